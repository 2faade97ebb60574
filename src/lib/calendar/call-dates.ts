/** A call's days, each with its rule (rules.md «The year's dates»); what the calendar cannot know is left out. */
import { almatyDate, endExclusive, lastDayOf, startOfDay } from '#law/almaty';
import { applicantsBy, awardYear } from '#law/award-calendar';
import { isSettled } from '#law/calendar';
import { addCalendarDays, epochDay, type IsoDate } from '#law/dates';
import type { Call, Instant } from '#law/filing/wire';
import { formatInstant, milliseconds } from '#law/instant';
import type { CalendarEvent } from './ics';

export type TermKey = 'opens' | 'files' | 'applicants' | 'recipients' | 'payment';
export interface CallDay {
  readonly key: TermKey;
  readonly rule: 'AW-1' | 'AW-2' | 'AW-7' | 'AW-10';
  /** The last day on which it may be done; of `opens`, the first. */
  readonly day: IsoDate;
  /** CO-5: counted by a calendar that is not decided yet. */
  readonly preliminary?: boolean;
}
type Dated = Pick<Call, 'id' | 'year' | 'opensAt' | 'closesAt'>;

export const termsOf = ({ year, opensAt, closesAt }: Dated): readonly CallDay[] => {
  // AW-7: ten working days after filing ends; unknown where the calendar's table ends.
  const applicants = applicantsBy(closesAt);
  const { recipients, payment } = awardYear(year);
  const last = lastDayOf(closesAt);
  const later: CallDay[] = [
    ...(applicants.ok ? [{ key: 'applicants', rule: 'AW-7', day: applicants.value, ...(!isSettled(applicants.value) && { preliminary: true }) } as const] : []),
    { key: 'recipients', rule: 'AW-10', day: recipients.lastDay },
    { key: 'payment', rule: 'AW-10', day: payment.lastDay },
  ];
  return [
    { key: 'opens', rule: 'AW-1', day: almatyDate(opensAt) },
    { key: 'files', rule: 'AW-2', day: last },
    // A call that closes past its year's own days has no such days of the law.
    ...later.filter(({ day }) => day > last),
  ];
};

export type CallPhase = 'soon' | 'open' | 'closing' | 'closed' | 'after';
/** Days before the last one on which it is said to be closing. */
const closingDays = 7;

export interface CallTime {
  readonly phase: CallPhase;
  /** Whole days of Almaty until the last day of filing; 0 on it. */
  readonly left: number;
  /** CO-7 ◦: the last day but one has come, on which screens warn. */
  readonly warn: boolean;
}

/** Where a call stands at a moment of the server's clock. `after`: its last day of the law is over too. */
export const timeOf = (call: Dated, at: Instant): CallTime => {
  const today = almatyDate(at);
  const last = lastDayOf(call.closesAt);
  const left = epochDay(last) - epochDay(today);
  const over = termsOf(call).every(({ day }) => day < today);
  const phase = at < call.opensAt ? 'soon' : at < call.closesAt ? (left <= closingDays ? 'closing' : 'open') : over ? 'after' : 'closed';
  return { phase, left, warn: (phase === 'open' || phase === 'closing') && today >= addCalendarDays(last, -1) };
};

export interface EventWords {
  readonly titles: Readonly<Record<TermKey, string>>;
  readonly text: string;
  readonly url: string;
}
const hour = 3_600_000;
/** Since 2020, in minutes: a deadline that was moved further is a later edition of the same event. */
const sequenceOf = (instant: Instant): number => Math.floor((milliseconds(instant) - 1_577_836_800_000) / 60_000);

/** The last hour of filing with reminders a week and a day before its end, and the days after it. */
export const calendarOf = (call: Dated, { titles, text, url }: EventWords): readonly CalendarEvent[] =>
  termsOf(call)
    .filter(({ key }) => key !== 'opens')
    .map(({ key, day }) => {
      const filing = key === 'files';
      const ends = filing ? call.closesAt : endExclusive(day);
      return {
        uid: `${call.id}-${key}@otinim`, sequence: sequenceOf(ends), ends, title: titles[key], text, url,
        starts: filing ? formatInstant(milliseconds(ends) - hour) : startOfDay(day), remind: filing ? [7, 1] : [],
      };
    });
