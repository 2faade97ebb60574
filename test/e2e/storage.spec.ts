import { readFileSync } from 'node:fs';
import { awardAnswers } from '../fixtures/award';
import { stored, unitOf } from './device';
import { at, fillSection, saved } from './filling';
import { expect, test, visit } from './world';

const answers = awardAnswers();
const status = 'save-status';

/** As iOS does it: the next write is broken off, its connection is gone, and none is given until we say so. */
const dyingConnections = `
  const open = IDBFactory.prototype.open;
  const begin = IDBDatabase.prototype.transaction;
  globalThis.otinimTest = { armed: false, dead: false };
  IDBFactory.prototype.open = function (...args) {
    if (globalThis.otinimTest.dead) throw new DOMException('connection lost', 'UnknownError');
    return open.apply(this, args);
  };
  IDBDatabase.prototype.transaction = function (stores, mode, ...rest) {
    const transaction = begin.call(this, stores, mode, ...rest);
    if (globalThis.otinimTest.armed && mode === 'readwrite') {
      Object.assign(globalThis.otinimTest, { armed: false, dead: true });
      setTimeout(() => {
        try { transaction.abort(); } catch { /* it was quicker */ }
        this.close();
        this.dispatchEvent(new Event('close'));
      });
    }
    return transaction;
  };
`;

test('P2, I8: a connection that dies in mid-save says «not saved», keeps what was typed, and saves it later', async ({ world }) => {
  const host = await world.host();
  const { page } = await world.browser({ before: dyingConnections });
  await visit(page, host.url);
  await page.getByTestId('start').first().click();
  await page.waitForURL('**/drafts/*');
  await page.goto(`${page.url()}/charter`);
  await at(page, 'charter.subject').fill('бірінші');
  await saved(page);
  await page.evaluate(() => Object.assign((globalThis as unknown as { otinimTest: object }).otinimTest, { armed: true }));
  await at(page, 'charter.subject').fill('бірінші, екінші');
  await expect(page.getByTestId(status)).toHaveAttribute('data-state', 'failed');
  await at(page, 'charter.goals').fill('үшінші');
  await expect(page.getByTestId(status)).toHaveAttribute('data-state', 'failed');
  await page.evaluate(() => Object.assign((globalThis as unknown as { otinimTest: object }).otinimTest, { dead: false }));
  await saved(page);
  expect(await unitOf(page, 'charter')).toEqual({ subject: 'бірінші, екінші', goals: 'үшінші' });
});

test('P2: a database that another window holds shut is never called saved, and takes the words when it opens', async ({ world }) => {
  const host = await world.host();
  const { page, context } = await world.browser();
  await visit(page, host.url);
  await page.getByTestId('start').first().click();
  await page.waitForURL('**/drafts/*');
  await page.goto(`${page.url()}/charter`);
  const other = await context.newPage();
  await other.goto(host.url);
  // A newer version of the app in another window, in the middle of its upgrade; then it gives up.
  await other.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('otinim', 999);
        opening.onupgradeneeded = () => {
          const store = opening.transaction?.objectStore('settings');
          const hold = (): void => {
            if ((globalThis as unknown as { letGo?: boolean }).letGo) opening.transaction?.abort();
            else if (store) store.count().onsuccess = hold;
          };
          hold();
          resolve();
        };
      }),
  );
  await at(page, 'charter.subject').fill('жабық қоймаға жазылған');
  await expect(page.getByTestId(status)).toHaveAttribute('data-state', 'failed');
  await other.evaluate(() => void ((globalThis as unknown as { letGo: boolean }).letGo = true));
  await expect(page.getByTestId(status)).toHaveAttribute('data-state', 'saved');
  expect(await unitOf(page, 'charter')).toMatchObject({ subject: 'жабық қоймаға жазылған' });
});

test('P3: stores wiped while a draft is open: «not saved» is said, and the words stay on the screen', async ({ world }) => {
  const host = await world.host();
  const { page, context } = await world.browser();
  await visit(page, host.url);
  await page.getByTestId('start').first().click();
  await page.waitForURL('**/drafts/*');
  await page.goto(`${page.url()}/charter`);
  await at(page, 'charter.subject').fill('бірінші');
  await saved(page);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Storage.clearDataForOrigin', { origin: host.url, storageTypes: 'indexeddb' });
  await at(page, 'charter.subject').fill('бірінші, екінші');
  await expect(page.getByTestId(status)).toHaveAttribute('data-state', 'failed');
  await expect(at(page, 'charter.subject')).toHaveValue('бірінші, екінші');
});

