/** What the office asks of a council's seats and conflicts. */
import type { OfficeConflicts, OfficeCouncil } from '#law/council/seats-wire';
import { looksLike } from '../remote/looks-like';
import { askOffice } from '../remote/office';
import type { Reply } from '../remote/remote';

export const askCouncil = (call: string): Promise<Reply<OfficeCouncil>> =>
  askOffice({ path: `/council/${call}`, read: looksLike<OfficeCouncil>('call', 'seats', 'composition', 'faults', 'shares', 'stage') });
export const askConflicts = (call: string): Promise<Reply<OfficeConflicts>> =>
  askOffice({ path: `/council/${call}/conflicts`, read: looksLike<OfficeConflicts>('call', 'seats', 'candidates', 'verdicts', 'recusals', 'declarations') });
