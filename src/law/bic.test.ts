import { isValidBIC } from 'ibantools';
import { describe, expect, it } from 'vitest';
import { checkBic, normaliseBic } from './bic';
import { anyText, fc } from './property.test-seed';

const sign = fc.constantFrom(...'019AKZ');
const anyCode = fc.tuple(fc.array(sign, { minLength: 7, maxLength: 12 }), fc.boolean()).map(([signs, kz]) =>
  kz ? `${signs.slice(0, 4).join('')}KZ${signs.slice(6).join('')}` : signs.join(''));

describe('BIC', () => {
  it.each(['HSBKKZKX', 'CASPKZKA', 'KKMFKZ2A', 'HSBKKZKXXXX'])('%s is a code', (bic) => {
    expect(checkBic(bic)).toBeNull();
  });
  it.each(['', 'HSBKKZK', 'HSBKKZKXX', 'HSBKKZKXXXXX', 'HSB1KZKX', 'HSBKK1KX', 'hsbkkzkx', 'HSBKKZKХ'])('%j: bic.format', (bic) => {
    expect(checkBic(bic)).toBe('bic.format');
  });
  it('takes what ibantools takes', () => {
    fc.assert(fc.property(anyCode, (bic) => !isValidBIC(bic) || checkBic(bic) === null));
  });
});

describe('normaliseBic', () => {
  it.each(['hsbk kzkx', 'НSВККZКХ', 'нsвккzкх', 'HSBK-KZ-KX', 'ＨＳＢＫＫＺＫＸ'])('%j', (typed) => {
    expect(normaliseBic(typed)).toBe('HSBKKZKX');
  });
  it('every look-alike of the two alphabets is mended', () => {
    expect(normaliseBic('АВЕКМНОРСТХІ')).toBe('ABEKMHOPCTXI');
    expect(normaliseBic('авекмнорстхі')).toBe('ABEKMHOPCTXI');
    expect(normaliseBic('ҚӨқөәбяÿ😀')).toBe('ҚӨқөәбяÿ😀');
    expect(normaliseBic('abcdefghijklmnopqrstuvwxyz{`09')).toBe('ABCDEFGHIJKLMNOPQRSTUVWXYZ{`09');
  });
  it('a hidden character whose halves a hyphen held apart goes too', () => {
    expect(normaliseBic('HSBKKZKX\udb40-\udc20')).toBe('HSBKKZKX');
  });
  it('is idempotent and total, and so is the check', () => {
    fc.assert(fc.property(anyText, (typed) => {
      const once = normaliseBic(typed);
      expect(normaliseBic(once)).toBe(once);
      checkBic(typed);
    }));
  });
});
