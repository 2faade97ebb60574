/**
 * What a member of a council has on the device. All of it is of one account; CI-2 takes away what a member may not
 * see any more (council/forget.ts). Instants are milliseconds of the device's clock.
 */
import type { Act, ActAnswer } from '#law/council/act';
import type { CriterionKey, Points } from '#law/criteria/set';
import type { MemberCouncils } from '#law/council/seats-wire';
import type { CouncilPaper, MemberSheets } from '#law/council/sheets-wire';
import type { Sha256 } from '#law/filing/wire';

/** `refused` waits for the person; `done` is kept as long as the screens ask what was handed in. */
export type ActState = 'queued' | 'sending' | 'done' | 'refused';

export interface ActRow {
  readonly id: string;
  readonly kind: string;
  readonly call: string;
  /** Account that wrote it: no other ever sends it. */
  readonly owner: string;
  /** As it is sent, byte for byte the same at each try once it is signed. Null: what it held may be held no more (CI-2). */
  readonly body: Act | null;
  readonly state: ActState;
  readonly answer: ActAnswer | null;
  /** Dotted code of the last obstacle while it waits. */
  readonly reason: string | null;
  readonly createdAt: number;
  /** Its turn: acts of one call go in the order in which they were written. */
  readonly turn: number;
  readonly attempts: number;
  /** Not before this. */
  readonly nextAt: number;
}

/** What the server last said of an account's councils: what may be held and seen. */
export interface CouncilRow {
  readonly owner: string;
  readonly answer: MemberCouncils;
  readonly fetchedAt: number;
  /** Server's clock minus this device's. */
  readonly offset: number;
}

/** A paper that was taken along, with what it says of its files. */
export interface CouncilPaperRow extends Omit<CouncilPaper, 'id'> {
  readonly owner: string;
  readonly paper: string;
  readonly takenAt: number;
}

/** An attachment that was taken along; its bytes are in `councilBlobs`. */
export interface CouncilFileRow {
  readonly owner: string;
  readonly call: string;
  readonly paper: string;
  readonly sha256: Sha256;
  readonly size: number;
}

/** A member's own sheet while it is not locked, and notes that never leave the device. */
export interface SheetRow {
  readonly owner: string;
  readonly call: string;
  readonly paper: string;
  readonly points: Points;
  readonly comments: Readonly<Partial<Record<CriterionKey, string>>>;
  readonly notes: string;
  readonly updatedAt: number;
}

/** What the one route for sheets last gave. */
export interface LockedSheetsRow {
  readonly owner: string;
  readonly call: string;
  readonly answer: MemberSheets;
  readonly fetchedAt: number;
}

/** This device's key for a member's acts in a call. It signs, and can be read by nobody. */
export interface KeyRow {
  readonly owner: string;
  readonly call: string;
  readonly privateKey: CryptoKey;
  /** The public one, as `Signature.key`. */
  readonly key: string;
}
