import { describe, expect, it } from 'vitest';
import { anyText, fc } from '../property.test-seed';
import { normaliseDate } from './typed-date';

describe('a day as it is typed', () => {
  it.each([
    ['2026-3-25', '2026-03-25'], ['2026-12-5', '2026-12-05'], ['2026-3-5', '2026-03-05'], ['2026-12-25', '2026-12-25'],
    ['5.3.2026', '2026-03-05'], ['25.12.2026', '2026-12-25'], ['05/03/2026', '2026-03-05'], ['25/3/2026', '2026-03-25'], ['5.12.2026', '2026-12-05'],
    ['  2026-3-5\n', '2026-03-05'], ['--', ''], [' -- ', ''], ['', ''],
  ])('%j is %j', (typed, day) => expect(normaliseDate(typed)).toBe(day));
  it.each(['2026--5', '-3-5', '2026-13-45', 'кеше', 'x2026-3-5', '2026-3-5x', '2026-003-5', '2026-3-005', '26-3-5', 'x5.3.2026', '5.3.2026x', '5.3.26', '005.3.2026', '5-3-2026'])(
    '%j stays, for the check to name', (typed) => expect(normaliseDate(typed)).toBe(typed));
  it('keeps forty signs of what is no day', () => {
    expect(normaliseDate('9'.repeat(40))).toBe('9'.repeat(40));
    expect(normaliseDate('9'.repeat(41))).toBe('9'.repeat(40));
  });
  it('stays as it is once normal', () => {
    fc.assert(fc.property(fc.oneof(anyText, fc.constant(`${'9'.repeat(39)} 9`)), (typed) => {
      expect(normaliseDate(normaliseDate(typed))).toBe(normaliseDate(typed));
    }));
  });
});
