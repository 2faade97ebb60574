/** Opening a call: what the law's calendar proposes, and what it says of what was chosen. */
import { almatyDate, lastDayOf, startOfDay } from '../almaty';
import { applicantsBy, awardYear } from '../award-calendar';
import { isSettled } from '../calendar';
import { criteriaSetOf, criteriaSets, type CriteriaSetId } from '../criteria/set';
import { isoDate, partsOf, type IsoDate } from '../dates';
import type { Instant } from '../filing/wire';
import { usualYears } from '../filing/retention';
import { awardPackage } from '../forms/award';
import { inMci } from '../mci';
import type { CallDraft } from './call-draft';
import { awardSettings } from './settings';

export type OpeningTerm = 'announcement' | 'filing' | 'applicants' | 'recipients' | 'payment';
export interface ProposedDay {
  readonly term: OpeningTerm;
  readonly rule: 'AW-1' | 'AW-2' | 'AW-7' | 'AW-10';
  /** The last day; null where the calendar's tables end (CO-5). */
  readonly day: IsoDate | null;
  /**
   * CO-7: whether the day that the law names counts, does not («дейін»: the day before is the last), or days are
   * counted; `forecast`: counted by a calendar that is not decided yet (CO-5).
   */
  readonly reading: 'counts' | 'before' | 'working-days' | 'forecast';
}

/** The days of a year as the law has them, each with its rule; AW-7 follows from the close that is chosen. */
export const proposedDays = (year: number, closesAt?: Instant): readonly ProposedDay[] => {
  const { announcement, filing, recipients, payment } = awardYear(year);
  const applicants = applicantsBy(closesAt ?? filing.closesAt);
  return [
    { term: 'announcement', rule: 'AW-1', day: announcement.lastDay, reading: 'counts' },
    { term: 'filing', rule: 'AW-2', day: filing.lastDay, reading: 'before' },
    { term: 'applicants', rule: 'AW-7', day: applicants.ok ? applicants.value : null, reading: applicants.ok && !isSettled(applicants.value) ? 'forecast' : 'working-days' },
    { term: 'recipients', rule: 'AW-10', day: recipients.lastDay, reading: 'counts' },
    { term: 'payment', rule: 'AW-10', day: payment.lastDay, reading: 'counts' },
  ];
};

/** Editions under which applications can be filed today: those whose forms the program has. */
const openableEditions = [awardPackage.edition] as const;
/** Sets of an edition, from which a call may choose; empty for an edition that the law does not have. */
export const criteriaFor = (edition: string): readonly CriteriaSetId[] => criteriaSets.filter((set) => set.edition === edition).map(({ id }) => id);

/** A year's award contest as the law has it; names are the office's to write. */
export const proposedDraft = (year: number): CallDraft => {
  const { announcement, filing } = awardYear(year);
  return {
    code: 'СЫЙ', year, edition: awardPackage.edition, title: { kk: '', ru: '', en: '' },
    opensAt: startOfDay(announcement.lastDay), closesAt: filing.closesAt,
    graceHours: 24, replaceable: true, retentionYears: usualYears, council: awardSettings,
  };
};

export type OpeningCode =
  | 'title.missing' | 'code.missing' | 'retention.missing' | 'edition.unknown' | 'closes.before_opening' | 'closes.past' | 'closes.other_day' | 'closes.other_year' | 'closes.leaves_no_time'
  | 'opens.past' | 'announced.late' | 'criteria.edition' | 'ties.open' | 'ties.twice' | 'award.small' | 'award.least' | 'threshold.award';
export interface OpeningFinding {
  readonly rule: 'AW-1' | 'AW-2' | 'AW-7' | 'AW-8' | 'AW-9' | 'AW-10' | 'AW-11' | 'own';
  /** Which of the draft's members it is about: `closesAt`, `title.kk`, `council.ties`. */
  readonly path: string;
  readonly code: OpeningCode;
  /** An error keeps the call from being announced. */
  readonly severity: 'error' | 'warning';
  readonly params: Readonly<Record<string, string | number>>;
}

