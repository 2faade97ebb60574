/** What becomes of an erased account on this device, table by table: a new one does not compile until it is decided. */
import { dropLooseBytes } from '../council/forget';
import { knownOfRow, knownSection, ofAccount } from '../organisation/known';
import type { Database, TableName } from '../storage/database';
import type { Storage } from '../storage/storage';
import type { Outcome } from '../storage/trouble';

/** Dexie's own promises where there is a choice: after an async function within another a transaction may be over. */
type Fate = 'stays' | ((db: Database, account: string) => PromiseLike<unknown>);

const rowsOf = (name: TableName, column: 'owner' | 'account' = 'owner'): Fate => (db, account) =>
  db.table<Readonly<Record<string, unknown>>>(name).filter((row) => row[column] === account).delete();

/** P15: what was typed here, and what proves that it was filed, is nobody's but the person's. All else of the account goes. */
const fates: Readonly<Record<TableName, Fate>> = {
  // Bound to an account that is no more they could be mirrored by none: they are asked about again.
  drafts: (db, account) =>
    db.drafts.filter((draft) => draft.account === account).toArray((bound) => db.drafts.bulkPut(bound.map(({ account: _gone, ...draft }) => draft))),
  units: 'stays',
  files: 'stays',
  blobs: 'stays',
  outbox: 'stays',
  receipts: 'stays',
  calls: 'stays',
  // What was typed of an organisation stays; what the server said of its people goes.
  profile: (db, account) => db.profile.filter((row) => row.section === knownSection && ofAccount(knownOfRow(row), account) !== null).delete(),
  settings: (db, account) => db.settings.filter(({ key }) => key.startsWith('mirror.') && key.split('.').includes(account)).delete(),
  papers: rowsOf('papers'),
  notices: rowsOf('notices'),
  mirror: rowsOf('mirror', 'account'),
  acts: rowsOf('acts'),
  councils: rowsOf('councils'),
  councilPapers: rowsOf('councilPapers'),
  councilFiles: rowsOf('councilFiles'),
  sheets: rowsOf('sheets'),
  lockedSheets: rowsOf('lockedSheets'),
  keys: rowsOf('keys'),
  // Last: what the files of others name stays.
  councilBlobs: dropLooseBytes,
};

export const eraseHere = (storage: Storage, account: string): Promise<Outcome<void>> => {
  const touched = (Object.keys(fates) as TableName[]).filter((name) => fates[name] !== 'stays');
  return storage.save(touched, async (db) => {
    for (const name of touched) {
      const fate = fates[name];
      if (fate !== 'stays') await fate(db, account);
    }
  });
};
