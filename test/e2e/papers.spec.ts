import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { awardKk } from '#law/texts/award.kk';
import { temporary } from '../harness/run-folder';
import { documentText } from '../papers/docx-text';
import { flat, pagesOfPdf, sizesOfPdf } from '../papers/pdf';
import { lawfulAnswers, seedDraft } from './seed';
import { test, visit } from './world';

/** The words of an annex that stand on the paper whole: without blanks, and without the list's other rows. */
const words = (form: string): string[] =>
  Object.entries(awardKk)
    .filter(([key, text]) => key.startsWith(`form.${form}.`) && !key.endsWith('.sign') && !text.includes('{'))
    .map(([, text]) => text.toLowerCase());
const oneLine = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ');

test('P17, F1–F3: the annexes print and come as DOCX in their own words, with no host, the Russian marked', async ({ world }) => {
  const host = await world.host();
  const { page } = await world.browser();
  await visit(page, host.url);
  const draft = await seedDraft(page, { call: null, answers: lawfulAnswers() });
  await host.pause();
  await page.goto(`${draft}/signature`);
  await page.getByTestId('to-print').click();
  await expect(page.getByTestId('print')).toBeVisible();
  const sheets = page.locator('article');
  await expect(sheets).toHaveCount(3);
  for (const [at, form] of ['f1', 'f2', 'f3'].entries()) {
    const said = oneLine(await sheets.nth(at).textContent()).toLowerCase();
    expect(words(form).filter((text) => !said.includes(text))).toEqual([]);
  }
  await expect(sheets.nth(0)).toContainText('«Жас Қанат» қоғамдық бірлестігі');
  await expect(sheets.nth(0)).toContainText(awardKk['direction.4']);
  await expect(sheets.nth(1).getByRole('row')).toHaveCount(12);
  await expect(sheets.nth(1)).toContainText('KZ86125KZT5004100100');
  await expect(sheets.nth(2)).toContainText('Ауыл кітапханасы');

  // The file says what the sheet says, and is made on the device.
  const coming = page.waitForEvent('download');
  await page.getByTestId('docx-f2').click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe('2-қосымша «Жас Қанат» қоғамдық бірлестігі.docx');
  const file = documentText(readFileSync(await download.path())).join(' ');
  for (const cell of await sheets.nth(1).getByRole('cell').allTextContents()) expect(oneLine(file)).toContain(oneLine(cell));

  await page.getByTestId('paper-ru').check();
  await expect(sheets.nth(2)).toContainText('Неофициальный перевод');
  await expect(sheets.nth(2)).toHaveAttribute('lang', 'ru');
  await page.getByTestId('paper-kk').check();
  await expect(sheets.nth(2)).not.toContainText('перевод');

  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByTestId('print')).toBeHidden();
  // Three sheets, each beginning with its annex.
  await page.emulateMedia({ media: null });
  const printed = join(temporary('print'), 'annexes.pdf');
  await page.pdf({ path: printed, preferCSSPageSize: true });
  const sheet = await Promise.all([0, 1, 2].map(async (at) => (await sheets.nth(at).textContent()) ?? ''));
  expect(pagesOfPdf(printed)).toHaveLength(3);
  expect(sizesOfPdf(printed).every((size) => size.includes('(A4)'))).toBe(true);
  expect(flat(pagesOfPdf(printed))).toBe(sheet.join('').replace(/\s/g, ''));
});
