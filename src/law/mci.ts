/** Monthly calculation index (АЕК / МРП), tenge, by date. CO-6: the index of the year in question. */
import { isIsoDate, type IsoDate } from './dates';
import type { Tenge } from './money';

export interface MciRow {
  readonly from: IsoDate;
  readonly until: IsoDate;
  readonly tenge: Tenge;
  /** Where an index was raised within the year for benefits alone, fines, taxes and other payments keep theirs. */
  readonly purpose: 'all' | 'benefits' | 'payments';
  /** Numbers of acts stand only where they were seen. */
  readonly source: string;
}

const budget = (years: string, act = '') => `Law on the republican budget for ${years}${act}`;

export const mciRows: readonly MciRow[] = [
  { from: '2018-01-01', until: '2018-12-31', tenge: 2405, purpose: 'all', source: budget('2018–2020') },
  { from: '2019-01-01', until: '2019-12-31', tenge: 2525, purpose: 'all', source: budget('2019–2021', ', No. 197-VI of 30 November 2018') },
  { from: '2020-01-01', until: '2020-03-31', tenge: 2651, purpose: 'all', source: budget('2020–2022', ', No. 276-VI of 4 December 2019') },
  { from: '2020-04-01', until: '2020-12-31', tenge: 2778, purpose: 'all', source: 'Decree of the President No. 299 of 8 April 2020 on the adjusted budget' },
  { from: '2021-01-01', until: '2021-12-31', tenge: 2917, purpose: 'all', source: budget('2021–2023') },
  { from: '2022-01-01', until: '2022-03-31', tenge: 3063, purpose: 'all', source: budget('2022–2024') },
  { from: '2022-04-01', until: '2022-12-31', tenge: 3063, purpose: 'payments', source: budget('2022–2024') },
  { from: '2022-04-01', until: '2022-12-31', tenge: 3180, purpose: 'benefits', source: budget('2022–2024', ', as amended in 2022 (egov.kz)') },
  { from: '2023-01-01', until: '2023-12-31', tenge: 3450, purpose: 'all', source: budget('2023–2025', ' of 1 December 2022') },
  { from: '2024-01-01', until: '2024-12-31', tenge: 3692, purpose: 'all', source: budget('2024–2026') },
  { from: '2025-01-01', until: '2025-12-31', tenge: 3932, purpose: 'all', source: budget('2025–2027') },
  { from: '2026-01-01', until: '2026-12-31', tenge: 4325, purpose: 'all', source: budget('2026–2028', ', No. 239-VIII of 8 December 2025') },
];

/**
 * The index in force on a day, or null where the table has none. `payments` unless said otherwise ◦: an
 * award, a grant and a contract are no social benefits. RangeError for a text that is no day.
 */
export function mciOn(date: IsoDate, purpose: 'benefits' | 'payments' = 'payments'): Tenge | null {
  if (!isIsoDate(date)) throw new RangeError(`not a day: ${date}`);
  const row = mciRows.find(
    (each) => each.from <= date && date <= each.until && (each.purpose === 'all' || each.purpose === purpose),
  );
  return row?.tenge ?? null;
}

/** So many MCI in tenge on a day (AW-9: the smallest award is 2 000 MCI); null where the table has none. */
export function inMci(count: number, date: IsoDate): Tenge | null {
  const index = mciOn(date);
  return index === null ? null : index * count;
}
