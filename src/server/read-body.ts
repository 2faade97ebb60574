/** The body of a small route. goja's parser has no limit of depth, so nesting is counted before parsing. */
import { depthOf, hasLoneEscape } from '#law/filing/canonical';
import { hasLoneSurrogate } from '#law/characters';

export type Body = Readonly<Record<string, unknown>>;
type Read = { readonly ok: true; readonly body: Body } | { readonly ok: false; readonly status: number; readonly code: string };

const deepest = 8;
const no = (status: number, code: string): Read => ({ ok: false, status, code });

/** @param limit in bytes; the route's own `bodyLimit` says 413 first. */
export const readBody = (e: core.RequestEvent, limit: number): Read => {
  const text = toString(e.request?.body, limit + 1);
  if (text.length > limit) return no(413, 'body.large');
  // What Go has replaced is lost: nobody meant U+FFFD.
  if (text.includes('\ufffd') || hasLoneSurrogate(text) || hasLoneEscape(text)) return no(400, 'body.characters');
  if (depthOf(text) > deepest) return no(400, 'body.malformed');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return no(400, 'body.malformed');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return no(400, 'body.malformed');
  return { ok: true, body: value as Body };
};

/** Made by a device or by PocketBase: a row's name. */
export const isId = (value: unknown): value is string => typeof value === 'string' && /^[a-z0-9]{15}$/.test(value);

/** SHA-256, lower-case hex. */
export const isHash = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

/** The id that a path names; empty where it names none, which no row has. */
export const idIn = (e: core.RequestEvent): string => {
  const id = e.request?.pathValue('id');
  return isId(id) ? id : '';
};

/** Whether a body has these members and no other. */
export const hasExactly = (body: Body, ...keys: readonly string[]): boolean => Object.keys(body).sort().join() === [...keys].sort().join();
