/** The lock while it is open: its key, its timer, the sign-in that it guards. */
import { deviceRemote } from '../remote/device-remote';
import { credentialsKey } from '../remote/credentials';
import { deviceEngine, deviceName, deviceStorage } from '../storage/device';
import { removeLock, rewrap, sealRest, setLock } from '../storage/lock';
import { changeLock, makeLock, openLock, type LockHeader } from '../storage/lock-key';
import { sealer } from '../storage/seal-rows';
import { update } from '../ui/update.svelte';

const place = () => ({ name: deviceName, engine: deviceEngine() });
const sessionSetting = 'lock.session';
const sessionPlace = 'session';
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('otinim.lock');

const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
const bytesOf = (text: string): Uint8Array => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));

class Locking {
  header = $state.raw<LockHeader | null>(null);
  #key: Uint8Array<ArrayBuffer> | null = null;
  #touched = Date.now();

  /** The right passphrase was given: rows open, the token comes back into memory, never into localStorage. */
  async opened(header: LockHeader, key: Uint8Array<ArrayBuffer>): Promise<void> {
    [this.header, this.#key] = [header, key];
    const storage = deviceStorage();
    void storage.then(async (open) => {
      const read = await open.read(['settings'], (db) => db.settings.get(sessionSetting));
      const kept = read.ok && typeof read.value?.value === 'string' ? sealer(key).open(bytesOf(read.value.value), sessionPlace) : null;
      deviceRemote().deps.credentials.moveTo(this.#keeper(kept ?? localStorage.getItem(credentialsKey)));
      localStorage.removeItem(credentialsKey);
      // What a kill left plain while the lock was being set.
      await sealRest(place(), key);
    });
    this.#watch(header.minutes);
  }
  async set(passphrase: string, minutes: number): Promise<boolean> {
    if (!(await this.#flush())) return false;
    channel?.postMessage('lock');
    try {
      const { header, key } = await makeLock(passphrase, minutes);
      await this.#keepSession(key, localStorage.getItem(credentialsKey));
      await setLock(place(), header, key);
    } catch {
      return false;
    }
    localStorage.removeItem(credentialsKey);
    location.reload();
    return true;
  }
  async change(before: string, after: string): Promise<boolean> {
    const header = this.header && (await changeLock(this.header, before, after));
    if (!header) return false;
    await rewrap(place(), header);
    this.header = header;
    return true;
  }
  async remove(passphrase: string): Promise<boolean> {
    const key = this.header && (await openLock(this.header, passphrase));
    if (!key || !(await this.#flush())) return false;
    await removeLock(place(), key);
    const token = deviceRemote().deps.credentials.get();
    if (token) localStorage.setItem(credentialsKey, JSON.stringify(token));
    const storage = await deviceStorage();
    await storage.save(['settings'], (db) => db.settings.delete(sessionSetting));
    channel?.postMessage('lock');
    location.reload();
    return true;
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
  async #keepSession(key: Uint8Array<ArrayBuffer>, text: string | null): Promise<void> {
    const storage = await deviceStorage();
    await storage.keep(['settings'], async (db) => {
      if (text === null) await db.settings.delete(sessionSetting);
      else await db.settings.put({ key: sessionSetting, value: base64(sealer(key).seal(text, sessionPlace)) });
    });
  }
  /** In memory while open, sealed on the disk. */
  #keeper(first: string | null): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
    let kept = first;
    const write = (text: string | null): void => {
      kept = text;
      if (this.#key) void this.#keepSession(this.#key, text);
    };
    return { getItem: () => kept, setItem: (_key, text) => write(text), removeItem: () => write(null) };
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
  if (channel) channel.onmessage = () => void update.flush().then((kept) => kept && location.reload());
};
