/** What the device and the server say to each other about filings. Shapes only. */
import type { CouncilSettings } from '../council/settings';
import type { Finding } from '../form/finding';

/** Lower-case hex of a SHA-256. */
export type Sha256 = string;
/** SHA-256 of a text's UTF-8: comes in, for the law has no crypto of its own. */
export type Hash = (text: string) => Sha256;
/** UTC, `2026-08-31T18:59:59.999Z`. */
export type Instant = string;

export interface SubmitOperation {
  /** 15 × [a-z0-9], made by the device; also the id of the document and of the submission. */
  readonly id: string;
  readonly kind: 'submit';
  readonly sha256: Sha256;
  /** The sealed document, canonical JSON, hashed as UTF-8. */
  readonly text: string;
}
export interface WithdrawOperation {
  readonly id: string;
  readonly kind: 'withdraw';
  readonly submission: string;
}
/** What came on paper, as the office enters it: a sealed document of the paper package. Office roles only. */
export interface EnterOperation {
  readonly id: string;
  readonly kind: 'enter';
  readonly sha256: Sha256;
  readonly text: string;
}
export type Operation = SubmitOperation | WithdrawOperation | EnterOperation;

export interface ReceiptFile {
  readonly name: string;
  readonly size: number;
  readonly sha256: Sha256;
}
export interface Receipt {
  /** «СЫЙ-2026-0001»: contest, year, order. */
  readonly number: string;
  readonly submission: string;
  readonly call: string;
  /** When the sealed operation came in whole; of a paper application, what its stamp says. */
  readonly arrivedAt: Instant;
  readonly registeredAt: Instant;
  readonly sha256: Sha256;
  /** In the order of the document's manifest. */
  readonly files: readonly ReceiptFile[];
  /** Head of the call's event chain after the registration. */
  readonly head: Sha256;
  /** Of a paper application: how it came, and when the office entered it. */
  readonly paper?: { readonly channel: 'post' | 'hand'; readonly enteredAt: Instant };
}

/** What the public learns of a receipt that it holds (`GET /api/otinim/receipts/{number}?code=…`). */
export interface ReceiptCheck {
  readonly number: string;
  readonly arrivedAt: Instant;
  readonly registeredAt: Instant;
  readonly state: 'registered' | 'withdrawn' | 'replaced';
  /** When it came to be so. */
  readonly since: Instant;
  /** Whether the document has the hash that was asked about; null when none was. */
  readonly document: boolean | null;
}

export type Answer =
  | { readonly id: string; readonly status: 'registered'; readonly receipt: Receipt }
  | {
      readonly id: string;
      readonly status: 'awaiting';
      readonly arrivedAt: Instant;
      readonly missing: readonly Sha256[];
      /** Attachments that come later than this are refused (`attachments.late`). */
      readonly until: Instant;
    }
  | { readonly id: string; readonly status: 'refused'; readonly arrivedAt: Instant; readonly findings: readonly Finding[] }
  | { readonly id: string; readonly status: 'withdrawn'; readonly at: Instant }
  /** The server's own trouble; nothing is lost, ask again later. */
  | { readonly id: string; readonly status: 'retry' };

/** Limits that both sides keep. Sizes in bytes, texts in UTF-16 units. */
export const limits = {
  operations: 50,
  text: 600_000,
  depth: 8,
  file: 20 * 1024 * 1024,
  files: 60,
  filesTotal: 200 * 1024 * 1024,
  /** tus chunk that the client sends: the most that is sent twice after a cut. */
  chunk: 1024 * 1024,
} as const;

/** A call as the public sees it (`GET /api/otinim/calls`). Instants are UTC; `closesAt` is exclusive (CO-7). */
export interface Call {
  readonly id: string;
  /** «СЫЙ»: stands in registration numbers. */
  readonly code: string;
  readonly year: number;
  readonly edition: string;
  readonly title: { readonly kk: string; readonly ru: string; readonly en: string };
  readonly opensAt: Instant;
  /** The close that counts; later than the announced one when the term was extended. */
  readonly closesAt: Instant;
  readonly extension?: Extension;
  /** Hours after arrival in which attachments may still follow past `closesAt`. */
  readonly graceHours: number;
  /** Whether a registered application may be replaced before `closesAt`. */
  readonly replaceable: boolean;
  /** Whole years after the close that personal data are kept; 0 when the call fixed none. */
  readonly retentionYears?: number;
  /** What the law leaves open about its council; none where the call has no council. */
  readonly council?: CouncilSettings;
  /** Of the call's event chain, as last published. */
  readonly head?: { readonly seq: number; readonly hash: Sha256 };
}

/** A term that was moved for measured downtime, and its ground: shown to all. */
export interface Extension {
  /** The close as announced. */
  readonly announced: Instant;
  /** The downtime as the host measured it. */
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * The close by which years are counted back (AW-4, AW-6). Hours given back for downtime let nobody in and
 * shut nobody out by another rule ◦.
 */
export const announcedClose = ({ closesAt, extension }: Pick<Call, 'closesAt' | 'extension'>): Instant => extension?.announced ?? closesAt;
/** A published recipient of an award (AW-10): what AW-6 is judged by. */
export interface Recipient {
  readonly bin: string;
  readonly direction: string;
  /** ISO date of the publication. */
  readonly decidedOn: string;
}
export interface CallsAnswer {
  readonly now: Instant;
  readonly calls: readonly Call[];
  readonly recipients: readonly Recipient[];
}
