import { fc } from '#law/property.test-seed';
import { expect, test } from 'vitest';
import { bareFile, bareUnit } from '#law/mirror/lapse';
import type { DraftBody, UnitBody } from '#law/mirror/wire';
import { mergeFiles, mergeHeads, mergeUnits } from './merge-bodies';

const unit = (values: UnitBody['values'], more: Partial<UnitBody> = {}): UnitBody => ({ values, order: '0', deletedAt: null, conflicts: {}, ...more });
const head = (more: Partial<DraftBody> = {}): DraftBody => ({
  package: 'award', edition: 'e', call: null, parent: null, createdAt: 1, deletedAt: null, sealed: null, ...more,
});

test('I4: only a field that both changed is asked about, with both words', () => {
  expect(mergeUnits(unit({ a: '1', b: '1', c: '1' }), unit({ a: '2', b: '1', c: 'mine' }), unit({ a: '1', b: '3', c: 'theirs' }))).toEqual(
    unit({ a: '2', b: '3', c: 'theirs' }, { conflicts: { c: ['mine'] } }),
  );
});

test('I4: a choice made on one device takes the other word away on all; a word that it did not see stays', () => {
  const base = unit({ a: 'v' }, { conflicts: { a: ['x'] } });
  expect(mergeUnits(base, base, unit({ a: 'x' }))).toEqual(unit({ a: 'x' }));
  expect(mergeUnits(base, unit({ a: 'v' }), base)).toEqual(unit({ a: 'v' }));
  expect(mergeUnits(base, unit({ a: 'v2' }, { conflicts: { a: ['x'] } }), unit({ a: 'x' }))).toEqual(unit({ a: 'x' }, { conflicts: { a: ['v2'] } }));
  // One device chose the one, another the other: asked again.
  expect(mergeUnits(base, unit({ a: 'v' }), unit({ a: 'x' }))).toEqual(unit({ a: 'x' }, { conflicts: { a: ['v'] } }));
});

test('a row deleted on one device and typed into on the other comes back', () => {
  expect(mergeUnits(unit({ a: '1' }), unit({ a: '1' }, { deletedAt: 5 }), unit({ a: '2' })).deletedAt).toBe(null);
  expect(mergeUnits(unit({ a: '1' }), unit({ a: '2' }), unit({ a: '1' }, { deletedAt: 5 })).deletedAt).toBe(null);
  expect(mergeUnits(unit({ a: '1' }), unit({ a: '1' }), unit({ a: '1' }, { deletedAt: 5 })).deletedAt).toBe(5);
});

test('I4: no word that either device wrote is lost, and none that a side took away comes back', () => {
  const words = fc.constantFrom('', '1', '2', '3', '4');
  const side = fc.record({ value: words, others: fc.uniqueArray(words, { maxLength: 2 }) })
    .map(({ value, others }) => unit({ a: value }, { conflicts: others.some((word) => word !== value) ? { a: others.filter((word) => word !== value) } : {} }));
  const set = (body: UnitBody) => new Set([body.values['a'], ...(body.conflicts['a'] ?? [])]);
  fc.assert(fc.property(side, side, side, (base, mine, theirs) => {
    const [was, left, right, merged] = [set(base), set(mine), set(theirs), set(mergeUnits(base, mine, theirs))];
    for (const word of [...left, ...right]) if (!was.has(word)) expect(merged).toContain(word);
    for (const word of merged) expect(left.has(word) || right.has(word)).toBe(true);
    const kept = [...merged].filter((word) => was.has(word) && !(left.has(word) && right.has(word)));
    if (kept.length > 0) expect([...left, ...right].every((word) => was.has(word))).toBe(true);
    // Whoever merges, the words are the same.
    expect(set(mergeUnits(base, theirs, mine))).toEqual(merged);
  }));
});

test('I5: the furthest seal stands; a call chosen twice is asked about again', () => {
  const sealed = (state: 'sealed' | 'registered') => ({ as: 'aaaaaaaaaaaaaaa', state, print: 'p' });
  expect(mergeHeads(head(), head({ sealed: sealed('sealed') }), head({ sealed: sealed('registered') })).sealed?.state).toBe('registered');
  expect(mergeHeads(head(), head({ sealed: sealed('registered') }), head({ sealed: sealed('sealed') })).sealed?.state).toBe('registered');
  expect(mergeHeads(head({ sealed: sealed('sealed') }), head({ sealed: sealed('sealed') }), head()).sealed).toBe(null);
  expect(mergeHeads(head(), head({ call: 'a' }), head({ call: 'b' })).call).toBe(null);
  expect(mergeHeads(head(), head({ call: 'a' }), head()).call).toBe('a');
  expect(mergeHeads(head(), head(), head({ call: 'b' })).call).toBe('b');
});

test('a file that one device removed is removed', () => {
  const file = { slot: 's', name: 'n', kind: 'pdf', size: 1, sha256: 'h', addedAt: 1, deletedAt: null, width: null, height: null } as const;
  expect(mergeFiles(file, { ...file, deletedAt: 3 }, file).deletedAt).toBe(3);
  expect(mergeFiles(file, file, { ...file, deletedAt: 4 }).deletedAt).toBe(4);
});

test('I4: where only that a row was taken out is left, it is gone for who did not touch it, and whole for who typed', () => {
  const row = { values: { title: 'a', aim: 'b' }, order: '1', deletedAt: null, conflicts: {} };
  const bare = bareUnit({ ...row, deletedAt: 9 });
  expect(mergeUnits(row, { ...row, order: '2' }, bare)).toEqual(bare);
  expect(mergeUnits(row, { ...row, values: { title: 'a', aim: 'typed' } }, bare)).toEqual({ ...row, values: { title: 'a', aim: 'typed' } });
  const file = { slot: 's', name: 'n', kind: 'pdf', size: 1, sha256: 'h', addedAt: 1, deletedAt: null, width: null, height: null } as const;
  const gone = bareFile({ ...file, deletedAt: 4 });
  expect(mergeFiles(file, file, gone)).toEqual(gone);
  expect(mergeFiles({ ...file, deletedAt: 3 }, file, gone), 'brought back meanwhile').toEqual(file);
});
