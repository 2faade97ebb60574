import { fc } from '../property.test-seed';
import { describe, expect, it } from 'vitest';
import { canonical, depthOf, hasLoneEscape } from './canonical';

const json = fc.jsonValue({ maxDepth: 4 }).filter((value) => !/[\d][.eE]/.test(JSON.stringify(value)) && !JSON.stringify(value).includes('-0'));

describe('canonical text', () => {
  it('sorts keys by UTF-16 units, without spaces', () =>
    expect(canonical({ ә: 1, b: [true, null], a: { z: '\n', y: '"' } })).toBe('{"a":{"y":"\\"","z":"\\n"},"b":[true,null],"ә":1}'));
  it.each<[unknown, string]>([
    [1.5, 'whole numbers only'], [Number.NaN, 'whole numbers only'], [Infinity, 'whole numbers only'], [2 ** 53, 'whole numbers only'], [-0, 'whole numbers only'],
    [undefined, 'no undefined'], [() => 1, 'no function'],
  ])('has no text for %s: %s', (value, why) => expect(() => canonical({ value })).toThrow(new RangeError(`a document holds ${why}`)));
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
  });
  it.each([
    ['{"a":"[[[\\"[","b":[]}', 2], ['{"a":"\\\\","b":[[]]}', 3], ['{"a":"[\\\\\\"[","b":[]}', 2], ['["","[[[[",[]]', 2], ['[1,[]]', 2], ['{"[":{"{":1}}', 2],
    ['[[],[[]],[]]', 3], ['{},{}', 1], ['"[["', 0], ['', 0],
  ])('of %s is %d', (text, depth) => expect(depthOf(text)).toBe(depth));
  it.each([['[[', 2], ['["[', 1], ['"[" [', 1], [']]]][', 0], ['"\\', 0]])('is told of what is no JSON too: %j, %d', (text, depth) => expect(depthOf(text)).toBe(depth));
});

describe('an escaped surrogate without its partner', () => {
  it.each([
    ['"\\ud800"', true], ['"\\udc00"', true], ['"\\ud83dx\\ude00"', true], ['"\\ude00\\ud83d"', true], ['"\\ud83d\\ud83d\\ude00"', true],
    ['"\\\\\\ud800"', true], ['"\\ud83d\\n"', true], ['"\\ud83d\\ude0"', true], ['"\\n\\n\\n"', false], ['"\\uD83D\\uDE00"', false], ['"\\\\ud800"', false], ['"\\u0041"', false], ['{}', false],
  ])('%s: %s', (text, lone) => expect(hasLoneEscape(text)).toBe(lone));

  it('agrees with what is read', () => {
    const unit = fc.constantFrom('\\ud83d', '\\ude00', '\\\\', '\\n', 'u', 'd800', '\\u0041');
    fc.assert(fc.property(fc.array(unit), (units) => {
      const text = `"${units.join('')}"`;
      expect(hasLoneEscape(text)).toBe(/\p{Cs}/u.test(JSON.parse(text) as string));
    }), { numRuns: 2000 });
  });
});
