import { describe, expect, test, vi } from 'vitest';
import { awardAnswers, awardDraft, sha256 } from '../../../test/fixtures/award';
import { emptyAnswers } from '../../../test/fixtures/empty-award';
import { entryOf } from '../../../test/harness/unzip';
import { longAnswers } from '../../../test/papers/answers';
import { documentText } from '../../../test/papers/docx-text';
import { seal } from '#law/filing/seal';
import { fc } from '#law/property.test-seed';
import { normaliseText } from '#law/text';
import type { AwardAnswers } from '#law/forms/award';
import { paragraphsOf, textOf, type PaperLanguage } from './paper';
import { docxOf } from './docx-paper';
import { docxFile, filedPapers, paperOf, papersFor } from './paper-of';

const bytesOf = async (file: Blob): Promise<Buffer> => Buffer.from(await file.arrayBuffer());
const docxFor = async (answers: AwardAnswers, language: PaperLanguage = 'kk', signature: Blob | null = null) => {
  const papers = await papersFor(answers, { paper: 'all', language });
  return { papers, bytes: await bytesOf(await docxFile(papers, signature)) };
};
const saidBy = (papers: Awaited<ReturnType<typeof papersFor>>) => papers.flatMap(textOf).flatMap(paragraphsOf).filter((text) => text !== '');

describe('a DOCX of F1–F3', () => {
  test.each([['empty', emptyAnswers], ['filled', awardAnswers], ['long, with every letter and sign', longAnswers]] as const)('%s: says what the paper says, in its order', async (_, answers) => {
    const { papers, bytes } = await docxFor(answers());
    expect(documentText(bytes)).toEqual(saidBy(papers));
  });
  test('in Russian: marked in the text and above every further page', async () => {
    const { papers, bytes } = await docxFor(awardAnswers(), 'ru');
    expect(documentText(bytes)).toEqual(saidBy(papers));
    const headers = [1, 2, 3, 4, 5, 6].map((n) => entryOf(bytes, `word/header${n}.xml`));
    expect(headers.filter((xml) => xml.includes('Неофициальный перевод'))).toHaveLength(3);
  });
  test('is A4, in a face with the Kazakh letters, numbered', async () => {
    const { bytes } = await docxFor(awardAnswers());
    expect(entryOf(bytes, 'word/document.xml')).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(entryOf(bytes, 'word/styles.xml')).toContain('Times New Roman');
    expect(entryOf(bytes, 'word/styles.xml')).toContain('kk-KZ');
    // The first page of all has no number; every other has.
    expect([1, 2, 3, 4, 5, 6].filter((n) => !entryOf(bytes, `word/header${n}.xml`).includes('PAGE'))).toHaveLength(1);
  });
  test('holds the drawn signature on each annex, and leaves its place empty without', async () => {
    const picture = new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])]);
    const drawings = (bytes: Buffer) => entryOf(bytes, 'word/document.xml').match(/<w:drawing>/g)?.length ?? 0;
    expect(drawings((await docxFor(awardAnswers(), 'kk', picture)).bytes)).toBe(3);
    expect(drawings((await docxFor(awardAnswers())).bytes)).toBe(0);
  });
  test('whatever may be filed stands in it as it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (typed) => {
        const text = normaliseText(typed, { multiline: true });
        const papers = await papersFor({ ...emptyAnswers(), innovations: { innovations: text } }, { paper: 'f3', language: 'kk' });
        const bytes = await bytesOf(await docxFile(papers, null));
        expect(documentText(bytes)).toEqual(saidBy(papers));
        // XML 1.0 knows no control characters: one of them and no program opens the file.
        expect(entryOf(bytes, 'word/document.xml')).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
      }),
      { numRuns: 8 },
    );
  }, 20_000);
});

test('the same papers are the same bytes, whenever they are made', async () => {
  const papers = await papersFor(awardAnswers(), { paper: 'all', language: 'kk' });
  const picture = Uint8Array.of(0x89, 0x50, 0x4e, 0x47);
  const first = docxOf(papers, picture);
  // An archive keeps time in steps of two seconds.
  vi.setSystemTime(new Date('2031-05-05T05:05:05Z'));
  expect(docxOf(papers, picture)).toEqual(first);
  vi.useRealTimers();
});
test('every section but the last stands in a paragraph of its own text, and no paragraph has two', async () => {
  const { bytes } = await docxFor(awardAnswers());
  const xml = entryOf(bytes, 'word/document.xml');
  expect(xml.match(/<w:sectPr>/g)).toHaveLength(3);
  expect(xml.match(/<w:sectPr>(?:(?!<w:sectPr>).)*<\/w:sectPr><\/w:pPr><w:r>/g)).toHaveLength(2);
  expect(xml).toMatch(/<\/w:sectPr><\/w:body><\/w:document>$/);
});

test('a character that XML forbids in a draft spoils no file', async () => {
  const { bytes } = await docxFor({ ...emptyAnswers(), innovations: { innovations: 'бір\uffffек\ufffeі' } });
  expect(documentText(bytes)).toContain('бірекі');
});

test('a filed text comes on the same paper, with its number and hash', async () => {
  const { text } = seal(awardDraft(), { now: '2026-08-15T04:59:00.000Z' });
  const options = { paper: 'f2', language: 'kk', number: 'СЫЙ-2026-0007', sha256: sha256(text) } as const;
  const file = await paperOf(text, options);
  expect(file.type).toBe('application/vnd.openxmlformats-officedocument.wordprocessingml.document');
  const said = documentText(await bytesOf(file));
  expect(said).toEqual(saidBy(await filedPapers(text, options)));
  expect(said).toContain('050000, Алматы қаласы, Алматы, Абай даңғылы, 10, 5-кеңсе');
  expect(said.at(-1)).toContain(sha256(text));
});
