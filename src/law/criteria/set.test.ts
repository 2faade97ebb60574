import { councilKk } from '../texts/council.kk';
import { describe, expect, it } from 'vitest';
import { criteriaSetOf, criteriaSets, highestOf, isComplete } from './set';

const shape = (id: string) => criteriaSetOf(id)?.criteria.map(({ points }) => [points[0], points.at(-1), points.length]);

describe('criteria sets, as their sources print them', () => {
  it('AW-8: three criteria, 0–5 each', () => {
    expect(shape('award-2018')).toEqual([[0, 5, 6], [0, 5, 6], [0, 5, 6]]);
  });
  it('EV-3: 2021 four and 2018 five criteria, 1–5 each', () => {
    expect(shape('evaluation-2021')).toEqual(Array(4).fill([1, 5, 5]));
    expect(shape('evaluation-2018')).toEqual(Array(5).fill([1, 5, 5]));
  });
  it('GR-7: 5, 3, 7, 5, 5; from a local budget 3 or 0 besides', () => {
    const five = [[1, 5, 5], [1, 3, 3], [1, 7, 7], [1, 5, 5], [1, 5, 5]];
    expect(shape('grant-2015')).toEqual(five);
    expect(shape('grant-2015-local')).toEqual([...five, [0, 3, 2]]);
  });
  it('EV-4, GR-7: the highest that one member can give', () => {
    expect(criteriaSets.map((set) => [set.id, highestOf(set)])).toEqual([
      ['award-2018', 15], ['evaluation-2021', 20], ['evaluation-2018', 25], ['grant-2015', 25], ['grant-2015-local', 28],
    ]);
  });
  it('GR-7: sub-points that explain each: 4, 3, 5, 4, 4, none', () => {
    expect(criteriaSetOf('grant-2015-local')?.criteria.map(({ guidance }) => guidance.length)).toEqual([4, 3, 5, 4, 4, 0]);
  });
});

it('AW-11: points are whole, in the scale, one for each criterion and no other', () => {
  const set = criteriaSetOf('grant-2015-local');
  if (!set) throw new Error('no set');
  const points = { c1: 5, c2: 3, c3: 7, c4: 1, c5: 1, c6: 3 };
  expect(isComplete(set, points)).toBe(true);
  for (const wrong of [{ c6: 1 }, { c6: 2 }, { c1: 0 }, { c1: 6 }, { c2: 4 }, { c3: 2.5 }, { c7: 1 }]) {
    expect(isComplete(set, { ...points, ...wrong })).toBe(false);
  }
  const { c6: _without, ...rest } = points;
  expect(isComplete(set, rest)).toBe(false);
});

it('EV-8: every criterion has its name and its source\'s guidance', () => {
  for (const set of criteriaSets) for (const { title, guidance } of set.criteria) for (const key of [title, ...guidance]) expect(councilKk).toHaveProperty([key]);
});
