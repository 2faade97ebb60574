/** CO-6: money is whole tenge in safe integers, never a binary fraction. */
import { cleanCode } from './typed';

/** Whole, not negative, at most 2⁵³ − 1. */
export type Tenge = number;

export type MoneyCode = 'money.format' | 'money.fraction' | 'money.large';
export type ParsedMoney =
  | { readonly ok: true; readonly value: Tenge }
  | { readonly ok: false; readonly code: MoneyCode };

const unit = /^(₸|kzt)|(₸|kzt|тг\.?|те[нң]ге)$/gi;
const gap = /[ \u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
/** Narrow no-break space, which Russian typography puts between groups of digits. */
const thin = '\u202f';

/** The digits before and after a decimal sign, or null where it is no sum. Groups are whole: «1 2345» is a slip. */
function digitsOf(typed: string): { whole: string; fraction: string | null } | null {
  const [head = '', ...tail] = bare(typed).split(/[.,]/);
  if (tail.length > 1) return null;
  const groups = head.trim();
  if (!/^([0-9]+|[0-9]{1,3}( [0-9]{3})+)$/.test(groups)) return null;
  const fraction = tail[0];
  if (fraction !== undefined && !/^[0-9]+$/.test(fraction)) return null;
  return { whole: groups.replace(/ /g, ''), fraction: fraction ?? null };
}

/** Full-width digits to ASCII and hidden characters out, blanks kept; the unit dropped. */
function bare(typed: string): string {
  const text = typed.replace(gap, ' ').trim().split(' ').map((part) => cleanCode(part)).join(' ');
  return text.replace(unit, '').trim();
}

function whole(digits: string): ParsedMoney {
  const value = Number(digits);
  return Number.isSafeInteger(value) ? { ok: true, value } : { ok: false, code: 'money.large' };
}

/** «1 234 567», «1234567 тг», «₸ 500». A decimal sign is refused, «500,00» too: tenge are whole. Total. */
export function parseTenge(typed: string): ParsedMoney {
  const digits = digitsOf(typed);
  if (!digits) return { ok: false, code: 'money.format' };
  return digits.fraction === null ? whole(digits.whole) : { ok: false, code: 'money.fraction' };
}

/** «1 234 567», by groups of three; the unit is the screen's. RangeError for what is not whole tenge. */
export function formatTenge(tenge: Tenge): string {
  return grouped(String(assertTenge(tenge)));
}

function grouped(digits: string): string {
  return digits.replace(/([0-9])(?=([0-9]{3})+$)/g, `$1${thin}`);
}

function assertTenge(tenge: Tenge): Tenge {
  if (!Number.isSafeInteger(tenge) || tenge < 0) throw new RangeError(`not whole tenge: ${tenge}`);
  return tenge;
}

/** CO-6: annexes 1, 4 and 4-1 are in thousand tenge. «1 234,5» → 1 234 500 tenge; three decimals at most. Total. */
export function parseThousands(typed: string): ParsedMoney {
  const digits = digitsOf(typed);
  if (!digits) return { ok: false, code: 'money.format' };
  const fraction = digits.fraction ?? '';
  if (fraction.length > 3) return { ok: false, code: 'money.fraction' };
  return whole(digits.whole + fraction.padEnd(3, '0'));
}

/** CO-6: tenge as thousand tenge, exact: 1 234 500 → «1 234,5». */
export function formatThousands(tenge: Tenge): string {
  const digits = String(assertTenge(tenge)).padStart(4, '0');
  const fraction = digits.slice(-3).replace(/0+$/, '');
  return grouped(digits.slice(0, -3)) + (fraction ? `,${fraction}` : '');
}

/**
 * AW-9: several recipients share the award in equal parts. What does not divide is given to nobody here and
 * told apart: `share × parts + remainder` is the sum.
 */
export function equalShares(sum: Tenge, parts: number): { readonly share: Tenge; readonly remainder: Tenge } {
  if (!Number.isSafeInteger(parts) || parts < 1) throw new RangeError(`not a number of parts: ${parts}`);
  const remainder = assertTenge(sum) % parts;
  return { share: (sum - remainder) / parts, remainder };
}
