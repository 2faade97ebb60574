import { describe, expect, it } from 'vitest';
import {
  addCalendarDays, daysBetween, epochDay, fromEpochDay, isIsoDate, weekdayOf, withinYears, yearsBack,
} from './dates';
import { order } from './order';
import { anyEpochDay, anyText, fc } from './property.test-seed';

const nodeDay = (days: number) => {
  const date = new Date(0);
  date.setUTCDate(days + 1);
  return date;
};

describe('isIsoDate', () => {
  it.each(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is a day', (text) => {
    expect(isIsoDate(text)).toBe(true);
  });
  it.each(['2023-02-29', '1900-02-29', '2024-04-31', '2024-00-10', '2024-13-01', '2024-01-00', '0000-01-01', '2024-1-1',
    ' 2024-01-01', '2024-01-01\n', '2024-01-01T00:00', '+02024-01-01', ''])('%j is none', (text) => {
    expect(isIsoDate(text)).toBe(false);
  });
  it('is total', () => {
    fc.assert(fc.property(anyText, (text) => typeof isIsoDate(text) === 'boolean'));
  });
});

describe('day arithmetic', () => {
  it('agrees with the engine on every day of years 1–9999 tried', () => {
    fc.assert(fc.property(anyEpochDay, (days) => {
      const text = nodeDay(days).toISOString().slice(0, 10);
      expect(fromEpochDay(days)).toBe(text);
      expect(epochDay(text)).toBe(days);
      expect(weekdayOf(text) % 7).toBe(nodeDay(days).getUTCDay());
    }));
  });
  it('order as text is order in time', () => {
    fc.assert(fc.property(anyEpochDay, anyEpochDay, (a, b) => {
      expect(order(fromEpochDay(a), fromEpochDay(b))).toBe(Math.sign(a - b));
      expect(daysBetween(fromEpochDay(a), fromEpochDay(b))).toBe(b - a);
    }));
  });
  it('the last day of four centuries is one', () => {
    expect(fromEpochDay(epochDay('2000-02-29'))).toBe('2000-02-29');
    expect(fromEpochDay(epochDay('2000-02-28') + 1)).toBe('2000-02-29');
  });
  it('CO-5: calendar days pass over holidays', () => {
    expect(addCalendarDays('2023-12-31', 1)).toBe('2024-01-01');
    expect(addCalendarDays('2024-03-01', -1)).toBe('2024-02-29');
  });
  it('a text that is no day is a bug', () => {
    expect(() => epochDay('2023-02-29')).toThrow(RangeError);
    expect(() => fromEpochDay(2_932_897)).toThrow(RangeError);
    expect(() => yearsBack('0001-05-05', 1)).toThrow(RangeError);
  });
});

describe('AW-4, AW-6: three years back from the closing date', () => {
  it('the same day is inside, the day before it is not', () => {
    expect(withinYears('2023-08-31', '2026-08-31', 3)).toBe(true);
    expect(withinYears('2023-08-30', '2026-08-31', 3)).toBe(false);
    expect(withinYears('2026-08-31', '2026-08-31', 3)).toBe(true);
    expect(withinYears('2026-09-01', '2026-08-31', 3)).toBe(false);
  });
  it('29 February becomes 28 February', () => {
    expect(yearsBack('2024-02-29', 3)).toBe('2021-02-28');
    expect(yearsBack('2024-02-29', 4)).toBe('2020-02-29');
    expect(yearsBack('2096-02-29', 4)).toBe('2092-02-29');
    expect(yearsBack('2023-02-28', 3)).toBe('2020-02-28');
  });
});
