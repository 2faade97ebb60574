/**
 * A member's act signed by a device (design, «The council»). The first act that a device signs enrols its key for the
 * seat, in the chain and for good. From then on nothing comes in the seat's name unsigned: whoever has a session
 * alone must enrol a key of their own, which the chain keeps and the member is told of.
 */
import { wordsHash, type Signature, type SignedBody } from '#law/council/signature';
import type { Instant } from '#law/filing/wire';
import { sha256 } from '../engine';
import { notify } from '../notices/notify';
import { all, type App } from '../rows';
import type { Fault } from './act';
import { happened } from './event';

/** So many devices nobody has: a browser that forgets makes another each time. */
const mostKeys = 30;

export const keysOf = (app: App, call: string, seat: string): readonly string[] =>
  all(app, `SELECT json_extract(body, '$.key') AS key FROM events WHERE chain = {:call} AND subject = {:seat} AND kind = 'key.enrolled'`, { call, seat }, { key: '' }).map(({ key }) => key);

interface Act {
  readonly call: string;
  readonly seat: string;
  readonly person: string;
  readonly signed: Signature | null | undefined;
  readonly at: Instant;
}
interface Said {
  /** What the member wrote in words. */
  readonly written: string;
  readonly statement: (words: string) => string;
}

/** Last of an act's checks; enrols the key. An older app and a browser without WebCrypto send none (I7). */
export const checkSigned = (tx: App, { call, seat, person, signed, at }: Act, { written, statement }: Said): NonNullable<Fault> | { readonly body: SignedBody | object } => {
  const keys = keysOf(tx, call, seat);
  if (!signed) return keys.length > 0 ? { code: 'signature.required' } : { body: {} };
  const { key, grain, signature } = signed;
  const words = wordsHash(grain, written, sha256);
  if (!otinimVerifies(key, statement(words), signature)) return { code: 'signature.wrong' };
  if (!keys.includes(key)) {
    if (keys.length >= mostKeys) return { code: 'signature.keys' };
    happened(tx, { call, kind: 'key.enrolled', subject: seat, at, body: { key } });
    if (keys.length > 0) notify(tx, person, 'council.key', { call, since: at });
  }
  return { body: { key, words, signature } };
};
