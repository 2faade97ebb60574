/** Deadlines are days of Asia/Almaty (design.md); its offset is data by date, as no engine of ours has it all. */
import { addCalendarDays, epochDay, fromEpochDay, type IsoDate } from './dates';
import type { Instant } from './filing/wire';
import { formatInstant, milliseconds } from './instant';

/**
 * Hours ahead of UTC from the moment named. On 1 March 2024 at 00:00 the clock went back to 23:00, so
 * 29 February 2024 had 25 hours. Before 2005 there was summer time, which the table does not hold: an
 * instant that early (a device's wrong clock) is read with the first row.
 */
export const offsets = [
  { since: '2005-01-01T00:00:00.000Z', hours: 6 },
  { since: '2024-02-29T18:00:00.000Z', hours: 5 },
] as const;

const hour = 3_600_000;
const day = 24 * hour;
const [early, late] = offsets;
const switched = milliseconds(late.since);
const shiftAt = (ms: number) => (ms >= switched ? late : early).hours * hour;

const wallDay = (ms: number): IsoDate => fromEpochDay(Math.floor((ms + shiftAt(ms)) / day));

/** The day on the wall in Almaty. Throws a RangeError for a text that is no instant. */
export function almatyDate(instant: Instant): IsoDate {
  return wallDay(milliseconds(instant));
}

/** The first moment of a day in Almaty. */
export function startOfDay(date: IsoDate): Instant {
  const wall = epochDay(date) * day;
  // No switch of the table lies between a midnight here and the one of UTC: 1 March 2024 began once, at +5.
  return formatInstant(wall - shiftAt(wall));
}

/** The first moment that no longer belongs to the day: what a closing time of a call is (CO-7). */
export function endExclusive(date: IsoDate): Instant {
  return startOfDay(addCalendarDays(date, 1));
}

/** The last day of a term that ends at this moment, the first one too late (CO-7); AW-4 and AW-6 count back from it. */
export function lastDayOf(closesAt: Instant): IsoDate {
  return wallDay(milliseconds(closesAt) - 1);
}
