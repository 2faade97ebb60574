/**
 * Which organisation's data are at hand. Each that this device keeps has a number for good, given to no other
 * ever: whoever writes names it, and its rows are found wherever another tab has put them meanwhile. The rows
 * of the one at hand stand under their sections' names, those of the others under `number/section`.
 */
import { profileSections } from '#law/organisation/profile';
import type { Database } from '../storage/database';
import type { ProfileRow, UnitValues } from '../storage/tables';

export type Typed = Readonly<Record<string, UnitValues>>;

export interface Hand {
  /** Number of the one at hand; a device that never had another has number 0. */
  readonly key: string;
  /** The highest number that was given. */
  readonly last: number;
}
const marker = 'at/hand';

const isSection = (name: string | undefined): name is string => (profileSections as readonly string[]).includes(name ?? '');
/** Number and section of a row; null for what is no organisation's. */
export const placeOf = ({ section }: ProfileRow, hand: Hand): { readonly key: string; readonly section: string } | null => {
  const [key = '', name] = section.includes('/') ? section.split('/') : [hand.key, section];
  return isSection(name) ? { key, section: name } : null;
};

export const handIn = (rows: readonly ProfileRow[]): Hand => {
  const { key = '0', last = '0' } = (rows.find(({ section }) => section === marker)?.values ?? {}) as { readonly key?: string; readonly last?: string };
  const given = rows.map(({ section }) => Number(section.split('/')[0])).filter(Number.isInteger);
  return { key, last: Math.max(Number(key), Number(last), ...given) };
};
/** The number of the one at hand. For `storage.watch`. */
export const handOf = async (db: Database): Promise<string> => handIn(await db.profile.toArray()).key;

export const typedIn = (rows: readonly ProfileRow[], key: string): Typed => {
  const hand = handIn(rows);
  return Object.fromEntries(rows.flatMap((row) => {
    const place = placeOf(row, hand);
    return place?.key === key ? [[place.section, row.values] as const] : [];
  }));
};

/** Inside a transaction over `profile`. */
export const putTyped = async (db: Database, key: string, typed: Typed, savedAt: number): Promise<void> => {
  const hand = handIn(await db.profile.toArray());
  await db.profile.bulkPut(
    Object.entries(typed).map(([section, values]): ProfileRow => ({ section: key === hand.key ? section : `${key}/${section}`, values, rows: [], savedAt })),
  );
};

/** Inside a transaction over `profile`. */
export const setHand = async (db: Database, { key, last }: Hand): Promise<void> =>
  void (await db.profile.put({ section: marker, values: { key, last: String(last) }, rows: [], savedAt: 0 }));
