import { describe, expect, test } from 'vitest';
import { findingCodes } from '#law/form/finding';
import { findings as findingsEn } from './findings.en';
import { findings as findingsKk } from './findings.kk';
import { findings as findingsRu } from './findings.ru';
import { words as en } from './en';
import { kk } from './kk';
import { later as laterEn } from './later.en';
import { kkLater } from './later.kk';
import { later as laterRu } from './later.ru';
import { words as ru } from './ru';

const params = {
  min: 1, max: 5, have: 2, files: 3, size: 2048, name: 'жарғы.pdf', direction: '4', today: '2026-08-31', earliest: '1991-12-16',
  receivedOn: '2025-11-30', closing: '2026-08-31', from: '2026-01-01', closesAt: '2026-08-31T19:00:00.000Z', arrivedAt: '2026-08-31T19:00:00.000Z', opensAt: '2026-06-30T19:00:00.000Z',
};

/** Every text of a tree with its path; functions are called with figures. */
const texts = (tree: unknown, path = ''): [string, string][] => {
  if (typeof tree === 'string') return [[path, tree]];
  if (typeof tree === 'function') return [[path, String((tree as (...of: unknown[]) => unknown)('3', '7'))]];
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([key, value]) => texts(value, path === '' ? key : `${path}.${key}`));
};

describe('words of findings', () => {
  test.each([
    { language: 'kk', words: findingsKk },
    { language: 'ru', words: findingsRu },
    { language: 'en', words: findingsEn },
  ])('$language has what is wrong and what would mend it for every code', ({ words }) => {
    for (const code of findingCodes) {
      for (const text of [words[code].what, words[code].mend]) {
        const said = typeof text === 'string' ? text : text(params);
        expect(said.length, code).toBeGreaterThan(3);
        expect(said, code).not.toMatch(/undefined|NaN|\[object/);
      }
    }
    expect(Object.keys(words).sort()).toEqual([...findingCodes].sort());
  });
});

describe('words of screens', () => {
  const all = { kk: texts({ ...kk, ...kkLater }), ru: texts({ ...ru, ...laterRu }), en: texts({ ...en, ...laterEn }) };

  test('no text is empty', () => {
    for (const list of Object.values(all)) for (const [path, text] of list) expect(text, path).not.toBe('');
  });
  test('Russian and English hold no Kazakh letters, but for the name', () => {
    for (const [path, text] of [...all.ru, ...all.en]) expect(text.replaceAll('Өтінім', ''), path).not.toMatch(/[ӘәҒғҚқҢңӨөҰұҮүҺһІі]/);
  });
  /** «12 цифр», «Конкурс»: the same words in both languages. */
  const shared = ['fields.binHint', 'submit.call'];
  test('Kazakh is not Russian left standing', () => {
    const russian = new Map(all.ru);
    const same = all.kk.filter(([path, text]) => text.length > 6 && russian.get(path) === text).map(([path]) => path);
    expect(same).toEqual(shared);
  });
});

describe('dates and sizes without Intl', () => {
  test('a day in three languages', () => {
    expect(kk.format.date('2026-08-31')).toBe('2026 жылғы 31 тамыз');
    expect(ru.format.date('2026-08-31')).toBe('31 августа 2026 года');
    expect(en.format.date('2026-08-31')).toBe('31 August 2026');
  });
  test('what is no day is shown as it was typed', () => {
    expect(kk.format.date('2026-13-1')).toBe('2026-13-1');
  });
  test('Almaty is six hours ahead until the last day of February 2024, five from then on', () => {
    expect(kk.format.dateTime('2024-02-29T17:30:00.000Z')).toBe('2024 жылғы 29 ақпан, 23:30');
    expect(kk.format.dateTime('2024-02-29T19:30:00.000Z')).toBe('2024 жылғы 1 наурыз, 00:30');
  });
  test('Russian numbers have three forms', () => {
    expect([1, 2, 5, 21].map(ru.format.days)).toEqual(['1 день', '2 дня', '5 дней', '21 день']);
  });
  test('sizes as people read them', () => {
    expect([900, 300 * 1024, 1.5 * 1024 * 1024, 10 * 1024 ** 3].map(kk.format.bytes)).toEqual(['900\u00a0байт', '300\u00a0КБ', '1,5\u00a0МБ', '10\u00a0ГБ']);
  });
});
