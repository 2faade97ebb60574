import { describe, expect, it } from 'vitest';
import { call, input, paper, sha256, sheet } from './council.test-data';
import { resultOf } from './result';
import type { CouncilSettings } from './settings';
import { lotOf } from './ties';

const papers = ['p1', 'p2', 'p3'].map((id, at) => paper(id, { registeredAt: `2026-08-0${String(at + 1)}T00:00:00.000Z` }));
const give = (totals: Readonly<Record<string, readonly number[]>>, settings: Partial<CouncilSettings>, seed = 'seed') => {
  const sheets = Object.entries(totals).flatMap(([id, points]) => ['a', 'b'].map((member) => sheet(member, id, points)));
  const result = resultOf(input({ call: { ...call(settings), seed }, members: ['a', 'b'], papers, sheets }), sha256).groups[0];
  if (!result) throw new Error('no group');
  return result;
};
const alike = { p1: [3, 3, 3], p2: [3, 3, 3], p3: [3, 3, 3] };
const ranked = { p1: [5, 5, 5], p2: [4, 4, 4], p3: [3, 3, 3] };

describe('AW-9: several recipients share in equal parts', () => {
  it('in whole tenge; what does not divide is told apart', () => {
    expect(give(ranked, { recipients: 3, award: 100_000_000 }).recipients).toMatchObject({ papers: ['p1', 'p2', 'p3'], share: 33_333_333, remainder: 1 });
  });
  it('none below 2 000 MCI (2026: 8 650 000 tenge): fewer receive', () => {
    expect(give(ranked, { recipients: 3, award: 17_300_000 }).recipients).toMatchObject({ papers: ['p1', 'p2'], share: 8_650_000, cutByLeast: true });
    expect(give(ranked, { recipients: 3, award: 17_299_999 }).recipients).toMatchObject({ papers: ['p1'], share: 17_299_999, cutByLeast: true });
    expect(give(ranked, { recipients: 3, award: 8_649_999 }).recipients).toMatchObject({ papers: [], share: null, cutByLeast: true });
  });
  it('where the call allows less, it is less', () => {
    expect(give(ranked, { recipients: 3, award: 300, leastMci: null }).recipients).toMatchObject({ share: 100, cutByLeast: false });
  });
  it('those who stand together on the least award are cut together', () => {
    expect(give({ ...ranked, p3: [4, 4, 4] }, { recipients: 3, ties: ['share'], award: 17_300_000 }).recipients).toMatchObject({ papers: ['p1'], cutByLeast: true });
  });
  it('nothing is guessed in a year whose MCI is not known', () => {
    const of = { ...call({ award: 1 }), decidedOn: '2040-11-20' };
    expect(() => resultOf(input({ call: of, papers, sheets: [sheet('a', 'p1', [5, 5, 5]), sheet('b', 'p1', [5, 5, 5])] }), sha256)).toThrow(RangeError);
  });
});

describe('ties, by the rule that was announced', () => {
  it('the mean of the first criterion, then of the second', () => {
    const { places } = give({ p1: [3, 2, 4], p2: [3, 3, 3], p3: [2, 4, 3] }, { ties: ['criteria'] });
    expect(places.map(({ tally, rank }) => [tally.paper.id, rank])).toEqual([['p2', 1], ['p1', 2], ['p3', 3]]);
  });
  it('arrival', () => {
    expect(give(alike, { ties: ['arrival'] }).places.map(({ tally, rank, by }) => [tally.paper.id, rank, by])).toEqual([['p1', 1, 'arrival'], ['p2', 2, 'arrival'], ['p3', 3, 'arrival']]);
  });
  it('a lot, that whoever has the seed can draw again', () => {
    for (const seed of ['seed', 'another', 'third']) {
      const drawn = give(alike, { ties: ['criteria', 'draw'] }, seed).places.map(({ tally }) => tally.paper.id);
      const again = ['p1', 'p2', 'p3'].sort((a, b) => (lotOf(seed, a, sha256) < lotOf(seed, b, sha256) ? -1 : 1));
      expect(drawn).toEqual(again);
    }
    const orders = new Set(Array.from({ length: 20 }, (_, at) => give(alike, { ties: ['draw'] }, String(at)).places.map(({ tally }) => tally.paper.id).join()));
    expect(orders.size).toBeGreaterThan(3);
  });
  it('standing together: one rank, all receive', () => {
    const { places, recipients } = give({ ...alike, p3: [5, 5, 5] }, { ties: ['share'], recipients: 2, award: 100_000_000 });
    expect(places.map(({ tally, rank }) => [tally.paper.id, rank])).toEqual([['p3', 1], ['p1', 2], ['p2', 2]]);
    expect(recipients).toMatchObject({ papers: ['p3', 'p1', 'p2'], share: 33_333_333 });
  });
  it('what no announced rule settles is left to people, and said', () => {
    const { recipients } = give({ ...alike, p3: [5, 5, 5] }, { ties: [], recipients: 2 });
    expect(recipients).toMatchObject({ papers: ['p3'], undecided: ['p1', 'p2'] });
  });
});

it('a mean of nought is no merit', () => {
  expect(give({ p1: [0, 0, 0] }, {}).recipients.papers).toEqual([]);
});
