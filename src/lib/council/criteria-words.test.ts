import { expect, test } from 'vitest';
import { criteriaSets } from '#law/criteria/set';
import { councilEn } from '#law/texts/council.en';
import { councilKk } from '#law/texts/council.kk';
import { councilRu } from '#law/texts/council.ru';

test('EV-8: the sheet of each of the five sets has the source’s name and guidance of every criterion, in each language', () => {
  const shape = criteriaSets.map(({ id, criteria }) => [id, criteria.map(({ points }) => points.at(-1))]);
  expect(shape).toEqual([
    ['award-2018', [5, 5, 5]], ['evaluation-2021', [5, 5, 5, 5]], ['evaluation-2018', [5, 5, 5, 5, 5]], ['grant-2015', [5, 3, 7, 5, 5]], ['grant-2015-local', [5, 3, 7, 5, 5, 3]],
  ]);
  for (const texts of [councilKk, councilRu, councilEn] as readonly Readonly<Record<string, string>>[]) {
    for (const { criteria } of criteriaSets) for (const { title, guidance } of criteria) for (const key of [title, ...guidance]) expect([key, texts[key] ?? '']).not.toEqual([key, '']);
  }
});
