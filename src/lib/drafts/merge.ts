/**
 * What becomes of a unit that two tabs changed. A later save never silently overwrites (I4): fields
 * changed on one side only are taken over; a field changed on both keeps the value that was there first
 * and holds both as a conflict, until a person chooses.
 */
import type { FieldConflict, Scalar, UnitValues } from '../storage/tables';

export interface Side {
  readonly values: UnitValues;
  readonly order: number;
  readonly deletedAt: number | null;
}
export type Conflicts = Readonly<Record<string, FieldConflict>>;
export interface Merged extends Side {
  readonly conflicts: Conflicts;
}

type Flat = Map<string, Scalar>;

const flatten = (values: UnitValues, prefix = '', into: Flat = new Map()): Flat => {
  for (const [key, value] of Object.entries(values)) {
    if (typeof value === 'object') flatten(value, `${prefix}${key}.`, into);
    else into.set(`${prefix}${key}`, value);
  }
  return into;
};

const unflatten = (flat: Flat): UnitValues => {
  const values: Record<string, Scalar | Record<string, Scalar>> = {};
  for (const [path, value] of flat) {
    const dot = path.indexOf('.');
    if (dot < 0) values[path] = value;
    else {
      const group = (values[path.slice(0, dot)] ??= {});
      if (typeof group === 'object') group[path.slice(dot + 1)] = value;
    }
  }
  return values;
};

/** What a field holds that nobody wrote yet. */
const at = (flat: Flat, path: string): Scalar => flat.get(path) ?? '';
const same = (a: Scalar, b: Scalar): boolean => a === b || (a === '' && b === false) || (a === false && b === '');

/**
 * @param base what this tab last knew to be saved
 * @param mine what this tab wants to save
 * @param theirs what is saved now
 * @param open conflicts not yet chosen: their fields stay as saved, whatever is typed on
 */
export const merge = (base: Side, mine: Side, theirs: Side, open: Conflicts = {}): Merged => {
  const [was, wanted, saved] = [flatten(base.values), flatten(mine.values), flatten(theirs.values)];
  const result: Flat = new Map(saved);
  const conflicts: Record<string, FieldConflict> = { ...open };
  // A field that a side does not name is one that it did not touch (P7).
  for (const [path, value] of wanted) {
    const now = at(saved, path);
    if (path in open) {
      if (same(value, now)) continue;
      conflicts[path] = { mine: value, theirs: now };
    } else if (same(value, at(was, path)) || same(value, now)) {
      if (!saved.has(path) && !was.has(path)) result.set(path, value);
    } else if (same(now, at(was, path))) result.set(path, value);
    else conflicts[path] = { mine: value, theirs: now };
  }
  return {
    values: unflatten(result),
    order: mine.order === base.order ? theirs.order : mine.order,
    deletedAt: mergedDeletion(base, mine, theirs, saved, was, wanted),
    conflicts,
  };
};

/** A row deleted in one tab and typed into in the other comes back: typed words weigh more than a click. */
const mergedDeletion = (base: Side, mine: Side, theirs: Side, saved: Flat, was: Flat, wanted: Flat): number | null => {
  const changed = (flat: Flat): boolean => [...flat].some(([path, value]) => !same(value, at(was, path)));
  if (mine.deletedAt === base.deletedAt) {
    return theirs.deletedAt !== null && base.deletedAt === null && changed(wanted) ? null : theirs.deletedAt;
  }
  return mine.deletedAt !== null && changed(saved) ? null : mine.deletedAt;
};

/** A choice made by a person: the value taken, the conflict gone. */
export const settle = (values: UnitValues, conflicts: Conflicts, path: string, value: Scalar): Pick<Merged, 'values' | 'conflicts'> => {
  const flat = flatten(values);
  flat.set(path, value);
  const { [path]: _chosen, ...rest } = conflicts;
  return { values: unflatten(flat), conflicts: rest };
};

/** What was typed since `was`, put over `onto`: a screen that lags behind never takes back what it does not show. */
export const apply = (was: UnitValues, typed: UnitValues, onto: UnitValues): UnitValues => {
  const [before, result] = [flatten(was), flatten(onto)];
  for (const [path, value] of flatten(typed)) if (!same(value, at(before, path))) result.set(path, value);
  return unflatten(result);
};
