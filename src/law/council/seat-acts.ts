/** Acts on the seats of a council (GR-3, GR-4). A seat's id is that of the act that proposed it. */
import type { Sha256 } from '../filing/wire';
import type { Act } from './act';
import type { Member } from './seats';

/** `POST /api/otinim/office/council`. */
export interface ProposeSeat extends Act {
  readonly kind: 'seat.propose';
  readonly seat: Member['seat'];
  /** Of the person: «Ахметов Асан Айдарұлы». */
  readonly name: string;
  readonly proposedBy: Member['proposedBy'];
  /** Of the organisation that the person belongs to; empty for none. */
  readonly bin: string;
  /** GR-4: whole years of work in one of the directions. */
  readonly years: number;
  /** GR-4: the education that it needs; empty while it has not been shown. */
  readonly education: string;
  /** The seat whose place this one is to take; empty for none. */
  readonly replaces: string;
}
export interface InviteToSeat extends Act {
  readonly kind: 'seat.invite';
  readonly seat: string;
  /** Hash of the one-time token: the token itself stays in the link, which the office's device makes. */
  readonly token: Sha256;
}
export interface EndSeat extends Act {
  readonly kind: 'seat.end';
  readonly seat: string;
  /** The seat that takes its place; empty for none. */
  readonly by: string;
  readonly reason: string;
}
export interface ApproveCouncil extends Act {
  readonly kind: 'council.approve';
  /** The seats that the secretary saw, in any order: another composition by then is refused. */
  readonly seats: readonly string[];
}

/** `POST /api/otinim/council`. */
export interface AcceptSeat extends Act {
  readonly kind: 'seat.accept';
  readonly token: string;
}

export const seatLimits = { name: 300, education: 500, reason: 1000, years: 99, days: 14, seats: 60 } as const;

/** 40 letters and digits: 238 bits of chance, made by the office's device. */
export const isSeatToken = (value: unknown): value is string => typeof value === 'string' && /^[A-Za-z0-9]{40}$/.test(value);
