/** CO-5: working days of Kazakhstan (five-day week), from tables by year and never from a formula. */
import { addCalendarDays, partsOf, weekdayOf, type IsoDate } from './dates';
import { holidays } from './holidays';
import { movedDays } from './moved-days';

/** What the calendar answers; a year outside the tables is a value, for a term may well reach into it. */
export type Known<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: 'calendar.unknown_year'; readonly year: number };

const off = new Set<IsoDate>();
const worked = new Set<IsoDate>();
for (const { state, religious, substitute } of Object.values(holidays)) {
  for (const date of [...state, ...religious, ...substitute]) off.add(date);
}
for (const move of Object.values(movedDays).flat()) {
  off.add(move.off);
  worked.add(move.work);
}

/** Throws a RangeError for a text that is no day, here and below: a bug of the caller. */
export function isWorkingDay(date: IsoDate): Known<boolean> {
  const { year } = partsOf(date);
  if (!holidays[year] || !movedDays[year]) return { ok: false, code: 'calendar.unknown_year', year };
  return { ok: true, value: worked.has(date) || (weekdayOf(date) <= 5 && !off.has(date)) };
}

/**
 * The n-th working day after a day; the day itself does not count, whatever it is («within 10 working days
 * after filing ends», AW-7). With 0, the day itself. `n` is whole and not negative, else RangeError.
 */
export function addWorkingDays(date: IsoDate, n: number): Known<IsoDate> {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`not a number of working days: ${n}`);
  let at = date;
  for (let left = n; left > 0; ) {
    at = addCalendarDays(at, 1);
    const working = isWorkingDay(at);
    if (!working.ok) return working;
    if (working.value) left -= 1;
  }
  return { ok: true, value: at };
}

/**
 * Whether the table of a day's year rests on decisions already taken. Otherwise Kurban Ait is a forecast and moved
 * days are not known: a day that was counted by it is shown as preliminary.
 */
export function isSettled(date: IsoDate): boolean {
  return holidays[partsOf(date).year]?.settled === true;
}
