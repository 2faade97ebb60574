import { expect, test } from 'vitest';
import { awardAnswers, bin } from '../../../test/fixtures/award';
import { canonical } from '#law/filing/canonical';
import { profileOf, type Profile } from '#law/organisation/profile';
import { openForTest } from '../storage/open-for-test';
import type { Reply } from '../remote/remote';
import type { Saved } from '../remote/organisation-answers';
import { readStored, replaceProfile } from './profile';
import { syncProfile, type Synced } from './sync';

const whole = (name = 'Жас Қанат'): Profile => {
  const profile = profileOf({ ...awardAnswers(), eligibility: { kind: 'fund' } });
  return { ...profile, organisation: { ...profile.organisation, name } };
};

/** Two devices of one organisation, and the server's rule of compare-and-set. */
const start = async () => {
  let kept: { rev: number; profile: Profile | null } = { rev: 0, profile: null };
  let online = true;
  const save = (_id: string, { rev, profile }: { readonly rev: number; readonly profile: Profile }): Promise<Reply<Saved>> => {
    if (!online) return Promise.resolve({ ok: false, failure: { kind: 'offline' } });
    if (rev !== kept.rev) return Promise.resolve({ ok: false, failure: { kind: 'refused', status: 409, code: 'organisation.changed' } });
    kept = { rev: rev + 1, profile };
    return Promise.resolve({ ok: true, value: { rev: kept.rev, at: '' } });
  };
  const device = async () => {
    const storage = await openForTest();
    return {
      write: (name: string) => replaceProfile(storage, whole(name), 1),
      name: async () => profileOf((await readStored(storage)).typed).organisation.name,
      sync: (choice?: 'here' | 'there', over: object = {}): Promise<Synced> =>
        syncProfile({ storage, now: () => 1, save }, { id: 'org', bin, state: 'checked', profile: kept.profile, profileRev: kept.rev, ...over }, choice),
    };
  };
  return { a: await device(), b: await device(), server: () => kept, offline: (off: boolean) => (online = !off) };
};

test('what one enters comes to the other, and a change goes back', async () => {
  const { a, b, server } = await start();
  await a.write('А');
  expect((await a.sync()).tag).toBe('sent');
  expect((await b.sync()).tag).toBe('taken');
  expect(await b.name()).toBe('А');
  await b.write('Б');
  expect((await b.sync()).tag).toBe('sent');
  expect((await a.sync()).tag).toBe('taken');
  expect([await a.name(), server().rev, (await a.sync()).tag]).toEqual(['Б', 2, 'same']);
});

test('I4: changed on both sides, nothing is overwritten until a person chooses', async () => {
  const { a, b, server } = await start();
  await a.write('А');
  await a.sync();
  await b.sync();
  await a.write('А2');
  await a.sync();
  await b.write('Б2');
  const differs = await b.sync();
  expect(differs).toMatchObject({ tag: 'differs', paths: ['organisation.name'] });
  expect([await b.name(), server().profile?.organisation.name]).toEqual(['Б2', 'А2']);
  expect((await b.sync('here')).tag).toBe('sent');
  expect(server().profile?.organisation.name).toBe('Б2');
  await a.write('А3');
  expect((await a.sync()).tag).toBe('differs');
  expect([(await a.sync('there')).tag, await a.name()]).toEqual(['taken', 'Б2']);
});

test('without a network the change waits, and goes later', async () => {
  const { a, server, offline } = await start();
  await a.write('А');
  offline(true);
  expect((await a.sync()).tag).toBe('waits');
  offline(false);
  expect([(await a.sync()).tag, canonical(server().profile)]).toEqual(['sent', canonical(whole('А'))]);
});

test('another organisation’s data on this device are neither sent nor replaced', async () => {
  const { a, server } = await start();
  await a.write('А');
  expect((await a.sync(undefined, { bin: '050340001235' })).tag).toBe('other');
  expect([server().profile, await a.name()]).toEqual([null, 'А']);
});
