/** What `GET /api/otinim/council/sheets/{call}` answers: the one route that gives points (I6, Q6, Q12). Shapes only. */
import type { Points } from '../criteria/set';
import type { Instant } from '../filing/wire';
import type { Titled } from './seats-wire';
import type { Member } from './seats';
import type { CouncilSettings } from './settings';
import type { Sheet } from './sheet';

/** One's own, each revision of it. */
export interface OwnSheet extends Pick<Sheet, 'id' | 'paper' | 'points' | 'comments' | 'revision' | 'lockedAt'> {
  readonly reopenedAt: Instant | '';
  readonly reopenReason: string;
}
/** Another member's points, for a paper on which one's own sheet is locked. */
export interface OthersSheet {
  readonly seat: string;
  readonly name: string;
  readonly paper: string;
  readonly points: Points;
}
/** For a member. Until one's own sheet of a paper is locked, not a byte of it depends on others. */
export interface MemberSheets {
  readonly call: string;
  readonly seat: string;
  readonly own: readonly OwnSheet[];
  readonly others: readonly OthersSheet[];
}

/** `away`: recused; `silent`: has not declared, so has no vote (CI-2). */
export type CellState = 'open' | 'locked' | 'reopened' | 'away' | 'silent';
export interface OfficeCell {
  readonly seat: string;
  readonly state: CellState;
  /** The last sheet; empty where there is none, or where it counts no more. */
  readonly sheet: string;
  readonly revision: number;
  readonly lockedAt: Instant | '';
}
export interface OfficeScoredPaper {
  readonly id: string;
  readonly number: string;
  readonly direction: string;
  readonly name: string;
  /** Sheets that it needs. */
  readonly quorum: number;
  /** In the order of `seats`. */
  readonly cells: readonly OfficeCell[];
  /** Only when all who may vote, or may yet once they declare, have locked, or scoring is closed; null until then. */
  readonly points: readonly { readonly seat: string; readonly points: Points }[] | null;
}
/** For the office. */
export interface OfficeSheets extends Titled {
  readonly settings: CouncilSettings;
  readonly listedAt: Instant | '';
  readonly closedAt: Instant | '';
  readonly seats: readonly { readonly id: string; readonly name: string; readonly seat: Member['seat'] }[];
  readonly papers: readonly OfficeScoredPaper[];
  /** Sheets that were reopened, the latest first; kept for ever. */
  readonly reopened: readonly { readonly sheet: string; readonly seat: string; readonly paper: string; readonly revision: number; readonly at: Instant; readonly reason: string }[];
  /** Sheets that count now. */
  readonly sheets: number;
}

/** `GET /api/otinim/council/papers/{id}`: an application as it was filed, for a member who may see it. */
export interface CouncilPaper {
  readonly id: string;
  readonly call: string;
  readonly number: string;
  /** The exact text. */
  readonly text: string;
  readonly files: readonly { readonly id: string; readonly sha256: string; readonly name: string; readonly kind: string; readonly size: number }[];
}
