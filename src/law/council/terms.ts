/** Terms of a call that the office itself has to keep (Q10): due, done, overdue, and when to remind. Pure: `now` comes in. */
import { almatyDate } from '../almaty';
import { applicantsBy, awardYear } from '../award-calendar';
import { daysBetween, type IsoDate } from '../dates';
import type { Instant } from '../filing/wire';
import type { OpeningTerm } from './opening';

export interface Dated {
  readonly year: number;
  /** The close that counts, extended or not. */
  readonly closesAt: Instant;
  /** Empty where it has not happened. */
  readonly announcedAt: Instant | '';
  readonly listedAt: Instant | '';
  readonly publishedAt: Instant | '';
}

/** `unknown`: nobody tells the program whether it was done (payment), or the calendar ends before it. */
export type TermState = 'done' | 'late' | 'ahead' | 'soon' | 'overdue' | 'unknown';
export interface CallTerm {
  readonly term: OpeningTerm;
  readonly rule: 'AW-1' | 'AW-2' | 'AW-7' | 'AW-10';
  readonly lastDay: IsoDate | null;
  readonly doneAt: Instant | '';
  readonly state: TermState;
  /** Days to the last one; negative once it is over. Null without a last day. */
  readonly left: number | null;
}

/** Days before the last on which a term is called near. */
const near = 5;

/** Of what is not known to be done. */
const openState = (term: OpeningTerm, left: number): TermState => {
  if (left < 0) return term === 'payment' ? 'unknown' : 'overdue';
  return left <= near ? 'soon' : 'ahead';
};

/** AW-1, AW-7, AW-10 of one call, in the order of the year. @param now by which what is not done is near or over */
export const callTerms = ({ year, closesAt, announcedAt, listedAt, publishedAt }: Dated, now: Instant): readonly CallTerm[] => {
  const today = almatyDate(now);
  const { announcement, recipients, payment } = awardYear(year);
  const applicants = applicantsBy(closesAt);
  const term = (name: OpeningTerm, rule: CallTerm['rule'], lastDay: IsoDate | null, doneAt: Instant | ''): CallTerm => {
    if (lastDay === null) return { term: name, rule, lastDay, doneAt, state: doneAt === '' ? 'unknown' : 'done', left: null };
    const left = daysBetween(today, lastDay);
    return { term: name, rule, lastDay, doneAt, left, state: doneAt === '' ? openState(name, left) : almatyDate(doneAt) <= lastDay ? 'done' : 'late' };
  };
  return [
    term('announcement', 'AW-1', announcement.lastDay, announcedAt),
    term('applicants', 'AW-7', applicants.ok ? applicants.value : null, listedAt),
    term('recipients', 'AW-10', recipients.lastDay, publishedAt),
    term('payment', 'AW-10', payment.lastDay, ''),
  ];
};

export interface Reminder {
  readonly code: 'term.due' | 'term.overdue';
  readonly term: OpeningTerm;
  readonly day: IsoDate;
  /** Which of the two reminders before the day it is, in days; 0 for overdue. Each is given once. */
  readonly step: 0 | 1 | 5;
}

/** What a secretary is reminded of now: five days before, on the eve or the day itself, and once it is over. */
export const remindersOf = (call: Dated, now: Instant): readonly Reminder[] =>
  callTerms(call, now).flatMap(({ term, state, lastDay, left }): Reminder[] => {
    if (lastDay === null || left === null) return [];
    if (state === 'overdue') return [{ code: 'term.overdue', term, day: lastDay, step: 0 }];
    return state === 'soon' ? [{ code: 'term.due', term, day: lastDay, step: left <= 1 ? 1 : near }] : [];
  });
