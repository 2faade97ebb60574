import { describe, expect, test } from 'vitest';

/** Words of every feature, by folder and language; what else such a file exports is no tree of words. */
const files = import.meta.glob<Record<string, unknown>>('../*/words.{kk,ru,en}.ts', { eager: true });
const features = [...new Set(Object.keys(files).map((path) => path.replace(/words\.\w+\.ts$/, '')))];

/** Stands for whatever a text takes: a figure, words, or an object with any member. */
const anything = (text: string): unknown =>
  new Proxy(Object(text) as object, {
    get: (target, key) => {
      const own: unknown = Reflect.get(target, key);
      if (typeof own === 'function') return own.bind(target) as unknown;
      return typeof key === 'symbol' ? own : (own ?? anything('9'));
    },
  });

const texts = (tree: unknown, path = ''): [string, string][] => {
  if (typeof tree === 'string') return [[path, tree]];
  if (typeof tree === 'function') {
    try {
      return [[path, String((tree as (...of: unknown[]) => unknown)(...['3', '7', '11', '5'].map(anything)))]];
    } catch {
      // It wants an object: its feature's own test has one.
      return [];
    }
  }
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([key, value]) => texts(value, path === '' ? key : `${path}.${key}`));
};
/** Names of exports differ by language (`officeKk`, `officeRu`): paths begin below them. */
const wordsOf = (folder: string, language: string) => Object.values(files[`${folder}words.${language}.ts`] ?? {}).flatMap((tree) => texts(tree));

describe.each(features)('%s', (folder) => {
  const [kk, ru, en] = ['kk', 'ru', 'en'].map((language) => wordsOf(folder, language)) as [[string, string][], [string, string][], [string, string][]];
  test('has every word in three languages', () => {
    expect(kk.length).toBeGreaterThan(0);
    for (const list of [kk, ru, en]) for (const [path, text] of list) expect(text, path).not.toMatch(/^\s*$|undefined|NaN|\[object/);
    const paths = (list: [string, string][]) => list.map(([path]) => path).sort();
    expect(paths(ru)).toEqual(paths(kk));
    expect(paths(en)).toEqual(paths(kk));
  });
  test('has no Kazakh letters in Russian and English', () => {
    for (const [path, text] of [...ru, ...en]) expect(text.replaceAll('Өтінім', ''), path).not.toMatch(/[ӘәҒғҚқҢңӨөҰұҮүҺһІі]/);
  });
});
