/** Characters of codes (BIN, IBAN, BIC, phone, e-mail) as people type and paste them. */
import { dropHidden } from './characters';

const fullWidth = /[\uff01-\uff5e]/g;
const blanks = /[\t\n\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;

/** Without hidden characters and blanks; full-width digits, letters and signs as ASCII. Idempotent, total. */
export function cleanCode(typed: string): string {
  return dropHidden(typed.replace(blanks, '')).replace(fullWidth, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );
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
