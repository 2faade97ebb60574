/** A person's papers as the server knows them (`GET /api/otinim/papers`). */
import type { Instant, Sha256 } from './wire';

/** An event of a paper, as it stands in the call's chain. */
export interface PaperEvent {
  readonly seq: number;
  /** `submission.registered`; a device may meet one that is newer than itself. */
  readonly kind: string;
  readonly at: Instant;
  /** Canonical JSON text; public, without personal data. */
  readonly body: string;
}
export interface Paper {
  /** Of the submission and of its document. */
  readonly id: string;
  readonly call: string;
  /** The organisation's name, as filed. */
  readonly title: string;
  readonly bin: string;
  readonly direction: string;
  readonly sha256: Sha256;
  /** Files of its manifest. */
  readonly files: number;
  /** Empty until registered. */
  readonly number: string;
  readonly attachmentsUntil: Instant;
  /** Id of the paper whose place it takes; empty for none. */
  readonly replaces: string;
  /** By the chain's order. */
  readonly events: readonly PaperEvent[];
}
export interface PapersAnswer {
  readonly now: Instant;
  /** Newest first, at most 200. */
  readonly papers: readonly Paper[];
}

export type PaperState = 'awaiting' | 'registered' | 'admitted' | 'returned' | 'refused' | 'withdrawn' | 'replaced' | 'lapsed';
const ends = { 'submission.withdrawn': 'withdrawn', 'submission.replaced': 'replaced', 'submission.lapsed': 'lapsed' } as const;

const steps = { 'submission.registered': 'registered', 'submission.admitted': 'admitted', 'submission.returned': 'returned', 'submission.refused': 'refused' } as const;

/** What a paper is now, read from its events: the state is never kept apart from them. */
export const stateOf = (events: readonly Pick<PaperEvent, 'kind'>[]): PaperState => {
  let state: PaperState = 'awaiting';
  for (const { kind } of events) {
    if (kind in ends) return ends[kind as keyof typeof ends];
    // Each decision takes the place of the one before.
    if (kind in steps) state = steps[kind as keyof typeof steps];
  }
  return state;
};
