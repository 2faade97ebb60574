import * as z from 'zod/mini';
import type { ChainAnswer } from '#law/filing/office-wire';
import { reader } from '../remote/reader';

const text = z.string();
const place = z.int();
const answer = z.object({
  // A code may be newer than this build: it is then worded in general.
  verified: z.union([z.object({ ok: z.literal(true), seq: place, head: text }), z.object({ ok: z.literal(false), seq: place, code: text })]),
  events: z.array(z.object({ chain: text, seq: place, kind: text, subject: text, at: text, body: text, prev: text, hash: text })),
  compared: z.int(),
  discrepancies: z.array(z.object({ submission: text, code: text })),
  head: z.object({ seq: place, hash: text }),
});

export const readChain = reader<ChainAnswer>(answer);
