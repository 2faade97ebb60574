/** A draft leaves as a file and comes back, here or elsewhere (P3). */
import { limits, type Sha256 } from '#law/filing/wire';
import { sha256Of, sha256OfText } from '../outbox/hash';
import { kindOf, headLength } from '../attachments/kind';
import type { BlobRow, DraftRow } from '../storage/tables';
import { done, failed, type Outcome, type StorageTrouble } from '../storage/trouble';
import { decodeBytes, encodeBytes } from './base64';
import { draftFormat, mostImported, parseContent, parseEnvelope, type DraftContent, type FileTrouble } from './draft-file';
import { putDraft, readDraft, type DraftDeps, type OpenDraft } from './drafts';
import { newId } from './identifier';

/** Deterministic, so that the same draft exported twice is known to be the same. */
const contentOf = ({ draft, units, files }: OpenDraft): DraftContent => ({
  draft: {
    id: draft.id, package: draft.package, edition: draft.edition, call: draft.call,
    title: draft.title, direction: draft.direction, parent: draft.parent,
  },
  units: units
    .filter(({ deletedAt }) => deletedAt === null)
    .map(({ unit, values, order }) => ({ unit, values: values as DraftContent['units'][number]['values'], order }))
    .sort((a, b) => (a.unit < b.unit ? -1 : 1)),
  files: files
    .map(({ id, slot, name, kind, size, sha256, addedAt, width, height }) => ({
      id, slot, name, kind, size, sha256, addedAt, ...(width !== undefined && { width }), ...(height !== undefined && { height }),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1)),
});

export type ExportTrouble = StorageTrouble | 'draft.unknown' | 'file.lost' | 'files.total';

/** Flush the editor before. The name to save under is the screen's. */
export const exportDraft = async ({ storage }: Pick<DraftDeps, 'storage'>, id: string): Promise<Outcome<Blob, ExportTrouble>> => {
  const read = await storage.read(['drafts', 'units', 'files', 'blobs'], async (db) => {
    const open = await readDraft(db, id);
    if (!open) return null;
    return { open, blobs: (await db.blobs.bulkGet([...new Set(open.files.map(({ sha256 }) => sha256))])).filter((row) => row !== undefined) };
  });
  if (!read.ok) return read;
  if (!read.value) return failed('draft.unknown');
  const { open, blobs } = read.value;
  if (open.files.reduce((sum, { size }) => sum + size, 0) > limits.filesTotal) return failed('files.total');
  if (new Set(open.files.map(({ sha256 }) => sha256)).size !== blobs.length) return failed('file.lost');
  const text = JSON.stringify(contentOf(open));
  const parts: BlobPart[] = [
    `{"format":"${draftFormat}","sha256":"${await sha256OfText(text)}","content":${JSON.stringify(text)},"bytes":{`,
  ];
  for (const [index, { sha256, blob }] of blobs.entries()) {
    parts.push(`${index > 0 ? ',' : ''}"${sha256}":"`, ...(await encodeBytes(blob)), '"');
  }
  parts.push('}}');
  return done(new Blob(parts, { type: 'application/json' }));
};

/** Every file that the content names, decoded and proved: size, hash, first bytes. */
const provedBlobs = async (content: DraftContent, bytes: Readonly<Record<Sha256, string>>): Promise<BlobRow[] | null> => {
  const blobs = new Map<Sha256, BlobRow>();
  for (const { sha256, size, kind } of content.files) {
    if (blobs.has(sha256)) return null;
    const data = decodeBytes(bytes[sha256] ?? '');
    if (data?.length !== size || kindOf(data.subarray(0, headLength)) !== kind) return null;
    if ((await sha256Of(data)) !== sha256) return null;
    blobs.set(sha256, { sha256, blob: new Blob([data]) });
  }
  return [...blobs.values()];
};

export type ImportTrouble = StorageTrouble | FileTrouble;
export interface Imported {
  readonly draft: DraftRow;
  /** `same`: this very draft was here already, nothing was done. `copy`: another of its id was here. */
  readonly how: 'new' | 'copy' | 'same';
}

/**
 * Reads a draft's file. All or nothing: whatever is wrong with the file, nothing here changes. An id that is
 * here with other content is never written over (I4): the file becomes a draft of its own.
 */
export const importDraft = async (deps: DraftDeps, file: Blob): Promise<Outcome<Imported, ImportTrouble>> => {
  if (file.size > mostImported) return failed('import.large');
  const text = await file.text().catch(() => null);
  if (text === null) return failed('import.damaged');
  const envelope = parseEnvelope(text);
  if (typeof envelope === 'string') return failed(envelope);
  if ((await sha256OfText(envelope.content)) !== envelope.sha256) return failed('import.damaged');
  const content = parseContent(envelope.content);
  if (typeof content === 'string') return failed(content);
  if (new Set(content.units.map(({ unit }) => unit)).size !== content.units.length) return failed('import.damaged');
  const blobs = await provedBlobs(content, envelope.bytes);
  if (!blobs) return failed('import.damaged');

  const kept = await deps.storage.save(['drafts', 'units', 'files', 'blobs', 'outbox'], async (db): Promise<Imported> => {
    const here = await readDraft(db, content.draft.id);
    if (here && here.draft.deletedAt === null && JSON.stringify(contentOf(here)) === JSON.stringify(content)) {
      return { draft: here.draft, how: 'same' };
    }
    // An id that was submitted from here is burnt as well (P6).
    const taken = here !== null || (await db.outbox.get(content.draft.id)) !== undefined;
    await db.blobs.bulkPut(blobs);
    const files = await Promise.all(content.files.map(async ({ width, height, ...rest }) => ({
      ...rest, deletedAt: null,
      id: taken || (await db.files.get(rest.id)) ? newId(deps.random) : rest.id,
      ...(width !== undefined && { width }), ...(height !== undefined && { height }),
    })));
    const { id, ...head } = content.draft;
    const draft = await putDraft(db, { ...head, ...(!taken && { id }), units: content.units, files }, deps);
    return { draft, how: taken ? 'copy' : 'new' };
  });
  return kept;
};
