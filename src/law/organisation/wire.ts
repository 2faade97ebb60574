/** What the device and the server say to each other about organisations. Shapes only. */
import type { FilingState } from '../filing/journal';
import type { Instant } from '../filing/wire';
import type { Profile } from './profile';

/** `signs` may do all that `prepares` may, file without the signed page, and look after the people. */
export type Role = 'prepares' | 'signs';
export const roles: readonly Role[] = ['prepares', 'signs'];
export type ClaimState = 'claimed' | 'checked' | 'refused';

export interface Member {
  readonly person: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly since: Instant;
}
export interface Invitation {
  readonly id: string;
  readonly role: Role;
  readonly madeAt: Instant;
  readonly expiresAt: Instant;
}
/** A filing of the organisation: its text is for who filed it and who signs, by a route of its own. */
export interface Filing {
  readonly id: string;
  readonly call: string;
  readonly direction: string;
  readonly number: string;
  readonly arrivedAt: Instant;
  readonly state: FilingState;
  readonly mine: boolean;
}
export interface Award {
  readonly direction: string;
  readonly decidedOn: string;
}
export interface Organisation {
  readonly id: string;
  readonly bin: string;
  readonly name: string;
  readonly state: ClaimState;
  readonly claimedAt: Instant;
  readonly decidedAt: Instant;
  /** Of a refusal. */
  readonly reason: string;
  readonly role: Role;
  readonly profile: Profile | null;
  /** 0 while nobody has saved one. */
  readonly profileRev: number;
  readonly profileAt: Instant;
  readonly members: readonly Member[];
  readonly invitations: readonly Invitation[];
  /** Empty until the office has checked the organisation. */
  readonly filings: readonly Filing[];
  readonly awards: readonly Award[];
}
/** `GET /api/otinim/organisations`. */
export interface OrganisationsAnswer {
  readonly now: Instant;
  readonly person: string;
  readonly organisations: readonly Organisation[];
}
/** What a link leads to, before it is taken. */
export interface InvitationLook {
  readonly name: string;
  readonly bin: string;
  readonly role: Role;
  readonly expiresAt: Instant;
}
/** A row of `GET /api/otinim/office/organisations`. */
export interface OfficeOrganisation {
  readonly id: string;
  readonly bin: string;
  readonly name: string;
  readonly state: ClaimState;
  readonly claimedAt: Instant;
  readonly claimant: string;
  readonly note: string;
  readonly decidedAt: Instant;
  readonly decidedBy: string;
  readonly ground: string;
  readonly reason: string;
  readonly members: number;
  /** Filings under the BIN in all calls: of its members, and of others, which do not bar it (AW-5). */
  readonly filings: number;
  readonly foreign: number;
}

export const limitsOf = { note: 1000, name: 500, claims: 10, members: 50, invitations: 20, profile: 60_000, days: 14 } as const;
