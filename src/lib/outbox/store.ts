/** What the outbox asks of the storage. All of it with strict durability: a promise survives a power cut (I1). */
import type { Receipt, Sha256 } from '#law/filing/wire';
import type { Database } from '../storage/database';
import type { Storage } from '../storage/storage';
import type { OutboxRow } from '../storage/tables';
import type { Outcome } from '../storage/trouble';
import { dropLoose } from '../drafts/loose';
import { settled } from './settled';

export interface OutboxStore {
  readonly items: () => Promise<Outcome<readonly OutboxRow[]>>;
  /**
   * Reads and changes in one transaction; null when the person discarded the item meanwhile. What is
   * registered stays so: a tab that lags behind must not take an answer back (I8), only an end of it does.
   */
  readonly change: (id: string, by: (item: OutboxRow) => Partial<OutboxRow>) => Promise<Outcome<OutboxRow | null>>;
  /** Keeps the receipt and lets the bytes go, in one transaction. */
  readonly register: (id: string, receipt: Receipt, now: number) => Promise<Outcome<null>>;
  readonly blob: (sha256: Sha256) => Promise<Outcome<Blob | null>>;
}

const oldestFirst = (a: OutboxRow, b: OutboxRow): number => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);

/** For `storage.watch` too. */
export const listOutbox = async (db: Database): Promise<OutboxRow[]> => (await db.outbox.toArray()).sort(oldestFirst);

const parentOf = (text: string): { readonly parent: string | null } => {
  try {
    return { parent: null, ...(JSON.parse(text) as object) };
  } catch {
    return { parent: null };
  }
};
const registerIn = async (db: Database, id: string, receipt: Receipt, now: number): Promise<null> => {
  const item = await db.outbox.get(id);
  if (!item) return null;
  await db.receipts.put({ id, receipt, keptAt: now });
  await db.outbox.put({
    ...item, state: settled(item) ? item.state : 'registered', reason: null, findings: [], missing: [], uploads: {}, nextAt: 0,
    arrivedAt: receipt.arrivedAt,
    sent: item.files.reduce((sum, { size }) => sum + size, 0),
  });
  // Both events are of one transaction: the receipt of the new one is the end of the old one.
  const { parent } = parentOf(item.text);
  const old = parent === null ? undefined : await db.outbox.get(parent);
  if (old?.state === 'registered') await db.outbox.put({ ...old, state: 'replaced' });
  // P4: the receipt was compared with what is held; from here the server answers for the files. The text stays.
  if (item.draft !== null) await db.files.where('draft').equals(item.draft).delete();
  await dropLoose(db);
  return null;
};

export const outboxStore = (storage: Storage): OutboxStore => ({
  items: () => storage.read(['outbox'], listOutbox),
  change: (id, by) =>
    storage.keep(['outbox'], async (db) => {
      const item = await db.outbox.get(id);
      if (!item) return null;
      const next = { ...item, ...by(item) };
      if (settled(item) && (next.state === item.state || next.state === 'registered' || !settled(next))) return item;
      await db.outbox.put(next);
      return next;
    }),
  register: (id, receipt, now) =>
    storage.keep(['outbox', 'receipts', 'files', 'blobs'], (db) => registerIn(db, id, receipt, now)),
  blob: (sha256) => storage.read(['blobs'], async (db) => (await db.blobs.get(sha256))?.blob ?? null),
});
