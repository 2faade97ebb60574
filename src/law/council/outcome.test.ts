import { describe, expect, it } from 'vitest';
import { call, input, paper, sha256, sheet } from './council.test-data';
import { outcomesOf } from './outcome';
import { resultOf } from './result';
import { grantSettings, type CouncilSettings } from './settings';

const papers = ['p1', 'p2', 'p3'].map((id) => paper(id));
const outcomes = (totals: Readonly<Record<string, readonly number[]>>, settings: Partial<CouncilSettings> = {}) => {
  const of = call(settings);
  const sheets = Object.entries(totals).flatMap(([id, points]) => ['a', 'b'].map((member) => sheet(member, id, points)));
  return outcomesOf(resultOf(input({ call: of, members: ['a', 'b'], papers, sheets }), sha256), of.settings).map(({ paper: id, kind, rank }) => `${id} ${kind} ${String(rank)}`);
};

describe('why each paper received or did not', () => {
  it('AW-9: received; others stand higher; too few scored it', () => {
    expect(outcomes({ p1: [5, 5, 5], p2: [4, 4, 4] })).toEqual(['p1 received 1', 'p2 rank 2', 'p3 open null']);
  });
  it('a mean of nought', () => expect(outcomes({ p1: [5, 5, 5], p2: [0, 0, 0] }, { recipients: 3 })).toContain('p2 nought 2'));
  it('AW-9: cut by the least award', () => {
    expect(outcomes({ p1: [5, 5, 5], p2: [4, 4, 4] }, { recipients: 2, award: 10_000_000 })).toEqual(['p1 received 1', 'p2 cut 2', 'p3 open null']);
  });
  it('a tie that no announced rule settles', () => {
    expect(outcomes({ p1: [5, 5, 5], p2: [5, 5, 5] }, { ties: [] })).toEqual(['p1 undecided 1', 'p2 undecided 1', 'p3 open null']);
  });
  it('GR-8: below the threshold; a void topic', () => {
    const grants = { ...grantSettings, recipients: 3 };
    expect(outcomes({ p1: [5, 3, 7, 5, 5], p2: [1, 1, 1, 1, 1] }, grants)).toEqual(['p1 received 1', 'p2 below 2', 'p3 open null']);
    // 10 of 25 are 40 %: the threshold itself is not above it.
    expect(outcomes({ p1: [5, 3, 7, 5, 5], p2: [2, 2, 2, 2, 2] }, { ...grants, threshold: 40 })).toContain('p2 below 2');
    expect(outcomes({ p1: [1, 1, 1, 1, 1], p2: [1, 1, 1, 1, 1] }, grants).every((line) => line.includes(' void '))).toBe(true);
  });
});
