/** F1–F3 beside the guide's own pages, F11 and F17 beside those of Order 303: both print their annexes whole. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { emptyAnswers as empty } from '#law/form/empty';
import { conflictDeclaration, type DeclarationAnswers } from '#law/forms/conflict-declaration';
import { declarationPaper } from '$lib/documents/conflict-declaration';
import { declarationTextsKk } from '$lib/documents/conflict-declaration.kk';
import { awardPaper, paperNames } from '$lib/documents/award-papers';
import { textOf } from '$lib/documents/paper';
import { paperTextsKk } from '$lib/documents/paper-texts.kk';
import { evaluationSheets } from '$lib/result/f17';
import { lawWords } from '$lib/result/law-words';
import { annexCouncil, officeResult } from '../fixtures/council-result';
import { emptyAnswers } from '../fixtures/empty-award';

const shared = (path: string) => fileURLToPath(new URL(`../../../shared/${path}`, import.meta.url));
const guide = shared('sources/kameda-guide-social-order-grants-awards.kk.txt');
const order = shared('sources/order-303-2021-social-order-amendments.kk.txt');
const texts = shared('domain/texts.kk.md');

const letters = (text: string): string => text.toLowerCase().replace(/[^0-9a-zа-яёәғқңөұүһі№*]/g, '');

/** The slips of the source, put back where they were mended: `⟨printed→mended⟩`. */
const printed = (forms: RegExp): readonly (readonly [string, string])[] =>
  [...readFileSync(texts, 'utf8').matchAll(/^\| `form\.(f\d+)\.\S+` \| (.*⟨.*) \|$/gm)].filter(([, form = '']) => forms.test(form)).map(([, , row = '']) => {
    const side = (which: string) => row.replace(/⟨([^→⇒⟩]*)[→⇒]([^⟩]*)⟩/g, which).replace('⟨№ п/п→р/с №⟩', which === '$1' ? '№ п/п' : 'р/с №');
    return [letters(side('$2').replace(/\{\w+\}/g, '')), letters(side('$1').replace(/\{\w+\}/g, ''))] as const;
  });

it.skipIf(!existsSync(guide))('an empty paper is the guide’s page, letter for letter', () => {
  const whole = readFileSync(guide, 'utf8');
  const from = whole.indexOf('СЫЙЛЫҚАҚЫНЫ АЛУҒА ҚАЖЕТ ҚҰЖАТТАР НЫСАНДАРЫ');
  const annexes = whole.slice(whole.indexOf('\n', from), whole.indexOf('МЕМЛЕКЕТТІК ӘЛЕУМЕТТІК ТАПСЫРЫС', from));
  // The guide prints no heading over annex 2; its name is the one that the Rules' list gives it.
  const ours = paperNames.map((name) => textOf(awardPaper(name, emptyAnswers(), paperTextsKk)).filter((text) => name !== 'f2' || text !== 'Сыйлықақыға үміткердің сауалнамасы').join(' ')).join(' ');
  const asPrinted = printed(/^f[123]$/).reduce((text, [mended, slip]) => (mended === '' ? text : text.replace(mended, slip)), letters(ours));
  expect(asPrinted).toBe(letters(annexes));
});

/** What Order 303 prints under one of its annexes, up to the next. */
const annexOf = (name: string): string => {
  const whole = readFileSync(order, 'utf8');
  const title = /^Мемлекеттік\s+әлеуметтік\s+тапсырысты\s+қалыптастыру,\s+іске\s+асыру мониторингі және осы\s+тапсырыстың нәтижелерін\s+бағалау қағидаларына\s/gm;
  const from = [...whole.matchAll(title)].find(({ 0: head, index }) => whole.startsWith(`${name}-қосымша`, index + head.length))?.index ?? whole.length;
  const rest = whole.slice(from);
  const next = rest.search(/\nБұйрыққа\s/);
  return letters(next < 0 ? rest : rest.slice(0, next));
};

it.skipIf(!existsSync(order))('an empty F11 is annex 3-1, letter for letter', () => {
  const ours = letters(textOf(declarationPaper(empty(conflictDeclaration) as DeclarationAnswers, declarationTextsKk)).join(' '));
  const asPrinted = printed(/^f11$/).reduce((text, [mended, slip]) => text.replace(mended, slip), ours);
  // The last letter of the order's «хабарламa» is a Latin one.
  expect(asPrinted).toBe(annexOf('3-1').replace('хабарламa', 'хабарлама'));
});

it.skipIf(!existsSync(order))('EV-4: the words of F17 are those of annex 5-1, in their order', async () => {
  const { result: from, comments } = officeResult(annexCouncil);
  const [sheet] = evaluationSheets({ from: from as never, comments, law: await lawWords('kk'), regions: {}, language: 'kk' });
  // What is filled in is not the annex's; of the rows below it prints the first word, and noughts.
  const ours = (sheet?.blocks ?? []).flatMap((block) => {
    if (block.kind === 'line') return block.line.runs.flatMap((run) => ('said' in run ? [run.said] : []));
    return block.kind === 'table' ? [...block.head, ...block.rows.slice(-2).map(([first = '']) => first)] : textOf({ unofficial: null, blocks: [block], origin: null });
  });
  expect(letters(ours.join(' '))).toBe(annexOf('5-1').replace(/0{6}/g, ''));
});
