import { describe, expect, test } from 'vitest';
import { anyText, fc } from '#law/property.test-seed';
import { fold } from './fold';
import { found, notFound } from './labelled.test-data';
import { matchesName, readQuery } from './query';
import { sortKey } from './sort-key';

describe('the labelled list', () => {
  test.each(found)('%s finds %s', (typed, name) => expect(matchesName(readQuery(typed), name)).toBe(true));
  test.each(notFound)('%s does not find %s', (typed, name) => expect(matchesName(readQuery(typed), name)).toBe(false));
});

describe('folding', () => {
  const pairs = [...'әа', ...'ғг', ...'қк', ...'ңн', ...'өо', ...'ұу', ...'үу', ...'һх', ...'іи', ...'ёе', ...'йи'];
  const twins = new Map(pairs.flatMap((letter, at) => (at % 2 === 0 ? [[letter, pairs[at + 1] ?? ''] as const] : [])));
  const cyrillic = fc.array(fc.constantFrom(...'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя 0159'), { maxLength: 30 }).map((all) => all.join(''));

  test('Kazakh letters and the Russian ones typed for them are one', () => {
    fc.assert(fc.property(cyrillic, (text) => {
      expect(fold([...text].map((letter) => twins.get(letter) ?? letter).join(''))).toBe(fold(text));
    }));
  });
  test('neither case nor composition nor punctuation counts', () => {
    fc.assert(fc.property(cyrillic, (text) => {
      expect(fold(text.toUpperCase())).toBe(fold(text));
      expect(fold(text.normalize('NFD'))).toBe(fold(text));
      expect(fold(`«${text.replaceAll(' ', '», „')}.“`)).toBe(fold(text));
    }));
  });
  test('is total and idempotent, and leaves letters, figures and single blanks', () => {
    fc.assert(fc.property(anyText, (text) => {
      const folded = fold(text);
      expect(folded).toMatch(/^([a-z0-9]+( [a-z0-9]+)*)?$/);
      expect(fold(folded)).toBe(folded);
    }));
  });
  test('figures are kept to the last', () => expect(fold('2000 жыл, 11-нөмір')).toBe('2000 jil 11 nomir'));
});

describe('a question', () => {
  test('a name is found by itself and by any word of it, with or without a legal form', () => {
    const word = fc.array(fc.constantFrom(...'аәбгғжқкңөұүһхіьщя'), { minLength: 1, maxLength: 8 }).map((all) => all.join(''));
    fc.assert(fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), fc.nat(), (words, at) => {
      const name = words.join(' ');
      for (const typed of [name, words[at % words.length] ?? '', `ОО «${name}»`]) expect(matchesName(readQuery(typed), name)).toBe(true);
    }));
  });
  test.each([
    ['120340000004', { kind: 'bin', digits: '120340000004' }],
    ['1203 4000', { kind: 'bin', digits: '12034000' }],
    ['СЫЙ-2026-0012', { kind: 'number', year: '2026', ordinal: 12 }],
    ['2026–12', { kind: 'number', year: '2026', ordinal: 12 }],
    ['№ 12', { kind: 'words', words: ['12'], ordinal: 12 }],
    ['  ', { kind: 'all' }],
    ['«»', { kind: 'all' }],
    ['ҚБ', { kind: 'words', words: ['kb'], ordinal: 0 }],
    ['ТОО Ак жол', { kind: 'words', words: ['ak', 'jol'], ordinal: 0 }],
  ])('%s', (typed, query) => expect(readQuery(typed)).toEqual(query));
  test('what is typed is never too much', () => {
    fc.assert(fc.property(anyText, (text) => {
      const query = readQuery(text.repeat(40));
      if (query.kind === 'words') for (const word of query.words) expect(word).toMatch(/^[a-z0-9]+$/);
    }));
  });
});

describe('the order of names', () => {
  const letters = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя';
  test('is that of the Kazakh alphabet', () => {
    const collator = new Intl.Collator('kk');
    const word = fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 6 }).map((all) => all.join(''));
    fc.assert(fc.property(word, word, (a, b) => {
      const [x, y] = [sortKey(a), sortKey(b)];
      expect(Math.sign(x < y ? -1 : x > y ? 1 : 0)).toBe(Math.sign(collator.compare(a, b)));
    }));
  });
  test('quotes do not count, figures come first, Latin last', () => {
    const names = ['Yerlan', '«Әл-Фараби»', 'Азат', '100 кітап', '«Өнер»'];
    expect(names.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))).toEqual(['100 кітап', 'Азат', '«Әл-Фараби»', '«Өнер»', 'Yerlan']);
  });
});
