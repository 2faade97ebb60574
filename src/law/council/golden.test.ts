/** Golden vectors: one council for each set of the law, added up by hand from the annexes, and told as a chain. */
import { expect, it } from 'vitest';
import type { CriteriaSetId } from '../criteria/set';
import { booksOf, chainOf, decide, locks, opening, recuses } from './chain.test-data';
import { paper, sheet } from './council.test-data';
import { decimals } from './fraction';
import { awardSettings, grantSettings, type CouncilSettings } from './settings';

/** «a p1 5 4 3»: member, paper, points; «a p1 recused» after it: late. */
const council = (settings: CouncilSettings, tale: string) => {
  const told = tale.trim().split('\n').map((line) => line.trim().split(/\s+/));
  const sheets = told.filter(([, , what]) => what !== 'recused').map(([member = '', of = '', ...points]) => sheet(member, of, points.map(Number)));
  const papers = [...new Set(told.map(([, of = '']) => of))].map((id) => paper(id));
  const steps = told.flatMap(([member = '', of = '', what]) => (what === 'recused' ? [recuses(member, of)] : sheets.filter((each) => each.member === member && each.paper === of).map(locks)));
  const members = [...new Set(told.map(([member = '']) => member))];
  const result = decide(booksOf(chainOf(opening({ settings, papers, members, steps })), papers, sheets));
  if (typeof result === 'string') throw new Error(result);
  const [group] = result.groups;
  if (!group) throw new Error('no group');
  return {
    void: group.void, recipients: group.recipients.papers, undecided: group.recipients.undecided, share: group.recipients.share, remainder: group.recipients.remainder,
    papers: Object.fromEntries(group.places.map(({ rank, by, tally: { paper: { id }, lines, sums, sum, means, mean, percent, spread } }) => [id, {
      rank, by, totals: lines.map(({ member, total }) => `${member} ${String(total)}`), percents: lines.map((line) => decimals(line.percent, 2)),
      sums: Object.values(sums), sum, means: Object.values(means).map((each) => decimals(each, 2)), mean: mean && decimals(mean, 2), percent: percent && decimals(percent, 2), spread,
    }])),
  };
};
const evaluation = (criteria: CriteriaSetId): CouncilSettings => ({ ...awardSettings, criteria, leastMci: null });

it('award 2018 (AW-8, AW-9): three criteria, 0–5, highest 15', () => {
  // p1: 12, 12, 10: 34 in all, 34 / 3 = 11.33; of 15: 75.56 %. c1 5+4+3 = 12, c2 4+4+5 = 13, c3 3+4+2 = 9.
  // p2: 11, 12, 11: 34 too. Tie by the first criterion: p2 5+4+5 = 14 against 12, so p2 is first.
  // p3: 0, 0, 1: 1 / 3 = 0.33. Two receive: 100 000 001 / 2 = 50 000 000 and 1 over.
  const told = council({ ...awardSettings, recipients: 2, award: 100_000_001 }, `
    a p1 5 4 3
    b p1 4 4 4
    c p1 3 5 2
    a p2 5 5 1
    b p2 4 4 4
    c p2 5 3 3
    a p3 0 0 0
    b p3 0 0 0
    c p3 0 0 1`);
  expect(told).toMatchObject({ void: null, recipients: ['p2', 'p1'], share: 50_000_000, remainder: 1 });
  expect(told.papers['p1']).toEqual({
    rank: 2, by: 'criteria', totals: ['a 12', 'b 12', 'c 10'], percents: ['80,00', '80,00', '66,67'], sums: [12, 13, 9], sum: 34,
    means: ['4,00', '4,33', '3,00'], mean: '11,33', percent: '75,56', spread: { lowest: 10, highest: 12 },
  });
  expect(told.papers['p2']).toMatchObject({ rank: 1, by: 'criteria', sums: [14, 12, 8], mean: '11,33' });
  expect(told.papers['p3']).toMatchObject({ rank: 3, by: null, mean: '0,33', percent: '2,22' });
});

