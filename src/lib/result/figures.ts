import { decimals, type Fraction } from '#law/council/fraction';

/** «12» where it is whole, «11,33» where it is not; a dash where there is none. */
export const shown = (value: Fraction | null | undefined): string =>
  value == null ? '–' : value.sum % value.over === 0 ? String(value.sum / value.over) : decimals(value, 2);

/** For a sheet that reckons: two decimals, as they are shown. */
export const reckoned = (value: Fraction): number => Number(decimals(value, 2).replace(',', '.'));
