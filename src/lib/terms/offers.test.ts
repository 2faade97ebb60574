import { expect, test } from 'vitest';
import { decideUntil, latestClose, lostOf, proposedClose } from '#law/filing/extension';
import { awardCall } from '../../../test/fixtures/award';
import { isGround, minutesOf, offersOf } from './offers';

// Monday 31 August 2026, 24:00 in Almaty.
const call = { ...awardCall, opensAt: '2026-06-30T19:00:00.000Z', closesAt: '2026-08-31T19:00:00.000Z' };
const gapOf = (from: string, to: string) => ({
  id: 'downdowndown000', from, to, lost: lostOf(call, { from, to }), proposed: proposedClose(call, { from, to }), latest: latestClose(call, { to }), decideUntil: decideUntil(call, { to }),
});
const evening = gapOf('2026-08-31T16:00:00.000Z', '2026-08-31T18:10:00.000Z');

test('Q2: the hours lost, rounded up, or the end of the next working day', () => {
  expect(offersOf({ now: '2026-08-31T18:30:00.000Z', call }, evening)).toEqual({ closes: ['2026-08-31T22:00:00.000Z', '2026-09-01T19:00:00.000Z'], fault: null });
});
test('a downtime of days leaves the next working day alone', () => {
  const long = gapOf('2026-08-28T16:00:00.000Z', '2026-08-31T18:10:00.000Z');
  expect(offersOf({ now: '2026-08-31T18:30:00.000Z', call }, long)).toEqual({ closes: ['2026-09-01T19:00:00.000Z'], fault: null });
});
test('a day later nothing is offered, nor for what cost the term nothing, and each says why', () => {
  expect(offersOf({ now: '2026-09-01T19:00:00.001Z', call }, evening)).toEqual({ closes: [], fault: 'extension.over' });
  const after = gapOf('2026-08-31T19:00:00.000Z', '2026-08-31T20:00:00.000Z');
  expect(offersOf({ now: '2026-08-31T20:30:00.000Z', call }, after)).toEqual({ closes: [], fault: 'extension.ground' });
});
test('the ground of an extension is named by its measured ends', () => {
  const extended = { ...call, extension: { announced: call.closesAt, from: evening.from, to: evening.to } };
  expect([isGround({ call }, evening), isGround({ call: extended }, evening), isGround({ call: extended }, { ...evening, to: call.closesAt })]).toEqual([false, true, false]);
});
test.each([[1, 0, 1], [60_000, 0, 1], [60_001, 0, 2], [7_800_000, 2, 10], [3_600_000, 1, 0]])('%d ms are %d h %d min', (ms, hours, minutes) => {
  expect(minutesOf(ms)).toEqual({ hours, minutes });
});
