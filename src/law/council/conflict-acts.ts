/** Acts about conflicts of interest (CI-1…CI-3, Q4). */
import type { Sha256 } from '../filing/wire';
import type { Act } from './act';

/** `POST /api/otinim/council`. The document's id is the act's. */
export interface Declare extends Act {
  readonly kind: 'declare';
  /** F11, sealed: canonical JSON of a `FiledDocument` of the package `conflict-declaration`. */
  readonly text: string;
  readonly sha256: Sha256;
}

/** `POST /api/otinim/office/council`: what the office says of a likeness, or of a conflict that it was told of. */
export interface GiveVerdict extends Act {
  readonly kind: 'verdict.give';
  readonly seat: string;
  readonly paper: string;
  readonly conflict: boolean;
  readonly reason: string;
}

/** `declarations`: of one seat. They are never taken away, and each may write an event for every paper. */
export const conflictLimits = { text: 200_000, reason: 2000, declarations: 50 } as const;
