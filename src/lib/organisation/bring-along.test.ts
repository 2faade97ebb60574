import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { bin } from '../../../test/fixtures/award';
import { canonical } from '#law/filing/canonical';
import { newEngine, openForTest } from '../storage/open-for-test';
import { bringAlong } from './bring-along';
import { enter, knownOf, wholeProfile } from './for-test';
import { keepKnown, knownIn, type Known } from './known';
import { syncProfile } from './sync';

const whole = wholeProfile();
const known = (fetchedAt: number): Known => ({ ...knownOf(), fetchedAt });
/** A database as the version before several organisations left it: in the open, among the settings. */
const left = async (rows: Readonly<Record<string, unknown>>) => {
  const engine = newEngine();
  const db = new Dexie('test', engine);
  db.version(1).stores({
    drafts: 'id', units: '[draft+unit], draft', files: 'id, draft, sha256', blobs: 'sha256', outbox: 'id', receipts: 'id', calls: 'key', profile: 'section', settings: 'key',
  });
  await db.table('settings').bulkPut(Object.entries(rows).map(([key, value]) => ({ key, value: JSON.stringify(value) })));
  db.close();
  return openForTest(engine);
};
const heard = async (storage: Awaited<ReturnType<typeof left>>) => {
  const read = await storage.read(['profile'], (db) => knownIn(db, 'me'));
  return read.ok ? read.value : null;
};

test('who updates without a network still has what was heard of the organisations, and nothing of it stays in the open', async () => {
  const storage = await left({ organisations: known(7), 'profile.base': { organisation: 'org', rev: 3, text: canonical(whole) } });
  expect(await heard(storage)).toBe(null);
  await bringAlong(storage);
  await bringAlong(storage);
  expect(await heard(storage)).toEqual(known(7));
  const settings = await storage.read(['settings'], (db) => db.settings.toCollection().primaryKeys());
  expect(settings.ok && settings.value.filter((key) => /organisation|profile/.test(key))).toEqual(['profile.base.org']);
});

test('I4: what both sides agreed on last is still known, so that a change of one of them asks nobody', async () => {
  const storage = await left({ 'profile.base': { organisation: 'org', rev: 3, text: canonical(whole) } });
  await bringAlong(storage);
  await enter(storage, whole);
  const changed = { ...whole, bank: { ...whole.bank, name: '«Жаңа банк» АҚ' } };
  const save = () => Promise.reject(new Error('nothing is to be sent'));
  const synced = await syncProfile({ storage, now: () => 2, save }, knownOf({ id: 'org', bin, profile: changed, profileRev: 4 }));
  expect(synced).toMatchObject({ tag: 'taken', rev: 4 });
});

test('what this version has heard itself is not covered by older words', async () => {
  const storage = await left({ organisations: known(7) });
  await keepKnown(storage, known(8));
  await bringAlong(storage);
  expect(await heard(storage)).toEqual(known(8));
});
