/**
 * Several organisations on one device. The data of one are at hand: they stand under their sections' own
 * names, and the profile's page shows them. Those of the others wait, as they were typed, each under a number
 * of its own: a lock leaves keys open, and a BIN is a word of a person's.
 */
import { checkBin, normaliseBin } from '#law/bin';
import { profileSections } from '#law/organisation/profile';
import type { Database } from '../storage/database';
import type { Storage } from '../storage/storage';
import type { ProfileRow, UnitValues } from '../storage/tables';
import type { Outcome } from '../storage/trouble';
import type { Known } from './known';

export interface Choice {
  /** «here», the number it waits under, or the BIN of one that was only heard of. */
  readonly key: string;
  readonly bin: string;
  readonly name: string;
  readonly typed: Readonly<Record<string, UnitValues>>;
  readonly atHand: boolean;
}

const here = 'here';
const isSection = (name: string | undefined): name is string => (profileSections as readonly string[]).includes(name ?? '');
export const written = (values: unknown): boolean =>
  typeof values === 'object' && values !== null ? Object.values(values).some(written) : values !== '' && values !== false;
const word = (typed: Readonly<Record<string, UnitValues>>, field: string): string => {
  const value = typed['organisation']?.[field];
  return typeof value === 'string' ? value.trim() : '';
};
const choiceOf = (key: string, rows: readonly ProfileRow[]): Choice => {
  const typed = Object.fromEntries(rows.map(({ section, values }) => [section.split('/').at(-1) ?? '', values]));
  return { key, bin: normaliseBin(word(typed, 'bin')), name: word(typed, 'name'), typed, atHand: key === here };
};

const keptIn = (rows: readonly ProfileRow[]): Choice[] => {
  const groups = new Map<string, ProfileRow[]>();
  for (const row of rows) {
    const [key = '', section] = row.section.includes('/') ? row.section.split('/') : [here, row.section];
    if (isSection(section) && written(row.values)) groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups].map(([key, group]) => choiceOf(key, group)).sort((a, b) => Number(b.atHand) - Number(a.atHand) || Number(a.key) - Number(b.key));
};
const freeKey = (kept: readonly Choice[]): string => `${1 + Math.max(0, ...kept.map(({ key, atHand }) => (atHand ? 0 : Number(key))))}`;

/** What this device keeps, the one at hand first. For `storage.watch`. */
export const keptChoices = async (db: Database): Promise<Choice[]> => keptIn(await db.profile.toArray());

/** And what it has heard of the person's others. */
export const withHeard = (kept: readonly Choice[], known: Known | null): Choice[] => {
  const heard = (known?.answer.organisations ?? [])
    .filter(({ bin, state }) => state !== 'refused' && !kept.some((choice) => choice.bin === bin))
    .map(({ bin, name, profile }): Choice => ({
      key: bin, bin, name, atHand: false, typed: profile ? (profile as unknown as Choice['typed']) : { organisation: { bin, name } },
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

/** Puts the data at hand by, and takes these; nothing: a new organisation begins. In one transaction (I1). */
export const turnTo = (storage: Storage, to: Choice | null, now: number): Promise<Outcome<void>> =>
  storage.save(['profile'], async (db) => {
    const rows = await db.profile.toArray();
    const kept = keptIn(rows);
    const own = rows.filter(({ section }) => isSection(section));
    const taken = to ? rows.filter(({ section }) => section.startsWith(`${to.key}/`)) : [];
    await db.profile.bulkDelete([...own, ...taken].map(({ section }) => section));
    if (kept.some(({ atHand }) => atHand)) await db.profile.bulkPut(own.map((row) => ({ ...row, section: `${freeKey(kept)}/${row.section}` })));
    const next = taken.length > 0
      ? taken.map((row) => ({ ...row, section: row.section.slice((to?.key ?? '').length + 1) }))
      : Object.entries(to?.typed ?? {}).map(([section, values]): ProfileRow => ({ section, values, rows: [], savedAt: now }));
    await db.profile.bulkPut(next);
  });

/** Keeps by what a filed form says of an organisation that this device has not kept yet. Inside a transaction over `profile`. */
export const keepBy = async (db: Database, profile: Readonly<Record<string, unknown>>, now: number): Promise<boolean> => {
  const typed = profile as Choice['typed'];
  const bin = normaliseBin(word(typed, 'bin'));
  const kept = keptIn(await db.profile.toArray());
  if (bin === '' || kept.some((choice) => choice.bin === bin)) return false;
  await db.profile.bulkPut(Object.entries(typed).map(([section, values]) => ({ section: `${freeKey(kept)}/${section}`, values, rows: [], savedAt: now })));
  return true;
};
