/** Files of a draft: taken in, refused with a reason, removed with undo. Nothing else is ever lost by it. */
import type { FileKind } from '#law/form/fields';
import { limits } from '#law/filing/wire';
import { newId, type Random } from '../drafts/identifier';
import { sha256Of } from '../outbox/hash';
import type { Storage } from '../storage/storage';
import type { FileRow } from '../storage/tables';
import { done, failed, type Outcome, type StorageTrouble } from '../storage/trouble';
import { headLength, kindOf } from './kind';
import { shrink, type Photo } from './photo';

export type AttachTrouble =
  | StorageTrouble
  | 'file.empty' | 'file.large' | 'file.kind' | 'file.duplicate'
  /** The phone's own format, which this browser cannot turn into JPEG. */
  | 'file.heic'
  /** A picture that cannot be decoded, a file that went away while it was read. */
  | 'file.unreadable'
  | 'files.total'
  | 'draft.sealed' | 'draft.unknown' | 'file.unknown';

export interface AttachDeps {
  readonly storage: Storage;
  readonly now: () => number;
  readonly shrink: (file: Blob, head: Uint8Array) => Promise<Photo>;
  readonly random?: Random;
}

export const deviceShrink = shrink;

export interface Incoming {
  readonly draft: string;
  /** Path of the `files` field. */
  readonly slot: string;
  readonly file: Blob;
  readonly name: string;
  /** What the field takes. */
  readonly kinds: readonly FileKind[];
  /** A drawn signature stays PNG: it is line art of our own making, without metadata. */
  readonly asIs?: boolean;
}

/** A phone may hand over a larger original than is kept: it is only read, never stored. */
const mostRead = 80 * 1024 * 1024;

interface Ready extends Partial<Pick<Photo, 'width' | 'height'>> {
  readonly blob: Blob;
  readonly kind: FileKind;
  readonly name: string;
}

const renamed = (name: string, from: string, kind: FileKind): string =>
  kind === from ? name : `${name.replace(/\.[^.]*$/, '')}.jpg`;

/** Half of a pair, which no UTF-8 can carry. */
const lone = /[\ud800-\udfff]/gu;

/** The name without a path or control characters, as the document's text takes it. */
const cleanName = (name: string): string => {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const clean = last.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').replace(lone, '').trim();
  if (clean.length <= 120) return clean === '' ? 'file' : clean;
  const dot = clean.lastIndexOf('.');
  const end = dot > 0 && clean.length - dot <= 10 ? clean.slice(dot) : '';
  return clean.slice(0, 120 - end.length).replace(lone, '') + end;
};

const prepare = async (deps: AttachDeps, incoming: Incoming): Promise<Outcome<Ready, AttachTrouble>> => {
  const { file, kinds } = incoming;
  if (file.size === 0) return failed('file.empty');
  if (file.size > mostRead) return failed('file.large');
  const head = new Uint8Array(await file.slice(0, 256 * 1024).arrayBuffer());
  const found = kindOf(head.subarray(0, headLength));
  if (found === null) return failed('file.kind');
  const name = cleanName(incoming.name);
  const photo = found === 'jpeg' || found === 'png' || found === 'heic';
  if (!photo || (incoming.asIs && found === 'png')) {
    if (!kinds.includes(found as FileKind)) return failed('file.kind');
    return file.size > limits.file ? failed('file.large') : done({ blob: file, kind: found as FileKind, name });
  }
  if (!kinds.includes('jpeg')) return failed('file.kind');
  try {
    const { blob, width, height } = await deps.shrink(file, head);
    return done({ blob, kind: 'jpeg', name: renamed(name, found, 'jpeg'), width, height });
  } catch {
    return failed(found === 'heic' ? 'file.heic' : 'file.unreadable');
  }
};

/** Takes a file in. The draft's editor is flushed before the camera opens, not here (P14). */
export const addAttachment = async (deps: AttachDeps, incoming: Incoming): Promise<Outcome<FileRow, AttachTrouble>> => {
  let bytes: ArrayBuffer;
  let ready: Outcome<Ready, AttachTrouble>;
  try {
    ready = await prepare(deps, incoming);
    if (!ready.ok) return ready;
    // Read once and kept as bytes of our own: a File of the camera's is gone when its app cleans up.
    bytes = await ready.value.blob.arrayBuffer();
  } catch {
    return failed('file.unreadable');
  }
  if (bytes.byteLength === 0) return failed('file.empty');
  const { kind, name, width, height } = ready.value;
  const sha256 = await sha256Of(bytes);
  const blob = new Blob([bytes]);
  const kept = await deps.storage.save(['drafts', 'files', 'blobs'], async (db): Promise<FileRow | AttachTrouble> => {
    const draft = await db.drafts.get(incoming.draft);
    if (!draft) return 'draft.unknown';
    if (draft.sealedAs !== null) return 'draft.sealed';
    const others = (await db.files.where('draft').equals(draft.id).toArray()).filter(({ deletedAt }) => deletedAt === null);
    if (others.some((other) => other.sha256 === sha256)) return 'file.duplicate';
    const total = others.reduce((sum, { size }) => sum + size, blob.size);
    if (total > limits.filesTotal || others.length >= limits.files) return 'files.total';
    const row: FileRow = {
      id: newId(deps.random), draft: draft.id, slot: incoming.slot, name, kind, size: blob.size, sha256,
      addedAt: deps.now(), deletedAt: null,
      ...(width !== undefined && height !== undefined && { width, height }),
    };
    await db.blobs.put({ sha256, blob });
    await db.files.add(row);
    await db.drafts.update(draft.id, { updatedAt: deps.now() });
    return row;
  });
  if (!kept.ok) return kept;
  return typeof kept.value === 'string' ? failed(kept.value) : done(kept.value);
};

const setDeleted = async (deps: Pick<AttachDeps, 'storage'>, id: string, deletedAt: number | null): Promise<Outcome<FileRow, AttachTrouble>> => {
  const changed = await deps.storage.save(['drafts', 'files'], async (db): Promise<FileRow | AttachTrouble> => {
    const file = await db.files.get(id);
    if (!file) return 'file.unknown';
    // I5: what is submitted keeps its files.
    if ((await db.drafts.get(file.draft))?.sealedAs) return 'draft.sealed';
    const others = await db.files.where('draft').equals(file.draft).toArray();
    const twin = others.some((other) => other.id !== id && other.sha256 === file.sha256 && other.deletedAt === null);
    if (deletedAt === null && twin) return 'file.duplicate';
    const row = { ...file, deletedAt };
    await db.files.put(row);
    return row;
  });
  if (!changed.ok) return changed;
  return typeof changed.value === 'string' ? failed(changed.value) : done(changed.value);
};

/** Undone by `restoreAttachment`; the bytes go with the purge after 30 days. */
export const removeAttachment = (deps: AttachDeps, id: string): Promise<Outcome<FileRow, AttachTrouble>> => setDeleted(deps, id, deps.now());
export const restoreAttachment = (deps: AttachDeps, id: string): Promise<Outcome<FileRow, AttachTrouble>> => setDeleted(deps, id, null);
