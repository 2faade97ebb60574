import { describe, expect, it } from 'vitest';
import { equalShares, formatTenge, formatThousands, parseTenge, parseThousands } from './money';
import { anyText, fc } from './property.test-seed';

const anyTenge = fc.oneof(fc.nat(9999), fc.nat(), fc.maxSafeNat());
const refused = (code: string) => ({ ok: false, code });

describe('CO-6: whole tenge', () => {
  it.each([['1 234 567', 1234567], ['1\u00a0234\u202f567 тг', 1234567], ['1234567тг.', 1234567], ['₸ 500', 500], ['500₸', 500], ['500 теңге', 500],
    ['500 тенге', 500], ['500 KZT', 500], ['0', 0], ['007', 7], ['１ ２３４', 1234], [' 9007199254740991 ', 9007199254740991], [' 500 тг ', 500], ['500 KZT\t', 500]])('%j is %d', (typed, value) => {
    expect(parseTenge(typed)).toEqual({ ok: true, value });
  });
  it.each([['1,5', 'money.fraction'], ['500.00', 'money.fraction'], ['500,00 ₸', 'money.fraction'], ['9007199254740992', 'money.large'], ['', 'money.format'],
    ['тг', 'money.format'], ['-5', 'money.format'], ['1 2345', 'money.format'], ['12 34', 'money.format'], ['1.234.567', 'money.format'], ['1e6', 'money.format'],
    ['5 мың', 'money.format'], [',5', 'money.format'], ['5,', 'money.format'], ['Infinity', 'money.format']])('%j: %s', (typed, code) => {
    expect(parseTenge(typed)).toEqual(refused(code));
  });
  it('groups by three with narrow spaces', () => {
    expect([0, 999, 1000, 1234567].map(formatTenge)).toEqual(['0', '999', '1\u202f000', '1\u202f234\u202f567']);
    for (const wrong of [-1, 0.5, NaN, 2 ** 53]) expect(() => formatTenge(wrong)).toThrow(RangeError);
  });
  it('what is written is read back', () => {
    fc.assert(fc.property(anyTenge, (value) => {
      expect(parseTenge(formatTenge(value))).toEqual({ ok: true, value });
      expect(parseThousands(formatThousands(value))).toEqual({ ok: true, value });
    }));
  });
  it('is total', () => {
    fc.assert(fc.property(anyText, (typed) => {
      for (const parsed of [parseTenge(typed), parseThousands(typed)]) if (parsed.ok) expect(Number.isSafeInteger(parsed.value)).toBe(true);
    }));
  });
});

describe('CO-6: thousand tenge', () => {
  it.each([['1 234,5', 1234500], ['0,001', 1], ['7', 7000], ['1.25', 1250], ['1 234', 1234000], ['1 234,5 тг', 1234500], ['1 234 ,5', 1234500], ['₸ 1,5', 1500]])('%j is %d tenge', (typed, value) => {
    expect(parseThousands(typed)).toEqual({ ok: true, value });
  });
  it.each([['1,2345', 'money.fraction'], ['a', 'money.format'], ['1,x5', 'money.format'], ['1,5x', 'money.format'], ['9007199254741', 'money.large']])('%j: %s', (typed, code) => {
    expect(parseThousands(typed)).toEqual(refused(code));
  });
  it.each([[0, '0'], [1, '0,001'], [1000, '1'], [1234500, '1\u202f234,5'], [1000010, '1\u202f000,01']])('%d tenge is %s', (tenge, text) => {
    expect(formatThousands(tenge)).toBe(text);
  });
});

describe('AW-9: equal parts', () => {
  it('parts and remainder make the sum, and the remainder is less than the parts', () => {
    fc.assert(fc.property(anyTenge, fc.integer({ min: 1, max: 1000 }), (sum, parts) => {
      const { share, remainder } = equalShares(sum, parts);
      expect(Number.isSafeInteger(share)).toBe(true);
      expect(BigInt(share) * BigInt(parts) + BigInt(remainder)).toBe(BigInt(sum));
      expect(remainder >= 0 && remainder < parts).toBe(true);
    }));
  });
  it('a number of parts that is none is a bug', () => {
    for (const wrong of [0, -1, 1.5]) expect(() => equalShares(100, wrong)).toThrow(RangeError);
    expect(() => equalShares(0.5, 1)).toThrow(RangeError);
  });
});
