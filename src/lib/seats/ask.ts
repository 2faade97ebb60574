/** What the office asks of a council's seats and conflicts, and does about them. */
import type { Act, ActAnswer, ActsAnswer } from '#law/council/act';
import type { OfficeConflicts, OfficeCouncil } from '#law/council/seats-wire';
import { askOffice } from '../remote/office';
import type { Reply } from '../remote/remote';
import { reasonOf, worded } from './reasons';
import type { SeatsWords } from './words.kk';

const looksLike = <T>(...keys: readonly (keyof T & string)[]) => (body: unknown): T | null =>
  typeof body === 'object' && body !== null && keys.every((key) => key in body) ? (body as T) : null;

export const askCouncil = (call: string): Promise<Reply<OfficeCouncil>> =>
  askOffice({ path: `/council/${call}`, read: looksLike<OfficeCouncil>('call', 'seats', 'composition', 'faults', 'shares', 'stage') });
export const askConflicts = (call: string): Promise<Reply<OfficeConflicts>> =>
  askOffice({ path: `/council/${call}/conflicts`, read: looksLike<OfficeConflicts>('call', 'seats', 'candidates', 'verdicts', 'recusals', 'declarations') });

const readAnswers = looksLike<ActsAnswer>('answers');
/** One act after another; each stands or falls alone. */
export const actOffice = (acts: readonly Act[]): Promise<Reply<ActsAnswer>> => askOffice({ path: '/council', body: { acts }, read: readAnswers });

/** Why not all was done, in words; empty when it was. */
export const troubleOf = (reply: Reply<ActsAnswer>, words: Pick<SeatsWords, 'reasons'>): string => {
  if (!reply.ok) return reasonOf(reply.failure, words);
  const refused = reply.value.answers.find((answer): answer is ActAnswer & { readonly status: 'refused' } => answer.status === 'refused');
  return refused ? worded(refused.code, words) : '';
};
