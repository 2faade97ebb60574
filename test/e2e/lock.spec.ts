import type { Page } from '@playwright/test';
import { newCall } from '../harness/filings';
import { at, attach, filesIn, saved } from './filling';
import { pdf } from './files';
import { enter } from './seed';
import { expect, test, visit } from './world';

const phrase = 'дала қазы таң алдында';

/** Everything that the browser's own tools show of what this origin keeps, bytes of files too. */
const dump = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('otinim');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    let all = JSON.stringify({ ...localStorage });
    const decoder = new TextDecoder();
    const show = async (value: unknown): Promise<string> => {
      if (value instanceof Blob) return decoder.decode(await value.arrayBuffer());
      if (value instanceof Uint8Array) return decoder.decode(value);
      return JSON.stringify(value);
    };
    for (const name of db.objectStoreNames) {
      const rows = await new Promise<object[]>((resolve) => {
        const asked = db.transaction(name).objectStore(name).getAll();
        asked.onsuccess = () => resolve(asked.result as object[]);
      });
      for (const row of rows) for (const value of Object.values(row)) all += await show(value);
    }
    db.close();
    return all;
  });

test('a lock: no plain word is left on the device, a wrong phrase opens nothing, a kill in the middle loses nothing', async ({ world }) => {
  const host = await world.host();
  await newCall(host);
  const first = await world.browser();
  let { page } = first;
  await visit(page, host.url);
  await page.goto(`${host.url}/account?then=/outbox`);
  await enter(page);
  await page.goto(host.url);
  await page.getByTestId('start').first().click();
  await page.waitForURL('**/drafts/*');
  const draft = page.url();
  await page.goto(`${draft}/charter`);
  await at(page, 'charter.subject').fill('бөгде көзге арналмаған сөз');
  await saved(page);
  await page.goto(`${draft}/papers`);
  await attach(page, 'papers.founding', [pdf('жарғы.pdf', 3000)]);
  await expect(filesIn(page, 'papers.founding')).toContainText('жарғы');
  const words = ['бөгде көзге', 'жарғы.pdf', '%PDF', 'otinim.session'];
  const before = await dump(page);
  for (const word of words) expect([word, before.includes(word)]).toEqual([word, true]);

  await page.goto(`${host.url}/settings`);
  await page.getByTestId('lock-set').click();
  await page.locator('#lock-passphrase').fill(phrase);
  await page.locator('#lock-again').fill(phrase);
  await page.getByTestId('lock-understood').check();
  // Another window is being written in: it saves, goes, and waits at the door until all is sealed.
  const other = await page.context().newPage();
  await other.goto(`${draft}/charter`);
  await expect(at(other, 'charter.subject')).toHaveValue('бөгде көзге арналмаған сөз');
  await at(other, 'charter.goals').fill('басқа терезедегі сөз');
  await page.getByTestId('lock-submit').click();
  await expect(page.getByTestId('locked')).toBeVisible();
  await expect(other.getByTestId('locked')).toBeVisible();
  const sealed = await dump(page);
  for (const word of [...words, 'басқа терезе']) expect([word, sealed.includes(word)]).toEqual([word, false]);

  await page.locator('#lock-passphrase').fill('басқа бір сөйлем');
  await page.getByTestId('unlock').click();
  await expect(page.locator('#lock-passphrase-error')).toBeVisible();
  await page.locator('#lock-passphrase').fill(phrase);
  await page.getByTestId('unlock').click();
  await expect(page.getByTestId('locked')).toBeHidden();

  await other.locator('#lock-passphrase').fill(phrase);
  await other.getByTestId('unlock').click();
  await expect(at(other, 'charter.goals')).toHaveValue('басқа терезедегі сөз');
  await other.close();

  // Typed while open, then killed: sealed all the same, and there after the phrase.
  await page.goto(`${draft}/charter`);
  await page.locator('#lock-passphrase').fill(phrase);
  await page.getByTestId('unlock').click();
  await expect(at(page, 'charter.subject')).toHaveValue('бөгде көзге арналмаған сөз');
  await at(page, 'charter.goals').fill('өшпейтін мақсат');
  await saved(page);
  await first.kill();
  await host.pause();
  const second = await world.browser({ profile: first.profile });
  ({ page } = second);
  await page.goto(`${draft}/charter`);
  await expect(page.getByTestId('locked')).toBeVisible();
  expect(await dump(page)).not.toContain('өшпейтін');
  await page.locator('#lock-passphrase').fill(phrase);
  await page.getByTestId('unlock').click();
  await expect(at(page, 'charter.goals')).toHaveValue('өшпейтін мақсат');

  // Taken off: as it was, signed in still.
  await page.goto(`${host.url}/settings`);
  await page.locator('#lock-passphrase').fill(phrase);
  await page.getByTestId('unlock').click();
  const closed = await page.context().newPage();
  await closed.goto(draft);
  await expect(closed.getByTestId('locked')).toBeVisible();
  await page.getByTestId('lock-remove').click();
  await page.locator('#lock-current').fill(phrase);
  await page.getByTestId('lock-submit').click();
  await expect(page.getByTestId('lock-set')).toBeVisible();
  // What asked for the phrase in another window asks no more.
  await expect(closed.getByTestId('locked')).toHaveCount(0);
  const after = await dump(page);
  for (const word of [...words, 'өшпейтін']) expect([word, after.includes(word)]).toEqual([word, true]);
});

