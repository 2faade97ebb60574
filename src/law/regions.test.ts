import { expect, it } from 'vitest';
import { cities, isRegion, oblasts, regions } from './regions';

it('twenty regions: seventeen oblasts, three cities', () => {
  expect([oblasts.length, cities.length, new Set(regions).size]).toEqual([17, 3, 20]);
  expect(['KZ-75', 'KZ-76', '75', ''].filter(isRegion)).toEqual(['KZ-75']);
});
