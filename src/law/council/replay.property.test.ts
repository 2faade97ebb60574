import { describe, expect, it } from 'vitest';
import { fc } from '../property.test-seed';
import { criteriaSetOf, criteriaSets } from '../criteria/set';
import { canonical } from '../filing/canonical';
import { booksOf, chainOf, decide, decidedOn, locks, opening, recuses, reopens, restores, type Step } from './chain.test-data';
import { call, paper, sha256, sheet } from './council.test-data';
import { resultOf } from './result';
import { awardSettings, type CouncilSettings } from './settings';
import type { Sheet } from './sheet';

const ids = ['p1', 'p2', 'p3'];
const all = ['a', 'b', 'c', 'd'];

/** What may befall one member's sheet of one paper, and the plainer tale that it is worth. */
const tales = {
  none: 'none', lock: 'lock', recuse: 'recuse',
  lateRecusal: 'recuse', reopened: 'none', again: 'second', reopenedRecused: 'recuse', restored: 'lock',
} as const;
type Tale = keyof typeof tales | 'second';
interface Pair {
  readonly member: string;
  readonly paper: string;
  readonly tale: Tale;
  readonly first: Sheet;
  readonly second: Sheet;
}
const stepsOf = ({ member, paper: of, tale, first, second }: Pair): readonly Step[] =>
  ({
    none: [], lock: [locks(first)], second: [locks(second)], recuse: [recuses(member, of)],
    lateRecusal: [locks(first), recuses(member, of)], reopened: [locks(first), reopens(first)], again: [locks(first), reopens(first), locks(second)],
    reopenedRecused: [locks(first), reopens(first), recuses(member, of)], restored: [locks(first), recuses(member, of), restores(member, of)],
  })[tale];

/** Each pair's own order is kept; whose turn it is comes from outside. */
const interleaved = (pairs: readonly Pair[], turns: readonly number[]): readonly Step[] => {
  const queues = pairs.map((pair) => [...stepsOf(pair)]);
  const out: Step[] = [];
  for (let turn = 0; queues.some(({ length }) => length > 0); turn += 1) {
    const open = queues.filter(({ length }) => length > 0);
    const next = open[(turns[turn % turns.length] ?? 0) % open.length]?.shift();
    if (next) out.push(next);
  }
  return out;
};

const anyCouncil = fc.record({
  set: fc.constantFrom(...criteriaSets.map(({ id }) => id)),
  ties: fc.subarray(['criteria', 'arrival', 'draw', 'share'] as const, { minLength: 0 }),
  recipients: fc.integer({ min: 1, max: 2 }),
  size: fc.integer({ min: 1, max: 4 }),
  silent: fc.boolean(),
  chosen: fc.array(fc.tuple(fc.constantFrom(...(Object.keys(tales) as (keyof typeof tales)[])), fc.array(fc.nat(6), { minLength: 12, maxLength: 12 })), { minLength: 12, maxLength: 12 }),
  turns: fc.tuple(fc.array(fc.nat(99), { minLength: 1, maxLength: 20 }), fc.array(fc.nat(99), { minLength: 1, maxLength: 20 })),
}).map(({ set, ties, recipients, size, silent, chosen, turns }) => {
  const members = all.slice(0, size);
  // The last of several may be one who never declared, and so never locked.
  const declared = silent && size > 1 ? members.slice(0, -1) : members;
  const settings: CouncilSettings = { ...awardSettings, criteria: set, ties, recipients };
  const criteria = criteriaSetOf(set)?.criteria ?? [];
  const papers = ids.map((id, at) => paper(id, { group: at < 2 ? '2' : '10' }));
  const pairs = declared.flatMap((member, m) => ids.map((id, p): Pair => {
    const [tale, picks] = chosen[m * ids.length + p] ?? ['none', []];
    const points = (from: number) => criteria.map(({ points: allowed }, at) => allowed[(picks[from + at] ?? 0) % allowed.length] ?? 0);
    return { member, paper: id, tale, first: sheet(member, id, points(0), { id: `${member}${id}x1` }), second: sheet(member, id, points(6), { id: `${member}${id}x2`, revision: 2 }) };
  }));
  return { settings, papers, members, declared, pairs, turns };
});
type Council = typeof anyCouncil extends fc.Arbitrary<infer T> ? T : never;

const counted = ({ settings, papers, members, declared, pairs }: Council, turns: readonly number[]) => {
  const events = chainOf(opening({ settings, papers, members, declared, steps: interleaved(pairs, turns) }));
  return { events, result: decide(booksOf(events, papers, pairs.flatMap(({ first, second }) => [first, second]))) };
};

describe('the chain counted again', () => {
  it('events of equal meaning in another order: the same result, byte for byte', () => {
    fc.assert(fc.property(anyCouncil, (council) => {
      const [one, two] = council.turns.map((turns) => counted(council, turns).result);
      expect(canonical(two)).toBe(canonical(one));
    }), { numRuns: 80 });
  });
  it('CI-2, I5: late recusal, reopening and restoring are worth their plainer tales, and no more', () => {
    fc.assert(fc.property(anyCouncil, (council) => {
      const plain = { ...council, pairs: council.pairs.map((pair) => ({ ...pair, tale: tales[pair.tale as keyof typeof tales] })) };
      expect(canonical(counted(council, council.turns[0]).result)).toBe(canonical(counted(plain, council.turns[1]).result));
    }), { numRuns: 80 });
  });
  it('is what the pure function makes of the same facts told without a chain', () => {
    fc.assert(fc.property(anyCouncil, (council) => {
      const { settings, papers, members, declared, pairs, turns } = council;
      const { events, result } = counted(council, turns[0]);
      const of = (...worth: string[]) => pairs.filter(({ tale }) => worth.includes(tales[tale as keyof typeof tales]));
      const at = (id: string) => events.find(({ kind, subject }) => kind === 'submission.registered' && subject === id)?.at ?? '';
      const told = resultOf({
        call: { ...call(settings), id: 'call', seed: events.find(({ kind }) => kind === 'list.published')?.hash ?? '', decidedOn },
        members, declared, groups: papers.map(({ group }) => group), papers: papers.map((each) => ({ ...each, registeredAt: at(each.id) })),
        recusals: of('recuse').map(({ member, paper: id }) => ({ member, paper: id, ground: 'declared' })),
        sheets: [...of('lock').map(({ first }) => first), ...of('second').map(({ second }) => second)],
      }, sha256);
      expect(result).toEqual(told);
    }), { numRuns: 80 });
  });
});
