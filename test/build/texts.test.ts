import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { awardLabelsEn } from '#law/forms/award.labels.en';
import { awardLabelsKk } from '#law/forms/award.labels.kk';
import { awardLabelsRu } from '#law/forms/award.labels.ru';
import { root } from '../harness/hooks';

/** Every string of a tree of words. */
const texts = (words: unknown): string[] => (typeof words === 'string' ? [words] : Object.values(words as object).flatMap(texts));

const scripts = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js')).map((name) => readFileSync(join(folder, name), 'utf8'));

/** The build puts the law's texts into the labels by key: no text may get lost, or come from another language. */
describe('the built app', () => {
  const built = scripts(join(root, 'build/app/_app/immutable')).join('\n').replaceAll('\\n', '\n');
  it.each([['kk', awardLabelsKk], ['ru', awardLabelsRu], ['en', awardLabelsEn]])('holds every word of the form in %s', (_, words) => {
    expect(texts(words).filter((text) => !/[`\\$]/.test(text) && !built.includes(text))).toEqual([]);
  });
});
