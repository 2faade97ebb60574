/** What was thrown away leaves the device: by itself at a start long after, or at once by the person's word. */
import { keptDays } from '#law/mirror/lapse';
import { keyText } from '../sync/pending';
import type { Database } from '../storage/database';
import type { DraftRow, MirroredRow } from '../storage/tables';
import type { Outcome } from '../storage/trouble';
import type { DraftDeps } from './drafts';
import { dropLoose } from './loose';

const day = 86_400_000;

/** The mirror still has it as alive: let go here before it is told, it would stay on the other devices for ever. */
const untold = (known: MirroredRow | undefined): boolean =>
  known !== undefined && known.body !== '' && (JSON.parse(known.body) as { readonly deletedAt: number | null }).deletedAt === null;

const tables = ['drafts', 'units', 'files', 'blobs', 'outbox', 'mirror'] as const;
interface Removable {
  readonly deletedAt: number | null;
}
interface LetGo {
  readonly drafts: ReadonlySet<string>;
  /** Files' bytes. */
  readonly loose: number;
}

/**
 * Lets go of what is over, and told. Never touches what is unsent (P15): a draft of which the mirror has not heard
 * that it was thrown away stays whole, or brought back it would empty the other devices. Of a mirrored row the
 * revision stays known, without its words: should another device bring it back, this one asks for it again.
 */
const letGo = async (db: Database, over: { readonly draft: (row: DraftRow) => boolean; readonly row: (row: Removable) => boolean }): Promise<LetGo> => {
  const known = await db.mirror.toArray();
  const mirrored = new Map(known.map((row) => [keyText(row), row]));
  const inMirror = new Set(known.map(({ draft }) => draft));
  // Words of it may have gone before its head did: the server has them, and has heard nothing.
  const draftTold = (draft: string): boolean => {
    const head = mirrored.get(keyText({ draft, kind: 'draft', name: '' }));
    return head ? !untold(head) : !inMirror.has(draft);
  };
  const gone = new Set((await db.drafts.filter(over.draft).primaryKeys()).filter(draftTold));
  const lets = (row: Removable & { readonly draft: string }, kind: 'unit' | 'file', name: string): boolean =>
    gone.has(row.draft) || (over.row(row) && !untold(mirrored.get(keyText({ draft: row.draft, kind, name }))));
  const units = (await db.units.toArray()).filter((row) => lets(row, 'unit', row.unit));
  const files = (await db.files.toArray()).filter((row) => lets(row, 'file', row.id));
  await db.units.bulkDelete(units.map(({ draft, unit }) => [draft, unit]));
  await db.files.bulkDelete(files.map(({ id }) => id));
  const names = new Set([
    ...units.map(({ draft, unit }) => keyText({ draft, kind: 'unit', name: unit })),
    ...files.map(({ draft, id }) => keyText({ draft, kind: 'file', name: id })),
  ]);
  await db.mirror.bulkPut([...mirrored].filter(([key]) => names.has(key)).map(([, row]) => ({ ...row, body: '' })));
  await db.drafts.bulkDelete([...gone]);
  return { drafts: gone, loose: await dropLoose(db) };
};

/** At the start: what was removed more than 30 days ago. Gives how many files' bytes went. */
export const purge = ({ storage, now }: DraftDeps): Promise<Outcome<number>> =>
  storage.save(tables, async (db) => {
    const before = now() - keptDays * day;
    const old = ({ deletedAt }: Removable): boolean => deletedAt !== null && deletedAt < before;
    const { loose } = await letGo(db, { draft: old, row: old });
    return loose;
  });

/** Out of the bin for good, with its bytes. False while the mirror has not been told that it is there: it stays whole (I8). */
export const deleteForGood = ({ storage }: Pick<DraftDeps, 'storage'>, id: string): Promise<Outcome<boolean>> =>
  storage.save(tables, async (db) => {
    const { drafts } = await letGo(db, { draft: (draft) => draft.id === id && draft.deletedAt !== null, row: () => false });
    return drafts.has(id);
  });
