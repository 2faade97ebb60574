import { hasExactly, readBody } from '../read-body';

/** Bytes; the routes' own limit. */
const most = 4096;

/** A small body of an office route: an object with exactly these keys, all of them short texts. */
export const readTexts = <K extends string>(e: core.RequestEvent, keys: readonly K[]): Readonly<Record<K, string>> | null => {
  const read = readBody(e, most);
  if (!read.ok || !hasExactly(read.body, ...keys)) return null;
  return Object.values(read.body).every((text) => typeof text === 'string' && text.length <= 300) ? (read.body as Readonly<Record<K, string>>) : null;
};
