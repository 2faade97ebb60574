import { expect, it } from 'vitest';
import { fc } from '../property.test-seed';
import { compare, decimals, fraction, meanOf, percentOf } from './fraction';

it('prints halves away from zero, with a decimal comma', () => {
  expect(decimals(fraction(34, 3), 2)).toBe('11,33');
  expect(decimals(fraction(1, 8), 2)).toBe('0,13');
  expect(decimals(fraction(-1, 8), 2)).toBe('-0,13');
  expect(decimals(fraction(201, 200), 2)).toBe('1,01');
  expect(decimals(fraction(5, 2), 0)).toBe('3');
  expect(decimals(fraction(0, 7), 2)).toBe('0,00');
  // As a binary fraction 1.005 is less than it is.
  expect(decimals(fraction(1005, 1000), 2)).toBe('1,01');
});

it('compares exactly: equal means are equal, whatever their counts', () => {
  expect(compare(fraction(10, 3), fraction(20, 6))).toBe(0);
  expect(compare(fraction(1, 3), fraction(33_333_333, 100_000_000))).toBe(1);
  const whole = fc.integer({ min: 0, max: 100_000 });
  const count = fc.integer({ min: 1, max: 1000 });
  fc.assert(fc.property(whole, count, whole, count, (a, b, c, d) => {
    const [x, y] = [fraction(a, b), fraction(c, d)];
    expect(compare(x, y) + compare(y, x)).toBe(0);
    expect(compare(x, fraction(a * 7, b * 7))).toBe(0);
    if (Math.abs(a / b - c / d) > 1e-9) expect(compare(x, y)).toBe(a / b < c / d ? -1 : 1);
  }));
});

it('a mean of nobody is none; a part is in percent', () => {
  expect(meanOf([])).toBe(null);
  expect(decimals(percentOf(fraction(34, 3), 15), 2)).toBe('75,56');
  expect(() => fraction(1, 0)).toThrow(RangeError);
  expect(() => fraction(0.5, 1)).toThrow(RangeError);
});
