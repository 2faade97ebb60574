/** Acts of scoring. A sheet's id is that of the act that locked it. */
import type { CriterionKey, Points } from '../criteria/set';
import type { Act } from './act';

/** `POST /api/otinim/council`: a member's points for one paper; from here on they never change (I5). */
export interface LockSheet extends Act {
  readonly kind: 'sheet.lock';
  /** The submission's id. */
  readonly paper: string;
  readonly points: Points;
  readonly comments: Readonly<Partial<Record<CriterionKey, string>>>;
  /** 1, or one more than the sheet that was reopened. */
  readonly revision: number;
}

/** `POST /api/otinim/office/council`. */
export interface ReopenSheet extends Act {
  readonly kind: 'sheet.reopen';
  readonly sheet: string;
  readonly reason: string;
}
/** Nothing is locked after it. `sheets`: how many counted when the secretary looked; another number by then is refused. */
export interface CloseScoring extends Act {
  readonly kind: 'scoring.close';
  readonly sheets: number;
}

/** Characters of a comment on one criterion, of a reason; revisions of one sheet. */
export const sheetLimits = { comment: 2000, reason: 1000, revisions: 1000 } as const;
