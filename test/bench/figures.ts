/** Summing up what was measured. */

export interface Spread {
  readonly count: number;
  readonly median: number;
  readonly p99: number;
  readonly min: number;
  readonly max: number;
}

/** The value that a share of the sorted ones does not exceed (nearest rank). */
const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;

export const spreadOf = (values: readonly number[]): Spread => {
  const sorted = [...values].sort((a, b) => a - b);
  return { count: sorted.length, median: quantile(sorted, 0.5), p99: quantile(sorted, 0.99), min: quantile(sorted, 0), max: quantile(sorted, 1) };
};

/** One line of the table. */
export interface Figure {
  readonly name: string;
  readonly unit: string;
  readonly median: number;
  /** In words: «min–max», «p99 …». */
  readonly spread: string;
  /** The bound, and on which side of it is good; without one the line is there to compare with. */
  readonly wanted?: { readonly atMost: number } | { readonly atLeast: number };
  /** What is held against the bound, where it is not the median. */
  readonly judged?: number;
  readonly note?: string;
}

export const isReached = ({ wanted, median, judged = median }: Figure): boolean | null => {
  if (wanted === undefined) return null;
  return 'atMost' in wanted ? judged <= wanted.atMost : judged >= wanted.atLeast;
};

/** Three digits that mean something. */
export const show = (value: number): string => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3));
export const fromTo = ({ min, max }: Spread): string => `${show(min)}–${show(max)}`;
