/** What a council scores by: a set of criteria, each with the points that it may get. */

/** The criteria of all sets, by their place in the source. */
export type CriterionKey = 'c1' | 'c2' | 'c3' | 'c4' | 'c5' | 'c6';

/** Points given, by criterion; a criterion without is not assessed yet. */
export type Points = Readonly<Partial<Record<CriterionKey, number>>>;

export interface Criterion {
  readonly key: CriterionKey;
  /** Points that may be given, rising. */
  readonly points: readonly number[];
  /** Key of its name in the source's texts. */
  readonly title: string;
  /** Keys of the source's own guidance, shown beside the points (EV-8). */
  readonly guidance: readonly string[];
}

export interface CriteriaSet {
  readonly id: string;
  readonly edition: string;
  /** The rule that names it. */
  readonly cites: string;
  readonly criteria: readonly Criterion[];
}

const from = (low: number, high: number): readonly number[] => Array.from({ length: high - low + 1 }, (_, at) => low + at);

const evaluation = (year: 2018 | 2021, explanations: readonly (readonly string[])[]): readonly Criterion[] =>
  explanations.map((guidance, at) => ({
    key: `c${String(at + 1)}` as CriterionKey,
    points: from(1, 5),
    title: `evaluation.${String(year)}.criterion.${String(at + 1)}.title`,
    guidance: guidance.map((name) => `evaluation.${String(year)}.criterion.${String(at + 1)}.${name}`),
  }));

/** GR-7: the highest of each criterion and how many sub-points explain it. */
const grants = ([[5, 4], [3, 3], [7, 5], [5, 4], [5, 4]] as const).map(([high, subs], at): Criterion => ({
  key: `c${String(at + 1)}` as CriterionKey,
  points: from(1, high),
  title: `grant.criterion.${String(at + 1)}.title`,
  guidance: from(1, subs).map((sub) => `grant.criterion.${String(at + 1)}.sub.${String(sub)}`),
}));

/**
 * Q9: a set that has been used is never edited; a change of the law is a new set. AW-11 ◦: whole points.
 */
export const criteriaSets = [
  {
    // AW-8: three criteria, 0–5 each.
    id: 'award-2018', edition: 'award-2018', cites: 'AW-8',
    criteria: (['c1', 'c2', 'c3'] as const).map((key, at) => ({ key, points: from(0, 5), title: `award.criterion.${String(at + 1)}`, guidance: [] })),
  },
  {
    id: 'evaluation-2021', edition: 'social-order-2021', cites: 'EV-3',
    criteria: evaluation(2021, [['explanation'], ['explanation'], ['explanation'], ['explanation']]),
  },
  {
    id: 'evaluation-2018', edition: 'social-order-2018', cites: 'EV-3',
    criteria: evaluation(2018, [['explanation'], ['explanation'], ['explanation'], ['explanation'], ['explanation.1', 'explanation.2']]),
  },
  { id: 'grant-2015', edition: 'grant-2015', cites: 'GR-7', criteria: grants },
  {
    // GR-7: for grants from a local budget, experience in the region: 3, or 0 without it ◦.
    id: 'grant-2015-local', edition: 'grant-2015', cites: 'GR-7',
    criteria: [...grants, { key: 'c6', points: [0, 3], title: 'grant.criterion.6.title', guidance: [] }],
  },
] as const satisfies readonly CriteriaSet[];

export type CriteriaSetId = (typeof criteriaSets)[number]['id'];

/** Null for an id that the law does not have. */
export const criteriaSetOf = (id: string): CriteriaSet | null => criteriaSets.find((set) => set.id === id) ?? null;

/** EV-4, GR-7: the highest that one member can give. */
export const highestOf = (set: CriteriaSet): number => set.criteria.reduce((sum, { points }) => sum + (points.at(-1) ?? 0), 0);

/** Whether every criterion has a point that it may get, and nothing else is scored. */
export const isComplete = (set: CriteriaSet, points: Points): boolean =>
  // As many as there are criteria, and each of those: so no other.
  Object.keys(points).length === set.criteria.length && set.criteria.every(({ key, points: allowed }) => allowed.includes(points[key] ?? -1));
