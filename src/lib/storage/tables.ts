/** The rows that this device keeps. Instants are milliseconds of the device's clock. */
import type { FileKind, Package } from '#law/form/fields';
import type { Finding } from '#law/form/finding';
import type { Notice } from '#law/filing/notice';
import type { Paper } from '#law/filing/papers';
import type { CallsAnswer, Instant, Receipt, Sha256 } from '#law/filing/wire';
import type { MirrorKey, MirrorRow, SealedState } from '#law/mirror/wire';

export interface DraftRow {
  /** 15 × [a-z0-9]; becomes the id of the filed document. */
  readonly id: string;
  readonly package: Package['id'];
  readonly edition: string;
  readonly call: string | null;
  /** The organisation's name as typed. */
  readonly title: string;
  /** Key of the direction, empty while not chosen. */
  readonly direction: string;
  /** The filed version that this one was made from. */
  readonly parent: string | null;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly deletedAt: number | null;
  /** Id of the outbox item once submitted: from then on nothing here changes (I5). */
  readonly sealedAs: string | null;
  /** Whose mirror it is in; empty: the person keeps it on this device; absent: nobody was asked yet. */
  readonly account?: string;
  /** How far the document went that another device sealed from it. */
  readonly elsewhere?: SealedState;
}

export type Scalar = string | boolean;
/** Answers of one unit as typed; groups nest one level. */
export interface UnitValues {
  readonly [key: string]: Scalar | UnitValues;
}

/** What was written for a field elsewhere than the value that is saved: kept until a person chooses (I4). */
export type OtherWords = readonly Scalar[];

export interface UnitRow {
  readonly draft: string;
  /** `section`, or `section.rows.<rowId>`. */
  readonly unit: string;
  readonly values: UnitValues;
  readonly order: number;
  readonly rev: number;
  readonly deletedAt: number | null;
  /** By path inside the unit. */
  readonly conflicts?: Readonly<Record<string, OtherWords>>;
}

export interface FileRow {
  readonly id: string;
  readonly draft: string;
  readonly slot: string;
  readonly name: string;
  readonly kind: FileKind;
  readonly size: number;
  readonly sha256: Sha256;
  readonly addedAt: number;
  readonly deletedAt: number | null;
  readonly width?: number;
  readonly height?: number;
}

/** Bytes by their hash: what is sealed can never be changed by an edit of the draft (P6). */
export interface BlobRow {
  readonly sha256: Sha256;
  readonly blob: Blob;
}

export interface SealedFile {
  readonly name: string;
  readonly size: number;
  readonly sha256: Sha256;
}

/**
 * `queued` waits for its turn or for `nextAt`; `awaiting` is with the server, which lacks files;
 * `held` needs a person (`reason` says which way). `registered` and `refused` are answers, `withdrawn` and
 * `replaced` what became of a registered one.
 */
export type OutboxState = 'queued' | 'sending' | 'awaiting' | 'registered' | 'refused' | 'withdrawn' | 'replaced' | 'held';

export interface OutboxRow {
  readonly id: string;
  readonly kind: 'submit' | 'withdraw' | 'enter';
  readonly draft: string | null;
  readonly title: string;
  readonly call: string | null;
  /** The sealed text; of a withdrawal, the submission's id. */
  readonly text: string;
  readonly sha256: Sha256;
  readonly files: readonly SealedFile[];
  readonly state: OutboxState;
  /** Dotted code of the last obstacle. */
  readonly reason: string | null;
  readonly findings: readonly Finding[];
  readonly attempts: number;
  /** Not before this. */
  readonly nextAt: number;
  readonly createdAt: number;
  /** Account that it was first sent with; no other account ever sends it. */
  readonly owner: string | null;
  /** Whose it was when it was sealed: by its draft's mirror, or who was signed in. Absent: nobody's, and it goes with who signs in first. */
  readonly sealedBy?: string;
  /** The server has answered for it at least once. */
  readonly arrivedAt: Instant | null;
  /** Hashes that the server lacked at its last answer. */
  readonly missing: readonly Sha256[];
  /** Attachments may follow until then. */
  readonly until: Instant | null;
  /** Bytes of attachments that the server confirmed. */
  readonly sent: number;
  /** Bytes that sending it has cost so far, what had to go twice included. */
  readonly used?: number;
  /** The person's word on files that cost: send them all the same, or wait for a free line. Absent: not asked. */
  readonly mayCost?: boolean;
  /** Addresses of begun uploads, by hash. */
  readonly uploads: Readonly<Record<Sha256, string>>;
}

export interface ReceiptRow {
  readonly id: string;
  readonly receipt: Receipt;
  readonly keptAt: number;
}

export interface CallsRow {
  readonly key: 'latest';
  readonly answer: CallsAnswer;
  readonly fetchedAt: number;
  /** Server's clock minus this device's, milliseconds. */
  readonly offset: number;
}

/** What the server last said of an account's papers. */
export interface PapersRow {
  readonly owner: string;
  readonly papers: readonly Paper[];
  readonly fetchedAt: number;
}

export interface NoticesRow {
  readonly owner: string;
  /** As the server gave them, newest first; read here are read, whatever it said. */
  readonly notices: readonly Notice[];
  /** Read on this device, and not yet told to the server. */
  readonly toTell: readonly string[];
  readonly fetchedAt: number;
}

/** What this device and the server last had in common: the base of the next merge. */
export interface MirroredRow extends MirrorKey {
  readonly account: string;
  readonly rev: number;
  readonly seq: number;
  readonly body: string;
  /** This device wrote it last. */
  readonly mine: boolean;
  /** Came for a sealed draft, which takes nothing any more (I5); looked at should it be unsealed. */
  readonly held: MirrorRow | null;
}

export interface ProfileRow {
  readonly section: string;
  readonly values: UnitValues;
  readonly rows: readonly { readonly unit: string; readonly values: UnitValues; readonly order: number }[];
  readonly savedAt: number;
}

export interface SettingRow {
  readonly key: string;
  readonly value: string | number | boolean | null;
}
