/** Whether what came is what the wire promises (I7). Codes may be newer than this build. */
import * as z from 'zod/mini';
import type { ActAnswer } from '#law/council/act';

const text = z.string();
const acts = z.object({
  answers: z.array(z.union([
    z.object({ id: text, status: z.literal('done'), at: text }),
    z.object({ id: text, status: z.literal('refused'), code: text, params: z.optional(z.record(text, z.union([text, z.number()]))) }),
  ])),
});

export const readActAnswers = (body: unknown): readonly ActAnswer[] | null => {
  const parsed = acts.safeParse(body);
  return parsed.success ? (parsed.data.answers as ActAnswer[]) : null;
};
