/** Free text: what may be filed, and the form in which it is filed. Kazakh letters (Ә Ғ Қ Ң Ө Ұ Ү Һ І) stay. */
import { dropHidden, eachCharacter, hasLoneSurrogate, kindOf, plainlyPlain } from './characters';
import { only } from './only';

/**
 * Whether a text may be filed: no lone surrogates (Go would change them), no control characters but line
 * feed and tab, no noncharacters, nothing invisible (zero-width, U+FEFF, soft hyphens, tags), no controls of
 * direction. Otherwise `text.characters`. Total.
 */
export function wellFormed(text: string): boolean {
  if (plainlyPlain(text)) return true;
  let fine = true;
  eachCharacter(text, (code) => {
    if (kindOf(code) !== 'plain') fine = false;
  });
  return fine;
}

const blanks = /[\t\n \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
const edges = /^[\t\n \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+|[\t\n \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+$/g;
const lineEnds = /\r\n?|[\u0085\u2028\u2029]/g;

/** Characters that no step below changes wherever they stand, but for blanks. Most answers have no other, and goja is slow at the rest. */
const settling = ' -~\u00a1-\u00ac\u00ae-\u02ff\u0400-\u052f\u2010-\u2027\u2030-\u205e\u20b8\u2116';
const [isSettled, areSettled] = [only(settling), only(`\n${settling}`)];
const isBlank = (unit: string): boolean => unit === ' ' || unit === '\n';

/** Seen at a glance to be in its filed form; false says nothing. */
const looksFiled = (text: string, multiline: boolean): boolean =>
  !isBlank(text.charAt(0)) && !isBlank(text.charAt(text.length - 1)) && (multiline ? areSettled(text) : isSettled(text) && !text.includes('  '));

/**
 * Text as it is filed: composed (NFC), trimmed, line ends as `\n`, without hidden characters; on a single
 * line every run of blanks is one space. Refused characters stay, for `wellFormed` to tell. Idempotent, total.
 */
export function normaliseText(typed: string, { multiline }: { readonly multiline: boolean }): string {
  if (looksFiled(typed, multiline)) return typed;
  const seen = dropHidden(typed.replace(lineEnds, '\n'));
  // Engines disagree on composing around a lone surrogate; the text is refused anyway.
  const composed = hasLoneSurrogate(seen) ? seen : seen.normalize('NFC');
  return (multiline ? composed : composed.replace(blanks, ' ')).replace(edges, '');
}
