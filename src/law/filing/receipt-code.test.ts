import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { fc } from '../property.test-seed';
import { codeOf, readCode, readNumber, receiptText, type ReceiptFacts } from './receipt-code';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const facts: ReceiptFacts = {
  number: 'СЫЙ-2026-0001', submission: 'documentaward01', call: 'callaward202600',
  arrivedAt: '2026-08-15T05:00:00.000Z', registeredAt: '2026-08-15T05:01:00.000Z', sha256: 'ab'.repeat(32),
};
const code = (of: ReceiptFacts) => codeOf(sha256(receiptText(of)));

describe('the code of a receipt', () => {
  test('is four groups of four, of signs that are not mistaken for one another', () => {
    expect(code(facts)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
    expect(codeOf(`ffff000001${'0'.repeat(54)}`)).toBe('ZZZG-0001-0000-0000');
  });
  test.each(Object.keys(facts) as (keyof ReceiptFacts)[])('is another one when %s is another', (key) =>
    expect(code({ ...facts, [key]: `${facts[key].slice(0, -1)}2` })).not.toBe(code(facts)));
  test('is read as people type it: small, apart, in Kazakh letters', () => {
    expect(readCode('7k3m q0zd-ab12–xy9w')).toBe('7K3M-Q0ZD-AB12-XY9W');
    expect(readCode('7к3м qозd ав12 ху9w')).toBe(null); // У is not read as Y by hand, З is no 3
    expect(readCode('7КЗМ')).toBe(null);
    expect(readCode('АВСЕ НКМР ТХОI LO00')).toBe('ABCE-HKMP-TX01-1000');
  });
  test('whatever is typed, it is a code in its one form or nothing', () =>
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (typed) => {
      const read = readCode(typed);
      expect(read === null || readCode(read) === read).toBe(true);
    })));
  test('a made code is read as itself', () =>
    fc.assert(fc.property(fc.string(), (text) => {
      const made = codeOf(sha256(text));
      expect(readCode(made)).toBe(made);
    })));
});

describe('a number as it is typed', () => {
  test.each([
    ['СЫЙ-2026-0001', 'СЫЙ-2026-0001'], [' № сый–2026–0001 ', 'СЫЙ-2026-0001'], ['сый - 2026 - 0001', 'СЫЙ-2026-0001'],
    ['СЫЙ-2026', null], ['', null], ['СЫЙ/../-2026-0001', null], ['а?b-2026-0001', null],
  ])('%j', (typed, read) => expect(readNumber(typed)).toBe(read));
});
