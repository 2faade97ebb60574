import { expect, it } from 'vitest';
import { formatInstant, isInstant, milliseconds, parseInstant } from './instant';
import { anyText, fc } from './property.test-seed';

const anyMs = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2999, 11, 31, 23, 59, 59, 999) });

it('reads and writes what the engine does', () => {
  fc.assert(fc.property(anyMs, (ms) => {
    const text = new Date(ms).toISOString();
    expect(formatInstant(ms)).toBe(text);
    expect(parseInstant(text)).toBe(ms);
    expect(isInstant(text)).toBe(true);
  }));
});

it.each(['2026-08-31T24:00:00.000Z', '2026-08-31T23:60:00.000Z', '2026-08-31T23:59:60.000Z', '2026-02-29T00:00:00.000Z',
  '2026-08-31T18:59:59Z', '2026-08-31 18:59:59.999Z', '2026-08-31T18:59:59.999', '2026-08-31T18:59:59.999+00:00',
  '2026-08-31T18:59:59.9999Z', '2026-08-31', ' 2026-08-31T18:59:59.999Z', ''])('%j is no instant', (text) => {
  expect(parseInstant(text)).toBeNull();
  expect(isInstant(text)).toBe(false);
  expect(() => milliseconds(text)).toThrow(RangeError);
});

it('is total, and half a millisecond is a bug', () => {
  fc.assert(fc.property(anyText, (text) => isInstant(text) === (parseInstant(text) !== null)));
  expect(() => formatInstant(0.5)).toThrow(RangeError);
});
