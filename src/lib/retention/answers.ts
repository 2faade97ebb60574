import * as z from 'zod/mini';
import type { RetentionAnswer } from '#law/filing/office-wire';
import { reader } from '../remote/reader';

const text = z.string();
const filing = {
  id: text, call: text, number: text, bin: text, direction: text, arrivedAt: text, withdrawnAt: text, lapsedAt: text, replacedAt: text, erasedAt: text, files: z.int(),
};
const ground = z.enum(['request', 'retention']);
const answer = z.object({
  now: text,
  calls: z.array(z.object({ id: text, title: z.object({ kk: text, ru: text, en: text }), retentionYears: z.int(), keptUntil: text })),
  due: z.array(z.object(filing)),
  onRequest: z.array(z.object(filing)),
  erased: z.array(z.object({ ...filing, ground })),
});

export const readRetention = reader<RetentionAnswer>(answer);
