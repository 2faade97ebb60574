/**
 * Days of the civil calendar as text, `2026-08-31`, with day arithmetic of our own: whole days since
 * 1970-01-01, no Date object, the same in every engine.
 */

/** `YYYY-MM-DD`, a day that exists; years 0001–9999. Its order as text is its order in time. */
export type IsoDate = string;

/** Monday is 1, Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const shape = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days in a month (1–12); 0 for a month that does not exist. */
function monthLength(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (monthLengths[month - 1] ?? 0);
}

/** Whether the text is a day that exists. Total. */
export function isIsoDate(text: string): text is IsoDate {
  const parts = shape.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return year >= 1 && day >= 1 && day <= monthLength(year, month);
}

/** Year, month (1–12) and day. Throws a RangeError for what is not a day: a bug of the caller. */
export function partsOf(date: IsoDate): { year: number; month: number; day: number } {
  if (!isIsoDate(date)) throw new RangeError(`not a day: ${date}`);
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

const padded = (value: number, width: number) => String(value).padStart(width, '0');

/** As numbers say, unchecked: 31 February comes out, and `isIsoDate` refuses it. `month` is 1–12. */
export function isoDate(year: number, month: number, day: number): IsoDate {
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

/** Whole days since 1970-01-01. The year is counted from March, so that a leap day comes last. */
export function epochDay(date: IsoDate): number {
  const { year, month, day } = partsOf(date);
  const y = month > 2 ? year : year - 1;
  const m = month > 2 ? month - 3 : month + 9;
  const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return y * 365 + leaps + Math.floor((m * 153 + 2) / 5) + day - 1 - 719_468;
}

/** The day that is so many days after 1970-01-01. Throws a RangeError outside years 0001–9999. */
export function fromEpochDay(days: number): IsoDate {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * ofYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  const date = isoDate(
    yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    ofYear - Math.floor((153 * m + 2) / 5) + 1,
  );
  if (!isIsoDate(date)) throw new RangeError(`no such day: ${days}`);
  return date;
}

/** Days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return epochDay(to) - epochDay(from);
}

/** CO-5: calendar days take no notice of holidays. */
export function addCalendarDays(date: IsoDate, days: number): IsoDate {
  return fromEpochDay(epochDay(date) + days);
}

/** 1 is Monday, 7 Sunday. */
export function weekdayOf(date: IsoDate): Weekday {
  return ((((epochDay(date) + 3) % 7) + 7) % 7 + 1) as Weekday;
}

/** The same day so many years earlier; 29 February becomes 28 February where the year has none. */
export function yearsBack(date: IsoDate, years: number): IsoDate {
  const { year, month, day } = partsOf(date);
  const earlier = isoDate(year - years, month, Math.min(day, monthLength(year - years, month)));
  if (!isIsoDate(earlier)) throw new RangeError(`no such day: ${earlier}`);
  return earlier;
}

/**
 * AW-4, AW-6: whether a day lies in the last so many years. They count back from the closing date of
 * the call, and the same day so many years ago is still inside (design.md «The life of a document»).
 */
export function withinYears(date: IsoDate, closing: IsoDate, years: number): boolean {
  return date >= yearsBack(closing, years) && date <= closing;
}
