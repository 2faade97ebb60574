import { expect, test } from 'vitest';
import { awardCall } from '../../../test/fixtures/award';
import type { DraftRow } from '../storage/tables';
import { draftDeadlines } from './draft-deadlines';

const draft: DraftRow = {
  id: 'd', package: 'award', edition: 'award-2018', call: awardCall.id, title: 'Үміт', direction: '', parent: null, createdAt: 0, updatedAt: 0, deletedAt: null, sealedAs: null,
};
const call = { ...awardCall, opensAt: '2026-06-30T19:00:00.000Z', closesAt: '2026-08-31T19:00:00.000Z' };
const told = (at: string, over: Partial<DraftRow> = {}) => draftDeadlines([{ ...draft, ...over }], [call], at);

test.each([
  ['2026-08-23T18:59:59.999Z', []],
  ['2026-08-23T19:00:00.000Z', [7]],
  ['2026-08-30T05:00:00.000Z', [1]],
  ['2026-08-31T18:59:59.999Z', [0]],
  ['2026-08-31T19:00:00.000Z', []],
])('CO-7: at %s the days left that are told are %j', (at, days) => expect(told(at).map(({ left }) => left)).toEqual(days));

test('it is told anew the day before, and not each day between', () => {
  const ids = ['2026-08-24T05:00:00.000Z', '2026-08-27T05:00:00.000Z', '2026-08-30T05:00:00.000Z', '2026-08-31T05:00:00.000Z'].map((at) => told(at)[0]?.id);
  expect(ids[0]).toBe(ids[1]);
  expect(ids[2]).not.toBe(ids[1]);
  expect(ids[3]).toBe(ids[2]);
});

test('only of what can still be sent', () => {
  const at = '2026-08-30T05:00:00.000Z';
  expect([told(at, { sealedAs: 'd' }), told(at, { deletedAt: 1 }), told(at, { call: null })]).toEqual([[], [], []]);
});
