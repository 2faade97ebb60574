import { describe, expect, it } from 'vitest';
import { call, declares, input, paper, sha256, sheet, told, type Told } from './council.test-data';
import { decimals } from './fraction';
import { recusalsOf } from './recusal';
import { resultOf } from './result';
import { grantSettings } from './settings';

const run = (over: Partial<Told>) => resultOf(input(over), sha256);
const [p1, p2] = [paper('p1'), paper('p2')];

/** Added up by hand: p1 12 + 12 + 10 = 34, p2 11 + 12 + 11 = 34; first criterion 12 against 14. */
const golden = [
  sheet('a', 'p1', [5, 4, 3]), sheet('b', 'p1', [4, 4, 4]), sheet('c', 'p1', [3, 5, 2]),
  sheet('a', 'p2', [5, 5, 1]), sheet('b', 'p2', [4, 4, 4]), sheet('c', 'p2', [5, 3, 3]),
];

describe('AW-8, AW-11: the award, added up by hand', () => {
  const { groups: [group] } = run({ papers: [p1, p2], sheets: golden });
  it('sum of the three criteria, mean over members, percent of the highest', () => {
    const first = group?.places.find(({ tally }) => tally.paper.id === 'p1')?.tally;
    expect(first?.sum).toBe(34);
    expect(first?.sums).toEqual({ c1: 12, c2: 13, c3: 9 });
    expect(first?.mean).toEqual({ sum: 34, over: 3 });
    expect(first?.percent && decimals(first.percent, 2)).toBe('75,56');
    expect(first?.lines.map(({ total }) => total)).toEqual([12, 12, 10]);
    expect(first?.spread).toEqual({ lowest: 10, highest: 12 });
  });
  it('equal means: the announced rule tells them apart, and says that it did', () => {
    expect(group?.places.map(({ tally, rank, by }) => [tally.paper.id, rank, by])).toEqual([['p2', 1, 'criteria'], ['p1', 2, 'criteria']]);
    expect(group?.recipients.papers).toEqual(['p2']);
  });
});

describe('CI-2: a conflict', () => {
  const recused = { papers: [p1, p2], sheets: golden, declarations: [declares('a'), declares('b'), declares('c', ['bin-p1'])] };
  it('leaves the member out of mean and quorum of that paper alone, points given before included', () => {
    const tallies = run(recused).groups[0]?.places.map(({ tally }) => tally) ?? [];
    expect(tallies.map(({ paper: { id }, eligible, recused: away, mean }) => [id, eligible, away, mean])).toEqual([
      ['p1', ['a', 'b'], ['c'], { sum: 24, over: 2 }],
      ['p2', ['a', 'b', 'c'], [], { sum: 34, over: 3 }],
    ]);
  });
  it('is written down with its ground', () => {
    expect(run(recused).recusals).toEqual([{ member: 'c', paper: 'p1', ground: 'declared' }]);
    const { declarations, verdicts, papers } = told(recused);
    expect(recusalsOf(declarations, verdicts, papers)).toEqual([{ member: 'c', paper: 'p1', grounds: [{ kind: 'declared', declaration: 'declaration-c', question: 'q1' }] }]);
  });
  it('CI-4: found by the office counts alike; «not a conflict» takes it back', () => {
    const verdict = { id: 'v1', member: 'b', paper: 'p2', conflict: true, at: '2026-10-02T00:00:00.000Z' };
    const eligible = (verdicts: Told['verdicts']) => run({ papers: [p1, p2], sheets: golden, verdicts }).groups[0]?.places.find(({ tally }) => tally.paper.id === 'p2')?.tally.eligible;
    expect(eligible([verdict])).toEqual(['a', 'c']);
    expect(eligible([verdict, { ...verdict, id: 'v2', conflict: false, at: '2026-10-03T00:00:00.000Z' }])).toEqual(['a', 'b', 'c']);
  });
  it('CI-3: the latest declaration counts', () => {
    const later = declares('c', [], { id: 'renewed', declaredAt: '2026-10-05T00:00:00.000Z' });
    expect(run({ ...recused, declarations: [...recused.declarations, later] }).recusals).toEqual([]);
    expect(run({ ...recused, declarations: [later, ...recused.declarations] }).recusals).toEqual([]);
  });
  it('who has not declared has no vote', () => {
    const tallies = run({ papers: [p1], sheets: golden, declarations: [declares('a'), declares('b')] }).groups[0]?.places.map(({ tally }) => tally);
    expect(tallies?.[0]?.lines.map(({ member }) => member)).toEqual(['a', 'b']);
    expect(tallies?.[0]?.eligible).toEqual(['a', 'b', 'c']);
  });
});

