/** Bank identification code (БСК / БИК), ISO 9362; shared checks of forms.md ◦. */
import { cleanCode, dashes, upperLatin } from './typed';

/** Upper-case, without blanks and hyphens, Cyrillic look-alikes mended. Idempotent, total. */
export function normaliseBic(typed: string): string {
  return upperLatin(cleanCode(typed, dashes));
}

/** Four letters of the bank, two of the country, two signs of the place; with three more for a branch. */
export function checkBic(bic: string): 'bic.format' | null {
  return /^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(bic) ? null : 'bic.format';
}
