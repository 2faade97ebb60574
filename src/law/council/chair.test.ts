import { describe, expect, it } from 'vitest';
import { chairOf, leadOf } from './chair';

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

describe('CI-2: who led an item of a sitting', () => {
  const lead = (away: readonly string[], { present = ['a', 'b', 'c', 'd'], chairs = [] as { paper: string; seat: string }[] } = {}) =>
    leadOf({ seats, facts: { present, chairs }, recusals: recused(...away) }, 'p');
  it('the chair; the deputy where the chair is recused, or was not there', () => {
    expect(lead([])).toEqual({ by: 'chair', member: 'a' });
    expect(lead(['a'])).toEqual({ by: 'deputy', member: 'b' });
    expect(lead([], { present: ['b', 'c'] })).toEqual({ by: 'deputy', member: 'b' });
  });
  it('of both: whom the sitting named for that paper, and nobody else', () => {
    const chairs = [{ paper: 'q', seat: 'd' }, { paper: 'p', seat: 'c' }];
    expect(lead(['a', 'b'], { chairs })).toEqual({ by: 'named', member: 'c' });
    expect(lead(['a', 'b'])).toBeNull();
    // Named, and recused later, or gone home.
    expect(lead(['a', 'b', 'c'], { chairs })).toBeNull();
    expect(lead(['a', 'b'], { chairs, present: ['a', 'b', 'd'] })).toBeNull();
    // The chair needs no naming.
    expect(lead([], { chairs })).toEqual({ by: 'chair', member: 'a' });
  });
});
