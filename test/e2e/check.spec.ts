import { newCall } from '../harness/filings';
import { pdf } from './files';
import { addRow, at, attach, saved, slotOf } from './filling';
import { expect, test, visit } from './world';

test('Q3: each finding leads to its field, in closed rows and at files too', async ({ world }) => {
  const host = await world.host();
  await newCall(host);
  const { page } = await world.browser();
  await visit(page, host.url);
  await page.getByTestId('start').first().click();
  await page.waitForURL('**/drafts/*');
  const draft = page.url();
  await page.goto(`${draft}/projects`);
  const rows = [await addRow(page), await addRow(page)];
  await saved(page);
  await page.goto(`${draft}/check`);
  await page.locator(`li[data-path="${rows[0]}.title"]`).getByRole('link').click();
  await expect(at(page, `${rows[0]}.title`)).toBeFocused();
  // From there, by the summary, into the row that is closed.
  await page.getByTestId('error-summary').locator(`a[href*="${rows[1]}.results"]`).click();
  await expect(at(page, `${rows[1]}.results`)).toBeFocused();

  await page.goto(`${draft}/check`);
  await page.locator('li[data-path="papers.founding"]').getByRole('link').click();
  await expect(slotOf(page, 'papers.founding').locator('.error')).toBeVisible();
  await attach(page, 'papers.founding', [pdf('жарғы.pdf')]);
  await expect(slotOf(page, 'papers.founding').locator('.error')).toHaveCount(0);
});
