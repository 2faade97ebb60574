import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { createDraft, listDrafts, openDraft } from '../drafts/drafts';
import { purge } from '../drafts/purge';
import { connect } from './database';
import { changeLock, makeLock, openLock, type LockHeader } from './lock-key';
import { lockSetting, removeLock, sealRest, setLock } from './lock';
import { newEngine, openForTest } from './open-for-test';
import { sealRows } from './seal-rows';
import type { Storage } from './storage';

const rounds = 1000;
const deps = (storage: Storage) => ({ storage, now: () => 1 });
const fill = async (storage: Storage): Promise<string> => {
  const made = await createDraft(deps(storage), {
    package: 'award', edition: 'e', call: null, title: 'құпия атау',
    units: [{ unit: 'charter', values: { subject: 'құпия сөз' }, order: 0 }, { unit: 'projects.list.a', values: { title: 'құпия жоба' }, order: 1 }],
    files: [{ id: 'aaaaaaaaaaaaaaa', slot: 'papers.founding', name: 'құпия.pdf', kind: 'pdf', size: 10, sha256: 'h'.repeat(64), addedAt: 1, deletedAt: null }],
  });
  if (!made.ok) throw new Error(made.code);
  await storage.save(['blobs', 'profile'], async (db) => {
    await db.blobs.put({ sha256: 'h'.repeat(64), blob: new Blob(['құпия байт']) });
    await db.profile.put({ section: 'organisation', values: { name: 'құпия ұйым' }, rows: [], savedAt: 1 });
  });
  return made.value.id;
};
/** Everything that a stranger with the browser's own tools would read, files' bytes too. */
const dump = async (engine: ReturnType<typeof newEngine>): Promise<string> => {
  const db = new Dexie('test', engine);
  await db.open();
  let all = '';
  for (const table of db.tables) {
    for (const row of await table.toArray()) {
      for (const value of Object.values(row as object)) {
        if (value instanceof Blob) all += Buffer.from(await value.arrayBuffer()).toString('utf8');
        else if (value instanceof Uint8Array) all += Buffer.from(value).toString('utf8');
        else all += JSON.stringify(value);
      }
    }
  }
  db.close();
  return all;
};
const unlocked = async (engine: ReturnType<typeof newEngine>, passphrase: string) =>
  openForTest(engine, async (text) => {
    const key = await openLock(JSON.parse(text) as LockHeader, passphrase);
    if (!key) throw new Error('wrong');
    return sealRows(key);
  });

test('after locking no plain word is in the database, and all of it is there with the passphrase', async () => {
  const engine = newEngine();
  const before = await openForTest(engine);
  const id = await fill(before);
  expect(await dump(engine)).toContain('құпия');
  before.close();
  const { header, key } = await makeLock('ұзын құпия сөйлем', 15, rounds);
  await setLock({ name: 'test', engine }, header, key, null);
  expect(await dump(engine)).not.toContain('құпия');

  const storage = await unlocked(engine, 'ұзын құпия сөйлем');
  const open = await openDraft(storage, id);
  expect(open.ok && [open.value.draft.title, open.value.units.map(({ values }) => values), open.value.files[0]?.name]).toEqual([
    'құпия атау', [{ subject: 'құпия сөз' }, { title: 'құпия жоба' }], 'құпия.pdf',
  ]);
  const blob = await storage.read(['blobs'], (db) => db.blobs.get('h'.repeat(64)));
  expect(blob.ok && (await blob.value?.blob.text())).toBe('құпия байт');
  // By cursor, by index, by several keys, and what is written from now on.
  await storage.save(['units'], (db) => db.units.put({ draft: id, unit: 'bank', values: { bank: 'құпия банк' }, order: 0, rev: 1, deletedAt: null }));
  const read = await storage.read(['drafts', 'units'], async (db) => ({
    cursor: await db.units.filter(({ values }) => values['bank'] === 'құпия банк').count(),
    many: (await db.units.bulkGet([[id, 'charter'], [id, 'bank']])).map((row) => row?.values),
    listed: (await listDrafts(db)).map(({ title }) => title),
  }));
  expect(read.ok && read.value).toEqual({ cursor: 1, many: [{ subject: 'құпия сөз' }, { bank: 'құпия банк' }], listed: ['құпия атау'] });
  expect((await purge(deps(storage))).ok).toBe(true);
  expect(await dump(engine)).not.toContain('құпия');
});

