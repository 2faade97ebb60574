/** What was measured of a call's term, and moving its close for it. */
import type { DowntimesAnswer } from '#law/filing/office-wire';
import { askOffice } from '../remote/office';
import type { Reply } from '../remote/remote';

export const askDowntimes = async (call: string): Promise<Reply<DowntimesAnswer>> =>
  askOffice({ path: `/calls/${call}/downtimes`, read: (await import('./answers')).readDowntimes });

export const extend = (call: string, decision: { readonly downtime: string; readonly closesAt: string }): Promise<Reply<true>> =>
  askOffice({ path: `/calls/${call}/extension`, body: decision, read: () => true });
