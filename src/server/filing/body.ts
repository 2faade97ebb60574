/** What a stranger sent, as operations. */
import { limits, type Operation } from '#law/filing/wire';
import { isRecord } from '#law/record';
import { isHash, isId } from '../read-body';

/** Bytes of a body; the route's own limit says 413 first. */
export const bodyLimit = 16 * 1024 * 1024;

export interface Malformed {
  readonly id: string;
  readonly kind: 'malformed';
}
type Read =
  | { readonly ok: true; readonly operations: readonly (Operation | Malformed)[] }
  | { readonly ok: false; readonly code: 'body.malformed' | 'operations.few' | 'operations.many' | 'operation.malformed' };

const keysOf = (value: object): string => Object.keys(value).sort().join();

const operationOf = (value: unknown): Operation | Malformed | undefined => {
  if (!isRecord(value) || !isId(value.id)) return undefined;
  const { id, kind, sha256, text, submission } = value;
  if ((kind === 'submit' || kind === 'enter') && isHash(sha256) && typeof text === 'string' && keysOf(value) === 'id,kind,sha256,text') {
    return { id, kind, sha256, text };
  }
  if (kind === 'withdraw' && isId(submission) && keysOf(value) === 'id,kind,submission') return { id, kind, submission };
  return { id, kind: 'malformed' };
};

/** @param json that the host has looked at: of a safe depth and without lone surrogates (pocketbase/body_shape.go). */
export const readOperations = (json: string): Read => {
  let body: unknown;
  try {
    body = JSON.parse(json);
  } catch {
    return { ok: false, code: 'body.malformed' };
  }
  if (!isRecord(body) || !Array.isArray(body.operations) || keysOf(body) !== 'operations') return { ok: false, code: 'body.malformed' };
  const list: unknown[] = body.operations;
  if (list.length === 0) return { ok: false, code: 'operations.few' };
  if (list.length > limits.operations) return { ok: false, code: 'operations.many' };
  const operations = list.map(operationOf);
  // Without an id there is nobody to answer; with one, the bad item alone steps aside (P8).
  if (operations.includes(undefined)) return { ok: false, code: 'operation.malformed' };
  return { ok: true, operations: operations as (Operation | Malformed)[] };
};
