import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { release } from './release';
import { en } from './words.en';
import { kk } from './words.kk';
import { ru } from './words.ru';

const changelog = readFileSync(new URL('../../../CHANGELOG.md', import.meta.url), 'utf8');
const told = [...changelog.matchAll(/^## \[(\d+\.\d+\.\d+)\] - (\d{4}-\d\d-\d\d)$/gm)].map(([, version, date]) => ({ version, date }));

test.each([['kk', kk], ['ru', ru], ['en', en]])('%s tells of every version in CHANGELOG.md, and of no other', (_language, { list }) => {
  expect(list.map(({ version, date }) => ({ version, date }))).toEqual(told);
  for (const { changes } of list) expect(changes.length).toBeGreaterThan(0);
});

test('each language tells of as many changes', () => {
  const counts = [kk, ru, en].map(({ list }) => list.map(({ changes }) => changes.length));
  expect(counts[1]).toEqual(counts[0]);
  expect(counts[2]).toEqual(counts[0]);
});

test('the version of package.json is the newest that CHANGELOG.md tells of', () => {
  expect(told[0]?.version).toBe(release);
});
