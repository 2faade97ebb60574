/** An hour of the day as a stamp shows it, `09:30`. */
import { cleanCode } from './typed';

/** «9.30», «9-30», «0930» → `09:30`; what is no hour stays as it was typed. Idempotent, total. */
export function normaliseTime(typed: string): string {
  const text = cleanCode(typed);
  const parts = /^([0-9]{1,2})[:.-]?([0-9]{2})$/.exec(text);
  return parts ? `${String(parts[1]).padStart(2, '0')}:${parts[2]}` : text;
}

/** Null for a time of day, 00:00–23:59. */
export function checkTime(time: string): 'time.format' | null {
  return /^([01][0-9]|2[0-3]):[0-5][0-9]$/.test(time) ? null : 'time.format';
}
