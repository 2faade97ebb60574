/** What the office asks of a result. */
import type { OfficeComments, OfficeResult } from '#law/council/result-wire';
import { looksLike } from '../remote/looks-like';
import { askOffice } from '../remote/office';
import type { Reply } from '../remote/remote';

export const askResult = (call: string): Promise<Reply<OfficeResult>> =>
  askOffice({ path: `/council/${call}/result`, read: looksLike<OfficeResult>('call', 'result', 'seats', 'papers', 'stage', 'recusals', 'head') });
export const askComments = (call: string): Promise<Reply<OfficeComments>> => askOffice({ path: `/council/${call}/comments`, read: looksLike<OfficeComments>('comments') });
