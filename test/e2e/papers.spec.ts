import { expect } from '@playwright/test';
import { awardKk } from '#law/texts/award.kk';
import { seedDraft } from './seed';
import { test, visit } from './world';

/** The words of an annex that stand on the paper whole: without blanks, and without the list's other rows. */
const words = (form: string): string[] =>
  Object.entries(awardKk).filter(([key, text]) => key.startsWith(`form.${form}.`) && !text.includes('{')).map(([, text]) => text);

test('P17, F1–F3: the annexes print in their own words, without the app around them', async ({ world }) => {
  const host = await world.host();
  const { page } = await world.browser();
  await visit(page, host.url);
  const draft = await seedDraft(page, { call: null });
  await page.goto(`${draft}/signature`);
  await page.getByTestId('to-print').click();
  await expect(page.getByTestId('print')).toBeVisible();
  const sheets = page.locator('article');
  await expect(sheets).toHaveCount(3);
  for (const [at, form] of ['f1', 'f2', 'f3'].entries()) {
    const said = (await sheets.nth(at).textContent())?.replace(/\s+/g, ' ') ?? '';
    expect(words(form).filter((text) => !said.includes(text) && !['Лауазымы (қолы) Т. А. Ә. (болған жағдайда)'].includes(text))).toEqual([]);
  }
  await expect(sheets.nth(0)).toContainText('«Жас Қанат» қоғамдық бірлестігі');
  await expect(sheets.nth(0)).toContainText(awardKk['direction.4']);
  await expect(sheets.nth(1).getByRole('row')).toHaveCount(12);
  await expect(sheets.nth(1)).toContainText('KZ86125KZT5004100100');
  await expect(sheets.nth(2)).toContainText('Ауыл кітапханасы');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByTestId('print')).toBeHidden();
  // Three sheets: as many pages at least, each beginning with its annex.
  const pdf = (await page.pdf({ format: 'A4', printBackground: true })).toString('latin1');
  expect((pdf.match(/\/Type\s*\/Page\b/g) ?? []).length).toBeGreaterThanOrEqual(3);
});
