/** Who receives, and how much: AW-9, GR-8. */
import { highestOf, type CriteriaSet } from '../criteria/set';
import type { IsoDate } from '../dates';
import { inMci } from '../mci';
import { equalShares, type Tenge } from '../money';
import { compare, fraction, type Fraction } from './fraction';
import type { CouncilSettings } from './settings';
import type { Placed } from './ties';

/** GR-8 2)–5). 1) nobody applied: ◦ a call has no list of topics, so of such a one nothing is known here. */
export type VoidGround = 'none' | 'single' | 'threshold';

export interface Recipients {
  /** Ids of papers, best first. */
  readonly papers: readonly string[];
  /** AW-9: equal parts; null while the call names no sum, or nobody receives. */
  readonly share: Tenge | null;
  /** What does not divide, given to nobody. */
  readonly remainder: Tenge;
  /** AW-9: fewer receive than stand in place, because a part would be below the least award. */
  readonly cutByLeast: boolean;
  /** A tie that the announced rule does not settle reaches past the last place: these stand on it. */
  readonly undecided: readonly string[];
}

const nobody: Recipients = { papers: [], share: null, remainder: 0, cutByLeast: false, undecided: [] };

/** GR-8 5): a mean above so many percent of the highest total. Without a threshold, any mean at all. */
export const isAbove = ({ threshold }: CouncilSettings, set: CriteriaSet, mean: Fraction | null): boolean =>
  mean !== null && (threshold === null || compare(mean, fraction(highestOf(set) * threshold, 100)) > 0);

/** Why a topic's contest is void, of its admitted papers. */
export const voidOf = (settings: CouncilSettings, set: CriteriaSet, admitted: number, places: readonly Placed[]): VoidGround | null => {
  if (settings.voidWhenSingle && admitted < 2) return admitted === 0 ? 'none' : 'single';
  return settings.threshold !== null && places.length > 0 && !places.some(({ tally }) => isAbove(settings, set, tally.mean)) ? 'threshold' : null;
};

interface Asked {
  readonly settings: CouncilSettings;
  readonly set: CriteriaSet;
  readonly places: readonly Placed[];
  readonly decidedOn: IsoDate;
}

/** AW-9: the most that may share `sum` with no part below the least award. */
const mostOf = (sum: Tenge | null, least: Tenge | null): number => (sum === null || least === null || least === 0 ? Infinity : Math.floor(sum / least));

/** @throws RangeError when a least award is asked for and the year's MCI is not known: nothing is guessed */
export const recipientsOf = ({ settings, set, places, decidedOn }: Asked): Recipients => {
  const passing = places.filter(({ tally }) => isAbove(settings, set, tally.mean));
  // A mean of nought is no merit: nobody receives for it.
  const worthy = passing.filter(({ tally: { mean } }) => mean !== null && mean.sum > 0);
  const least = settings.award === null || settings.leastMci === null ? null : inMci(settings.leastMci, decidedOn);
  if (settings.award !== null && settings.leastMci !== null && least === null) throw new RangeError(`no MCI for ${decidedOn}`);

  const within = worthy.filter(({ rank }) => rank <= settings.recipients);
  const shared = settings.ties.includes('share');
  // Who stands together on the last place: all of them by `share`, otherwise a person has to decide.
  const last = within.filter(({ rank }) => rank === within.at(-1)?.rank);
  const over = within.length > settings.recipients && !shared;
  const undecided = over ? last.map(({ tally }) => tally.paper.id) : [];
  const chosen = over ? within.slice(0, within.length - last.length) : within;

  const most = mostOf(settings.award, least);
  const kept = chosen.length <= most ? chosen : chosen.filter(({ rank }) => chosen.filter((each) => each.rank <= rank).length <= most);
  if (kept.length === 0) return { ...nobody, undecided, cutByLeast: chosen.length > 0 };
  const parts = settings.award === null ? null : equalShares(settings.award, kept.length);
  return {
    papers: kept.map(({ tally }) => tally.paper.id),
    share: parts?.share ?? null,
    remainder: parts?.remainder ?? 0,
    cutByLeast: kept.length < chosen.length,
    undecided,
  };
};
