import { sections } from '../e2e/filling';
import { enter } from '../e2e/seed';
import { expect, test } from './tour';

test('home, settings, outbox and receipts while nothing is begun; the account; a list and its empty check', async ({ tour }) => {
  const { page, host } = tour;
  await tour.see('home, empty');
  await tour.go('/settings', 'settings');
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
  await tour.see('home, a file refused');
  await page.getByTestId('start').first().click();
  await page.waitForURL('**/drafts/*');
  await tour.see('tasks, empty');
  await tour.go(`${new URL(page.url()).pathname}/check`, 'check, nothing filled', 'check-errors');
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
