/** Drafts as a person knows them: begun without an account, listed, removed with undo, duplicated. */
import { declarationPackageId, paperPackageId } from '#law/forms/paper-id';
import type { Storage } from '../storage/storage';
import type { Database } from '../storage/database';
import type { DraftRow, FileRow, UnitRow } from '../storage/tables';
import { done, failed, type Outcome, type StorageTrouble } from '../storage/trouble';
import { newId, type Random } from './identifier';
import type { Unit } from './units';

export interface DraftDeps {
  readonly storage: Storage;
  readonly now: () => number;
  readonly random?: Random;
}
export type DraftTrouble = StorageTrouble | 'draft.unknown';

export interface NewDraft {
  readonly id?: string;
  readonly package: string;
  readonly edition: string;
  readonly call: string | null;
  readonly parent?: string | null;
  readonly title?: string;
  readonly direction?: string;
  readonly units?: readonly Unit[];
  readonly files?: readonly Omit<FileRow, 'draft'>[];
}

/** Inside a transaction over drafts, units and files. */
export const putDraft = async (db: Database, draft: NewDraft, { now, random }: Omit<DraftDeps, 'storage'>): Promise<DraftRow> => {
  const at = now();
  const row: DraftRow = {
    id: draft.id ?? newId(random),
    package: draft.package,
    edition: draft.edition,
    call: draft.call,
    title: draft.title ?? '',
    direction: draft.direction ?? '',
    parent: draft.parent ?? null,
    createdAt: at, updatedAt: at, deletedAt: null, sealedAs: null,
  };
  await db.drafts.add(row);
  await db.units.bulkAdd((draft.units ?? []).map((unit) => ({ ...unit, draft: row.id, rev: 1, deletedAt: null })));
  await db.files.bulkAdd((draft.files ?? []).map((file) => ({ ...file, draft: row.id })));
  return row;
};

/** Begins a draft, pinned to its edition and, when one is announced, to its call (P11). */
export const createDraft = (deps: DraftDeps, draft: NewDraft): Promise<Outcome<DraftRow>> =>
  deps.storage.save(['drafts', 'units', 'files'], (db) => putDraft(db, draft, deps));

const newestFirst = (a: DraftRow, b: DraftRow): number => b.updatedAt - a.updatedAt;

const isOpen = ({ deletedAt, sealedAs }: DraftRow): boolean => deletedAt === null && sealedAs === null;

/** Drafts that can be worked on; submitted ones are shown by the outbox. For `storage.watch` too. */
export const listDrafts = async (db: Database): Promise<DraftRow[]> =>
  (await db.drafts.toArray()).filter((draft) => isOpen(draft) && draft.package !== paperPackageId && draft.package !== declarationPackageId).sort(newestFirst);

/** Paper that the office is entering: shown where it is entered. */
export const listEntries = async (db: Database): Promise<DraftRow[]> =>
  (await db.drafts.toArray()).filter((draft) => isOpen(draft) && draft.package === paperPackageId).sort(newestFirst);

export const listRemoved = async (db: Database): Promise<DraftRow[]> =>
  (await db.drafts.toArray()).filter((draft) => draft.deletedAt !== null).sort(newestFirst);

export interface OpenDraft {
  readonly draft: DraftRow;
  /** Removed rows included, for their undo. */
  readonly units: readonly UnitRow[];
  readonly files: readonly FileRow[];
}

export const readDraft = async (db: Database, id: string): Promise<OpenDraft | null> => {
  const draft = await db.drafts.get(id);
  if (!draft) return null;
  const units = await db.units.where('draft').equals(id).toArray();
  const files = await db.files.where('draft').equals(id).toArray();
  return { draft, units, files: files.filter((file) => file.deletedAt === null).sort((a, b) => a.addedAt - b.addedAt) };
};

export const openDraft = async (storage: Storage, id: string): Promise<Outcome<OpenDraft, DraftTrouble>> => {
  const read = await storage.read(['drafts', 'units', 'files'], (db) => readDraft(db, id));
  if (!read.ok) return read;
  return read.value ? done(read.value) : failed('draft.unknown');
};

const change = async (deps: DraftDeps, id: string, changes: Partial<DraftRow>): Promise<Outcome<null, DraftTrouble>> => {
  const saved = await deps.storage.save(['drafts'], (db) => db.drafts.update(id, changes));
  if (!saved.ok) return saved;
  return saved.value === 1 ? done(null) : failed('draft.unknown');
};

export const removeDraft = (deps: DraftDeps, id: string): Promise<Outcome<null, DraftTrouble>> =>
  change(deps, id, { deletedAt: deps.now() });

export const restoreDraft = (deps: DraftDeps, id: string): Promise<Outcome<null, DraftTrouble>> =>
  change(deps, id, { deletedAt: null });

/** Binds a draft that was begun before any call was seen. */
export const bindCall = (deps: DraftDeps, id: string, call: string): Promise<Outcome<null, DraftTrouble>> =>
  change(deps, id, { call });

/** A copy with a life of its own; the bytes of files are shared by hash. */
export const duplicateDraft = async (deps: DraftDeps, id: string): Promise<Outcome<DraftRow, DraftTrouble>> => {
  const copied = await deps.storage.save(['drafts', 'units', 'files'], async (db) => {
    const source = await readDraft(db, id);
    if (!source) return null;
    const { draft, units, files } = source;
    return putDraft(db, {
      package: draft.package, edition: draft.edition, call: draft.call, title: draft.title, direction: draft.direction,
      units: units.filter((unit) => unit.deletedAt === null).map(({ unit, values, order }) => ({ unit, values, order })),
      files: files.map(({ draft: _from, ...file }) => ({ ...file, id: newId(deps.random) })),
    }, deps);
  });
  if (!copied.ok) return copied;
  return copied.value ? done(copied.value) : failed('draft.unknown');
};
