import { expect, it } from 'vitest';
import { checkTime, normaliseTime } from './time';

it.each([
  ['9:30', '09:30'], ['9.30', '09:30'], ['09-30', '09:30'], ['0930', '09:30'], ['930', '09:30'], [' 17 : 05 ', '17:05'],
  ['кеше', 'кеше'], ['', ''], ['1', '1'],
])('«%s» is written «%s», once and for all', (typed, normal) => {
  expect(normaliseTime(typed)).toBe(normal);
  expect(normaliseTime(normal)).toBe(normal);
});

it.each([['00:00', null], ['23:59', null], ['19:05', null], ['24:00', 'time.format'], ['12:60', 'time.format'], ['9:30', 'time.format'], ['12:3', 'time.format'], ['x12:30', 'time.format'], ['12:30x', 'time.format']])(
  '%s: %s', (time, code) => expect(checkTime(time)).toBe(code));
