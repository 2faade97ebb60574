import { expect, it } from 'vitest';
import { addCalendarDays } from './dates';
import { inMci, mciOn, mciRows } from './mci';

it.each([
  ['2018-01-01', 2405], ['2019-06-01', 2525], ['2020-03-31', 2651], ['2020-04-01', 2778], ['2021-12-31', 2917], ['2022-03-31', 3063],
  ['2023-01-01', 3450], ['2024-02-29', 3692], ['2025-12-31', 3932], ['2026-01-01', 4325],
])('CO-6: MCI on %s is %d', (date, tenge) => {
  expect(mciOn(date)).toBe(tenge);
  expect(mciOn(date, 'benefits')).toBe(tenge);
});

it('CO-6: from April 2022 benefits have an index of their own', () => {
  expect([mciOn('2022-04-01'), mciOn('2022-04-01', 'benefits')]).toEqual([3063, 3180]);
});

it('CO-6: what the table does not hold is not guessed', () => {
  expect([mciOn('2017-12-31'), mciOn('2027-01-01'), inMci(2000, '2027-01-01')]).toEqual([null, null, null]);
  expect(() => mciOn('2026-02-30')).toThrow(RangeError);
});

it('AW-9: the smallest award of 2026 is 8 650 000 tenge', () => {
  expect(inMci(2000, '2026-12-01')).toBe(8_650_000);
});

it.each(['benefits', 'payments'] as const)('the intervals for %s follow one another without gap or overlap', (purpose) => {
  const rows = mciRows.filter((row) => row.purpose === 'all' || row.purpose === purpose);
  for (const [at, row] of rows.entries()) {
    expect(row.source).not.toBe('');
    if (at > 0) expect(row.from).toBe(addCalendarDays(rows[at - 1]!.until, 1));
  }
});
