/**
 * What becomes of a unit that two tabs changed. A later save never silently overwrites (I4): fields
 * changed on one side only are taken over; a field changed on both keeps the value that was there first
 * and holds the other word beside it, until a person chooses.
 */
import type { OtherWords, Scalar, UnitValues } from '../storage/tables';

export interface Side {
  readonly values: UnitValues;
  readonly order: number;
  readonly deletedAt: number | null;
}
export type Conflicts = Readonly<Record<string, OtherWords>>;
export interface Merged extends Side {
  readonly conflicts: Conflicts;
}

export type Flat = Map<string, Scalar>;

export const flatten = (values: UnitValues, prefix = '', into: Flat = new Map()): Flat => {
  for (const [key, value] of Object.entries(values)) {
    if (typeof value === 'object') flatten(value, `${prefix}${key}.`, into);
    else into.set(`${prefix}${key}`, value);
  }
  return into;
};

export const unflatten = (flat: Flat): UnitValues => {
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
export const at = (flat: Flat, path: string): Scalar => flat.get(path) ?? '';
export const same = (a: Scalar, b: Scalar): boolean => a === b || (a === '' && b === false) || (a === false && b === '');

export const valueAt = (values: UnitValues, path: string): Scalar => at(flatten(values), path);

/** The words without `before`, with `value`: who types on has one word, not one a keystroke. */
const withWord = (words: OtherWords, before: Scalar | undefined, value: Scalar): OtherWords =>
  [...words.filter((word) => word !== before && !same(word, value)), value];

/**
 * @param base what this tab last knew to be saved
 * @param mine what this tab wants to save
 * @param theirs what is saved now
 * @param open conflicts not yet chosen: nothing that is typed on takes another's word away
 * @param sent what this tab last wrote, by which its own word is known
 */
export const merge = (base: Side, mine: Side, theirs: Side, open: Conflicts = {}, sent: UnitValues = {}): Merged => {
  const [was, wanted, saved, own] = [flatten(base.values), flatten(mine.values), flatten(theirs.values), flatten(sent)];
  const result: Flat = new Map(saved);
  const conflicts: Record<string, OtherWords> = { ...open };
  // A field that a side does not name is one that it did not touch (P7).
  for (const [path, value] of wanted) {
    const now = at(saved, path);
    const words = open[path] ?? [];
    const before = own.get(path);
    if (before !== undefined && words.includes(before)) {
      if (!same(value, now)) conflicts[path] = withWord(words, before, value);
    } else if (same(value, at(was, path)) || same(value, now)) {
      if (!saved.has(path) && !was.has(path)) result.set(path, value);
    } else if (same(now, at(was, path))) result.set(path, value);
    else conflicts[path] = withWord(words, undefined, value);
  }
  return {
    values: unflatten(result),
    order: mine.order === base.order ? theirs.order : mine.order,
    deletedAt: mergedDeletion(base, mine, theirs, saved, was, wanted),
    conflicts,
  };
};

/** A row deleted in one tab and typed into in the other comes back: typed words weigh more than a click. */
export const mergedDeletion = (base: Side, mine: Side, theirs: Side, saved: Flat, was: Flat, wanted: Flat): number | null => {
  const changed = (flat: Flat): boolean => [...flat].some(([path, value]) => !same(value, at(was, path)));
  if (mine.deletedAt === base.deletedAt) {
    return theirs.deletedAt !== null && base.deletedAt === null && changed(wanted) ? null : theirs.deletedAt;
  }
  return mine.deletedAt !== null && changed(saved) ? null : mine.deletedAt;
};

/** What a person chose, and the words they chose among. */
export interface Choice {
  readonly value: Scalar;
  readonly seen: readonly Scalar[];
}

/** A choice made by a person: its value is taken; a word that they did not see stays to be asked about. */
export const settle = (values: UnitValues, conflicts: Conflicts, path: string, { value, seen }: Choice): Pick<Merged, 'values' | 'conflicts'> => {
  const flat = flatten(values);
  const { [path]: words = [], ...rest } = conflicts;
  const unseen = [at(flat, path), ...words].filter((word) => !seen.includes(word) && !same(word, value));
  flat.set(path, value);
  return { values: unflatten(flat), conflicts: unseen.length > 0 ? { ...rest, [path]: unseen } : rest };
};

/** What was typed since `was`, put over `onto`: a screen that lags behind never takes back what it does not show. */
export const apply = (was: UnitValues, typed: UnitValues, onto: UnitValues): UnitValues => {
  const [before, result] = [flatten(was), flatten(onto)];
  for (const [path, value] of flatten(typed)) if (!same(value, at(before, path))) result.set(path, value);
  return unflatten(result);
};
