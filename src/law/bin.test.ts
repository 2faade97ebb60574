import { describe, expect, it } from 'vitest';
import { checkBin, normaliseBin } from './bin';
import { anyText, fc } from './property.test-seed';

const pad = (value: number, width: number) => String(value).padStart(width, '0');
/** Eleven digits of a well-formed number; the control digit follows. */
const anyEleven = fc
  .tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 1, max: 12 }), fc.constantFrom(4, 5, 6), fc.integer({ min: 0, max: 999_999 }))
  .map(([year, month, kind, rest]) => `${pad(year, 2)}${pad(month, 2)}${kind}${pad(rest, 6)}`);

/** The rule as it is written, weights in a row, apart from the code under test. */
function control(eleven: string): number {
  const sum = (weights: number[]) => weights.reduce((total, weight, at) => total + weight * Number(eleven[at]), 0) % 11;
  const once = sum([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  return once === 10 ? sum([3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) : once;
}

describe('BIN', () => {
  // Published numbers of real bodies; the last is made, for the second pass of weights.
  it.each(['940740000911', '971240001315', '990140000483', '020540000101'])('%s is a number', (bin) => {
    expect(checkBin(bin)).toBeNull();
  });
  it.each([['94074000091', 'short'], ['9407400009111', 'long'], ['941340000911', 'month 13'], ['940040000911', 'month 0'],
    ['94074000091Х', 'a letter'], ['Х940740000911', 'a letter before'], ['', 'nothing'],
    ['940740000911\n', 'a line end'], ['٩٤٠٧٤٠٠٠٠٩١١', 'other digits']])('%j: bin.format (%s)', (bin) => {
    expect(checkBin(bin)).toBe('bin.format');
  });
  it.each([0, 1, 2, 3, 7, 8, 9])('a fifth digit %d is not an organisation’s: bin.format', (digit) => {
    expect(checkBin(`9407${digit}0000911`)).toBe('bin.format');
  });
  it('only the control digit is taken, and none where both passes give 10', () => {
    let secondPass = 0;
    let none = 0;
    fc.assert(fc.property(anyEleven, (eleven) => {
      const digit = control(eleven);
      for (let last = 0; last < 10; last += 1) expect(checkBin(`${eleven}${last}`)).toBe(last === digit ? null : 'bin.checksum');
      if (digit === 10) none += 1;
      if ([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].reduce((sum, weight, at) => sum + weight * Number(eleven[at]), 0) % 11 === 10) secondPass += 1;
    }), { numRuns: 3000 });
    expect(secondPass).toBeGreaterThan(0);
    expect(none).toBeGreaterThan(0);
  });
  it.each(['940740000910', '940740000912', '940740000811', '490740000911'])('%s: bin.checksum', (bin) => {
    expect(checkBin(bin)).toBe('bin.checksum');
  });
});

describe('normaliseBin', () => {
  it.each([' 9407 4000 0911 ', '940740-000911', '９４０７４００００９１１', '940740\u200b000911\ufeff', '940\u00a0740000911'])('%j', (typed) => {
    expect(normaliseBin(typed)).toBe('940740000911');
  });
  it('a hidden character whose halves a hyphen held apart goes too', () => {
    expect(normaliseBin('940740000911\udb40-\udc20')).toBe('940740000911');
  });
  it('is idempotent and total, and so is the check', () => {
    fc.assert(fc.property(anyText, (typed) => {
      const once = normaliseBin(typed);
      expect(normaliseBin(once)).toBe(once);
      checkBin(typed);
    }));
  });
});
