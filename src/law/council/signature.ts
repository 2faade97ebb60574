/**
 * What a device signs (design, «The council»): the member's own words about one act, so that neither a stolen session nor
 * whoever keeps the server can lock a sheet in a member's name unseen. ECDSA P-256 over SHA-256; the key was made on
 * the device and never leaves it. Words of a person stand in the statement as a salted hash, so it can be published.
 */
import { canonical } from '../filing/canonical';
import type { Hash, Sha256 } from '../filing/wire';
import type { Sheet } from './sheet';

/** Beside an act's own members. All in lower-case hex. */
export interface Signature {
  /** The public key: an uncompressed point, 65 bytes. */
  readonly key: string;
  /** 16 bytes by chance, with which the words of the act are hashed. */
  readonly grain: string;
  /** r and s, 32 bytes each. */
  readonly signature: string;
}
/** What of it may be seen by all. `words`: hash of what was written. */
export interface SignedBody {
  readonly key: string;
  readonly words: Sha256;
  readonly signature: string;
}

const hex = (value: unknown, bytes: number): value is string => typeof value === 'string' && value.length === bytes * 2 && /^[0-9a-f]*$/.test(value);

/** Null for what is none. */
export const readSignature = (value: unknown): Signature | null => {
  if (typeof value !== 'object' || value === null || Object.keys(value).sort().join() !== 'grain,key,signature') return null;
  const { key, grain, signature } = value as Readonly<Record<string, unknown>>;
  return hex(key, 65) && key.startsWith('04') && hex(grain, 16) && hex(signature, 64) ? { key, grain, signature } : null;
};

/** What is hashed of the words. */
export const saltedWords = (grain: string, words: string): string => `${grain}\n${words}`;
/** @param grain hex, of `Signature` */
export const wordsHash = (grain: string, words: string, sha256: Hash): Sha256 => sha256(saltedWords(grain, words));

/** @param act `id`: the sheet's; `words`: hash of the canonical comments. */
export const sheetStatement = ({ id, call, paper, points, revision, words }: Pick<Sheet, 'id' | 'paper' | 'points' | 'revision'> & { readonly call: string; readonly words: Sha256 }): string =>
  canonical({ call, id, kind: 'sheet.lock', paper, points, revision, words });
/** @param act `words`: hash of the declaration's text, which has its own id. */
export const declarationStatement = ({ call, words }: { readonly call: string; readonly words: Sha256 }): string => canonical({ call, kind: 'declare', words });
