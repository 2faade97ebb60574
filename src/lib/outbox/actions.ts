/** What a person may do with an item. Nothing here happens by itself (P15). */
import { newId, type Random } from '../drafts/identifier';
import { dropLoose } from '../drafts/loose';
import type { Storage } from '../storage/storage';
import type { OutboxRow } from '../storage/tables';
import { done, failed, type Outcome, type StorageTrouble } from '../storage/trouble';
import { sha256OfText } from './hash';
import { settled } from './settled';

export interface ActionDeps {
  readonly storage: Storage;
  readonly now: () => number;
  readonly random?: Random;
}
export type ActionTrouble = StorageTrouble | 'outbox.unknown' | 'outbox.not_possible' | 'edition.unknown';

const tables = ['outbox', 'drafts', 'units', 'files', 'blobs'] as const;

/** What is done with an item, in one strict transaction with all that an act may touch. */
export const act = async <T>(
  { storage }: ActionDeps,
  id: string,
  body: (item: OutboxRow, db: Parameters<Parameters<Storage['keep']>[1]>[0]) => Promise<T | ActionTrouble>,
): Promise<Outcome<T, ActionTrouble>> => {
  const acted = await storage.keep(tables, async (db) => {
    const item = await db.outbox.get(id);
    return item ? body(item, db) : 'outbox.unknown';
  });
  if (!acted.ok) return acted;
  return typeof acted.value === 'string' ? failed(acted.value as ActionTrouble) : done(acted.value);
};

/** Due at once, whatever it waited for. A refusal is not retried: the server would say the same (P6). */
export const retryNow = (deps: ActionDeps, id: string, more: Pick<OutboxRow, 'mayCost'> = {}): Promise<Outcome<OutboxRow, ActionTrouble>> =>
  act(deps, id, async (item, db) => {
    if (settled(item) || item.state === 'refused') return 'outbox.not_possible';
    const next: OutboxRow = { ...item, ...more, state: item.arrivedAt === null ? 'queued' : 'awaiting', reason: null, attempts: 0, nextAt: 0 };
    await db.outbox.put(next);
    return next;
  });

/** The person says that its files may go on a line that costs. */
export const payNow = (deps: ActionDeps, id: string): Promise<Outcome<OutboxRow, ActionTrouble>> => retryNow(deps, id, { mayCost: true });

/**
 * Lets another account file what the server has not answered for: the person's word, whoever sealed it. Should the first try have arrived after
 * all, the server says `operation.conflict`, and nothing is filed twice (I2).
 */
export const takeOver = (deps: ActionDeps, id: string): Promise<Outcome<OutboxRow, ActionTrouble>> =>
  act(deps, id, async (item, db) => {
    if (settled(item) || item.arrivedAt !== null) return 'outbox.not_possible';
    const { sealedBy: _before, ...rest } = item;
    const next: OutboxRow = { ...rest, owner: null, state: 'queued', reason: null, nextAt: 0 };
    await db.outbox.put(next);
    return next;
  });

/**
 * Removes an item for good. A document that never left the device becomes an editable draft again; one
 * that may have left keeps its id burnt (P6), and its draft can be duplicated.
 */
export const discard = (deps: ActionDeps, id: string): Promise<Outcome<{ readonly editable: boolean }, ActionTrouble>> =>
  act(deps, id, async (item, db) => {
    const editable = item.owner === null && item.draft !== null;
    await db.outbox.delete(id);
    if (editable && item.draft !== null) await db.drafts.update(item.draft, { sealedAs: null });
    await dropLoose(db);
    return { editable };
  });

/** Asks the server to withdraw what it registered; travels as any item does. */
export const withdraw = async (deps: ActionDeps, id: string): Promise<Outcome<OutboxRow, ActionTrouble>> => {
  // Outside the transaction, which would not wait for it.
  const sha256 = await sha256OfText(id);
  return act(deps, id, async (item, db) => {
    if (item.kind === 'withdraw' || item.state !== 'registered') return 'outbox.not_possible';
    const before = await db.outbox.filter((row) => row.kind === 'withdraw' && row.text === id && row.state !== 'refused').first();
    if (before) return before;
    const row: OutboxRow = {
      id: newId(deps.random), kind: 'withdraw', draft: null, title: item.title, call: item.call, text: id, sha256, files: [],
      state: 'queued', reason: null, findings: [], attempts: 0, nextAt: 0, createdAt: deps.now(),
      owner: item.owner, arrivedAt: null, missing: [], until: null, sent: 0, uploads: {},
    };
    await db.outbox.add(row);
    return row;
  });
};
