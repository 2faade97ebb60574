/** F1–F3 beside the guide's own pages, which print the annexes whole. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { awardPaper, paperNames } from '$lib/documents/award-papers';
import { textOf } from '$lib/documents/paper';
import { paperTextsKk } from '$lib/documents/paper-texts.kk';
import { emptyAnswers } from '../fixtures/empty-award';

const shared = (path: string) => fileURLToPath(new URL(`../../../shared/${path}`, import.meta.url));
const guide = shared('sources/kameda-guide-social-order-grants-awards.kk.txt');
const texts = shared('domain/texts.kk.md');

const letters = (text: string): string => text.toLowerCase().replace(/[^0-9a-zа-яёәғқңөұүһі№*]/g, '');

/** The slips of the source, put back where they were mended: `⟨printed→mended⟩`. */
const printed = (): readonly (readonly [string, string])[] =>
  [...readFileSync(texts, 'utf8').matchAll(/^\| `form\.f[123]\.\S+` \| (.*⟨.*) \|$/gm)].map(([, row = '']) => {
    const side = (which: string) => row.replace(/⟨([^→⇒⟩]*)[→⇒]([^⟩]*)⟩/g, which).replace('⟨№ п/п→р/с №⟩', which === '$1' ? '№ п/п' : 'р/с №');
    return [letters(side('$2').replace(/\{\w+\}/g, '')), letters(side('$1').replace(/\{\w+\}/g, ''))] as const;
  });

it.skipIf(!existsSync(guide))('an empty paper is the guide’s page, letter for letter', () => {
  const whole = readFileSync(guide, 'utf8');
  const from = whole.indexOf('СЫЙЛЫҚАҚЫНЫ АЛУҒА ҚАЖЕТ ҚҰЖАТТАР НЫСАНДАРЫ');
  const annexes = whole.slice(whole.indexOf('\n', from), whole.indexOf('МЕМЛЕКЕТТІК ӘЛЕУМЕТТІК ТАПСЫРЫС', from));
  // The guide prints no heading over annex 2; its name is the one that the Rules' list gives it.
  const ours = paperNames.map((name) => textOf(awardPaper(name, emptyAnswers(), paperTextsKk)).filter((text) => name !== 'f2' || text !== 'Сыйлықақыға үміткердің сауалнамасы').join(' ')).join(' ');
  const asPrinted = printed().reduce((text, [mended, slip]) => (mended === '' ? text : text.replace(mended, slip)), letters(ours));
  expect(asPrinted).toBe(letters(annexes));
});
