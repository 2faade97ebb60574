import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';

const css = readFileSync(createRequire(import.meta.url).resolve('@fontsource-variable/golos-text/index.css'), 'utf8');
const files = [...css.matchAll(/files\/([\w-]+)\.woff2[\s\S]*?unicode-range: ([^;]+);/g)].map(([, name = '', ranges = '']) => ({
  name,
  ranges: ranges.split(',').map((range) => range.trim().slice(2).split('-').map((end) => Number.parseInt(end, 16))),
}));
const holds = (letter: string): boolean => files.some(({ ranges }) => ranges.some(([from = 0, to = from]) => from <= letter.codePointAt(0)! && letter.codePointAt(0)! <= to));

it('the face has a file for every letter of Kazakh and Russian, and for ₸ and №', () => {
  const alphabet = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя';
  const letters = [...alphabet, ...alphabet.toUpperCase(), ...'0123456789«»—–…№₸§·×−', 'A', 'z'];
  expect(files).toHaveLength(4);
  expect(letters.filter((letter) => !holds(letter))).toEqual([]);
});
