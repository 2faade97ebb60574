/** The storage of this device: one for the page. */
import { openStorage, type Storage } from './storage';

let opening: Promise<Storage> | null = null;

const engineHere = () => {
  try {
    // Reading the property throws in sandboxed frames, and it is missing in some private windows.
    return globalThis.indexedDB ? { indexedDB: globalThis.indexedDB, IDBKeyRange: globalThis.IDBKeyRange } : null;
  } catch {
    return null;
  }
};

export const deviceStorage = (): Promise<Storage> =>
  (opening ??= openStorage({
    name: 'otinim',
    engine: engineHere(),
    memory: async () => {
      const { IDBFactory, IDBKeyRange } = await import('fake-indexeddb');
      return { indexedDB: new IDBFactory(), IDBKeyRange };
    },
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  }));
