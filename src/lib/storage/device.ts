/** The storage of this device: one for the page. */
import type { Seal } from './database';
import { enter } from './presence';
import { openStorage, type Storage } from './storage';

let opening: Promise<Storage> | null = null;

/** The screen that asks for the passphrase; the storage knows no screens, so the layout hands it over. */
export let unlockWith: (ask: (header: string) => Promise<Seal>) => void;
const asking = new Promise<(header: string) => Promise<Seal>>((resolve) => (unlockWith = resolve));

export const deviceName = 'otinim';
export const deviceEngine = () => {
  try {
    // Reading the property throws in sandboxed frames, and it is missing in some private windows.
    return globalThis.indexedDB ? { indexedDB: globalThis.indexedDB, IDBKeyRange: globalThis.IDBKeyRange } : null;
  } catch {
    return null;
  }
};

let leave = (): void => {};
/** Lets another page be alone with the rows; `enterDevice` comes back. */
export const leaveDevice = (): void => leave();
export const enterDevice = async (): Promise<void> => {
  leave = await enter(globalThis.navigator?.locks);
};

export const deviceStorage = (): Promise<Storage> =>
  (opening ??= enterDevice().then(() => openStorage({
    name: deviceName,
    engine: deviceEngine(),
    unlock: async (header) => (await asking)(header),
    memory: async () => {
      const { IDBFactory, IDBKeyRange } = await import('fake-indexeddb');
      return { indexedDB: new IDBFactory(), IDBKeyRange };
    },
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  })));
