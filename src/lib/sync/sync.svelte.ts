/** The mirror for screens: what it last did, and what a person may do about it. Runs behind, never in the way. */
import { openChannel } from '../drafts/channel';
import { purge } from '../drafts/purge';
import { alone } from '../outbox/alone';
import { backoff } from '../outbox/backoff';
import { deviceMeter } from '../outbox/meter';
import { deviceRemote } from '../remote/device-remote';
import { applicants, type Failure } from '../remote/remote';
import { session } from '../session/session.svelte';
import { deviceStorage } from '../storage/device';
import type { Storage } from '../storage/storage';
import type { FileRow } from '../storage/tables';
import { bindAll, bindOwn, readSetting, signedIn, stillSignedIn, turnMirror } from './binding';
import { countFiles, fetchFile, sendFiles, type FileCount } from './draft-files';
import { runMirror } from './mirror';

export type SyncState = 'out' | 'off' | 'waiting' | 'running' | 'done' | 'unverified' | 'role' | 'trouble';

/** Other devices are asked at such an interval while the page is seen. */
const often = 45_000;
const afterTyping = 4000;
const atKey = (account: string): string => `mirror.at.${account}`;

const stateAfter = (failure: Failure): SyncState => {
  if (failure.kind === 'offline') return 'waiting';
  if (failure.kind === 'unauthorised') return 'out';
  if (failure.kind === 'refused' && failure.code === 'session.unverified') return 'unverified';
  return failure.kind === 'refused' && failure.code === 'session.role' ? 'role' : 'trouble';
};

class Sync {
  state = $state.raw<SyncState>('out');
  /** When everything was last seen to be mirrored; the device's clock. */
  at = $state.raw<number | null>(null);
  on = $state.raw(false);
  full = $state.raw(false);
  files = $state.raw<FileCount>({ account: '', toSend: [], away: [] });
  sendingFiles = $state.raw(false);
  #storage: Storage | null = null;
  /** Whose setting `on` is. */
  #account: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #attempts = 0;
  #running: Promise<void> | null = null;
  #again = false;
  #channel = openChannel();

