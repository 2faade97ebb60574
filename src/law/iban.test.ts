import { composeIBAN, isValidIBAN } from 'ibantools';
import { describe, expect, it } from 'vitest';
import { checkIban, normaliseIban } from './iban';
import { anyText, fc } from './property.test-seed';

const digit = fc.constantFrom(...'0123456789');
const sign = fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ');
const joined = (part: fc.Arbitrary<string>, length: number) => fc.array(part, { minLength: length, maxLength: length }).map((all) => all.join(''));
const anyBban = fc.tuple(joined(digit, 3), joined(sign, 13)).map((parts) => parts.join(''));

describe('IBAN', () => {
  it('KZ86125KZT5004100100, the registry’s own example', () => {
    expect(checkIban('KZ86125KZT5004100100')).toBeNull();
  });
  it('takes what ibantools composes', () => {
    fc.assert(fc.property(anyBban, (bban) => {
      expect(checkIban(composeIBAN({ countryCode: 'KZ', bban }) ?? '')).toBeNull();
    }));
  });
  it('agrees with ibantools on every pair of check digits', () => {
    fc.assert(fc.property(anyBban, fc.integer({ min: 2, max: 98 }), (bban, control) => {
      const iban = `KZ${String(control).padStart(2, '0')}${bban}`;
      expect(checkIban(iban)).toBe(isValidIBAN(iban) ? null : 'iban.checksum');
    }));
  });
  it('00, 01 and 99 are no check digits, though 97 divides them the same', () => {
    fc.assert(fc.property(anyBban, (bban) => {
      for (const control of ['00', '01', '99']) expect(checkIban(`KZ${control}${bban}`)).toBe('iban.checksum');
    }));
  });
  it.each(['', 'xKZ86125KZT5004100100', 'KZ86125KZT500410010', 'KZ86125KZT50041001000', 'RU86125KZT5004100100', 'KZ8612AKZT5004100100', 'KZ86125kzt5004100100',
    'KZ86125KZT500410010О', 'KZ86125KZT5004100100\n'])('%j: iban.format', (iban) => {
    expect(checkIban(iban)).toBe('iban.format');
  });
});

describe('normaliseIban', () => {
  it.each(['kz86 125k zt50 0410 0100', 'КZ86125КZТ5004100100', 'кz86125кzт5004100100', 'ＫＺ86125KZT5004100100', '\ufeffKZ86-125KZT\u00a05004100100\u200b'])('%j', (typed) => {
    expect(normaliseIban(typed)).toBe('KZ86125KZT5004100100');
  });
  it('a hidden character whose halves a hyphen held apart goes too', () => {
    expect(normaliseIban('KZ86125KZT5004100100\udb40-\udc20')).toBe('KZ86125KZT5004100100');
  });
  it('is idempotent and total, and so is the check', () => {
    fc.assert(fc.property(anyText, (typed) => {
      const once = normaliseIban(typed);
      expect(normaliseIban(once)).toBe(once);
      checkIban(typed);
    }));
  });
});
