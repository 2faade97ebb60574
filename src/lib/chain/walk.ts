/** A call's chain from its beginning to its head, page by page. */
import { beginning, type ChainEvent, type ChainHead, type Verified } from '#law/filing/event';
import type { ChainAnswer } from '#law/filing/office-wire';
import type { Failure, Reply } from '../remote/remote';

export interface Walked {
  readonly events: readonly ChainEvent[];
  /** Of the last page: as far as it was verified, or the first break. */
  readonly verified: Verified;
  readonly head: ChainHead;
  /** Submissions that were set beside the chain. */
  readonly compared: number;
  readonly discrepancies: ChainAnswer['discrepancies'];
  /** Whether the end was reached. */
  readonly whole: boolean;
}
const before: Walked = { events: [], verified: { ok: true, ...beginning, head: beginning.hash }, head: beginning, compared: 0, discrepancies: [], whole: false };

/** What one more page adds. */
const further = (walked: Walked, { verified, events, compared, discrepancies, head }: ChainAnswer): Walked => ({
  events: [...walked.events, ...events],
  verified,
  head,
  compared: walked.compared + compared,
  discrepancies: [...walked.discrepancies, ...discrepancies],
  whole: !verified.ok || events.length === 0 || verified.seq >= head.seq,
});

/**
 * @param ask one page after a place; `show` sees each step, and stops the walk by answering false.
 * @returns null when it went to its end.
 */
export const walk = async (ask: (after: ChainHead) => Promise<Reply<ChainAnswer>>, show: (walked: Walked) => boolean): Promise<Failure | null> => {
  let walked = before;
  while (!walked.whole) {
    const { verified } = walked;
    const reply = await ask(verified.ok ? { seq: verified.seq, hash: verified.head } : beginning);
    if (!reply.ok) return reply.failure;
    walked = further(walked, reply.value);
    if (!show(walked)) return null;
  }
  return null;
};

/** Whether a chain passes through a head that was kept from before: a chain written anew would not. */
export const passes = ({ events }: Pick<Walked, 'events'>, kept: ChainHead): boolean => kept.seq === 0 || events.some(({ seq, hash }) => seq === kept.seq && hash === kept.hash);