  async start(): Promise<() => void> {
    const storage = (this.#storage = await deviceStorage());
    if (session.account) await stillSignedIn(storage, session.account.id, Date.now());
    await this.#recall();
    const now = (): void => void this.kick();
    const shown = (): void => {
      if (document.visibilityState === 'visible') now();
    };
    let known = session.account?.id;
    const stops = [
      session.onChange(() => {
        const id = session.account?.id;
        const fresh = id !== undefined && id !== known;
        known = id;
        void (fresh ? signedIn(storage, id, Date.now()) : Promise.resolve()).then(() => this.#recall()).then(now);
      }),
      // Written on this device: mirrored after a rest.
      storage.watch(async (db) => JSON.stringify((await db.drafts.toArray()).map(({ id, updatedAt, deletedAt, sealedAs, account }) => [id, updatedAt, deletedAt, sealedAs, account])), () => this.#attempts === 0 && this.#wake(afterTyping)),
    ];
    addEventListener('online', now);
    document.addEventListener('visibilitychange', shown);
    now();
    void purge({ storage, now: Date.now });
    return () => {
      clearTimeout(this.#timer);
      removeEventListener('online', now);
      document.removeEventListener('visibilitychange', shown);
      for (const stop of stops) stop();
    };
  }

  async turn(on: boolean): Promise<void> {
    if (!session.account || !this.#storage) return;
    await turnMirror(this.#storage, session.account.id, on, Date.now());
    await this.#recall();
    await this.kick();
  }
  /** Drafts that were begun before signing in: to the account, or kept on this device alone. */
  async bind(ids: readonly string[], mirrored: boolean): Promise<void> {
    if (!session.account || !this.#storage) return;
    await bindAll(this.#storage, ids, mirrored ? session.account.id : '');
    await this.kick();
  }
  kick(): Promise<void> {
    if (this.#running) {
      this.#again = true;
      return this.#running;
    }
    clearTimeout(this.#timer);
    return (this.#running = this.#rounds().finally(() => (this.#running = null)));
  }
  async sendFiles(): Promise<void> {
    if (!this.#storage || this.sendingFiles) return;
    this.sendingFiles = true;
    await alone(navigator.locks, 'otinim.mirror.files')(async () => {
      if (this.#storage) await sendFiles({ storage: this.#storage, remote: deviceRemote().remote }, this.files);
    });
    this.sendingFiles = false;
    await this.#count();
  }
  /** Brings a file here; a dotted code when it could not be had. */
  async fetch(file: FileRow): Promise<string | null> {
    const storage = await deviceStorage();
    const fetched = await fetchFile({ storage, remote: deviceRemote().remote }, file);
    await this.#count();
    return fetched.ok ? null : fetched.code;
  }

  async #recall(): Promise<void> {
    const account = session.account;
    const read = account && this.#storage ? await this.#storage.read(['settings'], async (db) => ({ setting: await readSetting(db, account.id), at: await db.settings.get(atKey(account.id)) })) : null;
    // Who does not apply has no mirror: no draft is bound to it, and none is asked about.
    const barred = account !== null && !applicants.includes(account.role ?? 'applicant');
    this.on = !barred && read?.ok === true && read.value.setting?.on === true;
    this.#account = account?.id;
    this.at = read?.ok && typeof read.value.at?.value === 'number' ? read.value.at.value : null;
    if (!account) this.state = 'out';
    else if (barred) this.state = 'role';
    else if (!this.on) this.state = 'off';
    else if (this.state === 'out' || this.state === 'off' || this.state === 'role') this.state = navigator.onLine ? 'running' : 'waiting';
    await this.#count();
  }
  async #count(): Promise<void> {
    if (session.account && this.#storage) this.files = await countFiles(this.#storage, session.account.id);
  }
  async #rounds(): Promise<void> {
    do {
      this.#again = false;
      await this.#round();
    } while (this.#again);
    this.#wake(this.#attempts > 0 ? backoff(this.#attempts, Math.random()) : often * (0.8 + Math.random() * 0.4));
  }
  async #round(): Promise<void> {
    // A page that was frozen may not have heard yet that another tab signed in as somebody else, whose drafts are not to be bound.
    session.read();
    const [account, storage] = [session.account?.id, this.#storage];
    if (account === undefined || account !== this.#account || !storage || !this.on) return;
    await bindOwn(storage, account);
    await alone(navigator.locks, 'otinim.mirror')(async () => {
      this.state = 'running';
      const end = await runMirror({ storage, send: deviceRemote().remote.mirror, now: Date.now, tell: this.#channel.tell }, account);
      if (end.kind === 'done') {
        this.#attempts = 0;
        [this.at, this.state, this.full] = [end.at, 'done', end.full];
        await storage.save(['settings'], (db) => db.settings.put({ key: atKey(account), value: end.at }));
      } else {
        this.#attempts += 1;
        this.state = end.kind === 'failed' ? stateAfter(end.failure) : 'trouble';
        session.read();
      }
    });
    // Another tab is at it: what it did is in the database.
    if (this.state === 'running' && this.at !== null) this.state = 'done';
    await this.#count();
    // Where the browser cannot say (Safari, Firefox), the person is asked: nobody pays for our guess.
    if (this.state === 'done' && this.files.toSend.length > 0 && deviceMeter() === 'free') void this.sendFiles();
  }
  #wake(ms: number): void {
    clearTimeout(this.#timer);
    // An unseen page asks for nothing: it looks when it is seen again.
    this.#timer = setTimeout(() => void (document.visibilityState === 'visible' || ms === afterTyping ? this.kick() : this.#wake(often)), ms);
  }
}

export const sync = new Sync();
