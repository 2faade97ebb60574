/** A member's own sheet on the device: changed field by field, locked in one strict transaction. */
import type { LockSheet } from '#law/council/sheet-acts';
import { isComplete, type CriteriaSet, type CriterionKey } from '#law/criteria/set';
import { normaliseText } from '#law/text';
import type { Storage } from '../storage/storage';
import type { ActRow, SheetRow } from '../storage/council-tables';
import { done, failed, type Outcome, type StorageTrouble } from '../storage/trouble';
import { addAct, listActs } from './act-store';
import { isOpen, stateOf } from './sheet-state';

export interface Place {
  readonly owner: string;
  readonly call: string;
  readonly paper: string;
}
export type SheetChange =
  | { readonly criterion: CriterionKey; readonly points: number }
  | { readonly criterion: CriterionKey; readonly comment: string }
  | { readonly notes: string };

const changed = (row: SheetRow, change: SheetChange, now: number): SheetRow => {
  const at = { ...row, updatedAt: now };
  if ('notes' in change) return { ...at, notes: change.notes };
  if ('points' in change) return { ...at, points: { ...row.points, [change.criterion]: change.points } };
  return { ...at, comments: { ...row.comments, [change.criterion]: change.comment } };
};
const empty = (place: Place): SheetRow => ({ ...place, points: {}, comments: {}, notes: '', updatedAt: 0 });

const tables = ['sheets', 'acts', 'lockedSheets'] as const;
const standing = async (db: Parameters<Parameters<Storage['read']>[1]>[0], { owner, call, paper }: Place) => {
  const [sheet, acts, locked] = [await db.sheets.get([owner, paper]), await listActs(db), await db.lockedSheets.get([owner, call])];
  const now = stateOf(paper, { sheet, acts: acts.filter((act) => act.owner === owner), own: locked?.answer.own ?? [] });
  return { now, begin: sheet ?? { ...empty({ owner, call, paper }), ...(now.last && { points: now.last.points, comments: now.last.comments }) } };
};

/** One field of it, over whatever another tab wrote in the others (I4). A locked sheet takes notes alone (I5). */
export const changeSheet = (storage: Storage, place: Place, change: SheetChange, now: number): Promise<Outcome<SheetRow>> =>
  storage.save(tables, async (db) => {
    const { now: state, begin } = await standing(db, place);
    if (!isOpen(state.state) && !('notes' in change)) return begin;
    const row = changed(begin, change, now);
    await db.sheets.put(row);
    return row;
  });

export type LockTrouble = StorageTrouble | 'sheet.incomplete';

/**
 * Freezes the points into an act. A double click, a second tab, a crash after the commit give the act that is there
 * (P5); one that was refused gives way to the next try, which is the person's.
 */
export const lockSheet = async (storage: Storage, place: Place, { set, id, now }: { readonly set: CriteriaSet; readonly id: string; readonly now: number }): Promise<Outcome<ActRow, LockTrouble>> => {
  const kept = await storage.keep(tables, async (db) => {
    const { now: { state, revision, act }, begin } = await standing(db, place);
    if (act && state !== 'refused') return act;
    if (!isComplete(set, begin.points)) return null;
    if (act) await db.acts.delete(act.id);
    const comments = Object.fromEntries(
      Object.entries(begin.comments).map(([key, typed]) => [key, normaliseText(typed, { multiline: true })]).filter(([, words]) => words !== ''),
    );
    const lock: LockSheet = { id, kind: 'sheet.lock', call: place.call, paper: place.paper, points: begin.points, comments, revision };
    return addAct(db, { act: lock, owner: place.owner, now });
  });
  if (!kept.ok) return kept;
  return kept.value === null ? failed('sheet.incomplete') : done(kept.value);
};
