/**
 * Setting and taking off the lock. The header is on the disk before the first row is sealed, rows go in one
 * transaction, bytes of files one by one, and what reads takes sealed and plain alike: a kill at any moment
 * leaves everything readable with the passphrase (I1), and the next opening goes on with what is left.
 */
import { connect, type Database, type Engine, type TableName } from './database';
import type { SettingRow } from './tables';
import { byteTables, isSealed, openTables, sealRows } from './seal-rows';
import type { LockHeader } from './lock-key';

export const lockSetting = 'lock';
/** The sign-in, sealed by the lock's key. */
export const sessionSetting = 'lock.session';

export interface LockPlace {
  readonly name: string;
  readonly engine: Engine | null;
}

const opened = async ({ name, engine }: LockPlace, key?: Uint8Array<ArrayBuffer>, write = true): Promise<Database> => {
  const db = connect(name, 'strict', engine);
  if (key) db.use(await sealRows(key, write));
  return db.open().then(() => db);
};

const rowTables = (db: Database): TableName[] =>
  db.tables.map(({ name }) => name as TableName).filter((name) => !openTables.has(name) && !byteTables.has(name));
const bytesIn = (db: Database) => [db.blobs, db.councilBlobs];

/** Every row through `db`, which seals or opens it on the way. */
const rewrite = async (db: Database): Promise<void> => {
  const tables = rowTables(db);
  await db.transaction('rw', tables, async () => {
    for (const name of tables) await db.table(name).bulkPut(await db.table(name).toArray());
  });
  for (const table of bytesIn(db)) {
    for (const sha256 of await table.toCollection().primaryKeys()) {
      await db.transaction('rw', [table], async () => {
        const row = await table.get(sha256);
        if (row) await table.put(row);
      });
    }
  }
};

const during = async <T>(db: Database, work: (db: Database) => Promise<T>): Promise<T> => {
  try {
    return await work(db);
  } finally {
    db.close();
  }
};

const header = (value: LockHeader): SettingRow => ({ key: lockSetting, value: JSON.stringify(value) });

/**
 * @param session the sealed sign-in, null for none
 * @returns false where a lock stands already: rows that its key has sealed would never open again.
 */
export const setLock = async (place: LockPlace, lock: LockHeader, key: Uint8Array<ArrayBuffer>, session: string | null): Promise<boolean> => {
  const set = await during(await opened(place), (db) =>
    db.transaction('rw', db.settings, async () => {
      if (await db.settings.get(lockSetting)) return false;
      await db.settings.put({ key: sessionSetting, value: session });
      await db.settings.put(header(lock));
      return true;
    }),
  );
  if (set) await sealRest(place, key);
  return set;
};

/** Seals what is plain still: all of it when a lock is set, what a kill left when it is opened. */
export const sealRest = async (place: LockPlace, key: Uint8Array<ArrayBuffer>): Promise<void> => {
  const left = await during(await opened(place), async (db) => {
    for (const name of [...rowTables(db), ...byteTables]) {
      if ((await db.table(name).toArray()).some((row) => !isSealed(row))) return true;
    }
    return false;
  });
  if (left) await during(await opened(place, key), rewrite);
};

export const rewrap = async (place: LockPlace, lock: LockHeader): Promise<void> => {
  await during(await opened(place), (db) => db.settings.put(header(lock)));
};

/** The header goes last: until every row is plain the passphrase is still asked for. Nobody else may write meanwhile: what is sealed after it opens never. */
export const removeLock = async (place: LockPlace, key: Uint8Array<ArrayBuffer>): Promise<void> => {
  await during(await opened(place, key, false), rewrite);
  await during(await opened(place), (db) => db.settings.bulkDelete([lockSetting, sessionSetting]));
};
