import { newCall } from '../harness/filings';
import { at, saved } from './filling';
import { expect, test, visit } from './world';

test('from a field without a host to what its document is, with an example, and back to the field', async ({ world }) => {
  const host = await world.host();
  await newCall(host);
  const { page } = await world.browser();
  await visit(page, host.url);
  await page.getByTestId('start').first().click();
  await page.waitForURL('**/drafts/*');
  const draft = page.url();
  await page.goto(`${draft}/bank`);
  await at(page, 'bank.name').fill('«Үлгі Банк» АҚ');
  await saved(page);
  await host.pause();
  await page.goto(`${draft}/papers`);
  await expect(page.getByTestId('help-link')).toHaveCount(3);
  await page.getByTestId('help-link').nth(2).click();
  await expect(page.getByTestId('help')).toHaveAttribute('data-topic', 'bank');
  await expect(page.getByTestId('sample')).toContainText('ЖСК');
  // A cold start of the help itself, and the way back to the very field.
  await page.reload();
  await page.getByTestId('help').getByRole('link').first().click();
  await page.waitForURL('**/papers?field=papers.bankCertificate');
  await page.goto(`${draft}/bank`);
  await expect(at(page, 'bank.name')).toHaveValue('«Үлгі Банк» АҚ');
});
