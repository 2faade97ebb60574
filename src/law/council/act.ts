/** What the office and the members do to a council. Each act is one transaction, idempotent by its id. */
import type { Instant } from '../filing/wire';
import type { Signature } from './signature';

/** Members that every act has, beside its own. */
export interface Act {
  /** 15 × [a-z0-9], made by the device. */
  readonly id: string;
  readonly kind: string;
  /** The call's id; of a call that is being opened, the id that it will have. */
  readonly call: string;
  /** Of a member's device, where it can sign; no part of what the act is: the same act may be signed again. */
  readonly signed?: Signature;
}

/** `done` is kept and given again for the same id and body; `refused` is not: the same act may succeed later. */
export type ActAnswer =
  | { readonly id: string; readonly status: 'done'; readonly at: Instant }
  | { readonly id: string; readonly status: 'refused'; readonly code: string; readonly params?: Readonly<Record<string, string | number>> };

/** `POST /api/otinim/office/council` and `POST /api/otinim/council`: `{ "acts": [ … ] }`, 1–20 of them. */
export interface ActsAnswer {
  readonly answers: readonly ActAnswer[];
}
export const mostActs = 20;
