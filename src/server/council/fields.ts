/** Members of an act as a stranger may have sent them. */
import { checkBin } from '#law/bin';
import { normaliseText, wellFormed } from '#law/text';
import { isId } from '../read-body';

/** As it is kept; null for what may not be. */
export const wordsOf = (value: unknown, most: number, { multiline = false, empty = false } = {}): string | null => {
  if (typeof value !== 'string' || value.length > most * 2) return null;
  const words = normaliseText(value, { multiline });
  return words.length > most || !wellFormed(words) || (words === '' && !empty) ? null : words;
};
export const isOneOf = <T extends string>(values: readonly T[], value: unknown): value is T => (values as readonly unknown[]).includes(value);
export const isBinOrNone = (value: unknown): value is string => value === '' || (typeof value === 'string' && checkBin(value) === null);
/** A whole number within its bounds. */
export const isWhole = (value: unknown, least: number, most = Number.MAX_SAFE_INTEGER): value is number => Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most;
/** Names of rows, so many at most. */
export const isIds = (value: unknown, most: number): value is readonly string[] => Array.isArray(value) && value.length <= most && value.every(isId);
