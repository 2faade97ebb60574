/**
 * One door to the device's database. Reads and writes come as transactions whose answer is a value;
 * a dead connection is opened again, a bounded number of times, before a write is said to be not kept
 * (P2). Where IndexedDB refuses, all of it works in memory and says so (P13).
 */
import { connect, liveQuery, type Database, type Engine, type Seal, type TableName } from './database';
import type { SettingRow } from './tables';
import { done, failed, troubleOf, type Outcome, type StorageTrouble } from './trouble';

export type StorageState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'persistent' }
  /** Nothing will outlast the page. */
  | { readonly kind: 'memory'; readonly reason: StorageTrouble }
  /** The connection died and is being opened again; nothing is saved meanwhile. */
  | { readonly kind: 'broken'; readonly reason: StorageTrouble };

type Body<T> = (db: Database) => Promise<T>;

export interface Storage {
  readonly state: () => StorageState;
  /** Calls at once and at each change; gives the way to stop. */
  readonly onState: (listener: (state: StorageState) => void) => () => void;
  readonly read: <T>(tables: readonly TableName[], body: Body<T>) => Promise<Outcome<T>>;
  /** Relaxed durability: survives a kill of the browser (I1). Answers after the commit. */
  readonly save: <T>(tables: readonly TableName[], body: Body<T>) => Promise<Outcome<T>>;
  /** Strict durability: survives a power cut (I1). Answers after the flush to the disk. */
  readonly keep: <T>(tables: readonly TableName[], body: Body<T>) => Promise<Outcome<T>>;
  /** Runs the query now and whenever this or another tab changes what it read. */
  readonly watch: <T>(query: Body<T>, listener: (value: T) => void) => () => void;
  /** For good: watchers hear nothing more, and what is still to be written is refused as `storage.closed`. */
  readonly close: () => void;
}

export interface StorageDeps {
  readonly name: string;
  /** Null where there is no IndexedDB at all. */
  readonly engine: Engine | null;
  readonly memory: () => Promise<Engine>;
  readonly wait: (ms: number) => Promise<void>;
  /** Asked when a lock is set: comes back with what opens the rows, whenever the passphrase is right. */
  readonly unlock?: (header: string) => Promise<Seal>;
}

/** Waits between tries on a dead connection: bounded, 1.3 s in all. */
const retries = [20, 80, 300, 900];
/** A blocked upgrade and iOS's hung `open` never answer. */
const openWithin = 5000;

const timed = <T>(work: PromiseLike<T>, deps: StorageDeps): Promise<T> =>
  Promise.race([
    Promise.resolve(work),
    deps.wait(openWithin).then((): never => {
      throw Object.assign(new Error('open took too long'), { name: 'BlockedError' });
    }),
  ]);

export const openStorage = async (deps: StorageDeps): Promise<Storage> => {
  let state: StorageState = { kind: 'opening' };
  const listeners = new Set<(state: StorageState) => void>();
  let closed = false;
  const become = (next: StorageState): void => {
    if (closed) return;
    if (next.kind === state.kind && next.kind !== 'memory') return;
    state = next;
    for (const listener of listeners) listener(state);
  };

  const pair = (engine: Engine | null): { relaxed: Database; strict: Database } => ({
    relaxed: connect(deps.name, 'relaxed', engine),
    strict: connect(deps.name, 'strict', engine),
  });
  let bases = pair(deps.engine);
  let home: StorageState = { kind: 'persistent' };
  /** A close of our own making is no news. */
  let ours = false;
  const shut = (db: Database): void => {
    ours = true;
    db.close({ disableAutoOpen: false });
    ours = false;
  };

  /** An `open` that fails is announced by Dexie as a close: the one who tries it hears of it anyway. */
  let opening = 0;
  const opened = async (db: Database): Promise<void> => {
    opening += 1;
    try {
      await timed(db.open(), deps);
    } finally {
      opening -= 1;
    }
  };

  const fallBack = async (reason: StorageTrouble): Promise<void> => {
    shut(bases.relaxed);
    shut(bases.strict);
    bases = pair(await deps.memory());
    await bases.relaxed.open();
    home = { kind: 'memory', reason };
  };

  const transact = async <T>(
    which: 'relaxed' | 'strict',
    mode: 'r' | 'rw',
    tables: readonly TableName[],
    body: Body<T>,
  ): Promise<Outcome<T>> => {
    for (let attempt = 0; ; attempt += 1) {
      if (closed) return failed('storage.closed');
      const db = bases[which];
      try {
        if (!db.isOpen()) await opened(db);
        // Dexie's promise is settled by the transaction's `complete` event: «saved» is never ahead of it (I8).
        const value = await db.transaction(mode, tables, () => body(db));
        become(home);
        return done(value);
      } catch (error) {
        const trouble = troubleOf(error);
        if (trouble === null) throw error;
        const delay = retries[attempt];
        const hopeless = trouble === 'storage.quota' || delay === undefined;
        if (trouble !== 'storage.quota') become({ kind: 'broken', reason: trouble });
        if (hopeless) return failed(trouble);
        // The connection may believe that it is open (iOS): close it, so that the next try opens anew.
        shut(db);
        await deps.wait(delay);
      }
    }
  };

  let lock: SettingRow | undefined;
  if (deps.engine === null) await fallBack('storage.refused');
  else {
    try {
      await timed(bases.relaxed.open(), deps);
      // A database may open and still refuse to write (Safari's private windows, a full disk).
      const { relaxed } = bases;
      const probed = relaxed.transaction('rw', relaxed.settings, async () => {
        await relaxed.settings.put({ key: 'probe', value: true });
        return relaxed.settings.get('lock');
      });
      lock = await timed(probed, deps);
    } catch (error) {
      await fallBack(troubleOf(error) ?? 'storage.failed');
    }
  }
  if (lock && deps.unlock) {
    const seal = await deps.unlock(String(lock.value));
    for (const db of [bases.relaxed, bases.strict]) shut(db.use(seal) as Database);
  }
  become(home);
  // P2: iOS drops the connection in the background. The screen hears of it, and it is opened again
  // without waiting for the next key.
  let reviving = false;
  const onClose = (): void => {
    // One at a time: each refused `open` closes again, and would bring forth another five.
    if (ours || opening > 0 || reviving) return;
    become({ kind: 'broken', reason: 'storage.closed' });
    reviving = true;
    void transact('relaxed', 'r', ['settings'], (db) => db.settings.get('probe')).finally(() => (reviving = false));
  };
  bases.relaxed.on('close', onClose);
  bases.strict.on('close', onClose);

  return {
    state: () => state,
    onState: (listener) => {
      listeners.add(listener);
      listener(state);
      return () => listeners.delete(listener);
    },
    read: (tables, body) => transact('relaxed', 'r', tables, body),
    save: (tables, body) => transact('relaxed', 'rw', tables, body),
    keep: (tables, body) => transact('strict', 'rw', tables, body),
    watch: (query, listener) => {
      const subscription = liveQuery(() => query(bases.relaxed)).subscribe({
        next: (value) => closed || listener(value),
        // A query that could not run is run again at the next change; the state says why meanwhile.
        error: (error) => become({ kind: 'broken', reason: troubleOf(error) ?? 'storage.failed' }),
      });
      return () => subscription.unsubscribe();
    },
    close: () => {
      closed = ours = true;
      bases.relaxed.close();
      bases.strict.close();
    },
  };
};
