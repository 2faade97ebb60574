/** Characters of codes (BIN, IBAN, BIC, phone, e-mail) as people type and paste them. */
import { dropHidden } from './characters';

const fullWidth = /[\uff01-\uff5e]/g;
const blanks = /[\t\n\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;

/** Hyphens and dashes that people put between groups. */
export const dashes = /[-\u2010-\u2015]/g;

/** What nothing would be taken from, whatever the separators; most codes are such, and goja is slow at the rest. */
const clean = /^[0-9A-Za-z+@_]*$/;

/**
 * Without hidden characters, blanks and the separators named; full-width digits, letters and signs as ASCII.
 * Hidden ones go last: whatever goes may join the halves of a hidden character. Idempotent, total.
 */
export function cleanCode(typed: string, separators?: RegExp): string {
  if (clean.test(typed)) return typed;
  const text = typed
    .replace(fullWidth, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(blanks, '');
  return dropHidden(separators ? text.replace(separators, '') : text);
}

// A Cyrillic letter that looks like a Latin one, in both cases where both do.
const cyrillic = 'АВЕКМНОРСТХІавекмнорстхі';
const latin = 'ABEKMHOPCTXIABEKMHOPCTXI';
const lookAlike = new RegExp(`[${cyrillic}]`, 'g');

/** Upper-case Latin: a code typed on a Kazakh or Russian keyboard («К», «О», «С») becomes what it looks like. */
export function upperLatin(text: string): string {
  return text
    .replace(lookAlike, (sign) => latin.charAt(cyrillic.indexOf(sign)))
    // Only a–z: the case of other letters differs between engines.
    .replace(/[a-z]/g, (sign) => sign.toUpperCase());
}
