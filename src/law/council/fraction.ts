/** Exact means and percents: a whole sum over a whole count. Binary fractions never decide who wins. */

/** `over` is at least 1. */
export interface Fraction {
  readonly sum: number;
  readonly over: number;
}

/** @throws RangeError for what is not whole, or over less than 1 */
export const fraction = (sum: number, over: number): Fraction => {
  if (!Number.isSafeInteger(sum) || !Number.isSafeInteger(over) || over < 1) throw new RangeError(`not a fraction: ${String(sum)}/${String(over)}`);
  return { sum, over };
};

/** Below, equal, above: -1, 0, 1. */
export const compare = (a: Fraction, b: Fraction): -1 | 0 | 1 => {
  const [left, right] = [a.sum * b.over, b.sum * a.over];
  return left < right ? -1 : left > right ? 1 : 0;
};

/** Null of nothing. */
export const meanOf = (numbers: readonly number[]): Fraction | null =>
  numbers.length === 0 ? null : fraction(numbers.reduce((sum, each) => sum + each, 0), numbers.length);

/** As a part of `whole`, in percent. */
export const percentOf = ({ sum, over }: Fraction, whole: number): Fraction => fraction(sum * 100, over * whole);

/** «12,25»: so many decimals, half away from zero, a decimal comma. Exact: no binary fraction is made. */
export const decimals = ({ sum, over }: Fraction, places: number): string => {
  const scale = 10 ** places;
  const rounded = Math.floor((2 * Math.abs(sum) * scale + over) / (2 * over));
  const digits = String(rounded).padStart(places + 1, '0');
  const text = places === 0 ? digits : `${digits.slice(0, -places)},${digits.slice(-places)}`;
  return sum < 0 && rounded > 0 ? `-${text}` : text;
};
