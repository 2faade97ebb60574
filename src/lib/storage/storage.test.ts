import { Dexie } from 'dexie';
import { forceCloseDatabase, IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';
import { openStorage, type Storage, type StorageState } from './storage';
import type { Engine } from './database';

/** Short, but the patience for an opening: on a busy machine one that answers must not be taken for one that does not. */
const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms > 2000 ? 1000 : Math.min(ms, 40)));
const memory = async (): Promise<Engine> => ({ indexedDB: new IDBFactory(), IDBKeyRange });
const start = (engine: Engine | null) => openStorage({ name: 'test', engine, memory, wait });

const durability = (): string => Dexie.currentTransaction.idbtrans.durability;
const put = (storage: Storage, value: string) =>
  storage.save(['settings'], (db) => db.settings.put({ key: 'word', value }));
const word = async (storage: Storage) => {
  const row = await storage.read(['settings'], (db) => db.settings.get('word'));
  return row.ok ? row.value?.value : row.code;
};

test('I1: autosave is relaxed, the outbox strict, over one database', async () => {
  const storage = await start(await memory());
  expect(await storage.save(['settings'], async () => durability())).toEqual({ ok: true, value: 'relaxed' });
  expect(await storage.keep(['outbox'], async () => durability())).toEqual({ ok: true, value: 'strict' });
  await storage.keep(['settings'], (db) => db.settings.put({ key: 'word', value: 'strict' }));
  expect(await word(storage)).toBe('strict');
});

test('P13: an IndexedDB that refuses to open works in memory and says so', async () => {
  const refusing = new IDBFactory();
  refusing.open = () => {
    throw new DOMException('no', 'SecurityError');
  };
  for (const engine of [null, { indexedDB: refusing, IDBKeyRange }]) {
    const storage = await start(engine);
    expect(storage.state()).toEqual({ kind: 'memory', reason: 'storage.refused' });
    await put(storage, 'kept');
    expect(await word(storage)).toBe('kept');
  }
});

test('P13: an open that never answers is a blocked one', async () => {
  const hanging = new IDBFactory();
  hanging.open = () => new EventTarget() as unknown as IDBOpenDBRequest & never;
  const storage = await start({ indexedDB: hanging, IDBKeyRange });
  expect(storage.state()).toEqual({ kind: 'memory', reason: 'storage.blocked' });
});

test('P2: a connection closed in mid-save is opened again and the save arrives', async () => {
  const storage = await start(await memory());
  const seen: StorageState['kind'][] = [];
  storage.onState((state) => seen.push(state.kind));
  let tries = 0;
  const saved = await storage.save(['settings'], async (db) => {
    tries += 1;
    await db.settings.put({ key: 'word', value: `try ${tries}` });
    if (tries === 1) forceCloseDatabase(db.backendDB() as never);
  });
  expect(saved.ok).toBe(true);
  expect(await word(storage)).toBe(`try ${tries}`);
  expect(seen[0]).toBe('persistent');
  expect(seen.at(-1)).toBe('persistent');
});

test('P2: a connection that dies while nothing happens is opened again by itself', async () => {
  const storage = await start(await memory());
  await put(storage, 'before');
  const seen: StorageState['kind'][] = [];
  await storage.read(['settings'], async (db) => forceCloseDatabase(db.backendDB() as never));
  storage.onState((state) => seen.push(state.kind));
  await vi.waitFor(() => expect(storage.state().kind).toBe('persistent'));
  expect(await word(storage)).toBe('before');
});

test('P2: while no connection is given, few are asked for, and the first one given is used', async () => {
  const engine = await memory();
  const storage = await start(engine);
  await put(storage, 'before');
  const open = engine.indexedDB.open.bind(engine.indexedDB);
  let asked = 0;
  engine.indexedDB.open = () => {
    asked += 1;
    throw new DOMException('gone', 'InvalidStateError');
  };
  await storage.read(['settings'], async (db) => forceCloseDatabase(db.backendDB() as never));
  expect(await put(storage, 'refused')).toEqual({ ok: false, code: 'storage.closed' });
  await wait(40);
  await wait(40);
  // Five by the write, five by the reopening, and Dexie's own second ones.
  expect(asked).toBeGreaterThan(0);
  expect(asked).toBeLessThanOrEqual(20);
  expect(storage.state().kind).toBe('broken');
  engine.indexedDB.open = open;
  await put(storage, 'after');
  expect(await word(storage)).toBe('after');
});

test('P2: tries are bounded, and the trouble is a value', async () => {
  const engine = await memory();
  const storage = await start(engine);
  let tries = 0;
  const saved = await storage.save(['settings'], async () => {
    tries += 1;
    throw new DOMException('gone', 'InvalidStateError');
  });
  expect(saved).toEqual({ ok: false, code: 'storage.closed' });
  expect(tries).toBe(5);
  expect(storage.state()).toEqual({ kind: 'broken', reason: 'storage.closed' });
  await put(storage, 'again');
  expect(storage.state().kind).toBe('persistent');
});

test('a full disk is said at once, without further tries', async () => {
  const storage = await start(await memory());
  let tries = 0;
  const saved = await storage.save(['settings'], async () => {
    tries += 1;
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(saved).toEqual({ ok: false, code: 'storage.quota' });
  expect(tries).toBe(1);
});

test('a fault of our own is thrown, not dressed as trouble of the device', async () => {
  const storage = await start(await memory());
  await expect(storage.save(['settings'], async () => { throw new TypeError('ours'); })).rejects.toThrow('ours');
});

test('closed for good, it hears nothing, refuses what is to be written, and stays closed whatever comes', async () => {
  const engine = await memory();
  // Live queries ask for one everywhere, whatever the database was given.
  Object.assign(Dexie.dependencies, engine);
  const storage = await start(engine);
  await put(storage, 'before');
  const seen: unknown[] = [];
  storage.watch((db) => db.settings.get('word'), (row) => seen.push(row?.value));
  await vi.waitFor(() => expect(seen).toEqual(['before']));
  const states: string[] = [];
  storage.onState(({ kind }) => states.push(kind));
  // One that was begun and comes to the disk after all has come to it whole; one that was not is refused.
  const begun = put(storage, 'at the same time');
  storage.close();
  expect(await put(storage, 'after')).toEqual({ ok: false, code: 'storage.closed' });
  const outcome = await begun;
  const other = await start(engine);
  expect(await word(other)).toBe(outcome.ok ? 'at the same time' : 'before');
  await put(other, 'sealed');
  await wait(40);
  expect([seen.at(-1) === 'sealed', await word(storage), states]).toEqual([false, 'storage.closed', ['persistent']]);
});
