import type { Page } from '@playwright/test';
import { newCall } from '../harness/filings';
import { cpSync, rmSync } from 'node:fs';
import { temporary } from '../harness/run-folder';
import { app, renamedBuild, wordOf } from './builds';
import { at, saved } from './filling';
import { expect, test, visit } from './world';

test('P10: a new build during filling is offered; old tabs keep their files without a host; the words survive', async ({ world }) => {
  const served = temporary('site');
  cpSync(app(), served, { recursive: true });
  const host = await world.host({ publicDir: served });
  const { page, context } = await world.browser();
  await visit(page, host.url);
  await page.goto(host.url);
  await page.getByTestId('start').first().click();
  await page.waitForURL('**/drafts/*');
  const draft = page.url();
  await page.goto(`${draft}/charter`);
  await at(page, 'charter.subject').fill('жаңартуға дейін');
  await saved(page);
  const old = await context.newPage();
  await old.goto(`${draft}/bank`);
  await at(old, 'bank.name').waitFor();

  const later = renamedBuild('2');
  await host.pause();
  rmSync(served, { recursive: true });
  cpSync(later, served, { recursive: true });
  await host.restart();
  await expect(page.getByTestId('update')).toHaveCount(0);
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
  await expect(page.getByTestId('update')).toBeVisible();
  await host.pause();

  // Not reloaded by itself, and parts that were never loaded still come.
  await at(page, 'charter.goals').fill('жаңарту кезінде');
  await saved(page);
  await old.getByTestId('next').click();
  await old.waitForURL('**/contribution');
  await old.getByTestId('next').click();
  await old.getByTestId('row-add').click();
  await expect(old.getByTestId('rows').locator('[data-unit]')).toHaveCount(1);

  // Typed and not yet at rest when the person says yes.
  await at(page, 'charter.goals').pressSequentially('!');
  await page.getByTestId('update').getByRole('button').first().click();
  await page.waitForLoadState('load');
  await expect(page.getByTestId('update')).toHaveCount(0);
  await expect(at(page, 'charter.goals')).toHaveValue('жаңарту кезінде!');
  await expect(at(page, 'charter.subject')).toHaveValue('жаңартуға дейін');
  await page.goto(host.url);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(wordOf('2'));

  // The other tab still is the old build, with the new one in charge: its own files still come.
  await old.getByTestId('row-done').click();
  await old.locator('header a').first().click();
  await expect(old.getByRole('heading', { level: 1 })).not.toHaveText(wordOf('2'));
});

test('P10: three builds at once: each tab keeps its own files without a host, and a build’s files go with its last tab', async ({ world }) => {
  const served = temporary('site');
  cpSync(app(), served, { recursive: true });
  const host = await world.host({ publicDir: served });
  await newCall(host);
  const { page, context } = await world.browser();
  await visit(page, host.url);
  await page.getByTestId('start').first().click();
  await page.waitForURL('**/drafts/*');
  const draft = page.url();
  const caches = (tab: Page) => tab.evaluate(async () => (await globalThis.caches.keys()).filter((name) => name.startsWith('otinim-')).length);
  const release = async (build: string): Promise<void> => {
    await host.pause();
    rmSync(served, { recursive: true });
    cpSync(build, served, { recursive: true });
    await host.restart();
    await page.evaluate(async () => {
      dispatchEvent(new Event('online'));
      await (await navigator.serviceWorker.ready).update();
    });
    await page.getByTestId('update').waitFor();
  };
  const take = async (): Promise<void> => {
    await Promise.all([page.waitForEvent('load'), page.getByTestId('update').getByRole('button').first().click()]);
    await expect(page.getByTestId('update')).toHaveCount(0);
  };
  const open = async (): Promise<Page> => {
    const tab = await context.newPage();
    await tab.goto(`${draft}/bank`);
    await at(tab, 'bank.name').waitFor();
    return tab;
  };
  const heading = async (tab: Page): Promise<string> => {
    await tab.locator('header a').first().click();
    await expect(tab.getByTestId('drafts')).toBeVisible();
    return (await tab.getByRole('heading', { level: 1 }).textContent()) ?? '';
  };

  const first = await open();
  await release(renamedBuild('2'));
  await take();
  const second = await open();
  await release(renamedBuild('3'));
  // A tab of the second build begins while the third waits: it must not take the third's files away.
  await (await open()).close();
  await host.pause();
  await take();
  expect(await caches(page)).toBe(3);
  // Parts that were never loaded, each of its own build.
  expect(await Promise.all([first, second, page].map(heading))).toEqual(['Менің өтінімдерім', wordOf('2'), wordOf('3')]);
  for (const [tab, left] of [[first, 2], [second, 1]] as const) {
    await tab.close();
    await page.reload();
    await expect.poll(() => caches(page)).toBe(left);
  }
  await page.goto(`${draft}/materials`);
  await page.getByTestId('file-input').waitFor({ state: 'attached' });
});