describe('quorum', () => {
  it('more than half of those who may vote must have locked', () => {
    const open = run({ papers: [p1], sheets: golden.slice(0, 1) }).groups[0];
    expect([open?.places, open?.open.map(({ paper: { id }, quorum }) => [id, quorum])]).toEqual([[], [['p1', 2]]]);
    expect(run({ papers: [p1], sheets: golden.slice(0, 2) }).groups[0]?.open).toEqual([]);
  });
  it('CI-2: is of those who may vote: who is recused is left out of it', () => {
    const members = ['a', 'b', 'c', 'd'];
    const tally = (recused: readonly string[]) =>
      run({ members, papers: [p1], sheets: golden.slice(0, 2), declarations: members.map((member) => declares(member, recused.includes(member) ? ['bin-p1'] : [])) }).groups[0];
    expect(tally([])?.open).toMatchObject([{ quorum: 3, quorate: false }]);
    expect(tally(['c', 'd'])?.places).toMatchObject([{ tally: { quorum: 2, quorate: true } }]);
  });
  it('of two members one is not enough, and of all recused nobody scores', () => {
    expect(run({ members: ['a', 'b'], papers: [p1], sheets: golden.slice(0, 1) }).groups[0]?.open).toHaveLength(1);
    const nobody = run({ papers: [p1], sheets: golden, declarations: ['a', 'b', 'c'].map((member) => declares(member, ['bin-p1'])) }).groups[0];
    expect(nobody?.open.map(({ mean, eligible, quorate }) => [mean, eligible, quorate])).toEqual([[null, [], false]]);
    expect(nobody?.recipients.papers).toEqual([]);
  });
  it('one member alone decides where there is but one', () => {
    expect(run({ members: ['a'], papers: [p1], sheets: golden.slice(0, 1) }).groups[0]?.recipients.papers).toEqual(['p1']);
  });
});

describe('sheets', () => {
  it('Q7: counted once, however often they came; I5: a reopened one never', () => {
    const twice = [...golden, ...golden, sheet('a', 'p1', [0, 0, 0], { revision: 0, id: 'old', reopenedAt: '2026-10-02T00:00:00.000Z' })];
    expect(run({ papers: [p1, p2], sheets: twice })).toEqual(run({ papers: [p1, p2], sheets: golden }));
  });
  it('the one locked after a reopening counts', () => {
    const again = [...golden.slice(1), sheet('a', 'p1', [5, 4, 3], { reopenedAt: '2026-10-02T00:00:00.000Z' }), sheet('a', 'p1', [1, 1, 1], { revision: 2, id: 'again' })];
    expect(run({ papers: [p1], sheets: again }).groups[0]?.places[0]?.tally.mean).toEqual({ sum: 25, over: 3 });
  });
  it('an incomplete or impossible one counts nowhere', () => {
    const bad = [...golden.slice(0, 2), sheet('c', 'p1', [6, 5, 5]), sheet('c', 'p2', [5, 5])];
    expect(run({ papers: [p1], sheets: bad }).groups[0]?.places[0]?.tally.lines).toHaveLength(2);
  });
});

describe('GR-8: a topic is void', () => {
  const grants = (sheets: Told['sheets'], papers = [p1, p2]) => run({ call: call({ ...grantSettings, quorumPercent: 50 }), members: ['a', 'b'], papers, sheets }).groups[0];
  const half = [5, 3, 3, 1, 1]; // 13
  const low = [4, 2, 4, 1, 1]; // 12
  it('when only one was let in', () => {
    expect(grants([sheet('a', 'p1', half), sheet('b', 'p1', half)], [p1])).toMatchObject({ void: 'single', recipients: { papers: [] } });
  });
  it('when none got above 50 % of the highest: 12.5 exactly is not above', () => {
    const both = (id: string) => [sheet('a', id, half), sheet('b', id, low)];
    expect(grants([...both('p1'), ...both('p2')])).toMatchObject({ void: 'threshold', recipients: { papers: [] } });
    const above = grants([sheet('a', 'p1', half), sheet('b', 'p1', half), ...both('p2')]);
    expect(above).toMatchObject({ void: null, recipients: { papers: ['p1'] } });
  });
});
