/** The organisation's data, entered once, offered to a new draft. */
import type { Storage } from '../storage/storage';
import type { ProfileRow, UnitRow } from '../storage/tables';
import type { Outcome } from '../storage/trouble';
import type { Unit } from './units';

/** Sections about the organisation itself, the same from form to form. */
export const profileSections = ['organisation', 'addresses', 'charter', 'head', 'bank'] as const;

const sectionOf = (unit: string): string => unit.split('.')[0] ?? unit;
const written = ({ values }: Unit): boolean => JSON.stringify(values).replace(/"[^"]*":|false|""|[{},]/g, '') !== '';

/** Takes over what a draft says of the organisation; sections that nobody filled leave the earlier ones. */
export const rememberProfile = (storage: Storage, draft: string, now: number): Promise<Outcome<number>> =>
  storage.save(['units', 'profile'], async (db) => {
    const units = (await db.units.where('draft').equals(draft).toArray()).filter(({ deletedAt }) => deletedAt === null);
    const rows = profileSections.flatMap((section): ProfileRow[] => {
      const own = units.filter(({ unit }) => sectionOf(unit) === section);
      if (!own.some(written)) return [];
      const values = own.find(({ unit }) => unit === section)?.values ?? {};
      const rest = own.filter(({ unit }) => unit !== section).map(({ unit, values: row, order }) => ({ unit, values: row, order }));
      return [{ section, values, rows: rest, savedAt: now }];
    });
    await db.profile.bulkPut(rows);
    return rows.length;
  });

/** For `createDraft({ units })`, after the person said yes; empty when nothing is known yet. */
export const profileUnits = async (storage: Storage): Promise<readonly Unit[]> => {
  const read = await storage.read(['profile'], (db) => db.profile.toArray());
  if (!read.ok) return [];
  return read.value.flatMap(({ section, values, rows }) => [{ unit: section, values, order: 0 }, ...rows]);
};

export const forgetProfile = (storage: Storage): Promise<Outcome<void>> => storage.save(['profile'], (db) => db.profile.clear());

/** Whether a draft still has nothing of the organisation, so that offering the profile makes sense. */
export const lacksProfile = (units: readonly Pick<UnitRow, 'unit' | 'values' | 'order'>[]): boolean =>
  !units.some((unit) => profileSections.some((section) => sectionOf(unit.unit) === section) && written(unit));
