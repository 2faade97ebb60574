import type { ChainHead } from '#law/filing/event';
import type { ChainAnswer } from '#law/filing/office-wire';
import { askOffice } from '../remote/office';
import type { Reply } from '../remote/remote';

/** One page of a call's chain, after a place that was verified. */
export const askChain = async (call: string, { seq, hash }: ChainHead): Promise<Reply<ChainAnswer>> =>
  askOffice({ path: `/chains/${call}${seq > 0 ? `?after=${seq}&hash=${hash}` : ''}`, within: 120_000, read: (await import('./answers')).readChain });
