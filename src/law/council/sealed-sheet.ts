/**
 * A locked sheet as it stands in the chain. Points are made public with the result, comments never (they may name
 * people): so the chain's commitment is to an open text, in which the comments are a hash. What opens it is a key
 * made from the row's salt; the salt itself stays, and with it nobody can guess at short comments. The device's
 * signature is sealed with it: beside the event, each of the few possible sheets could be tried against it (I6).
 */
import { canonical } from '../filing/canonical';
import { commitment } from '../filing/event';
import type { Hash, Sha256 } from '../filing/wire';
import type { Sheet } from './sheet';
import { wordsHash, type Signature, type SignedBody } from './signature';

/** What a member locks; `sheets.text` is its canonical JSON. */
export interface SheetText extends Pick<Sheet, 'member' | 'paper' | 'points' | 'comments' | 'revision'> {
  readonly call: string;
  readonly signed?: Signature;
}
/** What is revealed of it: the same, `comments` as a hash. */
export type OpenSheet = Omit<SheetText, 'comments' | 'signed'> & { readonly comments: Sha256; readonly signed?: SignedBody };

export interface SealedSheet {
  /** Canonical JSON of `OpenSheet`. */
  readonly open: string;
  /** Published beside `open`. */
  readonly key: Sha256;
  /** `sheet` of the event `sheet.locked`. */
  readonly commitment: Sha256;
}

/** How whoever has `open` and `key` finds the commitment again. */
export const openCommitment = (open: string, key: Sha256, sha256: Hash): Sha256 => commitment(key, sha256(open), sha256);

/** @param text canonical JSON of `SheetText` */
export const sealedSheet = (text: string, salt: string, sha256: Hash): SealedSheet => {
  const { comments, signed, ...rest } = JSON.parse(text) as SheetText;
  const words = canonical(comments);
  const revealed = signed && { key: signed.key, signature: signed.signature, words: wordsHash(signed.grain, words, sha256) };
  const open = canonical({ ...rest, comments: sha256(`${salt}\ncomments\n${words}`), ...(revealed && { signed: revealed }) });
  const key = sha256(`${salt}\nkey`);
  return { open, key, commitment: openCommitment(open, key, sha256) };
};
