/** Acts on the disk, with strict durability: a locked sheet survives a power cut (I1). */
import type { Act } from '#law/council/act';
import type { Database } from '../storage/database';
import type { Storage } from '../storage/storage';
import type { ActRow } from '../storage/council-tables';
import type { Outcome } from '../storage/trouble';

export interface ActStore {
  /** In their turn. */
  readonly acts: () => Promise<Outcome<readonly ActRow[]>>;
  /** Reads and changes in one transaction; what is done stays so (I8). Null when it is there no more. */
  readonly change: (id: string, by: (row: ActRow) => Partial<ActRow>) => Promise<Outcome<ActRow | null>>;
}

/** For `storage.watch` too. */
export const listActs = async (db: Database): Promise<ActRow[]> => (await db.acts.toArray()).sort((a, b) => a.turn - b.turn);

/** Inside a transaction over `acts`. The same id again gives the act that is there (P5). */
export const addAct = async (db: Database, { act, owner, now }: { readonly act: Act; readonly owner: string; readonly now: number }): Promise<ActRow> => {
  const there = await db.acts.get(act.id);
  if (there) return there;
  const turn = (await listActs(db)).reduce((last, row) => Math.max(last, row.turn), 0) + 1;
  const row: ActRow = {
    id: act.id, kind: act.kind, call: act.call, owner, body: act, state: 'queued', answer: null, reason: null,
    createdAt: now, turn, attempts: 0, nextAt: 0,
  };
  await db.acts.add(row);
  return row;
};

export const actStore = (storage: Storage): ActStore => ({
  acts: () => storage.read(['acts'], listActs),
  change: (id, by) =>
    storage.keep(['acts'], async (db) => {
      const row = await db.acts.get(id);
      if (!row) return null;
      if (row.state === 'done') return row;
      const next = { ...row, ...by(row) };
      await db.acts.put(next);
      return next;
    }),
});

/** A person's own decision about what was refused: try again, or let it go. Nothing else is ever dropped (P15). */
export const retryAct = (storage: Storage, id: string): Promise<Outcome<ActRow | null>> =>
  actStore(storage).change(id, (row) => (row.body === null ? {} : { state: 'queued', answer: null, reason: null, attempts: 0, nextAt: 0 }));
export const dropAct = (storage: Storage, id: string): Promise<Outcome<boolean>> =>
  storage.keep(['acts'], async (db) => {
    const row = await db.acts.get(id);
    if (row?.state !== 'refused') return false;
    await db.acts.delete(id);
    return true;
  });
