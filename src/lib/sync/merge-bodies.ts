/**
 * Three-way merge of what two devices made of one row (I4). Each field is a set of words — the value, and
 * what else was written and not yet chosen among: a word that a side took away is gone, a word that a side
 * wrote is kept, and where more than one is left a person is asked.
 */
import { isBareFile, isBareUnit } from '#law/mirror/lapse';
import type { DraftBody, FileBody, MirrorScalar, SealedState, UnitBody } from '#law/mirror/wire';
import { at, flatten, mergedDeletion, unflatten, type Flat } from '../drafts/merge';

const nothing: UnitBody = { values: {}, order: '0', deletedAt: null, conflicts: {} };

/** An empty text and a switch that is off are both «nobody wrote anything». */
const keyOf = (word: MirrorScalar): string => (word === '' || word === false ? '' : `${typeof word}:${String(word)}`);

/** The value first. */
const wordsAt = (flat: Flat, { conflicts }: UnitBody, path: string): Map<string, MirrorScalar> =>
  new Map([at(flat, path), ...(conflicts[path] ?? [])].map((word) => [keyOf(word), word]));

/** With the words that are still to be chosen among: a row that was taken out comes back for one of them too. */
const withOthers = (flat: Flat, { conflicts }: UnitBody, values: Flat = new Map()): Flat => new Map([
  ...flat,
  ...[...values].map(([path, word]) => [`${path} ${String(word)}`, word] as const),
  ...Object.entries(conflicts).flatMap(([path, words]) => words.map((word) => [`${path} ${String(word)}`, word] as const)),
]);

const mergeWords = (base: Map<string, MirrorScalar>, mine: Map<string, MirrorScalar>, theirs: Map<string, MirrorScalar>): MirrorScalar[] => {
  const all = new Map([...theirs, ...mine]);
  const left = [...all].filter(([key]) => !base.has(key) || (mine.has(key) && theirs.has(key)));
  // Each side chose what the other took away: ask again.
  return (left.length > 0 ? left : [...all]).map(([, word]) => word);
};

/** @param base what this device and the server last had in common; null when they never had anything */
export const mergeUnits = (base: UnitBody | null, mine: UnitBody, theirs: UnitBody): UnitBody => {
  const start = base ?? { ...nothing, order: mine.order };
  const [was, wanted, saved] = [flatten(start.values), flatten(mine.values), flatten(theirs.values)];
  const [before, written, told] = [withOthers(was, start, was), withOthers(wanted, mine), withOthers(saved, theirs)];
  const sides = [start, mine, theirs].map((side) => ({ ...side, order: Number(side.order) }));
  const [from, left, right] = sides as [typeof sides[0], typeof sides[0], typeof sides[0]];
  // Only that it was taken out is left of theirs: typed into since, the row is this device's whole.
  if (isBareUnit(theirs)) return mergedDeletion(from, left, right, before, before, written) === null ? mine : theirs;
  const values: Flat = new Map();
  const conflicts: Record<string, readonly MirrorScalar[]> = {};
  for (const path of new Set([...saved.keys(), ...wanted.keys(), ...Object.keys(theirs.conflicts), ...Object.keys(mine.conflicts)])) {
    const [value = '', ...others] = mergeWords(wordsAt(was, start, path), wordsAt(wanted, mine, path), wordsAt(saved, theirs, path));
    values.set(path, value);
    if (others.length > 0) conflicts[path] = others;
  }
  return {
    values: unflatten(values) as UnitBody['values'],
    order: mine.order === start.order ? theirs.order : mine.order,
    deletedAt: mergedDeletion(from, left, right, told, before, written),
    conflicts,
  };
};

export const mergeFiles = (base: FileBody | null, mine: FileBody, theirs: FileBody): FileBody => {
  if (isBareFile(theirs)) return mine.deletedAt === null && base?.deletedAt !== mine.deletedAt ? mine : theirs;
  return { ...theirs, deletedAt: base !== null && mine.deletedAt !== base.deletedAt ? mine.deletedAt : theirs.deletedAt };
};

const steps: readonly (SealedState | null)[] = [null, 'sealed', 'arrived', 'registered'];
type Sealed = DraftBody['sealed'];
const further = (a: Sealed, b: Sealed): Sealed => (steps.indexOf(b?.state ?? null) > steps.indexOf(a?.state ?? null) ? b : a);
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

export const mergeHeads = (base: DraftBody | null, mine: DraftBody, theirs: DraftBody): DraftBody => {
  const start = base ?? { ...theirs, call: null, deletedAt: null, sealed: null };
  const untouched = <K extends keyof DraftBody>(key: K): boolean => same(mine[key], start[key]);
  const calls = untouched('call') || mine.call === theirs.call ? theirs.call : same(theirs.call, start.call) ? mine.call : null;
  return {
    ...theirs,
    // Bound to two calls: to none, and the person is asked again.
    call: calls,
    deletedAt: untouched('deletedAt') ? theirs.deletedAt : mine.deletedAt,
    // I5: what went furthest stands; a seal that was taken off before anything left the device is taken off.
    sealed: untouched('sealed') ? theirs.sealed : same(theirs.sealed, start.sealed) ? mine.sealed : further(theirs.sealed, mine.sealed),
  };
};
