import { fc } from '../property.test-seed';
import { describe, expect, it } from 'vitest';
import { canonical, depthOf } from './canonical';

const json = fc.jsonValue({ maxDepth: 4 }).filter((value) => !/[\d][.eE]/.test(JSON.stringify(value)) && !JSON.stringify(value).includes('-0'));

describe('canonical text', () => {
  it('sorts keys by UTF-16 units, without spaces', () =>
    expect(canonical({ ә: 1, b: [true, null], a: { z: '\n', y: '"' } })).toBe('{"a":{"y":"\\"","z":"\\n"},"b":[true,null],"ә":1}'));
  it.each([1.5, Number.NaN, Infinity, 2 ** 53, -0, undefined, () => 1])('has no text for %s', (value) =>
    expect(() => canonical({ value })).toThrow(RangeError));
  it('is the same for every order of keys, and reads back equal', () => {
    fc.assert(
      fc.property(json, (value) => {
        const safe = JSON.parse(JSON.stringify(value), (_, v: unknown) => (typeof v === 'number' ? Math.trunc(v) % 1e9 || 0 : v)) as unknown;
        const text = canonical(safe);
        const turned = JSON.parse(text, (_, v: unknown) =>
          v && typeof v === 'object' && !Array.isArray(v) ? Object.fromEntries(Object.entries(v).reverse()) : v) as unknown;
        expect(canonical(turned)).toBe(text);
        expect(JSON.parse(text)).toEqual(safe);
      }),
    );
  });
});

describe('depth', () => {
  const deep = (value: unknown): number =>
    value && typeof value === 'object' ? 1 + Math.max(0, ...Object.values(value).map(deep)) : 0;
  it('is that of the parsed value, quotes and escapes notwithstanding', () => {
    fc.assert(fc.property(json, (value) => { expect(depthOf(JSON.stringify(value))).toBe(deep(value)); }));
    expect(depthOf('{"a":"[[[\\"[","b":[]}')).toBe(2);
  });
});
