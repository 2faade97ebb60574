/** What every row that comes from the mirror does to this device's books. */
import type { MirrorRow } from '#law/mirror/wire';
import type { Database } from '../storage/database';

export interface Taking {
  readonly db: Database;
  readonly account: string;
  readonly now: number;
  /** Units that changed here, for open editors. */
  readonly changed: { draft: string; unit: string }[];
  /** Rows of a newer version of the app: left as they are (I7). */
  readonly counts: { unknown: number };
}

export const remember = async ({ db, account }: Taking, row: MirrorRow, mine = false): Promise<void> => {
  const { draft, kind, name, rev, seq, body } = row;
  await db.mirror.put({ draft, kind, name, rev, seq, body, account, mine, held: null });
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
