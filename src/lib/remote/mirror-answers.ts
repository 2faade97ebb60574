/** What the mirror says, looked at before it is believed (I7). Bodies are opened one by one, later. */
import * as z from 'zod/mini';
import type { MirrorAnswer } from '#law/mirror/wire';
import { failureOf, type RequestDeps } from './request';
import type { Reply } from './remote';

const count = z.int().check(z.minimum(0));
const row = z.object({
  draft: z.string(), kind: z.enum(['draft', 'unit', 'file']), name: z.string(), rev: count, seq: count, body: z.string(), born: count, at: z.string(),
});
const result = z.discriminatedUnion('status', [
  z.object({ status: z.literal('stored'), rev: count, seq: count }),
  z.object({ status: z.literal('moved'), row }),
  z.object({ status: z.literal('refused'), code: z.enum(['row.malformed', 'mirror.quota']) }),
]);
const answer = z.object({ results: z.array(result), rows: z.array(row), more: z.boolean(), head: count });

export const readMirror = (body: unknown): MirrorAnswer | null => {
  const parsed = answer.safeParse(body);
  return parsed.success ? parsed.data : null;
};

/** Twenty megabytes on 150 kbit/s take eighteen minutes. */
const bytesWithin = 20 * 60_000;

export const fetchBytes = async (deps: RequestDeps, path: string, token: string): Promise<Reply<Blob | null>> => {
  try {
    const response = await deps.fetch(deps.base + path, {
      headers: { Authorization: token }, cache: 'no-store', redirect: 'error', credentials: 'omit', signal: AbortSignal.timeout(bytesWithin),
    });
    if (response.status === 404) return { ok: true, value: null };
    if (response.ok) return { ok: true, value: await response.blob() };
    const { status, headers } = response;
    return { ok: false, failure: failureOf({ status, body: null, header: (name) => headers.get(name) }, deps.now()) };
  } catch {
    return { ok: false, failure: { kind: 'offline' } };
  }
};
