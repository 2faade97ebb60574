/** What the office's books ask of the server and get. Shapes only. */
import type { Discrepancy } from './audit';
import type { ChainEvent, ChainHead, Verified } from './event';
import type { Downtime } from './extension';
import type { Ground } from './retention';
import type { Channel } from './journal';
import type { Call, Instant } from './wire';

/** `GET /api/otinim/office/calls/{id}/downtimes` */
export interface DowntimesAnswer {
  readonly now: Instant;
  readonly call: Call;
  /** Newest first. */
  readonly downtimes: readonly (Downtime & {
    /** Milliseconds of the term. */
    readonly lost: number;
    readonly proposed: Instant;
    readonly latest: Instant;
    readonly decideUntil: Instant;
  })[];
}

/** `GET /api/otinim/office/standing?call=&bin=`: filings of a BIN that stand (AW-5). */
export interface StandingAnswer {
  readonly standing: readonly { readonly submission: string; readonly direction: string; readonly number: string; readonly channel: Channel; readonly arrivedAt: Instant }[];
}

/** A filing as the retention page shows it: no text, no name. */
export interface Keepable {
  readonly id: string;
  readonly call: string;
  readonly number: string;
  readonly bin: string;
  readonly direction: string;
  readonly arrivedAt: Instant;
  readonly withdrawnAt: string;
  readonly lapsedAt: string;
  readonly replacedAt: string;
  readonly erasedAt: string;
  readonly files: number;
}
/** `GET /api/otinim/office/retention`: at most 200 of each. */
export interface RetentionAnswer {
  readonly now: Instant;
  readonly calls: readonly { readonly id: string; readonly title: Call['title']; readonly retentionYears: number; readonly keptUntil: Instant }[];
  /** The term of their call is over. */
  readonly due: readonly Keepable[];
  /** Taken back, replaced or lapsed: erased when the person asks. */
  readonly onRequest: readonly Keepable[];
  readonly erased: readonly (Keepable & { readonly ground: Ground })[];
}

/** `GET /api/otinim/office/chains/{id}?after=&hash=`: one page of a chain, verified and set beside the books. */
export interface ChainAnswer {
  readonly verified: Verified;
  readonly events: readonly ChainEvent[];
  /** Submissions of this page that were compared. */
  readonly compared: number;
  readonly discrepancies: readonly { readonly submission: string; readonly code: Discrepancy | 'audit.extension' }[];
  /** Of the whole chain; `events` reach it on the last page. */
  readonly head: ChainHead;
}
