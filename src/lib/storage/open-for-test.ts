/** A storage on an IndexedDB in memory, for the tests of everything that keeps things. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { openStorage, type Storage, type StorageDeps } from './storage';

export const newEngine = () => ({ indexedDB: new IDBFactory(), IDBKeyRange });

/** Short waits: a test must not sleep through the real ones. */
export const openForTest = (engine = newEngine(), unlock?: StorageDeps['unlock']): Promise<Storage> =>
  openStorage({
    name: 'test',
    ...(unlock && { unlock }),
    engine,
    memory: () => Promise.reject(new Error('no fallback in this test')),
    wait: (ms) => (ms > 2000 ? new Promise(() => {}) : new Promise((resolve) => setTimeout(resolve, ms / 20))),
  });
