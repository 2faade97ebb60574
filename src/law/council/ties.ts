/** Papers in their order: by mean, and where means are equal by the rule that was announced. */
import type { CriteriaSet } from '../criteria/set';
import type { Hash, Sha256 } from '../filing/wire';
import { order } from '../order';
import { compare, type Fraction } from './fraction';
import type { TieStep } from './settings';
import type { Tally } from './tally';

export interface Placed {
  readonly tally: Tally;
  /** 1, 2, 2, 4 …: who stands together has one rank. */
  readonly rank: number;
  /** What told it apart from those of the same mean; null where the mean did. */
  readonly by: TieStep | null;
}

/** The lot: the smaller sha256 of seed and paper comes first. Whoever has the published seed can draw again. */
export const lotOf = (seed: string, paper: string, sha256: Hash): Sha256 => sha256(`${seed}\n${paper}`);

const zero: Fraction = { sum: 0, over: 1 };

interface Rules {
  readonly set: CriteriaSet;
  readonly ties: readonly TieStep[];
  readonly seed: string;
  readonly sha256: Hash;
}

const byStep = (step: TieStep, a: Tally, b: Tally, { set, seed, sha256 }: Rules): number => {
  switch (step) {
    case 'criteria':
      for (const { key } of set.criteria) {
        const differs = compare(b.means[key] ?? zero, a.means[key] ?? zero);
        if (differs !== 0) return differs;
      }
      return 0;
    case 'arrival':
      return order(a.paper.registeredAt, b.paper.registeredAt) || order(a.paper.number, b.paper.number);
    case 'draw':
      return order(lotOf(seed, a.paper.id, sha256), lotOf(seed, b.paper.id, sha256));
    case 'share':
      return 0;
  }
};

/** Below, equal, above, and the step that said so. After `share` nothing tells apart. */
const told = (a: Tally, b: Tally, rules: Rules): { readonly differs: number; readonly by: TieStep | null } => {
  const means = compare(b.mean ?? zero, a.mean ?? zero);
  if (means !== 0) return { differs: means, by: null };
  for (const step of rules.ties) {
    const differs = byStep(step, a, b, rules);
    if (differs !== 0 || step === 'share') return { differs, by: step };
  }
  return { differs: 0, by: null };
};

/** Quorate papers of one group, best first. */
export const placesOf = (tallies: readonly Tally[], { sha256, ...others }: Rules): readonly Placed[] => {
  // A lot is compared many times and drawn once.
  const drawn = new Map<string, Sha256>();
  const once = (text: string): Sha256 => {
    const lot = drawn.get(text) ?? sha256(text);
    drawn.set(text, lot);
    return lot;
  };
  const rules: Rules = { ...others, sha256: once };
  const sorted = [...tallies].sort((a, b) => told(a, b, rules).differs || order(a.paper.number, b.paper.number));
  const placed: Placed[] = [];
  for (const [at, tally] of sorted.entries()) {
    const before = placed.at(-1);
    const next = sorted[at + 1];
    const above = before && told(before.tally, tally, rules);
    const below = next && told(tally, next, rules);
    placed.push({
      tally,
      rank: before && above && above.differs === 0 ? before.rank : at + 1,
      by: above?.by ?? below?.by ?? null,
    });
  }
  return placed;
};
