import { describe, expect, it } from 'vitest';
import { fc } from '../property.test-seed';
import { mostSeats, seatFaults, sharesOf, type Member } from './seats';

const member = (id: string, over: Partial<Member> = {}): Member => ({ id, proposedBy: 'ngo', seat: 'member', organisation: null, years: 2, educated: true, ...over });
const council = (size: number): Member[] =>
  Array.from({ length: size }, (_, at) =>
    member(String(at), { proposedBy: at < sharesOf(size).operator ? 'operator' : 'ngo', seat: at === 0 ? 'chair' : at === 1 ? 'deputy' : 'member' }));
const codes = (members: readonly Member[], applicants: readonly string[] = [], shares = true) => seatFaults(members, applicants, { shares }).map(({ code, member: who }) => [code, who]);

describe('GR-3: the composition', () => {
  it('30 % experts of the operator, to the nearest seat', () => {
    expect([3, 5, 7, 9, 10, 11, 13, 15].map((size) => sharesOf(size).operator)).toEqual([1, 2, 2, 3, 3, 3, 4, 5]);
    fc.assert(fc.property(fc.integer({ min: 1, max: 15 }), (size) => {
      const { operator, ngo } = sharesOf(size);
      expect(operator + ngo).toBe(size);
      expect(Math.abs(operator - size * 0.3)).toBeLessThanOrEqual(0.5);
    }));
  });
  it('a lawful one has nothing against it', () => {
    for (const size of [2, 5, 10, 15]) expect(codes(council(size))).toEqual([]);
  });
  it('at most 15, one chair, one deputy, the shares', () => {
    expect(mostSeats).toBe(15);
    expect(codes(council(16))).toEqual([['seats.many', null]]);
    expect(codes(council(5).map((each) => ({ ...each, seat: 'member' as const })))).toEqual([['seats.chair', null], ['seats.deputy', null]]);
    expect(codes(council(10).map((each) => ({ ...each, proposedBy: 'ngo' as const })))).toEqual([['seats.shares', null]]);
    expect(codes(council(10).map((each) => ({ ...each, proposedBy: 'ngo' as const })), [], false)).toEqual([]);
    expect(codes([])[0]).toEqual(['seats.none', null]);
    expect(codes([...council(2), council(2)[1]!], [], false)).toContainEqual(['seat.twice', '1']);
  });
  it('nobody of an applicant', () => {
    const seated = council(5).map((each, at) => (at === 3 ? { ...each, organisation: '123' } : each));
    expect(codes(seated, ['999'])).toEqual([]);
    expect(codes(seated, ['123'])).toEqual([['seat.applicant', '3']]);
  });
});

it('GR-4: the education it needs and two years of work', () => {
  expect(codes(council(5).map((each, at) => (at === 2 ? { ...each, educated: false, years: 1 } : each)))).toEqual([['seat.education', '2'], ['seat.years', '2']]);
});
