/**
 * Writes src/law/holidays.ts (CO-5) from date-holidays, which weighs 233 KB and stays out of the app.
 * `node scripts/generate-holidays.mjs`, or with `--print` to see it without writing.
 *
 * The library's holidays are taken, its substitute days are not: it puts a substitute onto a day that is
 * itself a holiday (22–23 March 2026). The Labour Code and the Law on holidays, Art. 5, give the next
 * *working* day after the holiday, and none for 7 January and Kurban Ait.
 */
import { writeFileSync } from 'node:fs';
import Holidays from 'date-holidays';

const first = 2018;
const last = 2030;
/** Kurban Ait is announced year by year; later than this the table is a forecast. */
const settledThrough = 2026;

/** Where we know better than the library, with the reason. */
const notHolidays = new Map([
  [
    '2026-03-15',
    'Adopted by referendum on that very day; the ministry of labour, 18 March 2026: kept as Constitution Day from 2027.',
  ],
]);
const unverified = new Map([
  [2026, '30 August is not a day off: the ministry of labour, by the press of 18 March 2026; the amending act was not seen.'],
  [2027, '15 March instead of 30 August: the same.'],
]);

const day = 86_400_000;
const iso = (/** @type {number} */ ms) => new Date(ms).toISOString().slice(0, 10);
const utc = (/** @type {string} */ date) => Date.parse(`${date}T00:00:00Z`);
const isWeekend = (/** @type {string} */ date) => [0, 6].includes(new Date(utc(date)).getUTCDay());

const library = new Holidays('KZ');

/** @param {number} year */
function yearOf(year) {
  const own = library
    .getHolidays(year)
    .filter((holiday) => holiday.type === 'public' && holiday.substitute !== true)
    .map((holiday) => ({
      date: holiday.date.slice(0, 10),
      religious: holiday.rule.startsWith('01-07') || holiday.rule.includes('Hijjah'),
    }))
    .filter((holiday) => holiday.date.startsWith(`${year}-`) && !notHolidays.has(holiday.date));
  const taken = new Set(own.map((holiday) => holiday.date));
  const substitute = [];
  for (const holiday of own.filter((each) => !each.religious && isWeekend(each.date))) {
    let next = utc(holiday.date) + day;
    while (isWeekend(iso(next)) || taken.has(iso(next))) next += day;
    taken.add(iso(next));
    substitute.push(iso(next));
  }
  const dates = (/** @type {boolean} */ religious) =>
    own.filter((each) => each.religious === religious).map((each) => each.date);
  return { state: dates(false), religious: dates(true), substitute };
}

const list = (/** @type {string[]} */ dates) => `[${dates.map((date) => `'${date}'`).join(', ')}]`;
const blocks = [];
for (let year = first; year <= last; year += 1) {
  const { state, religious, substitute } = yearOf(year);
  const notes = [
    ...[...notHolidays].filter(([date]) => date.startsWith(`${year}-`)).map(([date, why]) => `${date} left out. ${why}`),
    ...(unverified.has(year) ? [unverified.get(year)] : []),
  ];
  blocks.push(
    [
      ...notes.map((note) => `  // ${note}`),
      `  ${year}: {`,
      `    settled: ${year <= settledThrough},`,
      `    state: ${list(state)},`,
      `    religious: ${list(religious)},`,
      `    substitute: ${list(substitute)},`,
      '  },',
    ].join('\n'),
  );
}

const text = `// Made by scripts/generate-holidays.mjs; do not edit.
/**
 * CO-5: holidays of Kazakhstan by year. \`state\`: national and state holidays; one on a weekend is followed
 * by a \`substitute\` day. \`religious\`: 7 January and the first day of Kurban Ait, which give none.
 * \`settled\`: false where Kurban Ait is a forecast of the lunar calendar.
 */
export interface YearHolidays {
  readonly settled: boolean;
  readonly state: readonly string[];
  readonly religious: readonly string[];
  readonly substitute: readonly string[];
}

export const holidays: Readonly<Record<number, YearHolidays>> = {
${blocks.join('\n')}
};
`;

if (process.argv.includes('--print')) process.stdout.write(text);
else writeFileSync(new URL('../src/law/holidays.ts', import.meta.url), text);
