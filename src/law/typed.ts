/** Characters of codes (BIN, IBAN, BIC, phone, e-mail) as people type and paste them. */
import { dropHidden } from './characters';

const fullWidth = /[\uff01-\uff5e]/g;
const blanks = /[\t\n\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;

/** Hyphens and dashes that people put between groups. */
export const dashes = /[-\u2010-\u2015]/g;

/**
 * Without hidden characters, blanks and the separators named; full-width digits, letters and signs as ASCII.
 * Hidden ones go last: whatever goes may join the halves of a hidden character. Idempotent, total.
 */
export function cleanCode(typed: string, separators?: RegExp): string {
  const text = typed
    .replace(fullWidth, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(blanks, '');
  return dropHidden(separators ? text.replace(separators, '') : text);
}

// A Cyrillic letter that looks like a Latin one, in both cases where both do.
const cyrillic = 'АВЕКМНОРСТХІавекмнорстхі';
const latin = 'ABEKMHOPCTXIABEKMHOPCTXI';

/** Upper-case Latin: a code typed on a Kazakh or Russian keyboard («К», «О», «С») becomes what it looks like. */
export function upperLatin(text: string): string {
  let out = '';
  for (const sign of text) {
    const at = cyrillic.indexOf(sign);
    // Only a–z: the case of other letters differs between engines.
    out += at >= 0 ? latin.charAt(at) : sign >= 'a' && sign <= 'z' && sign.length === 1 ? sign.toUpperCase() : sign;
  }
  return out;
}
