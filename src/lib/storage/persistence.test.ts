import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { lost, mark, type Marks } from './marker';
import { askToPersist, nearlyFull, persistence, type Manager } from './persistence';
import { openStorage } from './storage';

const start = (engine = { indexedDB: new IDBFactory(), IDBKeyRange }) =>
  openStorage({ name: 'test', engine, memory: async () => engine, wait: () => new Promise(() => {}) });

const manager = (granted: boolean): Manager => {
  let promised = false;
  return {
    persist: async () => (promised = granted),
    persisted: async () => promised,
    estimate: async () => ({ usage: 90, quota: 100 }),
  };
};

test('P3: the promise is asked for, and its answer shown', async () => {
  const storage = await start();
  expect(await persistence(manager(true))).toEqual({ promised: false, used: 90, quota: 100 });
  expect((await askToPersist(storage, manager(true))).promised).toBe(true);
  expect((await askToPersist(storage, manager(false))).promised).toBe(false);
  expect(await storage.read(['settings'], (db) => db.settings.get('persist.asked')))
    .toEqual({ ok: true, value: { key: 'persist.asked', value: false } });
  expect((await askToPersist(storage, undefined)).promised).toBe(null);
});

test('P3: a nearly full device is warned of', () => {
  expect(nearlyFull({ promised: true, used: 90, quota: 100 })).toBe(true);
  expect(nearlyFull({ promised: true, used: 80, quota: 100 })).toBe(false);
  expect(nearlyFull({ promised: true, used: null, quota: null })).toBe(false);
});

test('P3: a start notices that the database was emptied', async () => {
  const kept = new Map<string, string>();
  const marks: Marks = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
  const storage = await start();
  await storage.save(['drafts'], (db) =>
    db.drafts.put({
      id: 'a', package: 'award', edition: 'e', call: null, title: '', direction: '', parent: null,
      createdAt: 1, updatedAt: 1, deletedAt: null, sealedAs: null,
    }),
  );
  await mark(storage, marks);
  expect(await lost(storage, marks)).toBe(0);
  expect(await lost(await start(), marks)).toBe(1);
  await storage.save(['drafts'], (db) => db.drafts.clear());
  await mark(storage, marks);
  expect(await lost(await start(), marks)).toBe(0);
});
