/**
 * What the council writes into its call's chain. Nothing here names a person: names, reasons, declarations and
 * sheets stand as salted commitments (`commitment` of filing/event), and seats by ids. Whoever has the chain and
 * the revealed sheets can count the result again (`replay`), so an event has all that the count needs.
 */
import type { IsoDate } from '../dates';
import type { Sha256 } from '../filing/wire';
import type { Member } from './seats';
import type { SignedBody } from './signature';

/** Body by kind. In brackets: what the event's `subject` is. */
export interface CouncilEvents {
  /** [call] `settings`: canonical JSON of `CouncilSettings`. */
  'call.announced': { readonly settings: string };
  /** [submission] `reason`: commitment to the reason in words and to what was said of each finding. */
  'submission.admitted': { readonly reason: Sha256 };
  /** [submission] `clauses`: rules of the law with commas, «AW-3,AW-5». Given back: incomplete. */
  'submission.returned': { readonly clauses: string; readonly reason: Sha256 };
  /** [submission] The law bars it. */
  'submission.refused': { readonly clauses: string; readonly reason: Sha256 };
  /** [call] AW-7. `list`: hash of `applicantsText` (applicants.ts). The first such event's own hash is the seed of every
   * lot; it comes again, those before it unchanged, with what came in time by post and was entered after it (AW-2). */
  'list.published': { readonly count: number; readonly list: Sha256 };
  /** [seat] */
  'seat.proposed': { readonly seat: Member['seat']; readonly proposedBy: Member['proposedBy']; readonly person: Sha256 };
  /** [seat] Whoever was invited has taken it. */
  'seat.accepted': { readonly seat: Member['seat'] };
  /** [seat] `by`: the seat that takes its place; empty for none. */
  'seat.ended': { readonly by: string; readonly reason: Sha256 };
  /** [call] Ids with commas, in their order. Comes again after each change; the latest counts. */
  'council.approved': { readonly seats: string; readonly chair: string; readonly deputy: string };
  /** [seat] A device's key, with the first act that it signs. */
  'key.enrolled': { readonly key: string };
  /** [seat] Signed by a device, or not (an older app, a browser that cannot). */
  'declaration.made': { readonly declaration: Sha256 } & Partial<SignedBody>;
  /** [submission] 1: a conflict; 0: «not a conflict» (Q4). */
  'verdict.given': { readonly seat: string; readonly conflict: 0 | 1; readonly reason: Sha256 };
  /** [submission] CI-2: from here on the member neither sees nor scores it, whatever was scored before. */
  'member.recused': { readonly seat: string; readonly ground: 'declared' | 'found' };
  /** [submission] No ground is left. */
  'member.restored': { readonly seat: string };
  /** [sheet] `sheet`: `sealedSheet(text, salt).commitment` (sealed-sheet.ts): points and signature can be revealed without comments. */
  'sheet.locked': { readonly seat: string; readonly paper: string; readonly revision: number; readonly sheet: Sha256 };
  /** [sheet] It counts no more; the next revision may be locked. */
  'sheet.reopened': { readonly reason: Sha256 };
  /** [call] Nothing more is locked. */
  'scoring.closed': { readonly sheets: number };
  /** [call] `present`: ids with commas. `protocol`: commitment to what was said, dissent included. */
  'sitting.held': { readonly heldOn: IsoDate; readonly present: string; readonly protocol: Sha256 };
  /** [call] `result`: hash of the canonical result. */
  'council.decided': { readonly decidedOn: IsoDate; readonly result: Sha256 };
  /** [call] AW-10, GR-14. `file`: hash of what was published up to the event before this one. */
  'result.published': { readonly file: Sha256 };
}
export type CouncilEventKind = keyof CouncilEvents;
