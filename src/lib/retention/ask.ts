/** What of filings is personal, until when it is kept, and its erasing. */
import type { RetentionAnswer } from '#law/filing/office-wire';
import type { Ground } from '#law/filing/retention';
import { askOffice } from '../remote/office';
import { administrators, type Reply } from '../remote/remote';

export const askRetention = async (): Promise<Reply<RetentionAnswer>> => askOffice({ path: '/retention', read: (await import('./answers')).readRetention, of: administrators });

/** `typed`: the number, or the BIN of what never had one, as the officer typed it. */
export const eraseFiling = (erasure: { readonly submission: string; readonly ground: Ground; readonly typed: string }): Promise<Reply<true>> =>
  askOffice({ path: '/erasures', body: erasure, within: 120_000, read: () => true, of: administrators });
