/** What somebody typed to find an application: by its number, its BIN or the organisation's name. */
import { fold, needleOf } from './fold';
import { withoutLegalForms } from './legal-forms';

export type Query =
  | { readonly kind: 'all' }
  /** The beginning of a BIN. */
  | { readonly kind: 'bin'; readonly digits: string }
  /** «СЫЙ-2026-0012» or its end; `ordinal` alone may also be a word of a name («2030»). */
  | { readonly kind: 'number'; readonly year: string; readonly ordinal: number }
  | { readonly kind: 'words'; readonly words: readonly string[]; readonly ordinal: number };

const longest = 200;
const mostWords = 8;

/** Total: whatever is typed is a question, and what cannot be one asks for nothing in particular. */
export const readQuery = (typed: string): Query => {
  const text = typed.slice(0, longest).trim();
  const digits = text.replace(/\s/g, '');
  if (/^\d{6,12}$/.test(digits)) return { kind: 'bin', digits };
  const numbered = /(?:^|\D)(20\d\d)\s*[-–—/]\s*0*(\d{1,6})$/.exec(text);
  if (numbered) return { kind: 'number', year: numbered[1] ?? '', ordinal: Number(numbered[2]) };
  const raw = text.split(/[\s"«»„“”().,;:!?/\\-]+/).filter((word) => word !== '');
  const words = withoutLegalForms(raw).flatMap((word) => fold(word).split(' ')).filter((word) => word !== '');
  const alone = /^(?:№|N|#)?\s*0*(\d{1,5})$/.exec(text);
  if (words.length === 0 && alone === null) return { kind: 'all' };
  return { kind: 'words', words: [...new Set(words)].slice(0, mostWords), ordinal: alone ? Number(alone[1]) : 0 };
};

/** One or two letters are the beginning of a word; more may stand anywhere in it. */
export const patternOf = (word: string): string => (word.length < 3 ? ` ${word}` : word);

/** The same question asked of a name here as the server asks of its column. */
export const matchesName = (query: Query, name: string): boolean => {
  const needle = needleOf(name);
  return query.kind === 'all' || (query.kind === 'words' && query.words.every((word) => needle.includes(patternOf(word))));
};
