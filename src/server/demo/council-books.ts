/** What the demonstration's two councils consist of. Nobody and nothing in them exists. */
import { almatyDate, lastDayOf, startOfDay } from '#law/almaty';
import { awardYear } from '#law/award-calendar';
import type { CallDraft } from '#law/council/call-draft';
import { awardSettings } from '#law/council/settings';
import { addCalendarDays, isoDate, partsOf } from '#law/dates';
import type { Instant } from '#law/filing/wire';
import { awardPackage } from '#law/forms/award';
import { mciOn } from '#law/mci';

/** Who holds which seat, by the place of the account among the experts. */
export const demoSeats = [
  { expert: 1, seat: 'chair', name: 'Тұрсынов Қайрат Болатұлы', years: 12, education: 'Жоғары: әлеуметтік жұмыс' },
  // Of one surname with the head of «Теңіз»: a likeness for the secretary to judge (Q4).
  { expert: 2, seat: 'deputy', name: 'Өмірбеков Нұрлан Серікұлы', years: 7, education: 'Жоғары: экология' },
  { expert: 0, seat: 'member', name: 'Байжанова Мәдина Ерланқызы', years: 4, education: 'Жоғары: педагогика' },
] as const;

/** Points by seat, then by paper; null where nobody has locked, or may. */
export type DemoPoints = readonly (readonly (readonly [number, number, number] | null)[])[];

export interface DemoCouncil {
  readonly draft: CallDraft;
  /** Of what is filed. */
  readonly prefix: string;
  /** Which organisations file. */
  readonly who: readonly number[];
  /** Of these, by place among `who`: given back as incomplete. */
  readonly returned: readonly number[];
  /** Seat and paper, by place: declared before anything was seen, and after points were given (CI-2). */
  readonly named: readonly (readonly [number, number])[];
  readonly namedLate: readonly (readonly [number, number])[];
  readonly points: DemoPoints;
  readonly published: boolean;
}

type Dates = Pick<CallDraft, 'opensAt' | 'closesAt'>;
const draft = (code: string, { opensAt, closesAt }: Dates, stage: { readonly kk: string; readonly ru: string; readonly en: string }, council: Partial<CallDraft['council']>): CallDraft => {
  const { year } = partsOf(lastDayOf(closesAt));
  return {
    code, year, edition: awardPackage.edition, opensAt, closesAt, graceHours: 24, replaceable: true, retentionYears: 5, council: { ...awardSettings, ...council },
    title: {
      kk: `Үкіметтік емес ұйымдарға арналған сыйлықақылар, ${year} (көрсетілім: ${stage.kk})`,
      ru: `Премии для неправительственных организаций, ${year} (демонстрация: ${stage.ru})`,
      en: `Awards for non-governmental organisations, ${year} (demonstration: ${stage.en})`,
    },
  };
};

/** Closed not long ago: the chair has scored and is recused from one paper, the deputy is half through, the member has all to do. */
export const scoringCouncil = (at: Instant): DemoCouncil => {
  const today = almatyDate(at);
  const dates = { opensAt: startOfDay(addCalendarDays(today, -60)), closesAt: startOfDay(addCalendarDays(today, -25)) };
  return {
    draft: draft('СЫЙ-Б', dates, { kk: 'бағалау', ru: 'оценивание', en: 'scoring' }, {}), prefix: 'demoscoringx', who: [1, 8, 3, 9, 5], returned: [4], named: [[0, 0]], namedLate: [],
    points: [[null, [4, 4, 3], [5, 4, 4], [3, 3, 2]], [[4, 3, 3], [5, 4, 2], null, null], []], published: false,
  };
};

/** Two years ago, in the law's own days: the member is recused from a paper late, its points count no more. */
export const publishedCouncil = (at: Instant): DemoCouncil => {
  const year = partsOf(almatyDate(at)).year - 2;
  const { announcement, filing } = awardYear(year);
  // AW-9 needs the year's MCI; where the table has none nothing is guessed, and the call asks for no least award.
  const leastMci = mciOn(isoDate(year, 10, 15)) === null ? null : awardSettings.leastMci;
  return {
    draft: draft('СЫЙ', { opensAt: startOfDay(announcement.lastDay), closesAt: filing.closesAt }, { kk: 'нәтиже', ru: 'итог', en: 'result' }, { award: 20_000_001, leastMci }),
    prefix: 'demoresultxx', who: [12, 13, 14, 15], returned: [], named: [], namedLate: [[2, 0]],
    points: [[[4, 4, 4], [4, 5, 4], [5, 3, 4], [3, 4, 3]], [[5, 4, 3], [4, 4, 4], [5, 4, 4], [4, 3, 3]], [[5, 5, 5], [4, 4, 3], [4, 4, 5], [2, 3, 4]]], published: true,
  };
};
