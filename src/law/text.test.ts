import { describe, expect, it } from 'vitest';
import { dropHidden, hasLoneSurrogate, kindOf, plainlyPlain } from './characters';
import { anyText, fc } from './property.test-seed';
import { normaliseText, wellFormed } from './text';

const kazakh = 'Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі Йй Ёё';

describe('wellFormed', () => {
  it.each([kazakh, '', 'a\nb\tc', '«Үміт» – 2 000 ₸', '\u{1f600}', 'a\u00a0b'])('%j may be filed', (text) => {
    expect(wellFormed(text)).toBe(true);
  });
  it.each(['\ud800', '\udc00', 'a\ud83d', '\udc00\ud800', '\0', '\x07', '\r', '\x1b', '\x7f', '\x85', '\u00ad', '\u061c', '\u200b', '\u200d', '\u200e',
    '\u202a', '\u202e', '\u2060', '\u2066', '\u2069', '\ufeff', '\ufdd0', '\ufffe', '\uffff', '\u{1fffe}', '\u{10ffff}', '\u{e0041}'])('%j may not', (text) => {
    expect(wellFormed(text)).toBe(false);
    expect(wellFormed(`Үміт${text}қоры`)).toBe(false);
  });
  it('knows a lone surrogate as the engine does', () => {
    fc.assert(fc.property(anyText, (text) => hasLoneSurrogate(text) === /\p{Cs}/u.test(text)));
  });
  it('refuses every control character, surrogate and noncharacter of Unicode but tab and line feed', () => {
    for (let code = 0; code <= 0x10ffff; code += 1) {
      const sign = String.fromCodePoint(code);
      const noncharacter = (code & 0xfffe) === 0xfffe || (code >= 0xfdd0 && code <= 0xfdef);
      if (code === 9 || code === 10) expect(kindOf(code)).toBe('plain');
      else if (/[\p{Cc}\p{Cs}]/u.test(sign) || noncharacter) expect([code, kindOf(code)]).not.toEqual([code, 'plain']);
    }
  });
});

describe('normaliseText', () => {
  it.each([
    ['  Үміт  қоры ', 'Үміт қоры'], ['Үміт\r\nқоры', 'Үміт қоры'], ['и\u0306', 'й'], ['Үміт\u00a0\t қоры', 'Үміт қоры'],
    ['Үмі\u00adт\u200b\ufeff', 'Үміт'], ['а\u0000б\u0007', 'аб'], [kazakh, kazakh],
    ['\ud83d\u200b\ude00', '\u{1f600}'], ['\udb40\u200b\udc41', ''], [' \u200b ', ''],
  ])('single line: %j is %j', (typed, text) => {
    expect(normaliseText(typed, { multiline: false })).toBe(text);
  });
  it.each([
    ['  а\r\nб\rв\u2028г\n\n', 'а\nб\nв\nг'], ['а  б', 'а  б'], ['а\n\n  б', 'а\n\n  б'], ['а\u00a0б', 'а\u00a0б'],
  ])('several lines: %j is %j', (typed, text) => {
    expect(normaliseText(typed, { multiline: true })).toBe(text);
  });
  it('what is refused stays, to be told', () => {
    expect(normaliseText('a\u202eb', { multiline: false })).toBe('a\u202eb');
    expect(normaliseText('e\u0301\ud800', { multiline: false })).toBe('e\u0301\ud800');
  });
  it('is idempotent, total, and leaves nothing hidden', () => {
    fc.assert(fc.property(anyText, fc.boolean(), (typed, multiline) => {
      const once = normaliseText(typed, { multiline });
      expect(normaliseText(once, { multiline })).toBe(once);
      expect(dropHidden(once)).toBe(once);
      if (!multiline) expect(once).not.toMatch(/\n|\t| {2}/);
    }), { numRuns: 3000 });
  });
  it('is taken for plain at a glance only when every unit is', () => {
    const unitOf = (code: number) => String.fromCharCode(code);
    const glimpsed = Array.from({ length: 0x10000 }, (_, code) => code).filter((code) => plainlyPlain(unitOf(code)));
    expect(glimpsed.filter((code) => kindOf(code) !== 'plain')).toEqual([]);
    expect(plainlyPlain('Қазақша, ASCII — «және» №1 ₸')).toBe(true);
  });

  it('leaves alone only what every step would leave alone', () => {
    // Every unit that the quick look takes for settled, and its neighbours.
    const units = Array.from({ length: 0x2200 }, (_, code) => String.fromCharCode(code));
    const slowly = (text: string) => dropHidden(text).normalize('NFC');
    for (const unit of units) {
      if (/[\t\n\r\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f ]/.test(unit)) continue;
      expect(normaliseText(`а${unit}b`, { multiline: false })).toBe(slowly(`а${unit}b`));
    }
    for (const text of ['а\nб', 'а\n\n б', 'а  б\nв']) expect(normaliseText(text, { multiline: true })).toBe(text);
    for (const text of ['\nа', 'а\n', ' а', 'а ', 'а\u2028б']) expect(normaliseText(text, { multiline: true })).not.toBe(text);
    for (const text of ['а\nб', ' а', 'а ', 'а  б', ' ', '\u00a0а', 'и\u0306', 'а\u2028б', '\u2126', 'а\u00adб']) {
      expect(normaliseText(text, { multiline: false })).not.toBe(text);
    }
  });

  it('a well-formed text loses no letter', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...kazakh.replace(/ /g, ''))), (letters) => {
      const text = letters.join('');
      expect(normaliseText(text, { multiline: false })).toBe(text.normalize('NFC'));
    }));
  });
});
