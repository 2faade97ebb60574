/** The award contest's year (rules.md «The year's dates»), with the readings of CO-7. */
import { endExclusive, lastDayOf } from './almaty';
import { addWorkingDays, type Known } from './calendar';
import { addCalendarDays, isoDate, type IsoDate } from './dates';
import type { Instant } from './filing/wire';

export interface Term {
  readonly rule: 'AW-1' | 'AW-2' | 'AW-10';
  /** The last day on which it may be done. */
  readonly lastDay: IsoDate;
}

export interface AwardYear {
  /** Contest announced, 1 July at the latest: «кешіктірмей», the day counts. */
  readonly announcement: Term;
  /** Applications, «1 қыркүйекке дейін»: the last day is 31 August (CO-7 ◦). */
  readonly filing: Term & {
    /** First moment that is too late. */
    readonly closesAt: Instant;
  };
  /** List of recipients, 1 December at the latest: the day counts. */
  readonly recipients: Term;
  /** Payment, 20 December at the latest: the day counts. */
  readonly payment: Term;
}

/** AW-7: the last day for a call's list of applicants, 10 working days after its last day of filing. */
export function applicantsBy(closesAt: Instant): Known<IsoDate> {
  return addWorkingDays(lastDayOf(closesAt), 10);
}

/** `year` is a calendar year from 2005 on (the offset table's first). */
export function awardYear(year: number): AwardYear {
  const lastDay = addCalendarDays(isoDate(year, 9, 1), -1);
  return {
    announcement: { rule: 'AW-1', lastDay: isoDate(year, 7, 1) },
    filing: { rule: 'AW-2', lastDay, closesAt: endExclusive(lastDay) },
    recipients: { rule: 'AW-10', lastDay: isoDate(year, 12, 1) },
    payment: { rule: 'AW-10', lastDay: isoDate(year, 12, 20) },
  };
}
