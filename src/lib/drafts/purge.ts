/** At the start: what was let go long ago leaves the device. */
import { keptDays } from '#law/mirror/lapse';
import { keyText } from '../sync/pending';
import type { MirroredRow } from '../storage/tables';
import type { Outcome } from '../storage/trouble';
import type { DraftDeps } from './drafts';
import { dropLoose } from './loose';

const day = 86_400_000;

/** The mirror still has it as alive: let go here before it is told, it would stay on the other devices for ever. */
const untold = (known: MirroredRow | undefined): boolean =>
  known !== undefined && known.body !== '' && (JSON.parse(known.body) as { readonly deletedAt: number | null }).deletedAt === null;

/**
 * Lets go what was removed more than 30 days ago, and told. Never touches what is unsent (P15): a draft of which
 * the mirror has not heard that it was thrown away stays whole, or brought back it would empty the other devices.
 * Of a mirrored row the revision stays known, without its words: should another device bring it back, this one
 * asks for it again.
 */
export const purge = ({ storage, now }: DraftDeps): Promise<Outcome<number>> =>
  storage.save(['drafts', 'units', 'files', 'blobs', 'outbox', 'mirror'], async (db) => {
    const before = now() - keptDays * day;
    const old = (row: { readonly deletedAt: number | null }): boolean => row.deletedAt !== null && row.deletedAt < before;
    const known = await db.mirror.toArray();
    const mirrored = new Map(known.map((row) => [keyText(row), row]));
    const inMirror = new Set(known.map(({ draft }) => draft));
    // Words of it may have gone before its head did: the server has them, and has heard nothing.
    const draftTold = (draft: string): boolean => {
      const head = mirrored.get(keyText({ draft, kind: 'draft', name: '' }));
      return head ? !untold(head) : !inMirror.has(draft);
    };
    const gone = new Set((await db.drafts.filter(old).primaryKeys()).filter(draftTold));
    const lets = (row: { readonly draft: string; readonly deletedAt: number | null }, kind: 'unit' | 'file', name: string): boolean =>
      gone.has(row.draft) || (old(row) && !untold(mirrored.get(keyText({ draft: row.draft, kind, name }))));
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
    return dropLoose(db);
  });