test('a lock: its phrase is changed, it locks by itself when nobody touches it, and everything can be erased without it', async ({ world }) => {
  const host = await world.host();
  await newCall(host);
  // Time passes by a word of the test; the lock looks at each return to the page.
  const { page } = await world.browser({ before: 'globalThis.passed = 0; { const now = Date.now; Date.now = () => now() + globalThis.passed; }' });
  const unlock = async (words: string): Promise<void> => {
    await page.locator('#lock-passphrase').fill(words);
    await page.getByTestId('unlock').click();
  };
  await visit(page, host.url);
  await page.getByTestId('start').first().click();
  await page.waitForURL('**/drafts/*');
  await page.goto(`${host.url}/settings`);
  await page.getByTestId('lock-set').click();
  await page.locator('#lock-passphrase').fill(phrase);
  await page.locator('#lock-again').fill(phrase);
  await page.locator('#lock-minutes').selectOption('5');
  await page.getByTestId('lock-understood').check();
  // Another window is at the same thing: nothing is done, and what was typed here stays to be tried again.
  await page.evaluate(() => void navigator.locks.request('otinim.locking', () => new Promise((resolve) => Object.assign(globalThis, { done: resolve }))));
  await page.getByTestId('lock-submit').click();
  await expect(page.locator('.toast')).toContainText('ештеңе өзгерген жоқ');
  await page.evaluate(() => (globalThis as unknown as { done: (value: null) => void }).done(null));
  await page.getByTestId('lock-submit').click();
  await expect(page.getByTestId('locked')).toBeVisible();
  await unlock(phrase);
  const other = 'тау басында үкі ұйықтайды';
  for (const [current, ends] of [['қате бір сөйлем', 'wrong'], [phrase, 'changed']] as const) {
    if (ends === 'wrong') await page.getByTestId('lock-change').click();
    await page.locator('#lock-current').fill(current);
    await page.locator('#lock-passphrase').fill(other);
    await page.locator('#lock-again').fill(other);
    await page.getByTestId('lock-submit').click();
    if (ends === 'wrong') await expect(page.locator('#lock-current-error')).toBeVisible();
    else await expect(page.getByTestId('lock-change')).toBeVisible();
  }
  const passes = (minutes: number) => page.evaluate((ms) => {
    (globalThis as unknown as { passed: number }).passed += ms;
    document.dispatchEvent(new Event('visibilitychange'));
  }, minutes * 60_000);
  await passes(4);
  await page.waitForTimeout(300);
  await expect(page.getByTestId('locked')).toHaveCount(0);
  await passes(2);
  await expect(page.getByTestId('locked')).toBeVisible();
  await unlock(phrase);
  await expect(page.locator('#lock-passphrase-error')).toBeVisible();
  await unlock(other);
  await expect(page.getByTestId('lock-now')).toBeVisible();
  await page.getByTestId('lock-now').click();
  await page.getByTestId('locked').waitFor();
  await page.getByRole('button', { name: 'Сөйлемді ұмыттым' }).click();
  await page.getByTestId('erase').click();
  await page.getByTestId('start').first().waitFor();
  await expect(page.getByTestId('drafts')).toHaveCount(0);
  // And with no lock: asked once, then nothing is left.
  await page.getByTestId('start').first().click();
  await page.waitForURL('**/drafts/*');
  await page.goto(`${host.url}/settings`);
  await page.getByTestId('erase-device').click();
  await page.getByTestId('erase-yes').click();
  await page.waitForURL(`${host.url}/`);
  await page.getByTestId('start').first().waitFor();
  await expect(page.getByTestId('drafts')).toHaveCount(0);
});
