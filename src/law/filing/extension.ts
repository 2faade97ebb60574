/** Moving a call's close for measured downtime (Q2): only later, only for what the host itself measured, not for long. */
import { almatyDate, endExclusive, lastDayOf } from '../almaty';
import { addWorkingDays } from '../calendar';
import { addCalendarDays } from '../dates';
import { formatInstant, milliseconds } from '../instant';
import type { Call, Instant } from './wire';

/** A time in which the host did not answer, as its own heartbeats tell. */
export interface Downtime {
  readonly id: string;
  readonly from: Instant;
  readonly to: Instant;
}

export type ExtensionFault =
  /** No such gap was measured, or it lies outside the call's term. */
  | 'extension.ground'
  /** Not later than the close that counts now, or than the end of the downtime. */
  | 'extension.earlier'
  /** Later than the next working day after what was lost. */
  | 'extension.long'
  /** More than a day has passed since the close and the downtime. */
  | 'extension.over';

type Term = Pick<Call, 'opensAt' | 'closesAt'>;

const hour = 3_600_000;
const day = 24 * hour;
/** Of two instants, or of two days. */
const later = (a: string, b: string): string => (a > b ? a : b);

/** The part of a downtime that fell into the term, in milliseconds; what is lost after the close is nobody's. */
export const lostOf = ({ opensAt, closesAt }: Term, { from, to }: Pick<Downtime, 'from' | 'to'>): number =>
  Math.max(0, milliseconds(to < closesAt ? to : closesAt) - milliseconds(later(from, opensAt)));

/** What the office is offered: the hours lost, rounded up to whole ones, from when people can send again. */
export const proposedClose = (call: Term, downtime: Pick<Downtime, 'from' | 'to'>): Instant =>
  formatInstant(milliseconds(later(call.closesAt, downtime.to)) + Math.ceil(lostOf(call, downtime) / hour) * hour);

/**
 * The latest close that may be set: the end of the working day (CO-5) next after the term's last day (CO-7) or the
 * downtime's, since hours given back at night help nobody. Where the calendar has no table, the next day.
 */
export const latestClose = (call: Term, { to }: Pick<Downtime, 'to'>): Instant => {
  const from = later(lastDayOf(call.closesAt), almatyDate(to));
  const next = addWorkingDays(from, 1);
  return endExclusive(next.ok ? next.value : addCalendarDays(from, 1));
};

/** Until when an extension may be decided: a day. Later the list of applicants (AW-7) is being made ◦. */
export const decideUntil = (call: Term, { to }: Pick<Downtime, 'to'>): Instant => formatInstant(milliseconds(later(call.closesAt, to)) + day);

/** Null when a call's close may be moved so. `call.closesAt` is the close that counts now. */
export const extensionFault = (call: Term, downtime: Downtime | undefined, closesAt: Instant, now: Instant): ExtensionFault | null => {
  if (downtime === undefined || lostOf(call, downtime) <= 0) return 'extension.ground';
  if (now > decideUntil(call, downtime)) return 'extension.over';
  if (closesAt <= later(call.closesAt, downtime.to)) return 'extension.earlier';
  return closesAt > latestClose(call, downtime) ? 'extension.long' : null;
};
