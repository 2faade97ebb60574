import { appendFileSync, cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { newCall } from '../harness/filings';
import { temporary } from '../harness/run-folder';
import { openBrowser } from '../e2e/browser';
import { app } from '../e2e/builds';
import { at, saved } from '../e2e/filling';
import { expect, test, visit } from '../e2e/world';
import { tourOf } from './tour';

test('a device that keeps nothing', async ({ world }) => {
  const host = await world.host();
  await newCall(host);
  const { page } = await world.browser({ before: "IDBFactory.prototype.open = () => { throw new DOMException('refused', 'SecurityError'); };" });
  await page.goto(host.url);
  await page.getByTestId('memory-only').waitFor();
  const tour = tourOf(page);
  await tour.see('home, memory only');
  await page.getByTestId('start').first().click();
  await page.waitForURL('**/drafts/*');
  await page.locator('a[href$="/charter"]').click();
  await at(page, 'charter.subject').fill('жадта ғана');
  await expect(page.getByTestId('save-status')).toHaveAttribute('data-state', 'memory');
  await tour.see('charter, memory only');
  expect(tour.faults).toEqual([]);
});

test('a newer version offered; two windows that wrote one field; words that are not saved', async ({ world }) => {
  const served = temporary('site');
  cpSync(app(), served, { recursive: true });
  const host = await world.host({ publicDir: served });
  const { page, context } = await world.browser();
  await visit(page, host.url);
  // The first load is not yet the worker's: only its page is asked.
  await page.goto(host.url);
  const tour = tourOf(page);
  await page.getByTestId('start').first().click();
  await page.waitForURL('**/drafts/*');
  const draft = page.url();
  // The host reads its files when it starts, the packed ones first.
  await host.pause();
  appendFileSync(join(served, 'service-worker.js'), '\n// later\n');
  for (const packed of ['br', 'gz']) rmSync(join(served, `service-worker.js.${packed}`), { force: true });
  await host.restart();
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
  await page.getByTestId('update').waitFor();
  await tour.see('tasks, a newer version offered');

  const other = await context.newPage();
  await page.goto(`${draft}/head`);
  await other.goto(`${draft}/head`);
  const surname = 'head.person.surname';
  await Promise.all([at(page, surname).waitFor(), at(other, surname).waitFor()]);
  await Promise.all([at(page, surname).fill('Әбілқасымова'), at(other, surname).fill('Сәрсенова')]);
  await expect.poll(async () => (await page.getByTestId('conflict').count()) + (await other.getByTestId('conflict').count())).toBeGreaterThan(0);
  const window = (await page.getByTestId('conflict').count()) > 0 ? page : other;
  await window.bringToFront();
  const theirs = window === page ? tour : tourOf(other);
  await theirs.see('head, two windows');
  expect(theirs.faults).toEqual([]);
  await other.close();

  await page.goto(`${draft}/charter`);
  await at(page, 'charter.subject').fill('бірінші');
  await saved(page);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Storage.clearDataForOrigin', { origin: host.url, storageTypes: 'indexeddb' });
  await at(page, 'charter.subject').fill('бірінші, екінші');
  await expect(page.getByTestId('save-status')).toHaveAttribute('data-state', 'failed');
  await tour.see('charter, not saved');
  expect(tour.faults).toEqual([]);
});

test('a part of the app that does not come', async ({ world }) => {
  const host = await world.host();
  await newCall(host);
  // Kit says the failure in the console, as it should: a browser that is not held to silence.
  const { page, context, close, complaints } = await openBrowser();
  try {
    await context.route('**/service-worker.js', (route) => route.abort());
    await page.goto(host.url);
    await page.getByTestId('start').first().waitFor();
    for (const language of ['ru', 'en', 'kk']) {
      await page.getByTestId('language').selectOption(language);
      await page.waitForFunction((to) => document.documentElement.lang === to, language);
    }
    await context.route('**/_app/**', (route) => route.abort());
    await page.getByTestId('nav-settings').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Бұл бет ашылмады');
    const tour = tourOf(page);
    await tour.see('error');
    expect(tour.faults).toEqual([]);
    expect(complaints.filter((said) => said.startsWith('policy'))).toEqual([]);
  } finally {
    await close();
  }
});
