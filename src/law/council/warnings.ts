/** What a council should look at before it decides. Warnings change nothing: the legal number stays the law's (Q8). */
import { highestOf } from '../criteria/set';
import { compare, meanOf } from './fraction';
import type { CouncilResult, GroupResult } from './result';
import type { Placed } from './ties';

export type CouncilWarning =
  /** Members differ by more than two fifths of the highest total. */
  | { readonly kind: 'disagreement'; readonly paper: string; readonly lowest: number; readonly highest: number }
  /** One member stands far from all others, who are near one another. */
  | { readonly kind: 'outlier'; readonly paper: string; readonly member: string }
  /** Without the lowest and the highest sheet another would be first. */
  | { readonly kind: 'trimmed'; readonly group: string; readonly first: string; readonly instead: string };

const wide = (highest: number): number => (highest * 2) / 5;

const disagreements = ({ places }: GroupResult, highest: number): CouncilWarning[] =>
  places.flatMap(({ tally: { spread, paper } }) =>
    spread && spread.highest - spread.lowest > wide(highest) ? [{ kind: 'disagreement' as const, paper: paper.id, ...spread }] : [],
  );

/** With three or more sheets: the one whose removal brings the spread from wide to less than half of wide. */
const outliers = ({ places }: GroupResult, highest: number): CouncilWarning[] =>
  places.flatMap(({ tally: { lines, spread, paper } }) => {
    if (!spread || lines.length < 3 || spread.highest - spread.lowest <= wide(highest)) return [];
    return lines.flatMap(({ member }) => {
      const others = lines.filter((line) => line.member !== member).map(({ total }) => total);
      const near = (Math.max(...others) - Math.min(...others)) * 2 <= wide(highest);
      return near ? [{ kind: 'outlier' as const, paper: paper.id, member }] : [];
    });
  });

/** The mean without one lowest and one highest, where three or more scored. */
const trimmedMean = ({ tally: { lines, mean } }: Placed) => {
  const totals = lines.map(({ total }) => total).sort((a, b) => a - b);
  return totals.length < 3 ? mean : meanOf(totals.slice(1, -1));
};

const trimmed = ({ group, places }: GroupResult): CouncilWarning[] => {
  const [first, ...others] = places;
  const firstMean = first && trimmedMean(first);
  if (!first || !firstMean) return [];
  let best: { readonly paper: string; readonly mean: typeof firstMean } = { paper: first.tally.paper.id, mean: firstMean };
  for (const place of others) {
    const mean = trimmedMean(place);
    if (mean && compare(mean, best.mean) > 0) best = { paper: place.tally.paper.id, mean };
  }
  return best.paper === first.tally.paper.id ? [] : [{ kind: 'trimmed', group, first: first.tally.paper.id, instead: best.paper }];
};

/** Group by group: disagreements, outliers, then who would be first without the extremes. Totals are compared, not means. */
export const warningsOf = ({ groups, criteria }: CouncilResult): readonly CouncilWarning[] => {
  const highest = highestOf(criteria);
  return groups.flatMap((group) => [...disagreements(group, highest), ...outliers(group, highest), ...trimmed(group)]);
};

