/** What a stranger sent, as operations. */
import { limits, type Operation } from '#law/filing/wire';

/** Bytes of a body; the route's own limit says 413 first. */
export const bodyLimit = 16 * 1024 * 1024;

export interface Malformed {
  readonly id: string;
  readonly kind: 'malformed';
}
type Read =
  | { readonly ok: true; readonly operations: readonly (Operation | Malformed)[] }
  | { readonly ok: false; readonly code: 'body.malformed' | 'body.characters' | 'operations.few' | 'operations.many' | 'operation.malformed' };

export const isId = (value: unknown): value is string => typeof value === 'string' && /^[a-z0-9]{15}$/.test(value);
const isHash = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const keysOf = (value: object): string => Object.keys(value).sort().join();

const operationOf = (value: unknown): Operation | Malformed | undefined => {
  if (!isObject(value) || !isId(value.id)) return undefined;
  const { id, kind, sha256, text, submission } = value;
  if (kind === 'submit' && isHash(sha256) && typeof text === 'string' && keysOf(value) === 'id,kind,sha256,text') {
    return { id, kind, sha256, text };
  }
  if (kind === 'withdraw' && isId(submission) && keysOf(value) === 'id,kind,submission') return { id, kind, submission };
  return { id, kind: 'malformed' };
};

/**
 * An escaped surrogate without its partner. Go, which parses for goja, makes it U+FFFD without a word, and
 * the browser hashes U+FFFD too: the hash would agree and the text would not be what was written.
 */
const hasLoneEscape = (json: string): boolean => {
  if (!/\\u[dD][89a-fA-F]/.test(json)) return false;
  const escapes = /\\(u[0-9a-fA-F]{4}|.)/g;
  let high = -1;
  for (let found = escapes.exec(json); found !== null; found = escapes.exec(json)) {
    const unit = found[1]?.length === 5 ? Number.parseInt(found[1].slice(1), 16) : 0;
    const low = unit >= 0xdc00 && unit <= 0xdfff;
    if (high >= 0 && !(low && found.index === high)) return true;
    if (high < 0 && low) return true;
    high = unit >= 0xd800 && unit <= 0xdbff ? escapes.lastIndex : -1;
  }
  return high >= 0;
};

/** @param json of a depth that is known to be safe to parse: goja's parser has no limit of its own. */
export const readOperations = (json: string): Read => {
  if (hasLoneEscape(json)) return { ok: false, code: 'body.characters' };
  let body: unknown;
  try {
    body = JSON.parse(json);
  } catch {
    return { ok: false, code: 'body.malformed' };
  }
  if (!isObject(body) || !Array.isArray(body.operations) || keysOf(body) !== 'operations') return { ok: false, code: 'body.malformed' };
  const list: unknown[] = body.operations;
  if (list.length === 0) return { ok: false, code: 'operations.few' };
  if (list.length > limits.operations) return { ok: false, code: 'operations.many' };
  const operations = list.map(operationOf);
  // Without an id there is nobody to answer; with one, the bad item alone steps aside (P8).
  if (operations.includes(undefined)) return { ok: false, code: 'operation.malformed' };
  return { ok: true, operations: operations as (Operation | Malformed)[] };
};
