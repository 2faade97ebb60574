import { newCall } from '../harness/filings';
import { confirmAddress } from '../harness/people';
import { rows } from '../harness/requests';
import { lawfulAnswers, enter, seal, seedDraft, stateOfItem, toPath } from './seed';
import { expect, test, visit } from './world';

test('replaced, then withdrawn from the paper’s own page, told by timeline and bell, and kept for when there is no host', async ({ world }) => {
  const host = await world.host();
  const call = await newCall(host, { replaceable: true, title: 'Сыйлықақы сынағы' });
  const { page } = await world.browser();
  await visit(page, host.url);
  const answers = lawfulAnswers();
  await seal(page, await seedDraft(page, { call, answers }));
  await enter(page);
  await stateOfItem(page, 'registered');
  const [person] = await rows(host, 'SELECT id FROM users');
  await confirmAddress(host, { id: String(person?.['id']), email: '', password: '', token: '' });

  await page.goto(`${host.url}/papers`);
  await page.getByTestId('papers').getByRole('link').first().click();
  await page.getByTestId('replace').click();
  await page.getByTestId('replace-confirm').click();
  await page.waitForURL('**/drafts/*');
  await seal(page, page.url());
  await toPath(page, '/outbox');
  // I8: as soon as the new one has its receipt, nothing here calls the old one accepted.
  await expect(page.locator('[data-testid="outbox-item"][data-state="registered"]')).toHaveCount(1);
  await expect(page.locator('[data-testid="outbox-item"][data-state="replaced"]')).toHaveCount(1);
  await expect(page.getByTestId('used').first()).toBeVisible();

  await page.goto(host.url);
  await expect(page.getByTestId('sent-line').locator('[data-state]')).toHaveCount(2);
  await expect(page.getByTestId('sent-line').locator('[data-state="replaced"]')).toContainText('Жаңасымен алмастырылды');
  await page.goto(`${host.url}/papers`);
  await expect(page.locator('[data-status="replaced"]')).toHaveCount(1);
  await page.locator('[data-status="registered"]').getByRole('link').click();
  await page.getByTestId('withdraw').click();
  await page.getByTestId('withdraw-confirm').click();
  await expect(page.getByTestId('withdrawal-receipt')).toBeVisible();
  await expect(page.getByTestId('timeline').locator('[data-kind="submission.withdrawn"]')).toHaveCount(1);

  await page.goto(host.url);
  await expect(page.getByTestId('sent-line').locator('[data-state="withdrawn"]')).toHaveCount(1);
  await expect(page.getByTestId('sent-line').locator('[data-state="registered"]')).toHaveCount(0);
  await page.goto(`${host.url}/notices`);
  await expect(page.getByTestId('notices').locator('li')).toHaveCount(4);
  await page.getByTestId('read-all').click();
  await expect(page.locator('[data-read="false"]')).toHaveCount(0);

  await host.pause();
  await page.goto(`${host.url}/papers`);
  await expect(page.locator('[data-status="withdrawn"]')).toHaveCount(1);
  await page.goto(`${host.url}/notices`);
  await expect(page.getByTestId('notices').locator('li')).toHaveCount(4);
  await page.goto(`${host.url}/calls`);
  await expect(page.getByTestId('call')).toHaveAttribute('data-phase', 'closing');
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByTestId('calendar').click()]);
  expect(file.suggestedFilename()).toMatch(/\.ics$/);
});
