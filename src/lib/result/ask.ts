/** What the office asks of a result, and does about it. */
import type { Act, ActsAnswer } from '#law/council/act';
import type { OfficeComments, OfficeResult } from '#law/council/result-wire';
import { askOffice } from '../remote/office';
import type { Failure, Reply } from '../remote/remote';
import type { ResultWords } from './words.kk';

const looksLike = <T>(...keys: readonly (keyof T & string)[]) => (body: unknown): T | null =>
  typeof body === 'object' && body !== null && keys.every((key) => key in body) ? (body as T) : null;

export const askResult = (call: string): Promise<Reply<OfficeResult>> =>
  askOffice({ path: `/council/${call}/result`, read: looksLike<OfficeResult>('call', 'result', 'seats', 'papers', 'stage', 'recusals', 'head') });
export const askComments = (call: string): Promise<Reply<OfficeComments>> => askOffice({ path: `/council/${call}/comments`, read: looksLike<OfficeComments>('comments') });

export const actResult = (act: Act & object): Promise<Reply<ActsAnswer>> => askOffice({ path: '/council', body: { acts: [act] }, within: 120_000, read: looksLike<ActsAnswer>('answers') });

const worded = (code: string, { reasons }: ResultWords): string => reasons[code] ?? reasons.other;
const reasonOf = (failure: Failure, words: ResultWords): string => {
  if (failure.kind === 'offline') return words.reasons.offline;
  if (failure.kind === 'unauthorised') return worded('session.required', words);
  return failure.kind === 'trouble' ? words.reasons.other : worded(failure.code, words);
};
/** Why it was not done, in words; empty when it was. */
export const troubleOf = (reply: Reply<ActsAnswer>, words: ResultWords): string => {
  if (!reply.ok) return reasonOf(reply.failure, words);
  const refused = reply.value.answers.find((answer) => answer.status === 'refused');
  return refused?.status === 'refused' ? worded(refused.code, words) : '';
};
