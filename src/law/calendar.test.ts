import { describe, expect, it } from 'vitest';
import { addWorkingDays, isSettled, isWorkingDay } from './calendar';
import { addCalendarDays, epochDay, fromEpochDay, weekdayOf } from './dates';
import { holidays } from './holidays';
import { movedDays } from './moved-days';
import { fc } from './property.test-seed';

const inTable = fc.integer({ min: epochDay('2018-01-01'), max: epochDay('2030-10-31') }).map(fromEpochDay);
const value = <T>(known: { ok: true; value: T } | { ok: false }) => (known.ok ? known.value : null);

describe('CO-5: working days', () => {
  it.each([
    ['2026-08-31', true, 'a Monday; 30 August is no holiday any more'],
    ['2025-09-01', false, 'the substitute of Saturday 30 August'],
    ['2024-01-07', false, 'Christmas, on a Sunday'],
    ['2024-01-08', true, 'Christmas on a Sunday gives no substitute'],
    ['2024-06-17', true, 'Kurban Ait on Sunday 16 June gives no substitute'],
    ['2023-06-28', false, 'Kurban Ait'],
    ['2022-05-10', false, 'the substitute of Saturday 7 May, as 9 May is a holiday'],
    ['2024-05-08', false, 'moved'],
    ['2024-05-04', true, 'a Saturday worked for it'],
    ['2020-05-11', true, 'a substitute day that was itself moved'],
    ['2020-05-08', false, 'to here'],
    ['2026-03-16', true, 'Constitution Day is kept on 15 March from 2027'],
    ['2026-07-05', false, 'a Sunday'],
  ])('%s: working is %s (%s)', (date, working) => {
    expect(isWorkingDay(date)).toEqual({ ok: true, value: working });
  });

  it.each(['2017-12-29', '2031-01-03'])('%s: the year is not in the table', (date) => {
    expect(isWorkingDay(date)).toEqual({ ok: false, code: 'calendar.unknown_year', year: Number(date.slice(0, 4)) });
  });
  it('a term that reaches into an unknown year says so', () => {
    expect(addWorkingDays('2030-12-27', 10)).toEqual({ ok: false, code: 'calendar.unknown_year', year: 2031 });
  });
  it('a year with a forecast of Kurban Ait is not settled', () => {
    expect(['2026-09-14', '2027-09-14', '2040-09-14'].map(isSettled)).toEqual([true, false, false]);
  });
});

describe('AW-7: n working days after a day', () => {
  it('the day after is day 1', () => {
    expect(addWorkingDays('2026-08-31', 1)).toEqual({ ok: true, value: '2026-09-01' });
    expect(addWorkingDays('2026-08-31', 10)).toEqual({ ok: true, value: '2026-09-14' });
    expect(addWorkingDays('2025-08-31', 10)).toEqual({ ok: true, value: '2025-09-15' });
  });
  it('the n-th is a working day, and just n lie between', () => {
    fc.assert(fc.property(inTable, fc.integer({ min: 1, max: 30 }), (from, n) => {
      const to = value(addWorkingDays(from, n)) ?? '';
      expect(value(isWorkingDay(to))).toBe(true);
      let count = 0;
      for (let day = addCalendarDays(from, 1); day <= to; day = addCalendarDays(day, 1)) if (value(isWorkingDay(day))) count += 1;
      expect(count).toBe(n);
    }));
  });
  it('steps add up', () => {
    fc.assert(fc.property(inTable, fc.nat(12), fc.nat(12), (from, a, b) => {
      expect(value(addWorkingDays(value(addWorkingDays(from, a)) ?? '', b))).toBe(value(addWorkingDays(from, a + b)));
    }));
  });
  it('a count that is none is a bug', () => {
    expect(() => addWorkingDays('2026-08-31', -1)).toThrow(RangeError);
    expect(() => addWorkingDays('2026-08-31', 1.5)).toThrow(RangeError);
    expect(() => addWorkingDays('2026-08-32', 1)).toThrow(RangeError);
  });
});

it('CO-5: a moved day off was a day off, and goes to a day that was worked', () => {
  expect(Object.keys(movedDays)).toEqual(Object.keys(holidays));
  for (const [year, moves] of Object.entries(movedDays)) {
    const table = holidays[Number(year)]!;
    const off = (date: string) => weekdayOf(date) > 5 || [...table.state, ...table.religious, ...table.substitute].includes(date);
    for (const move of moves) {
      expect([move.work.slice(0, 4), move.off.slice(0, 4)]).toEqual([year, year]);
      expect([move.work, off(move.work)]).toEqual([move.work, true]);
      expect([move.off, off(move.off)]).toEqual([move.off, false]);
      expect(move.source).not.toBe('');
    }
  }
});
