/** Moments as UTC text with milliseconds, `2026-08-31T18:59:59.999Z`; the one form Otinim writes. */
import { epochDay, fromEpochDay, isIsoDate } from './dates';
import type { Instant } from './filing/wire';

const shape = /^([0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})\.([0-9]{3})Z$/;
const dayLength = 86_400_000;

/** Milliseconds since 1970-01-01T00:00Z, or null for any other text (an hour 24, a second 60 too). Total. */
export function parseInstant(text: string): number | null {
  const parts = shape.exec(text);
  const date = parts?.[1] ?? '';
  if (!parts || !isIsoDate(date)) return null;
  const [hour, minute, second, ms] = [Number(parts[2]), Number(parts[3]), Number(parts[4]), Number(parts[5])];
  if (hour > 23 || minute > 59 || second > 59) return null;
  return epochDay(date) * dayLength + ((hour * 60 + minute) * 60 + second) * 1000 + ms;
}

/** UTC with milliseconds and «Z», of a day that exists; nothing else. */
export function isInstant(text: string): text is Instant {
  return parseInstant(text) !== null;
}

/** As `parseInstant`, but what is no instant is a bug of the caller: RangeError. */
export function milliseconds(instant: Instant): number {
  const ms = parseInstant(instant);
  if (ms === null) throw new RangeError(`not an instant: ${instant}`);
  return ms;
}

const padded = (value: number, width: number) => String(value).padStart(width, '0');

/** Throws a RangeError for what is not a whole number of milliseconds in years 0001–9999. */
export function formatInstant(ms: number): Instant {
  if (!Number.isSafeInteger(ms)) throw new RangeError(`not whole milliseconds: ${ms}`);
  const day = Math.floor(ms / dayLength);
  const rest = ms - day * dayLength;
  const hour = padded(Math.floor(rest / 3_600_000), 2);
  const minute = padded(Math.floor(rest / 60_000) % 60, 2);
  const second = padded(Math.floor(rest / 1000) % 60, 2);
  return `${fromEpochDay(day)}T${hour}:${minute}:${second}.${padded(rest % 1000, 3)}Z`;
}
