/** What the routes of the result answer. Shapes only. */
import type { CriterionKey } from '../criteria/set';
import type { IsoDate } from '../dates';
import type { ChainHead } from '../filing/event';
import type { Instant, Sha256 } from '../filing/wire';
import type { Broken } from './replay';
import type { CouncilResult } from './result';
import type { SittingFacts } from './result-acts';
import type { StageMoments, Titled } from './seats-wire';
import type { Member } from './seats';
import type { CouncilSettings } from './settings';
import type { AfterPoints, ToldRecusal } from './story';

/** `GET /api/otinim/office/council/{call}/result`: nothing of points before scoring is closed (I6). */
export interface OfficeResult extends Titled {
  readonly now: Instant;
  readonly stage: StageMoments;
  readonly settings: CouncilSettings;
  /** Who sits, the chair first. */
  readonly seats: readonly { readonly id: string; readonly name: string; readonly seat: Member['seat']; readonly declaredAt: Instant | '' }[];
  /** Present members that a sitting needs. */
  readonly quorum: number;
  /** `region`: of the legal address, by ISO 3166-2; empty where the application is erased. */
  readonly papers: readonly { readonly id: string; readonly number: string; readonly direction: string; readonly name: string; readonly region: string }[];
  /** As decided; before that, as it would be today. Null before the close, or with a fault. */
  readonly result: CouncilResult | null;
  /** The chain or a sheet is not what it was: nothing can be decided. */
  readonly fault: Omit<Broken, 'ok'> | { readonly code: 'decision.mci'; readonly seq: 0; readonly kind: '' } | null;
  readonly recusals: readonly ToldRecusal[];
  /** What was changed where points already stood; `number` of the paper, `member` by name, each empty where it is about none. */
  readonly afterPoints: readonly (AfterPoints & { readonly number: string; readonly member: string })[];
  readonly sitting: (SittingFacts & { readonly at: Instant }) | null;
  readonly decision: { readonly decidedOn: IsoDate; readonly at: Instant; readonly sha256: Sha256; readonly fileSha256: Sha256 | '' } | null;
  /** Of the chain: at the decision, once there is one. */
  readonly head: ChainHead;
}

/** `GET /api/otinim/office/council/{call}/comments`: for sheets F17, after the close. */
export interface OfficeComments {
  readonly comments: readonly { readonly paper: string; readonly seat: string; readonly comments: Readonly<Partial<Record<CriterionKey, string>>> }[];
}
