import { offsets } from '#law/almaty';

export interface Clock {
  readonly year: number;
  /** 0…11 */
  readonly month: number;
  readonly day: number;
  /** «18:59» */
  readonly time: string;
}

/**
 * The wall clock in Almaty, by our own table of offsets: a phone whose time zone data is older than
 * March 2024 would be an hour ahead on the last evening.
 */
export function almatyClock(instant: string): Clock {
  const ms = Date.parse(instant);
  const offset = [...offsets].reverse().find(({ since }) => ms >= Date.parse(since)) ?? offsets[0];
  const wall = new Date(ms + offset.hours * 3_600_000);
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth(),
    day: wall.getUTCDate(),
    time: wall.toISOString().slice(11, 16),
  };
}

/** `2026-08-31` → its parts; null for what is no day. */
export function dayParts(iso: string): Omit<Clock, 'time'> | null {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(iso) ?? [];
  if (!year || !month || !day || +month < 1 || +month > 12) return null;
  return { year: +year, month: +month - 1, day: +day };
}
