/** What the routes of seats and conflicts answer. Shapes only. */
import type { Instant, Sha256 } from '../filing/wire';
import type { Candidate } from './candidates';
import type { Declaration } from './recusal';
import type { Member, SeatFault } from './seats';
import type { CouncilSettings } from './settings';

/** Moments of a council; empty where it has not happened. */
export interface StageMoments {
  readonly announcedAt: Instant | '';
  readonly listedAt: Instant | '';
  readonly approvedAt: Instant | '';
  readonly closedAt: Instant | '';
  readonly decidedAt: Instant | '';
  readonly publishedAt: Instant | '';
}
export interface Titled {
  readonly call: string;
  readonly title: { readonly kk: string; readonly ru: string; readonly en: string };
  readonly year: number;
}

export interface OfficeSeat {
  readonly id: string;
  readonly name: string;
  readonly seat: Member['seat'];
  readonly proposedBy: Member['proposedBy'];
  readonly bin: string;
  readonly years: number;
  readonly education: string;
  readonly proposedAt: Instant;
  /** Until when an invitation that nobody has taken is good; empty without one. */
  readonly invitedUntil: Instant | '';
  readonly acceptedAt: Instant | '';
  /** Address of whoever has taken it. */
  readonly email: string;
  readonly approvedAt: Instant | '';
  readonly endedAt: Instant | '';
  readonly endReason: string;
  /** The seat whose place this one takes. */
  readonly replaces: string;
  /** Of the standing declaration; empty while there is none. */
  readonly declaredAt: Instant | '';
  readonly stance: Declaration['stance'] | '';
  /** Papers that it is recused from now. */
  readonly recused: number;
}
/** `GET /api/otinim/office/council/{call}`. */
export interface OfficeCouncil extends Titled {
  readonly now: Instant;
  readonly closesAt: Instant;
  readonly stage: StageMoments;
  readonly settings: CouncilSettings;
  /** Organisations that applied, and papers let in. */
  readonly applicants: number;
  readonly papers: number;
  /** Ended ones too. */
  readonly seats: readonly OfficeSeat[];
  /** Of those who have taken their seats: what would be approved. */
  readonly composition: readonly string[];
  /** Whether the last approval was of this composition. */
  readonly approved: boolean;
  readonly faults: readonly SeatFault[];
  /** GR-3: how many of the composition are the operator's and the NGOs', and how many should be. */
  readonly shares: { readonly kept: boolean; readonly operator: number; readonly ngo: number; readonly wanted: { readonly operator: number; readonly ngo: number } };
}

export interface KeptRecusal {
  readonly seat: string;
  readonly paper: string;
  readonly ground: 'declared' | 'found';
  readonly since: Instant;
  readonly until: Instant | '';
}
export interface KeptVerdict {
  readonly id: string;
  readonly seat: string;
  readonly paper: string;
  readonly conflict: boolean;
  /** What was alike when it was given. */
  readonly found: readonly Candidate[];
  readonly reason: string;
  readonly at: Instant;
}
export interface KeptDeclaration {
  readonly id: string;
  readonly seat: string;
  readonly at: Instant;
  readonly sha256: Sha256;
  /** The sealed F11, word for word. */
  readonly text: string;
}
/** `GET /api/otinim/office/council/{call}/conflicts`. */
export interface OfficeConflicts extends Titled {
  readonly now: Instant;
  readonly stage: StageMoments;
  readonly seats: readonly { readonly id: string; readonly name: string; readonly seat: Member['seat']; readonly endedAt: Instant | ''; readonly declaredAt: Instant | '' }[];
  readonly papers: readonly { readonly id: string; readonly number: string; readonly direction: string; readonly name: string; readonly bin: string }[];
  readonly candidates: readonly Candidate[];
  readonly verdicts: readonly KeptVerdict[];
  readonly recusals: readonly KeptRecusal[];
  readonly declarations: readonly KeptDeclaration[];
}

/** A paper as a member knows it; of one that they are recused from, its number alone (CI-2). */
export type MemberPaper =
  | { readonly id: string; readonly number: string; readonly direction: string; readonly name: string }
  | { readonly number: string; readonly recused: true };
export interface MemberSeat extends Titled {
  readonly id: string;
  readonly name: string;
  readonly seat: Member['seat'];
  readonly bin: string;
  readonly acceptedAt: Instant;
  readonly approvedAt: Instant | '';
  readonly stage: StageMoments;
  readonly settings: CouncilSettings;
  /** Own ones, the newest first: each as it was sealed. */
  readonly declarations: readonly { readonly id: string; readonly at: Instant; readonly sha256: Sha256; readonly text: string }[];
  /** AW-7: the published list of applicants, to choose from in a declaration; empty until then. */
  readonly applicants: readonly { readonly bin: string; readonly name: string }[];
  /** Empty until the council is approved, the list published and a declaration made. */
  readonly papers: readonly MemberPaper[];
}
/** `GET /api/otinim/council`. */
export interface MemberCouncils {
  readonly now: Instant;
  readonly person: string;
  readonly seats: readonly MemberSeat[];
}

/** `POST /api/otinim/council/seat` { call, token }: what a link leads to, before it is taken. */
export interface SeatLook extends Titled {
  readonly name: string;
  readonly seat: Member['seat'];
  readonly until: Instant;
  /** It has been taken by whoever asks. */
  readonly taken: boolean;
}
