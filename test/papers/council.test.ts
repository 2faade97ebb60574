/** F11, the refusal's letter, F17 and the protocol as an office opens them: words and sides as LibreOffice draws them. */
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paperTexts } from '$lib/documents/load-paper-texts';
import { declarationPaper } from '$lib/documents/conflict-declaration';
import { declarationTexts } from '$lib/documents/load-declaration-texts';
import { letterOf } from '$lib/admission/letter';
import { letterTexts } from '$lib/admission/letter-texts';
import { docxFile } from '$lib/documents/paper-of';
import { textOf, type Paper } from '$lib/documents/paper';
import { evaluationSheets } from '$lib/result/f17';
import { evaluationBook } from '$lib/result/f17-xlsx';
import { lawWords } from '$lib/result/law-words';
import { isDecided, protocolOf } from '$lib/result/protocol';
import { councilKk } from '#law/texts/council.kk';
import { annexCouncil, officeResult } from '../fixtures/council-result';
import { declarationAnswers } from '../fixtures/declaration';
import { letterFacts } from '../fixtures/letter';
import { flat, pagesOfPdf, renderDocx, sizesOfPdf, type Rendered } from './pdf';

const { result: office, comments } = officeResult(annexCouncil);
const papers: Record<string, readonly Paper[]> = {};
let rendered: Rendered;
beforeAll(async () => {
  if (!isDecided(office)) throw new Error('not decided');
  for (const language of ['kk', 'ru'] as const) {
    papers[`sheets-${language}`] = evaluationSheets({ from: office, comments, law: await lawWords(language), regions: (await paperTexts(language)).regions, language });
    papers[`protocol-${language}`] = [protocolOf(office, language)];
    const named = declarationAnswers(['120340000004'], { q5: { answer: 'yes', what: 'Бірге оқыдық', list: [] } as never });
    papers[`f11-${language}`] = [declarationPaper(named, await declarationTexts(language), { at: '21.11.2026', sha256: 'a'.repeat(64) })];
    for (const decision of ['refused', 'returned'] as const) papers[`${decision}-${language}`] = [letterOf({ ...letterFacts, language, decision }, await letterTexts(language))];
  }
  const files: Record<string, Buffer> = {};
  for (const [name, list] of Object.entries(papers)) files[name] = Buffer.from(await (await docxFile(list, null)).arrayBuffer());
  rendered = renderDocx(files);
});
afterAll(() => rendered.remove());
const bare = (text: string) => text.replace(/[\s_]/g, '');

describe('the council’s papers drawn by LibreOffice', () => {
  it('EV-4: a sheet a project, on its side, with the annex’s words and nothing else', () => {
    const pages = pagesOfPdf(rendered.pathOf('sheets-kk'));
    expect(pages).toHaveLength(2);
    for (const [at, page] of pages.entries()) {
      const wanted = textOf((papers['sheets-kk'] ?? [])[at]!).map(bare);
      // Cells of a row are read line by line: each word is there, and no other letter.
      expect([...bare(page).replace(/^\d/, '')].sort().join('')).toBe([...wanted.join('')].sort().join(''));
    }
    for (const size of sizesOfPdf(rendered.pathOf('sheets-kk'))) expect(size).toMatch(/84\d.* x 59\d/);
  });
  it.each(['protocol-kk', 'protocol-ru'])('%s says everything, and keeps its tables on the sheet', (name) => {
    const whole = flat(pagesOfPdf(rendered.pathOf(name)));
    for (const text of textOf((papers[name] ?? [])[0]!).flatMap((one) => one.split('\n'))) {
      for (const word of text.split(' ').filter((each) => each.length > 3 && each.length < 12)) expect(whole).toContain(bare(word));
    }
  });
  it.each(['f11-kk', 'f11-ru', 'refused-kk', 'refused-ru', 'returned-kk', 'returned-ru'])('%s says what the paper says and nothing else, on upright A4', (name) => {
    const pages = pagesOfPdf(rendered.pathOf(name));
    expect(pages.length).toBeLessThanOrEqual(2);
    // Its mark stands on each page.
    const mark = papers[name]?.[0]?.unofficial ?? '';
    const wanted = (papers[name] ?? []).flatMap(textOf).filter((text) => text !== mark).join('');
    expect([...flat(pages, [mark]).replaceAll('_', '')].sort().join('')).toBe([...wanted.replace(/[\s_]/g, '')].sort().join(''));
    for (const size of sizesOfPdf(rendered.pathOf(name))) expect(size).toMatch(/^595\.3\d* x 841\.\d+ pts \(A4\)/);
  });
  it('CI-1: F11 has every word of annex 3-1', () => {
    const whole = flat(pagesOfPdf(rendered.pathOf('f11-kk'))).replaceAll('_', '');
    const parts = Object.entries(councilKk).filter(([key]) => key.startsWith('form.f11.')).flatMap(([, text]) => text.split(/\{\w+\}/)).map(bare).filter((part) => part !== '');
    expect(parts.length).toBeGreaterThanOrEqual(18);
    for (const part of parts) expect(whole).toContain(part);
  });
  it('in Russian F17 is marked as no official text', () => {
    for (const page of pagesOfPdf(rendered.pathOf('sheets-ru'))) expect(page).toContain('Неофициальный перевод');
  });
});

it('F17 as XLSX: a sheet for each project, figures as figures', async () => {
  const source = { from: office as never, comments, law: await lawWords('kk'), regions: (await paperTexts('kk')).regions, language: 'kk' as const };
  const parts = unzipSync(new Uint8Array(await (await evaluationBook(source)).arrayBuffer()));
  const texts = Object.entries(parts).filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name)).map(([, bytes]) => new TextDecoder().decode(bytes));
  expect(texts).toHaveLength(2);
  for (const value of ['<v>16.33</v>', '<v>81.67</v>', '<v>245</v>', '<v>49</v>']) expect(texts[0]).toContain(value);
});
