import { expect, it } from 'vitest';
import { input, paper, sha256, sheet } from './council.test-data';
import { resultOf } from './result';
import { warningsOf } from './warnings';

const warn = (points: Readonly<Record<string, readonly (readonly number[])[]>>) => {
  const sheets = Object.entries(points).flatMap(([id, lines]) => lines.map((line, at) => sheet('abcde'[at] ?? '', id, line)));
  const members = ['a', 'b', 'c', 'd', 'e'].slice(0, Math.max(...Object.values(points).map(({ length }) => length)));
  const declarations = members.map((member) => ({ id: member, member, declaredAt: '', stance: 'absence' as const, named: [] }));
  return warningsOf(resultOf(input({ members, declarations, papers: Object.keys(points).map((id) => paper(id)), sheets }), sha256));
};

it('Q8: a spread of more than two fifths of the highest is shown', () => {
  expect(warn({ p1: [[5, 5, 5], [3, 3, 3]] })).toEqual([]);
  expect(warn({ p1: [[5, 5, 5], [3, 3, 2]] })).toEqual([{ kind: 'disagreement', paper: 'p1', lowest: 8, highest: 15 }]);
});

it('one member far from the others, who agree', () => {
  const far = warn({ p1: [[5, 5, 5], [5, 5, 4], [5, 5, 4], [1, 1, 1]] });
  expect(far).toContainEqual({ kind: 'outlier', paper: 'p1', member: 'd' });
  expect(warn({ p1: [[5, 5, 5], [4, 4, 4], [2, 2, 2], [1, 1, 1]] }).filter(({ kind }) => kind === 'outlier')).toEqual([]);
  expect(warn({ p1: [[5, 5, 5], [1, 1, 1]] }).filter(({ kind }) => kind === 'outlier')).toEqual([]);
});

it('a trimmed mean that would change who is first; the result stays', () => {
  // p1 12 12 12 12 0 = 48; p2 10 10 10 9 10 = 49: p2 is first; without the extremes p1 is.
  const points = { p1: [[4, 4, 4], [4, 4, 4], [4, 4, 4], [4, 4, 4], [0, 0, 0]], p2: [[4, 3, 3], [4, 3, 3], [4, 3, 3], [3, 3, 3], [4, 3, 3]] };
  expect(warn(points)).toContainEqual({ kind: 'trimmed', group: '4', first: 'p2', instead: 'p1' });
  expect(warn({ p1: [[4, 4, 4]], p2: [[3, 3, 3]] })).toEqual([]);
});