const say = (severity: OpeningFinding['severity']) =>
  (rule: OpeningFinding['rule'], path: string, code: OpeningCode, params: OpeningFinding['params'] = {}): OpeningFinding => ({ rule, path, code, severity, params });
const error = say('error');
const warning = say('warning');

const ofDays = ({ year, opensAt, closesAt }: CallDraft, now: Instant): OpeningFinding[] => {
  const law = awardYear(year);
  const found: OpeningFinding[] = [];
  const last = lastDayOf(closesAt);
  if (closesAt <= opensAt) found.push(error('AW-2', 'closesAt', 'closes.before_opening'));
  if (closesAt <= now) found.push(error('AW-2', 'closesAt', 'closes.past', { day: last }));
  if (partsOf(last).year !== year) found.push(error('AW-2', 'closesAt', 'closes.other_year', { year }));
  // AW-2, CO-7: «1 қыркүйекке дейін», so that 31 August is the last day.
  else if (closesAt !== law.filing.closesAt) found.push(warning('AW-2', 'closesAt', 'closes.other_day', { day: law.filing.lastDay }));
  // AW-10 needs the list of AW-7 before it.
  const applicants = applicantsBy(closesAt);
  if (applicants.ok && applicants.value >= law.recipients.lastDay) found.push(warning('AW-10', 'closesAt', 'closes.leaves_no_time', { day: law.recipients.lastDay }));
  // AW-11: settings are fixed before filing opens; nothing can be filed before the announcement, whatever day stands here.
  if (opensAt < now && closesAt > now) found.push(warning('AW-11', 'opensAt', 'opens.past'));
  // AW-1: «1 шілдеден кешіктірмей», the day counts.
  if (almatyDate(now) > law.announcement.lastDay) found.push(warning('AW-1', '', 'announced.late', { day: law.announcement.lastDay }));
  return found;
};

const ofCouncil = ({ edition, year, council }: CallDraft): OpeningFinding[] => {
  const { criteria, ties, award, leastMci, recipients, threshold } = council;
  const found: OpeningFinding[] = [];
  if (criteriaSetOf(criteria)?.edition !== edition) found.push(error('AW-8', 'council.criteria', 'criteria.edition'));
  if (new Set(ties).size !== ties.length) found.push(error('AW-11', 'council.ties', 'ties.twice'));
  // What ends a tie stands last; what stands behind it would never be asked.
  const ends = ties.findIndex((step) => step === 'draw' || step === 'share');
  if (ends === -1 || ends !== ties.length - 1) found.push(error('AW-11', 'council.ties', 'ties.open'));
  // AW-9: 2 000 MCI at least for a recipient; less is the call's own doing and is shown as such.
  if (leastMci === null || leastMci < 2000) found.push(warning('AW-9', 'council.leastMci', 'award.least'));
  const least = leastMci === null ? null : inMci(leastMci, isoDate(year, 12, 1));
  if (award !== null && least !== null && Math.floor(award / recipients) < least) {
    found.push(error('AW-9', 'council.award', 'award.small', { least: least * recipients }));
  }
  if (threshold !== null) found.push(warning('AW-11', 'council.threshold', 'threshold.award'));
  return found;
};

/** What the law says of a draft, were it announced at `now`. Errors keep it from being announced, warnings do not. */
export const openingFindings = (draft: CallDraft, now: Instant): readonly OpeningFinding[] => [
  ...(['kk', 'ru', 'en'] as const).filter((language) => draft.title[language] === '').map((language) => error('own', `title.${language}`, 'title.missing')),
  ...(draft.code === '' ? [error('own', 'code', 'code.missing')] : []),
  // What nobody fixed is kept for five years all the same; a new call says its term itself, to all.
  ...(draft.retentionYears === 0 ? [error('own', 'retentionYears', 'retention.missing')] : []),
  ...((openableEditions as readonly string[]).includes(draft.edition) ? [] : [error('own', 'edition', 'edition.unknown')]),
  ...ofDays(draft, now),
  ...ofCouncil(draft),
];
