/** The lock while it is open: its key, its timer, the sign-in that it guards. */
import { deviceRemote } from '../remote/device-remote';
import { credentialsKey } from '../remote/credentials';
import { deviceEngine, deviceName, deviceStorage } from '../storage/device';
import { removeLock, rewrap, sealRest, sessionSetting, setLock } from '../storage/lock';
import { changeLock, makeLock, openLock, type LockHeader } from '../storage/lock-key';
import { sealer } from '../storage/seal-rows';
import { openSession, sealSession, sessionKeeper } from './session-keeper';
import { update } from '../ui/update.svelte';
import { aloneWithRows } from './alone-with-rows';

const place = () => ({ name: deviceName, engine: deviceEngine() });
const channelOf = (name: string) => (typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name));
const channel = channelOf('otinim.lock');

/** The page begins anew whatever came of it: the next one tells. */
const failedKey = 'otinim.lock.failed';

const keepSession = async (sealed: string | null): Promise<void> => {
  const storage = await deviceStorage();
  await storage.keep(['settings'], async (db) => {
    if (sealed === null) await db.settings.delete(sessionSetting);
    else await db.settings.put({ key: sessionSetting, value: sealed });
  });
};
/** As the browser says it where localStorage keeps the sign-in. */
const heard = (): void => void dispatchEvent(new StorageEvent('storage', { key: credentialsKey }));

class Locking {
  /** This page is setting the lock or taking it off: what it says to the others is not meant for itself. */
  changing = false;
  header = $state.raw<LockHeader | null>(null);
  #touched = Date.now();

  /** The right passphrase was given: rows open, the token comes back into memory, never into localStorage. */
  async opened(header: LockHeader, key: Uint8Array<ArrayBuffer>): Promise<void> {
    this.header = header;
    const storage = deviceStorage();
    void storage.then(async (open) => {
      const read = await open.read(['settings'], (db) => db.settings.get(sessionSetting));
      const kept = read.ok && typeof read.value?.value === 'string' ? openSession(sealer(key), read.value.value) : null;
      deviceRemote().deps.credentials.moveTo(sessionKeeper(kept ?? localStorage.getItem(credentialsKey), { sealer: sealer(key), keep: keepSession, channel: channelOf('otinim.lock.session'), heard }));
      localStorage.removeItem(credentialsKey);
      // What a kill left plain while the lock was being set.
      await sealRest(place(), key);
    });
    this.#watch(header.minutes);
  }
  /** @returns only where nothing was done: else the page begins anew. */
  async set(passphrase: string, minutes: number): Promise<void> {
    const { header, key } = await makeLock(passphrase, minutes);
    await this.#alone(async () => {
      const token = localStorage.getItem(credentialsKey);
      if (await setLock(place(), header, key, token === null ? null : sealSession(sealer(key), token))) localStorage.removeItem(credentialsKey);
    });
  }
  async change(before: string, after: string): Promise<boolean> {
    const header = this.header && (await changeLock(this.header, before, after));
    if (!header) return false;
    await rewrap(place(), header);
    this.header = header;
    return true;
  }
  /** @returns only where nothing was done: else the page begins anew. */
  async remove(passphrase: string): Promise<'wrong' | 'busy'> {
    const key = this.header && (await openLock(this.header, passphrase));
    if (!key) return 'wrong';
    await this.#alone(async () => {
      await removeLock(place(), key);
      const token = deviceRemote().deps.credentials.get();
      if (token) localStorage.setItem(credentialsKey, JSON.stringify(token));
    });
    return 'busy';
  }
  /** Whether a lock that was to be set before the page began anew could not be. Said once. */
  failed(): boolean {
    const failed = sessionStorage.getItem(failedKey) !== null;
    sessionStorage.removeItem(failedKey);
    return failed && this.header === null;
  }
  /** Everything typed is on the disk before the page goes; the key goes with the page. */
  async now(): Promise<boolean> {
    if (!(await this.#flush())) return false;
    channel?.postMessage('lock');
    location.reload();
    return true;
  }

  #flush(): Promise<boolean> {
    return update.flush();
  }
  /**
   * While every row changes its form this page neither reads nor writes one: half of what it read would be nothing,
   * and what it wrote the wrong way. Everything typed is on the disk before. It never comes back but with a new page.
   */
  async #alone(work: () => Promise<void>): Promise<void> {
    const storage = await deviceStorage();
    this.changing = true;
    const done = aloneWithRows(() => channel?.postMessage('lock'), async () => {
      if (!(await this.#flush())) return;
      storage.close();
      try {
        await work();
      } catch {
        sessionStorage.setItem(failedKey, 'true');
      }
      location.reload();
      // What called for it is not to go on in a page that is over.
      await new Promise(() => {});
    });
    await done.finally(() => (this.changing = false));
  }
  #watch(minutes: number): void {
    const touch = (): void => void (this.#touched = Date.now());
    for (const event of ['pointerdown', 'keydown', 'input', 'scroll'] as const) addEventListener(event, touch, { capture: true, passive: true });
    const look = (): void => void this.#lookIdle(minutes);
    setInterval(look, 15_000);
    document.addEventListener('visibilitychange', look);
  }
  async #lookIdle(minutes: number): Promise<void> {
    const idle = Date.now() - this.#touched;
    if (idle < minutes * 60_000) return;
    const read = await (await deviceStorage()).read(['outbox'], (db) => db.outbox.toArray());
    // What is being sent goes first, for an hour at most: a lock must not stand between a person and a deadline.
    const sending = read.ok && read.value.some(({ state }) => state === 'sending' || state === 'awaiting');
    if (sending && idle < 60 * 60_000) return;
    await this.now();
  }
}

export const locking = new Locking();

/** Another tab set, took off or closed the lock: this one begins anew, with its work saved. */
export const listenToLock = (): void => {
  if (channel) channel.onmessage = () => !locking.changing && void update.flush().then((kept) => kept && location.reload());
};
