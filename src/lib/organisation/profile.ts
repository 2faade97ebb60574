/** The organisation's data on this device: entered once, offered to each new draft, needing no account. */
import { profileOf, profileSections, type Profile } from '#law/organisation/profile';
import type { Unit } from '../drafts/units';
import type { Database } from '../storage/database';
import type { Storage } from '../storage/storage';
import type { ProfileRow, UnitRow, UnitValues } from '../storage/tables';
import type { Outcome } from '../storage/trouble';
import { keepBy, written } from './several';

export interface Stored {
  /** As typed, by section; empty when nothing is known. */
  readonly typed: Readonly<Record<string, UnitValues>>;
  readonly savedAt: number;
}

/** For `storage.watch` too. */
export const storedProfile = async (db: Database): Promise<Stored> => {
  // The others of this device stand under numbers (several.ts).
  const rows = (await db.profile.toArray()).filter(({ section }) => !section.includes('/'));
  return { typed: Object.fromEntries(rows.map(({ section, values }) => [section, values])), savedAt: Math.max(0, ...rows.map(({ savedAt }) => savedAt)) };
};
export const readStored = async (storage: Storage): Promise<Stored> => {
  const read = await storage.read(['profile'], storedProfile);
  return read.ok ? read.value : { typed: {}, savedAt: 0 };
};

export const isEmpty = ({ typed }: Stored): boolean => !written(typed);

const rowOf = (section: string, values: UnitValues, savedAt: number): ProfileRow => ({ section, values, rows: [], savedAt });

export const saveSection = (storage: Storage, section: string, values: UnitValues, now: number): Promise<Outcome<unknown>> =>
  storage.save(['profile'], (db) => db.profile.put(rowOf(section, values, now)));

export const replaceProfile = (storage: Storage, profile: Profile, now: number): Promise<Outcome<unknown>> =>
  storage.save(['profile'], async (db) => {
    await db.profile.bulkPut(profileSections.map((section) => rowOf(section, profile[section] as unknown as UnitValues, now)));
  });

/** What a draft says of the organisation, as a profile. */
export const profileIn = (units: readonly Pick<UnitRow, 'unit' | 'values'>[]): Profile =>
  profileOf(Object.fromEntries(units.map(({ unit, values }) => [unit, values])));

/** The first form that is filed for an organisation makes its profile; after that a person changes it knowingly. */
export const rememberProfile = (storage: Storage, draft: string, now: number): Promise<Outcome<boolean>> =>
  storage.save(['units', 'profile'], async (db) => {
    const units = (await db.units.where('draft').equals(draft).toArray()).filter(({ deletedAt }) => deletedAt === null);
    const profile = profileIn(units);
    if (!isEmpty(await storedProfile(db))) return keepBy(db, profile, now);
    await db.profile.bulkPut(profileSections.map((section) => rowOf(section, profile[section] as unknown as UnitValues, now)));
    return true;
  });

/** To be staged into a draft, after the person said yes; empty when nothing is known yet. */
export const profileUnits = (stored: Stored): readonly Unit[] =>
  profileSections.flatMap((unit) => {
    const values = stored.typed[unit];
    return values && written(values) ? [{ unit, values, order: 0 }] : [];
  });

/** Whether a draft still has nothing of the organisation, so that offering the profile makes sense. */
export const lacksProfile = (units: readonly Pick<UnitRow, 'unit' | 'values'>[]): boolean =>
  !units.some(({ unit, values }) => (profileSections as readonly string[]).includes(unit) && unit !== 'eligibility' && written(values));
