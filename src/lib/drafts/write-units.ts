/** One transaction of autosave: compare, merge, set. */
import type { Storage } from '../storage/storage';
import type { DraftRow, UnitRow, UnitValues } from '../storage/tables';
import { done, failed, type Outcome, type StorageTrouble } from '../storage/trouble';
import { merge, settle, type Choice, type Side } from './merge';

export interface Pending extends Side {
  /** Conflicts that a person has chosen, by path. */
  readonly settled: Readonly<Record<string, Choice>>;
  /** What this tab wrote last. */
  readonly sent: UnitValues;
}

const nothing: Side = { values: {}, order: 0, deletedAt: null };

const nextRow = (key: Pick<UnitRow, 'draft' | 'unit'>, base: UnitRow | undefined, mine: Pending, now: UnitRow | undefined): UnitRow => {
  // A unit that nobody saved yet has nothing to differ from, its order and tombstone included.
  const start: Side = { ...nothing, order: mine.order };
  const merged = merge(now && base ? base : start, mine, now ?? start, now?.conflicts, mine.sent);
  let { values, conflicts } = merged;
  for (const [path, choice] of Object.entries(mine.settled)) ({ values, conflicts } = settle(values, conflicts, path, choice));
  const { order } = merged;
  const deletedAt = now ? merged.deletedAt : mine.deletedAt;
  const rev = (now?.rev ?? 0) + 1;
  return { ...key, values, order, deletedAt, rev, ...(Object.keys(conflicts).length > 0 && { conflicts }) };
};

const text = (values: UnitValues | undefined, key: string): string | null => {
  const value = values?.[key];
  return typeof value === 'string' ? value : null;
};

/**
 * Writes staged units. The revision of each is compared with the one that the editor started from: where
 * another tab was first, the two are merged (I4). A submitted draft takes nothing any more (I5).
 */
export const writeUnits = async (
  { storage, now }: { readonly storage: Storage; readonly now: () => number },
  draft: string,
  batch: ReadonlyMap<string, Pending>,
  bases: ReadonlyMap<string, UnitRow>,
): Promise<Outcome<readonly UnitRow[], StorageTrouble | 'draft.sealed' | 'draft.unknown'>> => {
  const saved = await storage.save(['drafts', 'units'], async (db) => {
    // Asked and written in one go each: a turn to the database and back is most of what a save costs on a phone.
    const units = [...batch.keys()];
    const [head, there] = await Promise.all([db.drafts.get(draft), db.units.bulkGet(units.map((unit) => [draft, unit]))]);
    if (!head) return 'draft.unknown' as const;
    if (head.sealedAs !== null) return 'draft.sealed' as const;
    const rows = units.flatMap((unit, index) => {
      const mine = batch.get(unit);
      return mine ? [nextRow({ draft, unit }, bases.get(unit), mine, there[index])] : [];
    });
    const values = (unit: string): UnitValues | undefined => rows.find((row) => row.unit === unit)?.values;
    const after: DraftRow = {
      ...head,
      updatedAt: now(),
      title: text(values('organisation'), 'name') ?? head.title,
      direction: text(values('direction'), 'direction') ?? head.direction,
    };
    await Promise.all([db.units.bulkPut(rows), db.drafts.put(after)]);
    return rows;
  });
  if (!saved.ok) return saved;
  return typeof saved.value === 'string' ? failed(saved.value) : done(saved.value);
};
