/**
 * A pack: many files of one build in one answer, one behind the other, so that a phone on a slow line asks a
 * few times and not four hundred. scripts/pack-app.mjs writes packs and their index; the worker takes them apart.
 */
import { sha256Of } from '../outbox/hash';

export interface PackedFile {
  readonly url: string;
  readonly type: string;
  /** Bytes. */
  readonly length: number;
}
export interface Pack {
  readonly url: string;
  /** Of all its bytes, hex. */
  readonly sha256: string;
  readonly files: readonly PackedFile[];
}
export interface Unpacked {
  readonly url: string;
  readonly response: Response;
}

export const indexUrl = (version: string): string => `/_app/packs.${version}.json`;

const isFile = (value: unknown): value is PackedFile => {
  const { url, type, length } = (value ?? {}) as Partial<Record<string, unknown>>;
  return typeof url === 'string' && typeof type === 'string' && Number.isInteger(length);
};
const isPack = (value: unknown): value is Pack => {
  const { url, sha256, files } = (value ?? {}) as Partial<Record<string, unknown>>;
  return typeof url === 'string' && typeof sha256 === 'string' && Array.isArray(files) && files.every(isFile);
};

/** The packs of this very build; none of any other, nor of an index that is not one. */
export const packsIn = (index: unknown, version: string): readonly Pack[] => {
  const { version: said, packs } = (index ?? {}) as Partial<Record<string, unknown>>;
  return said === version && Array.isArray(packs) && packs.every(isPack) ? packs : [];
};

/** Its files, or null when one byte of them is not as it was written: half a pack is none. */
export const unpack = async (pack: Pack, bytes: ArrayBuffer): Promise<readonly Unpacked[] | null> => {
  const length = pack.files.reduce((sum, file) => sum + file.length, 0);
  if (length !== bytes.byteLength || (await sha256Of(bytes)) !== pack.sha256) return null;
  let from = 0;
  return pack.files.map((file) => {
    const body = bytes.slice(from, (from += file.length));
    return { url: file.url, response: new Response(body, { headers: { 'Content-Type': file.type } }) };
  });
};
