/** Stands before the app while the device is locked: nothing is read before the passphrase is right. */
import { mount, unmount } from 'svelte';
import { openLock, readHeader } from '../storage/lock-key';
import { sealRows } from '../storage/seal-rows';
import type { Seal } from '../storage/database';
import LockScreen from './LockScreen.svelte';
import { listenToLock, locking } from './locking.svelte';
import { words } from './words.svelte';

export const unlock = async (text: string): Promise<Seal> => {
  // Taken off in another window: what this one would write with its key could never be opened.
  listenToLock();
  const header = readHeader(text);
  await words.ready();
  document.querySelector('.shell-waiting')?.remove();
  const key = await new Promise<Uint8Array<ArrayBuffer>>((resolve) => {
    const screen = mount(LockScreen, {
      target: document.body,
      props: {
        open: async (passphrase: string) => {
          const right = await openLock(header, passphrase);
          if (!right) return false;
          void unmount(screen);
          resolve(right);
          return true;
        },
      },
    });
  });
  void locking.opened(header, key);
  return sealRows(key);
};
