/** An address for showing a kept picture; each is taken back when it is shown no more. */
import type { FileRow } from '../storage/tables';
import type { Storage } from '../storage/storage';

const types = { jpeg: 'image/jpeg', png: 'image/png', pdf: 'application/pdf' } as const;

export interface Preview {
  readonly url: string;
  readonly release: () => void;
}

/** Null for what a browser does not show, and for bytes that are not here any more. */
export const preview = async (storage: Storage, { kind, sha256 }: Pick<FileRow, 'kind' | 'sha256'>): Promise<Preview | null> => {
  if (kind !== 'jpeg' && kind !== 'png' && kind !== 'pdf') return null;
  const read = await storage.read(['blobs'], (db) => db.blobs.get(sha256));
  if (!read.ok || !read.value) return null;
  // The bytes are kept without a type: what a file is was decided by its first bytes, and is said here.
  const url = URL.createObjectURL(new Blob([read.value.blob], { type: types[kind] }));
  return { url, release: () => URL.revokeObjectURL(url) };
};
