import type { ActAnswer } from '#law/council/act';
import { newId } from '../drafts/identifier';
import { actOffice } from '../seats/ask';
import { scoringWords } from './words.svelte';

/** One act of the office; empty when it was done, else why not, in words. The same `id` again is the same act. */
export const doAct = async (act: { readonly id?: string; readonly kind: string; readonly call: string } & Readonly<Record<string, unknown>>): Promise<string> => {
  const words: Readonly<Record<string, string>> = scoringWords.t.reasons;
  const reply = await actOffice([{ ...act, id: act.id ?? newId() }]);
  if (!reply.ok) return reply.failure.kind === 'offline' ? scoringWords.t.reasons.offline : scoringWords.t.reasons.other;
  const answer: ActAnswer | undefined = reply.value.answers[0];
  return answer?.status === 'done' ? '' : (words[answer?.code ?? ''] ?? scoringWords.t.reasons.other);
};
