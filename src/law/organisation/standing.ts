/** What the law knows of an organisation before anything is filled: AW-5, AW-6, CO-1, CO-2. */
import { addCalendarDays, isIsoDate, withinYears, yearsBack, type IsoDate } from '../dates';
import { lastDayOf } from '../almaty';
import type { Call, Recipient } from '../filing/wire';
import { notNgo } from '../forms/award';

/** `barred`: the server would refuse. `warning`: it would not. `unknown`: this device has not heard. */
export type Verdict = 'clear' | 'warning' | 'barred' | 'unknown';
export interface Standing {
  readonly rule: 'CO-1' | 'CO-2' | 'AW-5' | 'AW-6';
  readonly verdict: Verdict;
  readonly params: Readonly<Record<string, string>>;
}

export interface StandingFacts {
  readonly bin: string;
  /** Empty when not said. */
  readonly kind: string;
  /** What is said of the NGO database: `onTime`, `late`, `none`, or empty. */
  readonly database: string;
  readonly call: Call | undefined;
  /** Published recipients (AW-10); undefined when none were ever fetched. */
  readonly recipients: readonly Recipient[] | undefined;
  /** Standing filings of the organisation in the call, from those who may tell; undefined when unheard. */
  readonly filed: readonly { readonly direction: string }[] | undefined;
}

/** AW-6: the last closing day on which an award of that day still bars: three years, the same day included. */
export const barredUntil = (decidedOn: IsoDate): IsoDate => {
  let day = addCalendarDays(decidedOn, 3 * 365);
  // A leap day or two lie between: at most two steps.
  while (yearsBack(addCalendarDays(day, 1), 3) <= decidedOn) day = addCalendarDays(day, 1);
  return day;
};

const awardStanding = ({ bin, call, recipients }: StandingFacts): Standing => {
  const rule = 'AW-6';
  if (recipients === undefined || call === undefined) return { rule, verdict: 'unknown', params: {} };
  const closing = lastDayOf(call.closesAt);
  const last = recipients
    .filter((one) => one.bin === bin && isIsoDate(one.decidedOn) && withinYears(one.decidedOn, closing, 3))
    .map(({ decidedOn }) => decidedOn)
    .sort()
    .at(-1);
  if (last === undefined) return { rule, verdict: 'clear', params: {} };
  return { rule, verdict: 'barred', params: { decidedOn: last, until: barredUntil(last) } };
};

/** CO-1, AW-5, AW-6 and CO-2 as a person may know them before filling; `unknown` where the facts do not say. */
export const standingOf = (facts: StandingFacts): Standing[] => {
  const { kind, database, filed, call } = facts;
  const first = filed?.[0];
  return [
    // CO-1: parties, trade unions, religious associations, commercial and state bodies are no NGO.
    { rule: 'CO-1', verdict: kind === '' ? 'unknown' : notNgo.includes(kind) ? 'barred' : 'clear', params: {} },
    // AW-5: one direction in one contest; what stands bars another filing.
    first === undefined
      ? { rule: 'AW-5', verdict: filed === undefined || call === undefined ? 'unknown' : 'clear', params: {} }
      : { rule: 'AW-5', verdict: 'barred', params: { direction: first.direction } },
    awardStanding(facts),
    // CO-2: for an award the NGO database is no condition.
    { rule: 'CO-2', verdict: database === '' ? 'unknown' : database === 'onTime' ? 'clear' : 'warning', params: {} },
  ];
};
