/** The organisation's data on this device: entered once, offered to each new draft, needing no account. */
import { canonical } from '#law/filing/canonical';
import { profileOf, profileSections, type Profile } from '#law/organisation/profile';
import type { Unit } from '../drafts/units';
import type { Database } from '../storage/database';
import type { Storage } from '../storage/storage';
import type { UnitRow, UnitValues } from '../storage/tables';
import type { Outcome } from '../storage/trouble';
import { handIn, putTyped, typedIn, type Typed } from './hand';
import { comeToHand, keepBy, keptChoices, written } from './several';

export interface Stored {
  /** The organisation's number on this device (hand.ts). */
  readonly key: string;
  /** As typed, by section; empty when nothing is known. */
  readonly typed: Typed;
}

/** Of the organisation at hand. For `storage.watch` too. */
export const storedProfile = async (db: Database): Promise<Stored> => {
  const rows = await db.profile.toArray();
  const { key } = handIn(rows);
  return { key, typed: typedIn(rows, key) };
};
/** Of the one at hand, or of the one with that number. */
export const readStored = async (storage: Storage, key?: string): Promise<Stored | null> => {
  const read = await storage.read(['profile'], async (db) => (key === undefined ? storedProfile(db) : { key, typed: typedIn(await db.profile.toArray(), key) }));
  return read.ok ? read.value : null;
};

export const isEmpty = ({ typed }: Pick<Stored, 'typed'>): boolean => !written(typed);
const profileText = ({ typed }: Pick<Stored, 'typed'>): string => canonical(profileOf(typed));

/** What was typed into a section, over what was there when it was opened. */
export interface TypedSection {
  readonly key: string;
  readonly section: string;
  readonly was: UnitValues;
  readonly values: UnitValues;
}
/** I4: a field that this writer did not change stays as another has left it. */
const over = (was: UnitValues, values: UnitValues, now: UnitValues): UnitValues =>
  Object.fromEntries([...new Set([...Object.keys(now), ...Object.keys(values)])].flatMap((name) => {
    const [mine, theirs] = [values[name], now[name]];
    // A field that was never kept was empty.
    const old = was[name] ?? (typeof mine === 'boolean' ? false : '');
    if (typeof mine === 'object' && typeof theirs === 'object') return [[name, over(typeof old === 'object' ? old : {}, mine, theirs)] as const];
    const kept = theirs === undefined || (mine !== undefined && mine !== old) ? mine : theirs;
    return kept === undefined ? [] : [[name, kept] as const];
  }));

/** To the organisation for which it was typed, wherever its data are by now. */
export const saveSection = (storage: Storage, { key, section, was, values }: TypedSection, now: number): Promise<Outcome<void>> =>
  storage.save(['profile'], async (db) => {
    const there = typedIn(await db.profile.toArray(), key)[section];
    await putTyped(db, key, { [section]: there ? over(was, values, there) : values }, now);
  });

/**
 * In place of what was seen, and of nothing else: null when it has been changed since (I4), else its number.
 * Data that come where nothing is begin an organisation of their own: somebody may be typing another into
 * that empty page.
 */
export const replaceProfile = (storage: Storage, seen: Stored, profile: Profile, now: number): Promise<Outcome<string | null>> =>
  storage.save(['profile'], async (db) => {
    const rows = await db.profile.toArray();
    if (profileText({ typed: typedIn(rows, seen.key) }) !== profileText(seen)) return null;
    const typed: Typed = { ...profile };
    if (isEmpty(seen)) return handIn(rows).key === seen.key ? comeToHand(db, { typed }, now) : null;
    await putTyped(db, seen.key, typed, now);
    return seen.key;
  });

/** What one leaves open is taken from the other: it was shown as no difference (`profileDifferences`). */
export const withOpen = (profile: Profile, other: Typed): Profile => {
  const filled = (values: UnitValues, theirs: UnitValues): UnitValues =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => {
      const their = theirs[name];
      if (typeof value === 'object') return [name, filled(value, typeof their === 'object' ? their : {})];
      return [name, value === '' && their !== undefined ? their : value];
    }));
  return profileOf(filled({ ...profile }, profileOf(other)));
};

/** What a draft says of the organisation, as a profile. */
export const profileIn = (units: readonly Pick<UnitRow, 'unit' | 'values'>[]): Profile =>
  profileOf(Object.fromEntries(units.map(({ unit, values }) => [unit, values])));

/** The first form that is filed for an organisation makes its profile; after that a person changes it knowingly. */
export const rememberProfile = (storage: Storage, draft: string, now: number): Promise<Outcome<boolean>> =>
  storage.save(['units', 'profile'], async (db) => {
    const units = (await db.units.where('draft').equals(draft).toArray()).filter(({ deletedAt }) => deletedAt === null);
    const profile = profileIn(units);
    if ((await keptChoices(db)).length > 0) return keepBy(db, profile, now);
    await comeToHand(db, { typed: { ...profile } }, now);
    return true;
  });

/** To be staged into a draft, after the person said yes; empty when nothing is known yet. */
export const profileUnits = (stored: Pick<Stored, 'typed'>): readonly Unit[] =>
  profileSections.flatMap((unit) => {
    const values = stored.typed[unit];
    return values && written(values) ? [{ unit, values, order: 0 }] : [];
  });

/** Whether a draft still has nothing of the organisation, so that offering the profile makes sense. */
export const lacksProfile = (units: readonly Pick<UnitRow, 'unit' | 'values'>[]): boolean =>
  !units.some(({ unit, values }) => (profileSections as readonly string[]).includes(unit) && unit !== 'eligibility' && written(values));
