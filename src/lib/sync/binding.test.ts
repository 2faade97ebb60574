import { expect, test } from 'vitest';
import { createDraft } from '../drafts/drafts';
import { openForTest } from '../storage/open-for-test';
import type { Storage } from '../storage/storage';
import { bindAll, bindOwn, isAnothers, listUnbound, signedIn, turnMirror } from './binding';
import { pendingRows } from './pending';

const begin = async (storage: Storage, at: number): Promise<string> => {
  const made = await createDraft({ storage, now: () => at }, { package: 'award', edition: 'e', call: null, units: [{ unit: 'charter', values: { subject: 'сөз' }, order: 0 }] });
  if (!made.ok) throw new Error(made.code);
  return made.value.id;
};
const unbound = async (storage: Storage, account: string) => {
  const read = await storage.read(['drafts', 'settings'], (db) => listUnbound(db, account));
  return read.ok ? read.value.map(({ id }) => id) : [];
};
const pending = async (storage: Storage, account: string) => {
  const read = await storage.read(['drafts', 'units', 'files', 'outbox', 'mirror'], (db) => pendingRows(db, account));
  return read.ok ? [...new Set(read.value.map(({ draft }) => draft))] : [];
};

test('a draft begun before signing in is asked about; one begun after is the account’s own', async () => {
  const storage = await openForTest();
  const before = await begin(storage, 10);
  await signedIn(storage, 'one', 20);
  const after = await begin(storage, 30);
  await bindOwn(storage, 'one');
  expect(await pending(storage, 'one')).toEqual([after]);
  expect(await unbound(storage, 'one')).toEqual([before]);
  await bindAll(storage, [before], 'one');
  expect((await pending(storage, 'one')).sort()).toEqual([before, after].sort());
});

test('a second account on the device never gets the first one’s drafts', async () => {
  const storage = await openForTest();
  await signedIn(storage, 'one', 20);
  const first = await begin(storage, 30);
  await bindOwn(storage, 'one');
  await signedIn(storage, 'two', 40);
  await bindOwn(storage, 'two');
  await bindAll(storage, [first], 'two');
  expect([await pending(storage, 'two'), await unbound(storage, 'two'), await pending(storage, 'one')]).toEqual([[], [], [first]]);
  // And is told that what they write in it would come to the first one's devices.
  const read = await storage.read(['drafts'], (db) => db.drafts.get(first));
  const draft = (read.ok && read.value) || {};
  expect(['one', 'two', null].map((who) => isAnothers(draft, who))).toEqual([false, true, false]);
  expect([isAnothers({}, 'two'), isAnothers({ account: '' }, 'two')]).toEqual([false, false]);
});

test('what was begun between two sign-ins of one account is asked about: somebody else may have begun it', async () => {
  const storage = await openForTest();
  await signedIn(storage, 'one', 20);
  const between = await begin(storage, 30);
  await signedIn(storage, 'one', 40);
  await bindOwn(storage, 'one');
  expect([await pending(storage, 'one'), await unbound(storage, 'one')]).toEqual([[], [between]]);
  await bindAll(storage, [between], '');
  expect(await unbound(storage, 'one')).toEqual([]);
});

test('off: nothing is bound, nothing is asked', async () => {
  const storage = await openForTest();
  await begin(storage, 10);
  await signedIn(storage, 'one', 20);
  await turnMirror(storage, 'one', false, 25);
  await begin(storage, 30);
  await bindOwn(storage, 'one');
  expect([await pending(storage, 'one'), await unbound(storage, 'one')]).toEqual([[], []]);
  // Signing in again does not turn on what the person turned off.
  await signedIn(storage, 'one', 50);
  expect(await unbound(storage, 'one')).toEqual([]);
});
