/** What became of each paper, and why: for its applicant, the protocol and the public page. */
import type { Fraction } from './fraction';
import { isAbove } from './recipients';
import type { CouncilResult, GroupResult } from './result';
import type { CouncilSettings, TieStep } from './settings';
import type { Tally } from './tally';

/**
 * `received`; `undecided`: the announced rule does not settle a tie; `void`: GR-8; `below`: not above the threshold;
 * `nought`: a mean of nought; `cut`: AW-9, a part would be below the least award; `rank`: others stand higher;
 * `open`: too few scored it.
 */
export type OutcomeKind = 'received' | 'undecided' | 'void' | 'below' | 'nought' | 'cut' | 'rank' | 'open';
export interface Outcome {
  readonly paper: string;
  readonly number: string;
  readonly group: string;
  readonly kind: OutcomeKind;
  /** Null where it has no place. */
  readonly rank: number | null;
  /** Papers of its group. */
  readonly of: number;
  readonly mean: Fraction | null;
  readonly percent: Fraction | null;
  readonly spread: Tally['spread'];
  /** What told it apart from those of the same mean. */
  readonly by: TieStep | null;
}

const kindOf = (result: CouncilResult, group: GroupResult, settings: CouncilSettings, { paper: { id }, mean }: Tally, rank: number): OutcomeKind => {
  const { papers, undecided, cutByLeast } = group.recipients;
  if (papers.includes(id)) return 'received';
  if (group.void !== null) return 'void';
  if (undecided.includes(id)) return 'undecided';
  if (mean !== null && !isAbove(settings, result.criteria, mean)) return 'below';
  if (mean === null || mean.sum === 0) return 'nought';
  return cutByLeast && rank <= settings.recipients ? 'cut' : 'rank';
};

/** Of every paper that counts: groups and places in their order, those without a place last. */
export const outcomesOf = (result: CouncilResult, settings: CouncilSettings): readonly Outcome[] =>
  result.groups.flatMap((group) => {
    const of = group.places.length + group.open.length;
    const one = (tally: Tally, kind: OutcomeKind, rank: number | null, by: TieStep | null): Outcome => {
      const { paper: { id, number }, mean, percent, spread } = tally;
      return { paper: id, number, group: group.group, kind, rank, of, mean, percent, spread, by };
    };
    return [
      ...group.places.map(({ tally, rank, by }) => one(tally, kindOf(result, group, settings, tally, rank), rank, by)),
      ...group.open.map((tally) => one(tally, group.void === null ? 'open' : 'void', null, null)),
    ];
  });
