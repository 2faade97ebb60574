import { expect, test } from 'vitest';
import { awardCall, bin } from '../../../test/fixtures/award';
import type { Organisation } from '#law/organisation/wire';
import { openForTest } from '../storage/open-for-test';
import { filedIn, filerIn, keepKnown, knownIn, organisationOf, type Known } from './known';
import { standingFacts } from './standing-facts';

const organisation = (over: Partial<Organisation> = {}): Organisation => ({
  id: 'org', bin, name: 'Ұйым', state: 'checked', claimedAt: '', decidedAt: '', reason: '', role: 'prepares',
  profile: null, profileRev: 0, profileAt: '', members: [], invitations: [], filings: [], awards: [], ...over,
});
const known = (...organisations: Organisation[]): Known => ({ account: 'me', answer: { now: '', person: 'me', organisations }, fetchedAt: 1 });
const filing = (id: string, state: 'registered' | 'awaiting' | 'withdrawn' | 'lapsed' | 'replaced', call = awardCall.id) =>
  ({ id, call, direction: '4', number: '', arrivedAt: '', state, mine: false }) as const;

test('what was heard is kept for the account that heard it, and for no other on a shared phone', async () => {
  const storage = await openForTest();
  await keepKnown(storage, known(organisation()));
  const of = async (account: string | null) => {
    const read = await storage.read(['profile'], (db) => knownIn(db, account));
    return read.ok ? (read.value?.answer.organisations.length ?? null) : null;
  };
  expect([await of('me'), await of('other'), await of(null)]).toEqual([1, null, null]);
});

test('a checked organisation goes before a refused claim of the same BIN', () => {
  expect(organisationOf(known(organisation({ id: 'no', state: 'refused' }), organisation()), bin)?.id).toBe('org');
  expect(organisationOf(known(organisation()), '')).toBe(null);
});

test('AW-5: what stands of the organisation bars, what was taken back does not; unheard is not «nothing»', () => {
  const filings = [filing('a', 'registered'), filing('b', 'withdrawn'), filing('c', 'lapsed'), filing('d', 'awaiting', 'another'), filing('e', 'replaced')];
  const told = known(organisation({ filings }));
  expect(filedIn(told, bin, awardCall.id)).toEqual([{ submission: 'a', direction: '4' }]);
  expect(filedIn(known(organisation({ state: 'claimed' })), bin, awardCall.id)).toBe(undefined);
  const row = { key: 'latest', answer: { now: '', calls: [awardCall], recipients: [] }, fetchedAt: 1, offset: 0 } as const;
  const asked = { bin, kind: '', database: '', call: awardCall.id, edition: awardCall.edition, now: 0 };
  expect(standingFacts({ calls: row, outbox: [], known: null }, asked).filed).toBe(undefined);
  expect(standingFacts({ calls: row, outbox: [], known: told }, { ...asked, draft: 'a' }).filed).toEqual([]);
  // A draft that asks to take its parent's place is not barred by it, where the call lets it.
  const barred = (replaceable: boolean) => {
    const calls = { ...row, answer: { ...row.answer, calls: [{ ...awardCall, replaceable }] } };
    return standingFacts({ calls, outbox: [], known: told }, { ...asked, draft: 'new', parent: 'a' }).filed?.length;
  };
  expect([barred(true), barred(false)]).toEqual([0, 1]);
});

test('who may file is a fact only where the BIN is known to be checked', () => {
  expect(filerIn(known(organisation()), bin)).toEqual({ checked: true, role: 'prepares' });
  expect(filerIn(known(organisation({ state: 'claimed' })), bin)).toBe(undefined);
  expect(filerIn(null, bin)).toBe(undefined);
});
