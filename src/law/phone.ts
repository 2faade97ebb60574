/** Phone numbers to E.164; shared checks of forms.md ◦. */
import { cleanCode } from './typed';

/**
 * «8 (701) 123-45-67», «7 701…», «701…» (ten digits that begin with 7, as all of Kazakhstan's do) and
 * «+8 701…» (the old prefix with a plus) become +7…; 00 becomes +; numbers of other countries are kept.
 * What is none of these comes back cleaned, for `checkPhone` to refuse. Idempotent, total.
 */
export function normalisePhone(typed: string): string {
  const digits = cleanCode(typed, /[()./\u2010-\u2015-]/g).replace(/^00/, '+');
  if (/^[78]7[0-9]{9}$/.test(digits)) return `+7${digits.slice(1)}`;
  if (/^7[0-9]{9}$/.test(digits)) return `+7${digits}`;
  if (/^\+87[0-9]{9}$/.test(digits)) return `+7${digits.slice(2)}`;
  return digits;
}

/** Plus and 8–15 digits; under +7 exactly ten follow. */
export function checkPhone(phone: string): 'phone.format' | null {
  return /^\+(7[0-9]{10}|[1-689][0-9]{7,14})$/.test(phone) ? null : 'phone.format';
}
