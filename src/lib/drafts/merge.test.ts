import { fc } from '#law/property.test-seed';
import { expect, test } from 'vitest';
import { apply, merge, settle, type Side } from './merge';

const side = (values: Side['values'], over: Partial<Side> = {}): Side => ({ values, order: 0, deletedAt: null, ...over });

test('I4: different fields changed in two tabs are both kept', () => {
  const base = side({ name: 'a', person: { surname: 'x', givenName: 'y' } });
  const mine = side({ name: 'b', person: { surname: 'x', givenName: 'y' } });
  const theirs = side({ name: 'a', person: { surname: 'x', givenName: 'z' } });
  expect(merge(base, mine, theirs)).toEqual({
    values: { name: 'b', person: { surname: 'x', givenName: 'z' } }, order: 0, deletedAt: null, conflicts: {},
  });
});

test('I4: one field changed in both keeps the earlier save and both values', () => {
  const merged = merge(side({ person: { surname: '' } }), side({ person: { surname: 'mine' } }), side({ person: { surname: 'theirs' } }));
  expect(merged.values).toEqual({ person: { surname: 'theirs' } });
  expect(merged.conflicts).toEqual({ 'person.surname': ['mine'] });
});

test('I4: typing on does not settle a conflict; a choice does', () => {
  const saved = side({ name: 'theirs' });
  const on = merge(saved, side({ name: 'mine!' }), saved, { name: ['mine'] }, { name: 'mine' });
  expect(on.values).toEqual({ name: 'theirs' });
  expect(on.conflicts).toEqual({ name: ['mine!'] });
  expect(settle(on.values, on.conflicts, 'name', { value: 'mine!', seen: ['theirs', 'mine!'] })).toEqual({ values: { name: 'mine!' }, conflicts: {} });
});

test('I4: who wrote the saved value types on in it, and takes nothing from the other word', () => {
  const on = merge(side({ name: 'a' }), side({ name: 'ab' }), side({ name: 'a' }), { name: ['x'] }, { name: 'a' });
  expect(on).toMatchObject({ values: { name: 'ab' }, conflicts: { name: ['x'] } });
});

test('I4: a third word is kept beside the two; a choice settles only what was seen', () => {
  const third = merge(side({ name: '' }), side({ name: 'z' }), side({ name: 'a' }), { name: ['x'] });
  expect(third).toMatchObject({ values: { name: 'a' }, conflicts: { name: ['x', 'z'] } });
  expect(settle(third.values, third.conflicts, 'name', { value: 'x', seen: ['a', 'x'] })).toEqual({ values: { name: 'x' }, conflicts: { name: ['z'] } });
  expect(settle({ name: 'b' }, { name: ['x'] }, 'name', { value: 'x', seen: ['a', 'x'] })).toEqual({ values: { name: 'x' }, conflicts: { name: ['b'] } });
});

test('I4: no value of either side is ever lost without being a conflict', () => {
  const values = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('', '1', '2', '3'));
  fc.assert(fc.property(values, values, values, (base, mine, theirs) => {
    const merged = merge(side(base), side(mine), side(theirs));
    for (const key of ['a', 'b', 'c', 'd']) {
      const [was, wanted, saved] = [base[key] ?? '', mine[key] ?? base[key] ?? '', theirs[key] ?? ''];
      const conflict = merged.conflicts[key];
      if (conflict) expect([conflict, merged.values[key] ?? '']).toEqual([[wanted], saved]);
      else if (wanted !== was && key in mine) expect(merged.values[key] ?? '').toBe(wanted);
      else expect(merged.values[key] ?? '').toBe(saved);
    }
  }));
});

test('what both sides wrote alike is no conflict, and the next change of it stands', () => {
  expect(merge(side({}), side({ a: '1' }), side({ a: '1' }))).toMatchObject({ values: { a: '1' }, conflicts: {} });
  expect(merge(side({ a: '1' }), side({ a: '2' }), side({ a: '1' }))).toMatchObject({ values: { a: '2' }, conflicts: {} });
});

test('a row removed in one tab and typed into in the other comes back', () => {
  const base = side({ title: 'a' });
  expect(merge(base, side({ title: 'b' }), side({ title: 'a' }, { deletedAt: 5 })).deletedAt).toBe(null);
  expect(merge(base, side({ title: 'a' }, { deletedAt: 5 }), side({ title: 'b' })).deletedAt).toBe(null);
  expect(merge(base, side({ title: 'a' }, { deletedAt: 5 }), side({ title: 'a' })).deletedAt).toBe(5);
  expect(merge(base, side({ title: 'a' }), side({ title: 'a' }, { deletedAt: 5 })).deletedAt).toBe(5);
});

test('P7: a field that a screen does not name is not touched', () => {
  expect(merge(side({ a: '1', b: '2' }), side({ a: '3' }), side({ a: '1', b: '2' })).values).toEqual({ a: '3', b: '2' });
});

test('a screen that lags behind takes back nothing', () => {
  expect(apply({ a: '1', b: '1' }, { a: '1', b: '2' }, { a: 'theirs', b: '1' })).toEqual({ a: 'theirs', b: '2' });
});
