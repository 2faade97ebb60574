import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { awardDirections, directions } from '../directions';
import { awardEn } from './award.en';
import { awardKk, directionsRu } from './award.kk';
import { awardRu } from './award.ru';
import { councilEn } from './council.en';
import { councilKk } from './council.kk';
import { councilRu } from './council.ru';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const source = path('../../../../shared/domain/texts.kk.md');
const keys = Object.keys(awardKk) as (keyof typeof awardKk)[];
const blanksOf = (text: string) => (text.match(/\{[a-zA-Z]+\}/g) ?? []).sort();

it.skipIf(!existsSync(source)).each(['award', 'council'])('%s.kk.ts is what the generator makes of the texts', (name) => {
  const made = execFileSync('node', [path('../../../scripts/generate-texts.mjs'), source, '--print', name], { encoding: 'utf8' });
  expect(readFileSync(path(`./${name}.kk.ts`), 'utf8')).toBe(made);
});

it('a slip of the source is mended, and no mark of it is left', () => {
  expect(awardKk['form.f2.row.6']).toBe('Қызмет мәні (Жарғыға сәйкес)');
  expect(awardKk['award.document.5'].startsWith('құрылтай құжаттарының')).toBe(true);
  for (const key of keys) expect(awardKk[key]).not.toMatch(/[⟨⟩→⇒]/);
});

it('CO-3: every direction has a text, 1–15 in the Russian of the source', () => {
  for (const direction of directions) expect(keys).toContain(`direction.${direction}`);
  expect(Object.keys(directionsRu)).toEqual(awardDirections.map((direction) => `direction.${direction}`));
});

type Texts = Readonly<Record<string, string>>;
it.each<readonly [string, Texts, Texts]>([
  ['award.ru', awardRu, awardKk], ['award.en', awardEn, awardKk], ['council.ru', councilRu, councilKk], ['council.en', councilEn, councilKk],
])('%s: every text is there, with the same blanks', (_name, texts, kazakh) => {
  expect(Object.keys(texts).sort()).toEqual(Object.keys(kazakh).sort());
  for (const [key, text] of Object.entries(texts)) {
    expect(text.trim()).toBe(text);
    expect(text).not.toBe('');
    expect([key, blanksOf(text)]).toEqual([key, blanksOf(kazakh[key] ?? '')]);
    expect(text).not.toMatch(/[ӘәҒғҚқҢңӨөҰұҮүҺһІі]/);
  }
});
