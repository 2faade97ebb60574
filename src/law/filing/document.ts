import type { FileKind } from '../form/fields';
import type { Instant, Sha256 } from './wire';

export interface Attachment {
  /** 15 × [a-z0-9]. */
  readonly id: string;
  /** Path of the `files` field that it answers: `papers.founding`, `recommendations.list.<rowId>.letter`. */
  readonly slot: string;
  /** As the person named it, without a path. */
  readonly name: string;
  readonly kind: FileKind;
  /** Bytes. */
  readonly size: number;
  readonly sha256: Sha256;
}

/** A sealed document: what is hashed, sent, kept and never changed (I5). `answers` by section. */
export interface FiledDocument {
  readonly format: 'otinim.document/1';
  readonly id: string;
  /** The version that this one was made from, after a refusal; or the registered one whose place it takes. */
  readonly parent: string | null;
  readonly package: string;
  readonly edition: string;
  readonly call: string;
  /** Language of the screens in which it was filled; the consent's text is in it. */
  readonly language: 'kk' | 'ru' | 'en';
  /** The device's clock; informative only. */
  readonly sealedAt: Instant;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly attachments: readonly Attachment[];
}
