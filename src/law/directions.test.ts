import { expect, it } from 'vitest';
import { awardDirections, directions, grantDirections, isDirection } from './directions';

it('CO-3: seventeen directions, 1–15 for awards and grants', () => {
  expect(directions.map(Number)).toEqual(Array.from({ length: 17 }, (_, at) => at + 1));
  expect(awardDirections.map(Number)).toEqual(Array.from({ length: 15 }, (_, at) => at + 1));
  expect(grantDirections).toEqual(awardDirections);
  expect(['1', '17', '0', '18', '01', ' 1', ''].filter(isDirection)).toEqual(['1', '17']);
});
