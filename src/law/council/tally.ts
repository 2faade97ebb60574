/** One paper's points: totals, means and spread over those who could vote (AW-11 ◦, EV-4, EV-10 ◦, GR-14). */
import { highestOf, isComplete, type CriteriaSet, type CriterionKey, type Points } from '../criteria/set';
import { fraction, meanOf, percentOf, type Fraction } from './fraction';
import type { Paper } from './recusal';
import type { CountedSheet } from './sheet';

export interface SheetLine {
  readonly member: string;
  readonly points: Points;
  readonly total: number;
  /** EV-4: of the highest that one member can give. */
  readonly percent: Fraction;
}

export interface Tally {
  readonly paper: Omit<Paper, 'bin'>;
  /** Members who may vote on it, by id. */
  readonly eligible: readonly string[];
  readonly recused: readonly string[];
  /** By member, in the order of their ids. */
  readonly lines: readonly SheetLine[];
  readonly quorum: number;
  readonly quorate: boolean;
  /** Sum of all points, by criterion and of all. */
  readonly sums: Points;
  readonly sum: number;
  /** Null where nobody scored. */
  readonly means: Readonly<Partial<Record<CriterionKey, Fraction>>>;
  readonly mean: Fraction | null;
  readonly percent: Fraction | null;
  /** Lowest and highest total of a member; Q8. */
  readonly spread: { readonly lowest: number; readonly highest: number } | null;
}

export interface TallyInput {
  readonly set: CriteriaSet;
  readonly paper: Omit<Paper, 'bin'>;
  readonly eligible: readonly string[];
  readonly recused: readonly string[];
  /** Standing sheets of this paper, anybody's. */
  readonly sheets: readonly CountedSheet[];
  readonly quorum: number;
}

const lineOf = (set: CriteriaSet, highest: number, { member, points }: CountedSheet): SheetLine => {
  let total = 0;
  for (const { key } of set.criteria) total += points[key] ?? 0;
  return { member, points, total, percent: percentOf(fraction(total, 1), highest) };
};

/** CI-2: a sheet of who is recused, unseated or incomplete counts nowhere. */
export const tallyOf = ({ set, paper, eligible, recused, sheets, quorum }: TallyInput): Tally => {
  const may = new Set(eligible);
  const highest = highestOf(set);
  const lines = sheets
    .filter((sheet) => sheet.paper === paper.id && may.has(sheet.member) && isComplete(set, sheet.points))
    .map((sheet) => lineOf(set, highest, sheet))
    .sort((a, b) => (a.member < b.member ? -1 : 1));
  const columns = set.criteria.map(({ key }) => [key, lines.map(({ points }) => points[key] ?? 0)] as const);
  const totals = lines.map(({ total }) => total);
  const mean = meanOf(totals);
  const add = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);
  return {
    paper, eligible, recused, lines, quorum,
    quorate: lines.length >= quorum,
    sums: Object.fromEntries(columns.map(([key, points]) => [key, add(points)])),
    sum: add(totals),
    means: Object.fromEntries(columns.flatMap(([key, points]) => {
      const of = meanOf(points);
      return of ? [[key, of]] : [];
    })),
    mean,
    percent: mean && percentOf(mean, highest),
    spread: totals.length > 0 ? { lowest: Math.min(...totals), highest: Math.max(...totals) } : null,
  };
};
