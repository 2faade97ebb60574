/** What the law leaves open about a council, fixed at the call's announcement and shown to all (design «Decisions»). */
import type { CriteriaSetId } from '../criteria/set';
import type { Tenge } from '../money';

/**
 * How equal means are told apart, by steps, each of which is used where the one before leaves a tie:
 * `criteria`: the higher mean of the first criterion, then of the second …; `arrival`: who was registered
 * first; `draw`: the lot by the published seed; `share`: they stand together.
 */
export const tieSteps = ['criteria', 'arrival', 'draw', 'share'] as const;
export type TieStep = (typeof tieSteps)[number];
export const isTieStep = (value: unknown): value is TieStep => (tieSteps as readonly unknown[]).includes(value);

export interface CouncilSettings {
  readonly criteria: CriteriaSetId;
  /** Of those who may vote on a paper, the part that must have locked: whole percents, 1–100. */
  readonly quorumPercent: number;
  /** And so many at least. */
  readonly quorumLeast: number;
  readonly ties: readonly TieStep[];
  /** Recipients in one direction (AW-9) or topic. */
  readonly recipients: number;
  /** GR-8 5): part of the highest total that the mean must exceed, whole percents; null where the law names none. */
  readonly threshold: number | null;
  /** GR-8 2)–4): a topic with one paper let in, or none, is void. */
  readonly voidWhenSingle: boolean;
  /** Money of one direction; null while there is none. */
  readonly award: Tenge | null;
  /** AW-9: so many MCI at least for a recipient; null where the call allows less. */
  readonly leastMci: number | null;
  /** Hours for which a member's device may show papers that it took along, counted from its last contact. */
  readonly paperHours: number;
}

/** AW-11 ◦, AW-9. */
export const awardSettings: CouncilSettings = {
  criteria: 'award-2018', quorumPercent: 50, quorumLeast: 1, ties: ['criteria', 'draw'], recipients: 1,
  threshold: null, voidWhenSingle: false, award: null, leastMci: 2000, paperHours: 72,
};

/** GR-8. */
export const grantSettings: CouncilSettings = {
  criteria: 'grant-2015', quorumPercent: 50, quorumLeast: 1, ties: ['criteria', 'draw'], recipients: 1,
  threshold: 50, voidWhenSingle: true, award: null, leastMci: null, paperHours: 72,
};

/**
 * AW-11 ◦: the sources name no quorum, so the call does. Locked sheets that a paper needs, of so many who may vote;
 * members who are there that a sitting needs, of all who sit. More than the percent: half of four is not enough.
 */
export const quorumOf = ({ quorumPercent, quorumLeast }: CouncilSettings, eligible: number): number =>
  Math.max(quorumLeast, quorumPercent === 100 ? eligible : Math.floor((eligible * quorumPercent) / 100) + 1);
