import { describe, expect, it } from 'vitest';
import { almatyDate, endExclusive, startOfDay } from './almaty';
import { addCalendarDays, epochDay, fromEpochDay } from './dates';
import { formatInstant, milliseconds } from './instant';
import { fc } from './property.test-seed';

const wall = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Almaty', year: 'numeric', month: '2-digit', day: '2-digit' });
const anyMs = fc.integer({ min: Date.UTC(2005, 0, 1), max: Date.UTC(2040, 0, 1) });
const aroundSwitch = fc.integer({ min: Date.UTC(2024, 1, 28), max: Date.UTC(2024, 2, 3) });
const anyDay = fc.integer({ min: epochDay('2005-01-02'), max: epochDay('2040-01-01') }).map(fromEpochDay);

describe('CO-7: deadlines are days of Asia/Almaty', () => {
  it('the day is the one that Intl tells', () => {
    fc.assert(fc.property(fc.oneof(anyMs, aroundSwitch), (ms) => {
      expect(almatyDate(formatInstant(ms))).toBe(wall.format(new Date(ms)));
    }));
  });
  it('a day begins at its start and not a millisecond before', () => {
    fc.assert(fc.property(anyDay, (date) => {
      const start = milliseconds(startOfDay(date));
      expect(almatyDate(formatInstant(start))).toBe(date);
      expect(almatyDate(formatInstant(start - 1))).toBe(addCalendarDays(date, -1));
      expect(almatyDate(formatInstant(milliseconds(endExclusive(date)) - 1))).toBe(date);
    }));
  });
});

describe('the switch from UTC+6 to UTC+5', () => {
  it.each([
    ['2024-02-29T17:59:59.999Z', '2024-02-29'],
    ['2024-02-29T18:00:00.000Z', '2024-02-29'],
    ['2024-02-29T18:59:59.999Z', '2024-02-29'],
    ['2024-02-29T19:00:00.000Z', '2024-03-01'],
  ])('%s is %s in Almaty', (instant, date) => {
    expect(almatyDate(instant)).toBe(date);
  });
  it('29 February 2024 has 25 hours', () => {
    expect(startOfDay('2024-02-29')).toBe('2024-02-28T18:00:00.000Z');
    expect(endExclusive('2024-02-29')).toBe('2024-02-29T19:00:00.000Z');
    expect(endExclusive('2024-02-28')).toBe('2024-02-28T18:00:00.000Z');
    expect(startOfDay('2024-03-02')).toBe('2024-03-01T19:00:00.000Z');
  });
});

it('a device whose clock says 1970 is still told a day', () => {
  expect(almatyDate('1970-01-01T00:00:00.000Z')).toBe('1970-01-01');
  expect(() => almatyDate('yesterday')).toThrow(RangeError);
});
