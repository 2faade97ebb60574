import { describe, expect, test } from 'vitest';
import { normaliseDate } from '#law/form/typed-date';
import { joinDate, splitDate } from './date-boxes';

describe('a day in three boxes', () => {
  test('empty boxes are no answer', () => {
    expect(joinDate({ day: ' ', month: '', year: '' })).toBe('');
  });

  test('a whole day becomes the day that is filed', () => {
    expect(normaliseDate(joinDate({ day: '7', month: '3', year: '2019' }))).toBe('2019-03-07');
  });

  test.each([
    { day: '7', month: '', year: '' },
    { day: '', month: '3', year: '2019' },
    { day: '31', month: '2', year: '2019' },
    { day: 'жеті', month: 'үш', year: '' },
  ])('what is no day comes back as it was typed: $day $month $year', (boxes) => {
    expect(splitDate(joinDate(boxes))).toEqual(boxes);
  });

  test('a filed day is shown without leading zeros', () => {
    expect(splitDate('2019-03-07')).toEqual({ day: '7', month: '3', year: '2019' });
  });

  test('a hyphen typed into a box moves no other box', () => {
    expect(splitDate(joinDate({ day: '7-', month: '3', year: '2019' }))).toEqual({ day: '7', month: '3', year: '2019' });
  });
});
