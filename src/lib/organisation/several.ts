/**
 * Several organisations on one device. The data of one are at hand, and the profile's page shows them; those
 * of the others wait, as they were typed, each under its number (hand.ts): a lock leaves keys open, and a BIN
 * is a word of a person's.
 */
import { checkBin, normaliseBin } from '#law/bin';
import type { Database } from '../storage/database';
import type { Storage } from '../storage/storage';
import type { ProfileRow } from '../storage/tables';
import type { Outcome } from '../storage/trouble';
import { handIn, placeOf, putTyped, setHand, typedIn, type Typed } from './hand';
import type { Known } from './known';

export interface Choice {
  /** Its number on this device, or the BIN of one that was only heard of. */
  readonly key: string;
  readonly bin: string;
  readonly name: string;
  readonly typed: Typed;
  readonly atHand: boolean;
}

export const written = (values: unknown): boolean =>
  typeof values === 'object' && values !== null ? Object.values(values).some(written) : values !== '' && values !== false;
const word = (typed: Typed, field: string): string => {
  const value = typed['organisation']?.[field];
  return typeof value === 'string' ? value.trim() : '';
};
const binOf = (typed: Typed): string => normaliseBin(word(typed, 'bin'));

const keptIn = (rows: readonly ProfileRow[]): Choice[] => {
  const hand = handIn(rows);
  const keys = new Set(rows.flatMap((row) => (written(row.values) ? (placeOf(row, hand)?.key ?? []) : [])));
  return [...keys]
    .map((key) => ({ key, typed: typedIn(rows, key) }))
    .map(({ key, typed }) => ({ key, typed, bin: binOf(typed), name: word(typed, 'name'), atHand: key === hand.key }))
    .sort((a, b) => Number(b.atHand) - Number(a.atHand) || Number(a.key) - Number(b.key));
};

/** What this device keeps, the one at hand first. For `storage.watch`. */
export const keptChoices = async (db: Database): Promise<Choice[]> => keptIn(await db.profile.toArray());

/** And what it has heard of the person's others. */
export const withHeard = (kept: readonly Choice[], known: Known | null): Choice[] => {
  const heard = (known?.answer.organisations ?? [])
    .filter(({ bin, state }) => state !== 'refused' && !kept.some((choice) => choice.bin === bin))
    .map(({ bin, name, profile }): Choice => ({
      key: bin, bin, name, atHand: false, typed: profile ? (profile as unknown as Typed) : { organisation: { bin, name } },
    }));
  // A claim that was made twice is one organisation.
  return [...kept, ...heard.filter((choice, at) => heard.findIndex(({ bin }) => bin === choice.bin) === at)];
};

/**
 * Whose data a form with this BIN is to be compared with. The one at hand is meant by a form of no other only
 * while one of the two BINs is missing or has a slip: two that are right are two organisations.
 */
export const meantBy = (choices: readonly Choice[], bin: string): Choice | undefined => {
  const same = choices.find((choice) => bin !== '' && choice.bin === bin);
  const atHand = choices.find((choice) => choice.atHand);
  return same ?? (atHand && [bin, atHand.bin].some((each) => checkBin(each) !== null) ? atHand : undefined);
};

/** The one that was chosen from a list that may be old: another tab may have kept one that was only heard of. */
export const chosenOf = (choices: readonly Choice[], picked: string): Choice | undefined =>
  choices.find(({ key }) => key === picked) ?? choices.find(({ bin }) => bin !== '' && bin === picked);

/**
 * The rows at hand are put by under their number, and these come under theirs; a number of its own for what
 * has none. Nothing is put by where nothing was written. Inside a transaction over `profile`.
 */
export const comeToHand = async (db: Database, next: Pick<Choice, 'typed'> & { readonly key?: string }, now: number): Promise<string> => {
  const rows = await db.profile.toArray();
  const hand = handIn(rows);
  const key = next.key ?? String(hand.last + 1);
  const own = rows.flatMap((row) => (!row.section.includes('/') && placeOf(row, hand) ? [row] : []));
  const taken = rows.filter(({ section }) => section.startsWith(`${key}/`));
  await db.profile.bulkDelete([...own, ...taken].map(({ section }) => section));
  if (own.some(({ values }) => written(values))) await db.profile.bulkPut(own.map((row) => ({ ...row, section: `${hand.key}/${row.section}` })));
  await setHand(db, { key, last: Math.max(hand.last, Number(key)) });
  if (taken.length > 0) await db.profile.bulkPut(taken.map((row) => ({ ...row, section: row.section.slice(key.length + 1) })));
  else await putTyped(db, key, next.typed, now);
  return key;
};

/** Puts the data at hand by, and takes these; nothing: a new organisation begins. In one transaction (I1). */
export const turnTo = (storage: Storage, to: Choice | null, now: number): Promise<Outcome<void>> =>
  storage.save(['profile'], async (db) => {
    const kept = to && chosenOf(keptIn(await db.profile.toArray()), to.key);
    if (kept?.atHand) return;
    await comeToHand(db, kept ?? { typed: to?.typed ?? {} }, now);
  });

/** Keeps by what a filed form says of an organisation that this device has not kept yet. Inside a transaction over `profile`. */
export const keepBy = async (db: Database, profile: Readonly<Record<string, unknown>>, now: number): Promise<boolean> => {
  const typed = profile as Typed;
  const bin = binOf(typed);
  const rows = await db.profile.toArray();
  if (bin === '' || keptIn(rows).some((choice) => choice.bin === bin)) return false;
  await putTyped(db, String(handIn(rows).last + 1), typed, now);
  return true;
};
