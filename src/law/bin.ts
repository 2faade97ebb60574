/** Business identification number (БСН / БИН); shared checks of forms.md ◦. */
import { cleanCode, dashes } from './typed';

/** Digits only as a rule: blanks, hyphens and hidden characters are dropped. Idempotent, total. */
export function normaliseBin(typed: string): string {
  return cleanCode(typed, dashes);
}

/** Sum of eleven digits by weights that begin with `first` and go round after 11, modulo 11. */
function weighed(bin: string, first: number): number {
  let sum = 0;
  for (let at = 0; at < 11; at += 1) sum += Number(bin[at]) * (((first - 1 + at) % 11) + 1);
  return sum % 11;
}

/**
 * Format: 12 digits; year and month of registration (month 01–12); the fifth digit 4 (resident), 5
 * (non-resident) or 6 (joint enterprise of an entrepreneur). Checksum: weights 1…11, then 3…11, 1, 2 when
 * that gives 10; a second 10 is no number.
 */
export function checkBin(bin: string): 'bin.format' | 'bin.checksum' | null {
  if (!/^[0-9]{2}(0[1-9]|1[0-2])[456][0-9]{7}$/.test(bin)) return 'bin.format';
  const once = weighed(bin, 1);
  const control = once === 10 ? weighed(bin, 3) : once;
  return control === Number(bin[11]) ? null : 'bin.checksum';
}
