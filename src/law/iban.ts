/** Account number of a bank of Kazakhstan (ЖСК / ИИК); shared checks of forms.md ◦. */
import { cleanCode, dashes, upperLatin } from './typed';

/** Upper-case, without blanks and hyphens, Cyrillic look-alikes mended. Idempotent, total. */
export function normaliseIban(typed: string): string {
  return upperLatin(cleanCode(typed, dashes));
}

/** Format: `KZ`, two check digits, three of the bank, thirteen signs of the account. Checksum: ISO 13616, mod 97. */
export function checkIban(iban: string): 'iban.format' | 'iban.checksum' | null {
  if (!/^KZ[0-9]{5}[A-Z0-9]{13}$/.test(iban)) return 'iban.format';
  let rest = 0;
  for (const sign of iban.slice(4) + iban.slice(0, 4)) {
    // Letters are 10–35, two digits; digit by digit, so that no number grows past what is exact.
    const value = sign >= 'A' ? sign.charCodeAt(0) - 55 : Number(sign);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  const control = Number(iban.slice(2, 4));
  return rest === 1 && control >= 2 && control <= 98 ? null : 'iban.checksum';
}
