/** What every row that comes from the mirror does to this device's books. */
import type { MirrorRow } from '#law/mirror/wire';
import type { Database } from '../storage/database';

export interface Taking {
  readonly db: Database;
  readonly account: string;
  readonly now: number;
  /** Units that changed here, for open editors. */
  readonly changed: { draft: string; unit: string }[];
  /** `unknown`: rows of a newer version of the app, left as they are (I7). `again`: all rows are asked for anew. */
  readonly counts: { unknown: number; again: boolean };
}

export const remember = async ({ db, account }: Taking, row: MirrorRow, mine = false): Promise<void> => {
  const { draft, kind, name, rev, seq, body } = row;
  await db.mirror.put({ draft, kind, name, rev, seq, body, account, mine, held: null });
};

/** Rows up to it were taken. */
export const sinceKey = (account: string): string => `mirror.since.${account}`;

/**
 * A draft that was thrown away here lives again by another device's word. What of it has left this device
 * (drafts/purge.ts) is asked for anew, in the same transaction: it is never shown torn.
 */
export const comeBack = async ({ db, account, counts }: Taking, draft: string): Promise<void> => {
  const known = (await db.mirror.where('draft').equals(draft).toArray()).filter(({ kind, rev }) => kind !== 'draft' && rev > 0);
  const units = new Set((await db.units.where('draft').equals(draft).toArray()).map(({ unit }) => unit));
  const files = new Set((await db.files.where('draft').equals(draft).toArray()).map(({ id }) => id));
  const lost = known.filter(({ kind, name }) => !(kind === 'unit' ? units : files).has(name));
  if (lost.length === 0) return;
  await db.mirror.bulkDelete(lost.map(({ kind, name }) => [draft, kind, name]));
  await db.settings.put({ key: sinceKey(account), value: 0 });
  counts.again = true;
};

/** The name and the direction stand on the draft's card; what another device wrote is as fresh as this one's. */
export const freshen = async ({ db, now }: Taking, id: string, at: string): Promise<void> => {
  const draft = await db.drafts.get(id);
  if (!draft) return;
  const [organisation, direction] = await db.units.bulkGet([[id, 'organisation'], [id, 'direction']]);
  const [title, chosen] = [organisation?.values['name'], direction?.values['direction']];
  await db.drafts.put({
    ...draft,
    title: typeof title === 'string' ? title : draft.title,
    direction: typeof chosen === 'string' ? chosen : draft.direction,
    updatedAt: Math.max(draft.updatedAt, Math.min(now, Date.parse(at))),
  });
};
