import { describe, expect, it } from 'vitest';
import { chairOf } from './chair';

const seats = [
  { id: 'a', seat: 'chair' as const }, { id: 'b', seat: 'deputy' as const }, { id: 'c', seat: 'member' as const }, { id: 'd', seat: 'member' as const },
];
const recused = (...members: readonly string[]) => members.map((member) => ({ member, paper: 'p' }));

describe('CI-2: who is recused from a paper does not lead its item', () => {
  it("the chair leads, and a conflict over another paper changes nothing", () => {
    expect(chairOf('p', seats, [])).toEqual({ by: 'chair', member: 'a' });
    expect(chairOf('p', seats, [{ member: 'a', paper: 'q' }])).toEqual({ by: 'chair', member: 'a' });
    expect(chairOf('p', seats, recused('b', 'c'))).toEqual({ by: 'chair', member: 'a' });
  });
  it('a conflict of the chair passes the item to the deputy', () => {
    expect(chairOf('p', seats, recused('a'))).toEqual({ by: 'deputy', member: 'b' });
    expect(chairOf('p', seats.slice(1), [])).toEqual({ by: 'deputy', member: 'b' });
  });
  it('of both: the secretary names one of those who are left; nobody is left, nobody leads', () => {
    expect(chairOf('p', seats, recused('a', 'b'))).toEqual({ by: 'named', among: ['c', 'd'] });
    expect(chairOf('p', seats, recused('a', 'b', 'c', 'd'))).toEqual({ by: 'named', among: [] });
  });
});
