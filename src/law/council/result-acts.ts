/** Acts of the office that end a council: its sitting, its decision, what is published. */
import type { IsoDate } from '../dates';
import type { Act } from './act';

/** What the secretary writes of a sitting; kept beside the chain, which holds a commitment to it. */
export interface SittingFacts {
  readonly heldOn: IsoDate;
  readonly place: string;
  /** Ids of seats. */
  readonly present: readonly string[];
  /** What was talked about; may be empty. */
  readonly agenda: string;
  readonly dissent: readonly { readonly seat: string; readonly text: string }[];
  /** Who led an item where neither chair nor deputy could (design «The council»). */
  readonly chairs: readonly { readonly paper: string; readonly seat: string }[];
}
export interface HoldSitting extends Act, SittingFacts {
  readonly kind: 'sitting.hold';
}
export interface Decide extends Act {
  readonly kind: 'council.decide';
  readonly decidedOn: IsoDate;
}
export interface PublishResult extends Act {
  readonly kind: 'result.publish';
}
export const sittingLimits = { place: 300, agenda: 20_000, dissent: 4000 } as const;
