/**
 * CO-5: days off moved by the yearly decision (Labour Code, Art. 85 (3)), for a five-day week: `off` is a
 * day off in place of `work`. By hand, from the act or from the press that quotes it. A year listed with
 * nothing had no move that we know of; a year not listed is not known.
 */
import type { IsoDate } from './dates';

export interface Move {
  readonly work: IsoDate;
  readonly off: IsoDate;
  readonly source: string;
}

const y2018 = 'Government resolution for 2018, as told by primeminister.kz (news 15835)';
const y2020 = 'Government resolution for 2020, as quoted by kyzylorda-news.kz';
const y2022 = 'Government resolution No. 713 of 6 October 2021 (pm.kz)';

export const movedDays: Readonly<Record<number, readonly Move[]>> = {
  2018: [
    { work: '2018-03-03', off: '2018-03-09', source: y2018 },
    { work: '2018-04-28', off: '2018-04-30', source: y2018 },
    { work: '2018-05-05', off: '2018-05-08', source: y2018 },
    { work: '2018-08-25', off: '2018-08-31', source: y2018 },
    { work: '2018-12-29', off: '2018-12-31', source: y2018 },
  ],
  2019: [
    // The press tells the day off; that 4 May was the day worked was not found in a source.
    { work: '2019-05-04', off: '2019-05-10', source: 'almaty.tv, May 2019: 9–12 May off (the act was not seen)' },
  ],
  2020: [
    { work: '2020-01-05', off: '2020-01-03', source: y2020 },
    { work: '2020-05-11', off: '2020-05-08', source: y2020 },
    { work: '2020-12-20', off: '2020-12-18', source: y2020 },
  ],
  2021: [
    { work: '2021-07-03', off: '2021-07-05', source: 'Government resolution for 2021, as told by kt.kz and tengrinews.kz' },
  ],
  2022: [
    { work: '2022-03-05', off: '2022-03-07', source: y2022 },
    { work: '2022-08-27', off: '2022-08-29', source: y2022 },
    { work: '2022-10-22', off: '2022-10-24', source: `${y2022}, amended in October 2022 (nur.kz)` },
  ],
  2023: [
    { work: '2023-07-01', off: '2023-07-07', source: 'Government resolution of 25 April 2023 (zakon.kz)' },
  ],
  2024: [
    { work: '2024-05-04', off: '2024-05-08', source: 'Order of the ministry of labour of 17 April 2024 (zakon.kz)' },
  ],
  2025: [
    { work: '2025-01-05', off: '2025-01-03', source: 'Order of the ministry of labour of 21 November 2024 (smartnews.kz)' },
  ],
  2026: [],
  2027: [],
  2028: [],
  2029: [],
  2030: [],
};