test('a wrong passphrase opens nothing; a changed one opens the same', async () => {
  const { header, key } = await makeLock('бірінші сөйлем', 15, rounds);
  expect(await openLock(header, 'бірінші сөйле')).toBe(null);
  const next = await changeLock(header, 'бірінші сөйлем', 'екінші сөйлем', rounds);
  expect(await changeLock(header, 'басқа', 'екінші сөйлем', rounds)).toBe(null);
  expect(next && (await openLock(next, 'екінші сөйлем'))).toEqual(key);
  expect(next && (await openLock(next, 'бірінші сөйлем'))).toBe(null);
  // NFC or NFD, as keyboards differ.
  expect(await openLock(header, 'бірінші сөйлем'.normalize('NFD'))).toEqual(key);
});

test('I1: a kill between the header and the rows, or between rows and files, loses nothing', async () => {
  const engine = newEngine();
  const before = await openForTest(engine);
  const id = await fill(before);
  const { header, key } = await makeLock('сөйлем', 15, rounds);
  // Only the header came to the disk.
  await before.save(['settings'], (db) => db.settings.put({ key: lockSetting, value: JSON.stringify(header) }));
  before.close();
  const half = await unlocked(engine, 'сөйлем');
  expect((await openDraft(half, id)).ok && (await half.read(['drafts'], (db) => db.drafts.get(id)))).toMatchObject({ ok: true, value: { title: 'құпия атау' } });
  half.close();
  await sealRest({ name: 'test', engine }, key);
  expect(await dump(engine)).not.toContain('құпия');
});

test('once all is sealed an unlock writes nothing, whatever the device keeps beside: bytes and rows stay the very same', async () => {
  const engine = newEngine();
  const before = await openForTest(engine);
  await fill(before);
  const { privateKey } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
  await before.save(['keys', 'calls'], async (db) => {
    await db.keys.put({ owner: 'personperson000', call: 'callcallcall000', privateKey, key: 'k' });
    await db.calls.put({ key: 'latest', answer: { now: '', calls: [], recipients: [] } as never, fetchedAt: 1, offset: 0 });
  });
  before.close();
  const { header, key } = await makeLock('сөйлем', 15, rounds);
  await setLock({ name: 'test', engine }, header, key, null);
  // Each sealing has chance of its own in it: what is sealed again is not the same.
  const sealed = await dump(engine);
  await sealRest({ name: 'test', engine }, key);
  expect((await dump(engine)) === sealed).toBe(true);
});

test('of two that set a lock one after the other the first stands: the second’s key would open nothing', async () => {
  const engine = newEngine();
  const before = await openForTest(engine);
  const id = await fill(before);
  before.close();
  const [first, second] = [await makeLock('бірінші сөйлем', 15, rounds), await makeLock('екінші сөйлем', 15, rounds)];
  expect(await setLock({ name: 'test', engine }, first.header, first.key, 'кіру')).toBe(true);
  expect(await setLock({ name: 'test', engine }, second.header, second.key, null)).toBe(false);
  const storage = await unlocked(engine, 'бірінші сөйлем');
  expect((await openDraft(storage, id)).ok).toBe(true);
  expect(await storage.read(['settings'], (db) => db.settings.get('lock.session'))).toMatchObject({ value: { value: 'кіру' } });
});

test('taken off, everything is as it was', async () => {
  const engine = newEngine();
  const before = await openForTest(engine);
  const id = await fill(before);
  before.close();
  const plain = await dump(engine);
  const { header, key } = await makeLock('сөйлем', 15, rounds);
  await setLock({ name: 'test', engine }, header, key, null);
  await removeLock({ name: 'test', engine }, key);
  expect(await dump(engine)).toBe(plain);
  expect((await openDraft(await openForTest(engine), id)).ok).toBe(true);
});

test('a row moved to another place does not open', async () => {
  const engine = newEngine();
  const before = await openForTest(engine);
  const id = await fill(before);
  before.close();
  const { header, key } = await makeLock('сөйлем', 15, rounds);
  await setLock({ name: 'test', engine }, header, key, null);
  const raw = connect('test', 'strict', engine);
  const row = (await raw.units.toArray())[0];
  await raw.units.put({ ...(row as NonNullable<typeof row>), unit: 'bank' });
  raw.close();
  const storage = await unlocked(engine, 'сөйлем');
  await expect(storage.read(['units'], (db) => db.units.get([id, 'bank']))).rejects.toThrow();
});
