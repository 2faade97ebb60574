/** Bytes of a file that the server keeps. Whoever asks compares them with the hash that they should have. */
import { failureOf, type RequestDeps } from './request';
import type { Reply } from './remote';

/** Twenty megabytes on 150 kbit/s take eighteen minutes. */
const bytesWithin = 20 * 60_000;
/** A line that broke is taken up so often, each time after it has brought something. */
const mostParts = 20;

/**
 * P9: what came before a line broke is not asked for again. Null: not there, or not for this person.
 * @param path asked for again before each part, where a key stands in it that may have ended by then.
 */
export const fetchBytes = async (deps: RequestDeps, path: string | (() => Promise<Reply<string>>), token: string): Promise<Reply<Blob | null>> => {
  let parts: Uint8Array<ArrayBuffer>[] = [];
  const have = (): number => parts.reduce((sum, { length }) => sum + length, 0);
  for (let part = 0; part < mostParts; part += 1) {
    const from = have();
    const address = typeof path === 'string' ? { ok: true as const, value: path } : await path();
    if (!address.ok) return address;
    try {
      const response = await deps.fetch(deps.base + address.value, {
        headers: { Authorization: token, ...(from > 0 && { Range: `bytes=${from}-` }) }, cache: 'no-store', redirect: 'error', credentials: 'omit', signal: AbortSignal.timeout(bytesWithin),
      });
      if (response.status === 404) return { ok: true, value: null };
      const { status, headers, body } = response;
      if (!response.ok || !body) return { ok: false, failure: failureOf({ status, body: null, header: (name) => headers.get(name) }, deps.now()) };
      // Whoever knows of no parts gives the whole again.
      if (status !== 206) parts = [];
      const reader = body.getReader();
      for (let read = await reader.read(); !read.done; read = await reader.read()) parts.push(read.value);
      return { ok: true, value: new Blob(parts) };
    } catch {
      if (have() <= from) break;
    }
  }
  return { ok: false, failure: { kind: 'offline' } };
};
