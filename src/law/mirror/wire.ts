/** What devices of one person say to the server about drafts. The server never chooses: it compares and sets. */
import type { Sha256 } from '../filing/wire';

/** `draft` is the head, `unit` what one keystroke saves, `file` an attachment's entry; bytes go beside. */
export type MirrorKind = 'draft' | 'unit' | 'file';

export interface MirrorKey {
  readonly draft: string;
  readonly kind: MirrorKind;
  /** The unit's name, the file's id, empty for the head. */
  readonly name: string;
}
/** A row as a device wants it; `base` is the revision that it stands on, 0 for none. */
export interface MirrorPush extends MirrorKey {
  readonly base: number;
  /** Canonical JSON of a `MirrorBody`. */
  readonly body: string;
}
export interface MirrorRow extends MirrorKey {
  readonly rev: number;
  /** Order of writing among all rows of the owner; a row that is written again moves to the end. */
  readonly seq: number;
  /** Empty where the server has forgotten the words (lapse.ts): who has them and wants them tells them anew. */
  readonly body: string;
  /** The revision with which the server last let words go, 0 for none: nothing before it is a common base. */
  readonly born: number;
  /** The server's clock. */
  readonly at: string;
}
export type MirrorRefusal = 'row.malformed' | 'mirror.quota';
export type MirrorResult =
  | { readonly status: 'stored'; readonly rev: number; readonly seq: number }
  /** The row moved on: this is what stands there. */
  | { readonly status: 'moved'; readonly row: MirrorRow }
  | { readonly status: 'refused'; readonly code: MirrorRefusal };

export interface MirrorRequest {
  /** Rows up to it are known to the device. */
  readonly since: number;
  readonly rows: readonly MirrorPush[];
}
export interface MirrorAnswer {
  /** In the order of the request's rows. */
  readonly results: readonly MirrorResult[];
  /** Newer than `since`, by `seq`. */
  readonly rows: readonly MirrorRow[];
  /** Rows are left: ask again from the last `seq`. */
  readonly more: boolean;
  /** The last `seq` that the owner's rows have. */
  readonly head: number;
}

export type MirrorScalar = string | boolean;
export interface MirrorValues {
  readonly [key: string]: MirrorScalar | { readonly [key: string]: MirrorScalar };
}
export interface UnitBody {
  readonly values: MirrorValues;
  /** Text, because a place between two rows is a fraction, which canonical JSON has not. */
  readonly order: string;
  readonly deletedAt: number | null;
  /** Other words than the value, by path inside the unit, until a person chooses (I4). */
  readonly conflicts: Readonly<Record<string, readonly MirrorScalar[]>>;
}
/** How far a document went that was sealed from the draft; from `sealed` on nothing in the draft changes (I5). */
export type SealedState = 'sealed' | 'arrived' | 'registered';
export interface DraftBody {
  readonly package: string;
  readonly edition: string;
  readonly call: string | null;
  readonly parent: string | null;
  readonly createdAt: number;
  readonly deletedAt: number | null;
  readonly sealed: {
    readonly as: string;
    readonly state: SealedState;
    /** Of the content that was sealed, by which another device knows whether its words are in it. */
    readonly print: string;
  } | null;
}
export interface FileBody {
  readonly slot: string;
  readonly name: string;
  readonly kind: 'pdf' | 'docx' | 'doc' | 'jpeg' | 'png';
  readonly size: number;
  readonly sha256: Sha256;
  readonly addedAt: number;
  readonly deletedAt: number | null;
  readonly width: number | null;
  readonly height: number | null;
}

/** Limits that both sides keep. */
export const mirrorLimits = {
  /** Rows of one request. */
  rows: 50,
  /** UTF-16 units of a row's body, and about as much of a request's. */
  body: 150_000,
  batch: 600_000,
  /** Rows of one answer. */
  page: 200,
  /** Of an account: rows, and units of their bodies in all. */
  allRows: 20_000,
  allBodies: 20_000_000,
} as const;
