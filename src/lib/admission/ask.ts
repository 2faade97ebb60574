/** What the office asks of calls and their applications, and does about them. */
import type { Act, ActAnswer, ActsAnswer } from '#law/council/act';
import type { DatabaseAnswer } from '#law/council/admission';
import type { AdmissionAnswer, AdmissionListAnswer, OfficeCallsAnswer } from '#law/council/calls-acts';
import { askOffice } from '../remote/office';
import type { Reply } from '../remote/remote';

const looksLike = <T>(...keys: readonly (keyof T & string)[]) => (body: unknown): T | null =>
  typeof body === 'object' && body !== null && keys.every((key) => key in body) ? (body as T) : null;

export const askCalls = (): Promise<Reply<OfficeCallsAnswer>> => askOffice({ path: '/calls', read: looksLike<OfficeCallsAnswer>('now', 'calls') });
export const askAdmissions = (call: string): Promise<Reply<AdmissionListAnswer>> =>
  askOffice({ path: `/calls/${call}/admission`, read: looksLike<AdmissionListAnswer>('call', 'lines', 'awaiting', 'unlisted', 'listedAt') });
/** With the findings that an answer of the NGO database would bring (CO-2). */
export const askAdmission = (id: string, database: DatabaseAnswer = ''): Promise<Reply<AdmissionAnswer>> =>
  askOffice({ path: `/admission/${id}?database=${database}`, read: looksLike<AdmissionAnswer>('call', 'line', 'found', 'history', 'decisions') });

export interface ActTrouble {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}
/** Null when it was done. The same act again, after a lost answer, is the same deed. */
export const actOnce = async <A extends Act>(act: A): Promise<ActTrouble | null> => {
  const reply = await askOffice({ path: '/council', body: { acts: [act] }, read: looksLike<ActsAnswer>('answers') });
  if (!reply.ok) return { code: reply.failure.kind === 'refused' ? reply.failure.code : reply.failure.kind, params: {} };
  const answer: ActAnswer | undefined = reply.value.answers[0];
  if (answer === undefined) return { code: 'trouble', params: {} };
  return answer.status === 'done' ? null : { code: answer.code, params: answer.params ?? {} };
};
