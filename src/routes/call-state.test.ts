import { expect, test } from 'vitest';
import { callState } from './call-state';

// CO-7, AW-2: «before 1 September» is 31 August inclusive, by the clock of Almaty (UTC+5).
const call = { opensAt: '2026-06-30T19:00:00.000Z', closesAt: '2026-08-31T19:00:00.000Z' };
const at = (instant: string) => callState(call, Date.parse(instant));

test('the last day is the one before the closing moment', () => {
  expect(at('2026-08-01T00:00:00.000Z')).toMatchObject({ from: '2026-07-01', to: '2026-08-31' });
});
test('the last evening in Almaty is still the last day', () => {
  expect(at('2026-08-31T18:59:59.999Z')).toMatchObject({ state: 'open', left: 0 });
});
test('a moment later it is closed', () => {
  expect(at('2026-08-31T19:00:00.000Z').state).toBe('closed');
});
test('days are counted by Almaty, not by UTC', () => {
  expect(at('2026-08-29T19:30:00.000Z').left).toBe(1);
});
test('before it opens', () => {
  expect(at('2026-06-30T18:59:59.999Z').state).toBe('soon');
});
