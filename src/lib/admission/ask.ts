/** What the office asks of calls and their applications. */
import type { DatabaseAnswer } from '#law/council/admission';
import type { AdmissionAnswer, AdmissionListAnswer, OfficeCallsAnswer } from '#law/council/calls-acts';
import { looksLike } from '../remote/looks-like';
import { askOffice } from '../remote/office';
import type { Reply } from '../remote/remote';

export const askCalls = (): Promise<Reply<OfficeCallsAnswer>> => askOffice({ path: '/calls', read: looksLike<OfficeCallsAnswer>('now', 'calls') });
export const askAdmissions = (call: string): Promise<Reply<AdmissionListAnswer>> =>
  askOffice({ path: `/calls/${call}/admission`, read: looksLike<AdmissionListAnswer>('call', 'lines', 'awaiting', 'unlisted', 'listedAt') });
/** With the findings that an answer of the NGO database would bring (CO-2). */
export const askAdmission = (id: string, database: DatabaseAnswer = ''): Promise<Reply<AdmissionAnswer>> =>
  askOffice({ path: `/admission/${id}?database=${database}`, read: looksLike<AdmissionAnswer>('call', 'line', 'found', 'history', 'decisions') });