test('P13: IndexedDB that refuses to open: works in memory and says so', async ({ world }) => {
  const host = await world.host();
  const { page } = await world.browser({ before: "IDBFactory.prototype.open = () => { throw new DOMException('refused', 'SecurityError'); };" });
  await page.goto(host.url);
  await expect(page.getByTestId('memory-only')).toBeVisible();
  await page.getByTestId('start').first().click();
  await page.waitForURL('**/drafts/*');
  await page.getByRole('link', { name: 'Ұйым', exact: true }).click();
  await fillSection(page, 'organisation', answers.organisation);
  await expect(page.getByTestId(status)).toHaveAttribute('data-state', 'memory');
  await page.getByTestId('next').click();
  await page.waitForURL(({ pathname }) => !pathname.endsWith('/organisation'));
  await page.goBack();
  await expect(at(page, 'organisation.name')).toHaveValue(answers.organisation.name);
  await expect(page.getByTestId('memory-only')).toBeVisible();
  // What will not last can leave as a file.
  await page.getByRole('link', { name: 'Бөлімдер тізімі' }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('export-draft').click()]);
  expect(readFileSync(await download.path(), 'utf8')).toContain(answers.organisation.name);
});

/** What is written to the disk, and what is moved on the screen, by typing. */
const counting = `
  globalThis.otinimCount = { puts: 0, bytes: 0, nodes: 0 };
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (value, ...rest) {
    globalThis.otinimCount.puts += 1;
    globalThis.otinimCount.bytes += JSON.stringify(value).length;
    return put.call(this, value, ...rest);
  };
  addEventListener('DOMContentLoaded', () => new MutationObserver((list) => {
    for (const { addedNodes, removedNodes, type } of list) globalThis.otinimCount.nodes += type === 'childList' ? addedNodes.length + removedNodes.length : 1;
  }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true }));
`;

test('P12: the hundredth row costs no more than 1.2 times the first', async ({ world }) => {
  const host = await world.host();
  const { page } = await world.browser({ before: counting });
  await visit(page, host.url);
  const cost = async (row: number, rows: number) => {
    await page.goto(host.url);
    await page.getByTestId('start').first().click();
    await page.waitForURL('**/drafts/*');
    const draft = page.url();
    await page.evaluate(
      ([id, count, values]) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('otinim');
          opening.onsuccess = () => {
            const transaction = opening.result.transaction('units', 'readwrite');
            for (let i = 0; i < count; i += 1) {
              transaction.objectStore('units').put({ draft: id, unit: `projects.list.row${String(i).padStart(12, '0')}`, values, order: i + 1, rev: 1, deletedAt: null });
            }
            transaction.oncomplete = () => (opening.result.close(), resolve());
            transaction.onabort = () => reject(transaction.error);
          };
        }),
      [draft.split('/').at(-1) ?? '', rows, { title: 'Жоба', summary: 'Сипаты', from: '2024-2-1', running: false, to: '2025-5-31', results: 'Нәтиже' }] as const,
    );
    await page.goto(`${draft}/projects`);
    const open = page.getByTestId('rows').locator('[data-unit]').nth(row);
    await open.getByRole('button', { name: /^Өзгерту/ }).click();
    const unit = await open.getAttribute('data-unit');
    const field = at(page, `${unit}.results`);
    await field.focus();
    await field.pressSequentially('бір', { delay: 10 });
    await saved(page);
    await page.evaluate(() => Object.assign((globalThis as unknown as { otinimCount: object }).otinimCount, { puts: 0, bytes: 0, nodes: 0 }));
    for (const word of [' екі', ' үш', ' төрт']) {
      await field.pressSequentially(word, { delay: 10 });
      await expect(page.getByTestId(status)).toHaveAttribute('data-state', 'saving');
      await saved(page);
    }
    const spent = await page.evaluate(() => ({ ...(globalThis as unknown as { otinimCount: { puts: number; bytes: number; nodes: number } }).otinimCount }));
    const elements = await page.evaluate(() => document.querySelectorAll('input, textarea, select').length);
    expect((await stored(page, 'units')).find((row) => row.unit === unit && draft.endsWith(row.draft))?.values['results']).toBe('Нәтижебір екі үш төрт');
    return { ...spent, elements };
  };
  const first = await cost(0, 1);
  const hundredth = await cost(99, 100);
  expect(first.puts).toBeGreaterThan(2);
  expect(hundredth.puts).toBeLessThanOrEqual(first.puts);
  expect(hundredth.bytes).toBeLessThanOrEqual(1.2 * first.bytes);
  expect(hundredth.nodes).toBeLessThanOrEqual(1.2 * first.nodes);
  expect(hundredth.elements).toBeLessThanOrEqual(1.2 * first.elements);
});
