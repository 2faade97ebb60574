/** P17: the papers as an office opens them. Words are compared with the annex's, letter for letter. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docxFile, papersFor } from '$lib/documents/paper-of';
import { textOf, type Paper, type PaperLanguage } from '$lib/documents/paper';
import type { AwardAnswers } from '#law/forms/award';
import { awardAnswers } from '../fixtures/award';
import { emptyAnswers } from '../fixtures/empty-award';
import { alphabet, longAnswers } from './answers';
import { facesOfPdf, flat, pagesOfPdf, renderDocx, sizesOfPdf, type Rendered } from './pdf';
import { png } from './png';

interface Case {
  readonly answers: AwardAnswers;
  readonly language: PaperLanguage;
  readonly signature: Blob | null;
}
const cases: Readonly<Record<string, Case>> = {
  empty: { answers: emptyAnswers(), language: 'kk', signature: null },
  filled: { answers: awardAnswers(), language: 'kk', signature: new Blob([png()]) },
  long: { answers: longAnswers(), language: 'kk', signature: null },
  russian: { answers: awardAnswers(), language: 'ru', signature: null },
};
const papers: Record<string, readonly Paper[]> = {};
let rendered: Rendered;
beforeAll(async () => {
  const files: Record<string, Buffer> = {};
  for (const [name, { answers, language, signature }] of Object.entries(cases)) {
    papers[name] = await papersFor(answers, { paper: 'all', language });
    files[name] = Buffer.from(await (await docxFile(papers[name], signature)).arrayBuffer());
  }
  rendered = renderDocx(files);
});
afterAll(() => rendered.remove());

const pages = (name: string) => pagesOfPdf(rendered.pathOf(name));
const said = (name: string) => (papers[name] ?? []).flatMap(textOf).join('').replace(/\s/g, '');

describe('DOCX drawn by LibreOffice', () => {
  it.each(['empty', 'filled'])('%s: three sheets that say the annexes and nothing else', (name) => {
    expect(pages(name)).toHaveLength(3);
    expect(flat(pages(name)).replaceAll('_', '')).toBe(said(name).replaceAll('_', ''));
  });
  it('in Russian: three sheets, the mark on each', () => {
    expect(pages('russian')).toHaveLength(3);
    expect(flat(pages('russian'))).toBe(said('russian'));
    for (const page of pages('russian')) expect(page).toContain('Неофициальный перевод');
  });
  it('30 projects and answers of pages go over to further sheets; nothing is lost, all is A4', () => {
    const whole = flat(pages('long'));
    for (const text of (papers['long'] ?? []).flatMap(textOf).flatMap((one) => one.split('\n'))) {
      // A page may end within an answer, where the next begins with its number and the table's head.
      for (const sentence of text.split(/(?<=[.;:)])\s/)) {
        if (sentence.length < 40) expect(whole).toContain(sentence.replace(/\s/g, ''));
      }
    }
    expect(whole).toContain(alphabet);
    expect(whole.match(/-жоба:/g)).toHaveLength(30);
    expect(whole).toContain('1250000₸');
    const sizes = sizesOfPdf(rendered.pathOf('long'));
    expect(sizes.length).toBeGreaterThan(8);
    expect(sizes.every((size) => size.includes('(A4)'))).toBe(true);
    // Numbered from the second sheet on, and the head of a table again on each.
    pages('long').forEach((page, at) => expect([at + 1, new RegExp(`^\\s*${at + 1}\\s`).test(page)]).toEqual([at + 1, at > 0]));
    expect(pages('long').filter((page) => page.includes('№ р/с')).length).toBeGreaterThan(3);
  });
  it('is of a serif face, as state papers are', () => expect(facesOfPdf(rendered.pathOf('filled'))[0]).toMatch(/Serif|Times/));
});
