/** The only file that imports Dexie; the rest of the folder works with what it makes. */
import { Dexie, liveQuery, type DBCore, type Middleware, type Table } from 'dexie';
import type {
  BlobRow, CallsRow, DraftRow, FileRow, MirroredRow, NoticesRow, OutboxRow, PapersRow, ProfileRow, ReceiptRow, SettingRow, UnitRow,
} from './tables';
import type { ActRow, CouncilFileRow, CouncilPaperRow, CouncilRow, KeyRow, LockedSheetsRow, SheetRow } from './council-tables';

/** Seals rows of a locked device (seal-rows.ts). */
export type Seal = Middleware<DBCore>;

export interface Engine {
  readonly indexedDB: IDBFactory;
  readonly IDBKeyRange: typeof IDBKeyRange;
}

export type Database = Dexie & {
  drafts: Table<DraftRow, string>;
  units: Table<UnitRow, [string, string]>;
  files: Table<FileRow, string>;
  blobs: Table<BlobRow, string>;
  outbox: Table<OutboxRow, string>;
  receipts: Table<ReceiptRow, string>;
  calls: Table<CallsRow, string>;
  profile: Table<ProfileRow, string>;
  settings: Table<SettingRow, string>;
  papers: Table<PapersRow, string>;
  notices: Table<NoticesRow, string>;
  mirror: Table<MirroredRow, [string, string, string]>;
  acts: Table<ActRow, string>;
  councils: Table<CouncilRow, string>;
  councilPapers: Table<CouncilPaperRow, [string, string]>;
  councilFiles: Table<CouncilFileRow, [string, string, string]>;
  councilBlobs: Table<BlobRow, string>;
  sheets: Table<SheetRow, [string, string]>;
  lockedSheets: Table<LockedSheetsRow, [string, string]>;
  keys: Table<KeyRow, [string, string]>;
};

export type TableName =
  | 'drafts' | 'units' | 'files' | 'blobs' | 'outbox' | 'receipts' | 'calls' | 'profile' | 'settings'
  | 'papers' | 'notices' | 'mirror'
  | 'acts' | 'councils' | 'councilPapers' | 'councilFiles' | 'councilBlobs' | 'sheets' | 'lockedSheets' | 'keys';

/** A used version is never edited: a change of shape is a further `version`. */
const versions: readonly Readonly<Partial<Record<TableName, string>>>[] = [
  {
    drafts: 'id',
    units: '[draft+unit], draft',
    files: 'id, draft, sha256',
    blobs: 'sha256',
    outbox: 'id',
    receipts: 'id',
    calls: 'key',
    profile: 'section',
    settings: 'key',
  },
  { papers: 'owner', notices: 'owner' },
  { mirror: '[draft+kind+name], draft' },
  {
    acts: 'id', councils: 'owner', councilPapers: '[owner+paper]', councilFiles: '[owner+paper+sha256], sha256', councilBlobs: 'sha256', sheets: '[owner+paper]',
    lockedSheets: '[owner+call]',
  },
  { keys: '[owner+call]' },
];

/**
 * Dexie takes the durability of a transaction from its connection (`chromeTransactionDurability`), so
 * there are two connections to one database: `relaxed` for autosave, `strict` for the outbox.
 */
export const connect = (name: string, durability: 'relaxed' | 'strict', engine: Engine | null): Database => {
  const db = new Dexie(name, { chromeTransactionDurability: durability, ...(engine ?? {}) }) as Database;
  versions.forEach((stores, index) => db.version(index + 1).stores(stores));
  return db;
};

export { liveQuery };
