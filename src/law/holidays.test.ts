import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Library from 'date-holidays';
import { expect, it } from 'vitest';
import { weekdayOf } from './dates';
import { holidays } from './holidays';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const years = Object.keys(holidays).map(Number);

/**
 * Where table and library differ, and why the table is right: the substitute is the next working day after
 * the holiday, never a holiday itself (inform.kz for 2026, zakon.kz for 2021, paryz.kz for 2022).
 */
const onlyInTable = [
  '2020-03-25', '2021-03-24', '2022-05-10', '2026-03-25', '2027-03-24', '2029-12-17',
];
/**
 * Independence Day has had one day since 2022, so a Sunday moves to the Monday (2029). Constitution Day was moved to 15 March on that very day and is kept from 2027 (ministry of
 * labour, 18 March 2026).
 */
const onlyInLibrary = ['2026-03-15', '2026-03-16', '2029-12-18'];

it('CO-5: the table is what the generator makes', () => {
  const made = execFileSync('node', [path('../../scripts/generate-holidays.mjs'), '--print'], { encoding: 'utf8' });
  expect(readFileSync(path('./holidays.ts'), 'utf8')).toBe(made);
});

it('CO-5: the years 2018–2030 are those of the library, but for the days named', () => {
  expect(years).toEqual([2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030]);
  const library = new Library('KZ');
  const theirs = new Set(years.flatMap((year) => library.getHolidays(year)).filter((each) => each.type === 'public').map((each) => each.date.slice(0, 10)));
  const ours = new Set(Object.values(holidays).flatMap((year) => [...year.state, ...year.religious, ...year.substitute]));
  expect([...ours].filter((date) => !theirs.has(date))).toEqual(onlyInTable);
  expect([...theirs].filter((date) => !ours.has(date))).toEqual(onlyInLibrary);
});

it('CO-5: one substitute for each state holiday on a weekend, none for 7 January and Kurban Ait', () => {
  for (const { state, substitute, religious } of Object.values(holidays)) {
    expect(substitute).toHaveLength(state.filter((date) => weekdayOf(date) > 5).length);
    expect(religious).toHaveLength(2);
    for (const date of substitute) {
      expect(weekdayOf(date)).toBeLessThan(6);
      expect([...state, ...religious]).not.toContain(date);
    }
  }
});

it('CO-5: 30 August was a holiday until 2025, 15 March is one from 2027', () => {
  expect(years.filter((year) => holidays[year]?.state.includes(`${year}-08-30`))).toEqual(years.filter((year) => year <= 2025));
  expect(years.filter((year) => holidays[year]?.state.includes(`${year}-03-15`))).toEqual(years.filter((year) => year >= 2027));
});
