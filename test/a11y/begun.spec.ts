import { sections } from '../e2e/filling';
import { enter } from '../e2e/seed';
import { expect, test } from './tour';

test('home, settings, outbox and receipts while nothing is begun; the account; a list and its empty check', async ({ tour }) => {
  const { page, host } = tour;
  await tour.see('home, empty');
  // P3: of a device with hardly any room left.
  await page.addInitScript('navigator.storage.estimate = () => Promise.resolve({ usage: 9e9, quota: 1e10 });');
  await tour.go('/settings', 'settings', 'nearly-full');
  await tour.go('/outbox', 'outbox, empty');
  await tour.go('/receipts/abcdefghijklmno', 'receipt, none');
  await tour.go('/account', 'account, sign up');
  await page.locator('#email').fill('a@example.org');
  await page.locator('#password').fill('short');
  await page.getByTestId('account-submit').click();
  await page.getByTestId('account-trouble').waitFor();
  await tour.see('account, refused');
  await page.getByTestId('account-switch').click();
  await tour.see('account, sign in');
  await page.goto(`${host.url}/account?then=/outbox`);
  await enter(page);
  await tour.go('/account', 'account, signed in', 'signed-in');
  await page.goto(host.url);
  await page.getByTestId('import-file').setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await page.locator('.toast').waitFor();
  await page.getByTestId('nearly-full').waitFor();
  await tour.see('home, a file refused');
  await page.getByTestId('start').first().click();
  await page.waitForURL('**/drafts/*');
  await tour.see('tasks, empty');
  await tour.go(`${new URL(page.url()).pathname}/check`, 'check, nothing filled', 'check-errors');
  await page.goto(`${host.url}/settings`);
  await page.getByTestId('lock-set').click();
  for (const field of ['#lock-passphrase', '#lock-again']) await page.locator(field).fill('дала қазы таң алдында');
  await page.getByTestId('lock-understood').check();
  await page.getByTestId('lock-submit').click();
  await page.getByTestId('locked').waitFor({ timeout: 40_000 });
  await page.locator('#lock-passphrase').fill('басқа сөйлем');
  await page.getByTestId('unlock').click();
  await page.locator('#lock-passphrase-error').waitFor();
  await tour.see('locked, a wrong phrase');
});

test('a page that is not there', async ({ tour }) => {
  await tour.page.goto(`${tour.host.url}/drafts/abcdefghijklmno`);
  await expect(tour.page.getByRole('heading', { level: 1 })).toHaveText('Мұндай бет жоқ');
  await tour.see('404');
});

test('every page has a title of its own, in each language', async ({ tour }) => {
  const { page, host } = tour;
  await page.getByTestId('start').first().click();
  await page.waitForURL('**/drafts/*');
  const draft = page.url();
  const pages = [host.url, `${host.url}/settings`, `${host.url}/outbox`, `${host.url}/account`, `${host.url}/receipts/x`, `${host.url}/drafts/none`];
  const all = [...pages, draft, ...sections.map((name) => `${draft}/${name}`), `${draft}/check`, `${draft}/submit`, `${draft}/print`];
  const titles = new Map<string, string[]>();
  for (const address of all) {
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    for (const language of ['kk', 'ru', 'en']) {
      await page.getByTestId('language').selectOption(language);
      await page.waitForFunction((to) => document.documentElement.lang === to, language);
      await expect.poll(() => page.title()).toMatch(/^\S.* — Өтінім$/);
      titles.set(language, [...(titles.get(language) ?? []), await page.title()]);
    }
  }
  for (const said of titles.values()) expect(said.filter((title, at) => said.indexOf(title) !== at)).toEqual([]);
});
