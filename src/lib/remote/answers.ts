/** Whether what came is what the wire promises: a proxy or an old host must not be taken at its word (I7). */
import * as z from 'zod/mini';
import type { Answer, CallsAnswer } from '#law/filing/wire';
import { reader } from './reader';

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const text = z.string();
const receipt = z.object({
  number: text, submission: text, call: text, arrivedAt: text, registeredAt: text, sha256,
  files: z.array(z.object({ name: text, size: z.int(), sha256 })),
  head: text,
  paper: z.exactOptional(z.object({ channel: z.enum(['post', 'hand']), enteredAt: text })),
});
const finding = z.object({
  rule: text, path: text, code: text, severity: z.enum(['error', 'warning']),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
const answer = z.discriminatedUnion('status', [
  z.object({ id: text, status: z.literal('registered'), receipt }),
  z.object({ id: text, status: z.literal('awaiting'), arrivedAt: text, missing: z.array(sha256), until: text }),
  z.object({ id: text, status: z.literal('refused'), arrivedAt: text, findings: z.array(finding) }),
  z.object({ id: text, status: z.literal('withdrawn'), at: text }),
  z.object({ id: text, status: z.literal('retry') }),
]);
const answers = z.object({ answers: z.array(answer) });

const titles = z.object({ kk: text, ru: text, en: text });
const calls = z.object({
  now: text,
  calls: z.array(z.object({
    id: text, code: text, year: z.int(), edition: text, title: titles, opensAt: text, closesAt: text, graceHours: z.number(), replaceable: z._default(z.boolean(), false),
    // An older host says nothing of these.
    extension: z.exactOptional(z.object({ announced: text, from: text, to: text })),
    retentionYears: z.exactOptional(z.int()), head: z.exactOptional(z.object({ seq: z.int(), hash: text })),
    // Looked at where it is shown: every page carries this reader.
    council: z.exactOptional(z.any()),
  })),
  recipients: z.array(z.object({ bin: text, direction: text, decidedOn: text })),
});

// A finding's code and rule may be newer than this build: the words for it are then general ones.
const readBatch = reader<{ readonly answers: readonly Answer[] }>(answers);
export const readAnswers = (body: unknown): readonly Answer[] | null => readBatch(body)?.answers ?? null;

export const readCalls = reader<CallsAnswer>(calls);