it('evaluation 2021 (EV-3, EV-4, EV-10, annex 5-1): four criteria, 1–5, highest 20; the mean of the sum and of each criterion', () => {
  // a 5+4+3+4 = 16 (80 %), b 4+4+4+4 = 16 (80 %), c 3+5+4+5 = 17 (85 %); d is recused after 4.
  // Columns 12, 13, 11, 13, in all 49; means 4.00, 4.33, 3.67, 4.33, 16.33; 16.33 / 20 = 81.67 %.
  expect(council(evaluation('evaluation-2021'), `
    a p1 5 4 3 4
    b p1 4 4 4 4
    c p1 3 5 4 5
    d p1 1 1 1 1
    d p1 recused`).papers['p1']).toEqual({
    rank: 1, by: null, totals: ['a 16', 'b 16', 'c 17'], percents: ['80,00', '80,00', '85,00'], sums: [12, 13, 11, 13], sum: 49,
    means: ['4,00', '4,33', '3,67', '4,33'], mean: '16,33', percent: '81,67', spread: { lowest: 16, highest: 17 },
  });
});

it('evaluation 2018 (EV-3): five criteria, 1–5, highest 25', () => {
  // a 5+5+4+3+4 = 21 (84 %), b 2+4+4+5+5 = 20 (80 %). Columns 7, 9, 8, 8, 9, in all 41; 41 / 2 = 20.5; of 25: 82 %.
  expect(council(evaluation('evaluation-2018'), `
    a p1 5 5 4 3 4
    b p1 2 4 4 5 5`).papers['p1']).toEqual({
    rank: 1, by: null, totals: ['a 21', 'b 20'], percents: ['84,00', '80,00'], sums: [7, 9, 8, 8, 9], sum: 41,
    means: ['3,50', '4,50', '4,00', '4,00', '4,50'], mean: '20,50', percent: '82,00', spread: { lowest: 20, highest: 21 },
  });
});

it('grants (GR-7, GR-8, GR-14): 5 + 3 + 7 + 5 + 5 = 25, points of each criterion added up; a mean must be above 12.5', () => {
  // p1: 4+2+6+4+3 = 19, 5+3+5+3+4 = 20: 39 / 2 = 19.5, 78 %. p2: 2+1+3+3+3 = 12, 3+2+3+2+3 = 13: 25 / 2 = 12.5, 50 %, not above.
  const told = council({ ...grantSettings, recipients: 2 }, `
    a p1 4 2 6 4 3
    b p1 5 3 5 3 4
    a p2 2 1 3 3 3
    b p2 3 2 3 2 3`);
  expect(told).toMatchObject({ void: null, recipients: ['p1'] });
  expect(told.papers['p1']).toMatchObject({ rank: 1, sums: [9, 5, 11, 7, 7], sum: 39, mean: '19,50', percent: '78,00', percents: ['76,00', '80,00'] });
  expect(told.papers['p2']).toMatchObject({ rank: 2, sums: [5, 3, 6, 5, 6], sum: 25, mean: '12,50', percent: '50,00' });
});

it('grants of a local budget (GR-7, GR-8): 25 + 3 = 28; a mean must be above 14', () => {
  // p1: 3+2+4+2+3+0 = 14, 2+2+3+2+2+3 = 14: 28 / 2 = 14, 50 %, not above. p2: 3+2+4+3+2+0 = 14, 3+2+4+2+2+3 = 16: 30 / 2 = 15, 53.57 %.
  const told = council({ ...grantSettings, criteria: 'grant-2015-local', recipients: 2 }, `
    a p1 3 2 4 2 3 0
    b p1 2 2 3 2 2 3
    a p2 3 2 4 3 2 0
    b p2 3 2 4 2 2 3`);
  expect(told).toMatchObject({ void: null, recipients: ['p2'] });
  expect(told.papers['p2']).toMatchObject({ rank: 1, sums: [6, 4, 8, 5, 4, 3], sum: 30, mean: '15,00', percent: '53,57' });
  expect(told.papers['p1']).toMatchObject({ rank: 2, sums: [5, 4, 7, 4, 5, 3], sum: 28, mean: '14,00', percent: '50,00' });
});
