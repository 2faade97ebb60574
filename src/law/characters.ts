/**
 * What a UTF-16 text is made of, unit by unit: a regular expression only where it leaves surrogates and
 * `\p{…}` alone, which behave differently in goja.
 */
import { only } from './only';

/**
 * `hidden` is dropped when text is normalised: it cannot be seen, and nobody typed it on purpose.
 * `refused` is not dropped in silence: controls of direction that make a printed paper read otherwise than
 * its text (spoofing), what is no character at all, and U+FFFD, which stands where one was lost.
 */
export type Kind = 'plain' | 'hidden' | 'refused';

function within(code: number, from: number, to: number): boolean {
  return code >= from && code <= to;
}

/** For one code point; a lone surrogate is `refused`. */
export function kindOf(code: number): Kind {
  if (code < 0x20) return code === 0x09 || code === 0x0a ? 'plain' : 'hidden';
  if (code < 0x7f) return 'plain';
  if (code <= 0x9f || code === 0xad || code === 0x34f || code === 0x61c || code === 0x180e) return 'hidden';
  if (within(code, 0x200b, 0x200f) || within(code, 0x2060, 0x2064)) return 'hidden';
  if (within(code, 0x202a, 0x202e) || within(code, 0x2066, 0x2069)) return 'refused';
  if (within(code, 0x206a, 0x206f) || code === 0xfeff || within(code, 0xfff9, 0xfffb)) return 'hidden';
  if (within(code, 0xd800, 0xdfff) || within(code, 0xfdd0, 0xfdef)) return 'refused';
  if (code === 0xfffd || (code & 0xfffe) === 0xfffe) return 'refused';
  return within(code, 0xe0000, 0xe0fff) ? 'hidden' : 'plain';
}

/** Whether a text is seen at a glance to be of `plain` characters alone, as nearly every one is; false says nothing. */
export const plainlyPlain = only('\t\n -~\u00a0-\u00ac\u00ae-\u02ff\u0400-\u052f\u2010-\u2027\u2030-\u205e\u20a0-\u22ff');

/** Calls back with each code point, its place and its length in units. */
export function eachCharacter(text: string, visit: (code: number, at: number, length: 1 | 2) => void): void {
  for (let at = 0; at < text.length; ) {
    const high = text.charCodeAt(at);
    const low = within(high, 0xd800, 0xdbff) ? text.charCodeAt(at + 1) : 0;
    const pair = within(low, 0xdc00, 0xdfff);
    visit(pair ? (high - 0xd800) * 0x400 + (low - 0xdc00) + 0x10000 : high, at, pair ? 2 : 1);
    at += pair ? 2 : 1;
  }
}

/** The text without its hidden characters. */
export function dropHidden(text: string): string {
  if (plainlyPlain(text)) return text;
  let out = '';
  let from = 0;
  eachCharacter(text, (code, at, length) => {
    if (kindOf(code) !== 'hidden') return;
    out += text.slice(from, at);
    from = at + length;
  });
  const rest = out + text.slice(from);
  // A pair that a hidden character stood in the middle of is whole now, and may itself be hidden.
  return from === 0 ? text : dropHidden(rest);
}

/** Half of a pair of UTF-16: Go would make U+FFFD of it, so nothing that holds one is hashed. */
export function hasLoneSurrogate(text: string): boolean {
  if (plainlyPlain(text)) return false;
  let lone = false;
  eachCharacter(text, (code) => {
    if (within(code, 0xd800, 0xdfff)) lone = true;
  });
  return lone;
}
