/** The administrator's page of health: what it shows, to whom, and what it says without its host. */
import { fileWhole } from '../harness/backups';
import { newCall, newFiling } from '../harness/filings';
import { person } from '../harness/people';
import { sendOne } from '../harness/requests';
import { expect, test, visit } from './world';

test('the administrator sees what the host says of itself, and what to look at', async ({ world }) => {
  const host = await world.host();
  const [administrator, applicant] = [await person(host, 'administrator'), await person(host)];
  const call = await newCall(host);
  for (let i = 0; i < 3; i += 1) await fileWhole(host, applicant, call);
  await sendOne(host, applicant.token, newFiling({ call: await newCall(host, { closesAt: '2026-01-01T00:00:00.000Z', opensAt: '2025-01-01T00:00:00.000Z' }) }).operation);

  const { page } = await world.browser();
  await visit(page, host.url);
  await page.goto(`${host.url}/account`);
  await page.getByTestId('account-switch').click();
  await page.locator('#email').fill(administrator.email);
  await page.locator('#password').fill(administrator.password);
  await page.getByTestId('account-submit').click();
  await page.getByTestId('signed-in').waitFor();
  await page.goto(`${host.url}/office/health`);
  await page.getByText('OTINIM_BACKUP_TO').waitFor();
  await expect(page.getByText('3 қабылданды, 1 қайтарылды').first()).toBeVisible();

  const pictures = process.env['PICTURES'];
  if (pictures) {
    for (const [width, height] of [[360, 800], [1440, 900]] as const) {
      await page.setViewportSize({ width, height });
      await page.screenshot({ path: `${pictures}/health-${width}.png`, fullPage: true });
      await page.goto(`${host.url}/settings/changes`);
      await page.locator('h2').first().waitFor();
      await page.screenshot({ path: `${pictures}/changes-${width}.png`, fullPage: true });
      await page.goto(`${host.url}/office/health`);
      await page.getByText('OTINIM_BACKUP_TO').waitFor();
    }
  }
  // I8: without its host the page has nothing to show, and shows nothing.
  await host.pause();
  await page.reload();
  await expect(page.getByText('Сервермен байланыс жоқ')).toBeVisible();
  await expect(page.getByText('OTINIM_BACKUP_TO')).toHaveCount(0);
});
