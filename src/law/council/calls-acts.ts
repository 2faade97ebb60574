/** Acts that open a call, decide about applications and publish their list; and what the office reads of them. */
import type { FilingState, JournalLine } from '../filing/journal';
import type { Call, Instant, Sha256 } from '../filing/wire';
import type { Act } from './act';
import type { DatabaseAnswer, Decision, Found, Verdict } from './admission';
import type { CallDraft } from './call-draft';
import type { StageMoments } from './seats-wire';
import type { CallTerm } from './terms';

/** Makes a draft under the id `call`, or changes one. */
export interface OpenCall extends Act {
  readonly kind: 'call.open';
  readonly draft: CallDraft;
}
/** Fixes and shows what the officer has seen: `seen` is the hash of the draft's canonical text. */
export interface AnnounceCall extends Act {
  readonly kind: 'call.announce';
  readonly seen: Sha256;
}
/** The act's id becomes the decision's. `previous`: the decision that the officer has seen; empty for none. */
export interface DecideAdmission extends Act {
  readonly kind: 'admission.decide';
  readonly submission: string;
  readonly previous: string;
  readonly decision: Decision;
  readonly database: DatabaseAnswer;
  readonly findings: readonly Verdict[];
  readonly reason: string;
}
export interface PublishList extends Act {
  readonly kind: 'list.publish';
}

/** `GET /api/otinim/office/calls`. */
export interface OfficeCallsAnswer {
  readonly now: Instant;
  readonly calls: readonly OfficeCall[];
}
export interface OfficeCall {
  readonly id: string;
  readonly announced: boolean;
  readonly draft: CallDraft;
  /** False for a call that never had a council's settings: its work is done elsewhere. */
  readonly council: boolean;
  /** The close that counts, extended or as announced. */
  readonly closesAt: Instant;
  readonly extension: Call['extension'] | null;
  readonly stage: StageMoments;
  readonly counts: { readonly awaiting: number; readonly registered: number; readonly admitted: number; readonly returned: number; readonly refused: number };
  readonly terms: readonly CallTerm[];
}

/** `GET /api/otinim/office/calls/{id}/admission`: whatever stands registered, in the order of numbers. */
export interface AdmissionListAnswer {
  readonly now: Instant;
  readonly call: string;
  readonly closesAt: Instant;
  readonly listedAt: Instant | '';
  /** Received, and some of its files may still come. */
  readonly awaiting: number;
  /** Came in time by post and entered after the list: it comes once more with them (AW-2, AW-7). 0 before the list. */
  readonly unlisted: number;
  readonly lines: readonly AdmissionLine[];
}
export interface AdmissionLine extends Pick<JournalLine, 'id' | 'number' | 'name' | 'bin' | 'direction' | 'channel' | 'arrivedAt' | 'findings'> {
  /** Other filings of the BIN in the call that stand (AW-5), and its published awards (AW-6). */
  readonly others: number;
  readonly awards: number;
  readonly decision: Decision | '';
  readonly decidedAt: Instant | '';
}

/** `GET /api/otinim/office/admission/{id}`: one application with all that there is to judge. */
export interface AdmissionAnswer {
  readonly now: Instant;
  readonly call: string;
  readonly closesAt: Instant;
  readonly listedAt: Instant | '';
  readonly line: JournalLine;
  /** False once its text is erased: nothing can be judged any more. */
  readonly readable: boolean;
  readonly found: readonly Found[];
  /** What the applicant said of the NGO database (CO-2). */
  readonly stated: string;
  readonly history: {
    readonly filings: readonly (Pick<JournalLine, 'id' | 'number' | 'arrivedAt' | 'direction' | 'channel'> & { readonly state: FilingState; readonly call: string; readonly year: number; readonly decision: Decision | '' })[];
    readonly awards: readonly { readonly direction: string; readonly decidedOn: string }[];
  };
  /** Newest first. */
  readonly decisions: readonly DecisionRow[];
  /** Next without a decision, by number; empty for none. */
  readonly next: string;
}
export interface DecisionRow {
  readonly id: string;
  readonly decision: Decision;
  readonly database: DatabaseAnswer;
  readonly findings: readonly Verdict[];
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
}
