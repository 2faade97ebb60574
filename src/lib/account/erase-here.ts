/** What becomes of an erased account on this device, table by table: a new one does not compile until it is decided. */
import { dropLooseBytes } from '../council/forget';
import { knownIn, knownSection } from '../organisation/known';
import type { Database, TableName } from '../storage/database';
import type { Storage } from '../storage/storage';
import type { Outcome } from '../storage/trouble';

type Fate = 'stays' | ((db: Database, account: string) => Promise<unknown>);

const rowsOf = (name: TableName, column: 'owner' | 'account' = 'owner'): Fate => (db, account) =>
  db.table<Readonly<Record<string, unknown>>>(name).filter((row) => row[column] === account).delete();

/** P15: what was typed here, and what proves that it was filed, is nobody's but the person's. All else of the account goes. */
const fates: Readonly<Record<TableName, Fate>> = {
  // Bound to an account that is no more they could be mirrored by none: they are asked about again.
  drafts: async (db, account) => {
    const bound = await db.drafts.filter((draft) => draft.account === account).toArray();
    await db.drafts.bulkPut(bound.map(({ account: _gone, ...draft }) => draft));
  },
  units: 'stays',
  files: 'stays',
  blobs: 'stays',
  outbox: 'stays',
  receipts: 'stays',
  calls: 'stays',
  // What was typed of an organisation stays; what the server said of its people goes.
  profile: async (db, account) => (await knownIn(db, account)) && db.profile.delete(knownSection),
  settings: (db, account) => db.settings.filter(({ key }) => key.startsWith('mirror.') && key.split('.').includes(account)).delete(),
  papers: rowsOf('papers'),
  notices: rowsOf('notices'),
  mirror: rowsOf('mirror', 'account'),
  acts: rowsOf('acts'),
  councils: rowsOf('councils'),
  councilPapers: rowsOf('councilPapers'),
  councilFiles: rowsOf('councilFiles'),
  councilBlobs: dropLooseBytes,
  sheets: rowsOf('sheets'),
  lockedSheets: rowsOf('lockedSheets'),
  keys: rowsOf('keys'),
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
