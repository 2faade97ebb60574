/** What the mirror says, looked at before it is believed (I7). Bodies are opened one by one, later. */
import * as z from 'zod/mini';
import type { MirrorAnswer } from '#law/mirror/wire';
import { reader } from './reader';

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

export const readMirror = reader<MirrorAnswer>(answer);
