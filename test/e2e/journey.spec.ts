import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { newCall } from '../harness/filings';
import { sha256 } from '../fixtures/award';
import { expectAgreed } from './books';
import { stored } from './device';
import { docx, pdf, photo } from './files';
import { at, fillAll, onePdf, saved, sections, type FilesFor } from './filling';
import { keyboard } from './hands';
import { enter, lawfulAnswers, stateOfItem, toPath } from './seed';
import { expect, test, visit } from './world';

const expectAccessible = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
};

test('from an empty phone to a receipt: no host, Kazakh, a photo, a kill in mid-typing, a check, a receipt', async ({ world }) => {
  const host = await world.host();
  await newCall(host);
  const first = await world.browser({ empty: true });
  await visit(first.page, host.url);
  await expect(first.page.getByTestId('start')).toBeVisible();
  const picture = await photo(first.context, 'сурет.jpg');
  await expect.poll(async () => (await stored(first.page, 'calls')).length).toBe(1);
  await expectAccessible(first.page);
  await host.pause();
  await first.kill();

  // A cold start: another process, no host anywhere.
  const second = await world.browser({ profile: first.profile });
  const answers = lawfulAnswers();
  const files: FilesFor = (slot) => {
    if (slot === 'materials.materials') return [picture, docx('есеп.docx', 'Есеп')];
    return slot === 'signature.page' ? [pdf('қол қойылған.pdf', 2000)] : onePdf(slot);
  };
  await second.page.goto(host.url);
  await second.page.getByTestId('start').first().click();
  await second.page.waitForURL('**/drafts/*');
  const draft = second.page.url();
  await expectAccessible(second.page);
  await second.page.goto(`${draft}/${sections[0]}`);
  await fillAll(second.page, answers, { filesFor: files });
  await second.page.goto(`${draft}/charter`);
  await at(second.page, 'charter.goals').fill(answers.charter.goals);
  await saved(second.page).catch(() => undefined);
  await at(second.page, 'charter.goals').press('End');
  await at(second.page, 'charter.goals').pressSequentially(' — және тағы', { delay: 10 });
  await second.kill();

  const third = await world.browser({ profile: first.profile });
  const { page } = third;
  await page.goto(`${draft}/charter`);
  expect((await at(page, 'charter.goals').inputValue()).startsWith(answers.charter.goals)).toBe(true);
  const kept = await stored(page, 'files');
  expect(kept).toHaveLength(8);
  const scaled = kept.find(({ name }) => name === 'сурет.jpg');
  expect([scaled?.width, scaled?.height]).toEqual([2000, 1500]);
  expect(scaled?.size).toBeLessThan(600_000);

  // A finding leads to its field.
  await page.goto(`${draft}/bank`);
  await at(page, 'bank.iban').fill('KZ00');
  await saved(page);
  await page.goto(`${draft}/check`);
  await expect(page.getByTestId('check-errors')).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByTestId('submit-blocked')).toHaveAttribute('aria-disabled', 'true');
  await page.getByTestId('findings').locator('li[data-path="bank.iban"]').getByRole('link').click();
  await expect(at(page, 'bank.iban')).toBeFocused();
  await expect(at(page, 'bank.iban')).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(page);
  await at(page, 'bank.iban').fill(answers.bank.iban);
  await saved(page);
  await page.goto(`${draft}/check`);
  await page.getByTestId('to-submit').click();
  await page.getByTestId('submit').waitFor();
  await expectAccessible(page);
  await page.getByTestId('submit').click();
  // Signing up is asked for only now; without a network the document waits, and is not called sent.
  await toPath(page, '/account');
  await page.goto(`${host.url}/outbox`);
  await expect(page.getByTestId('outbox-item')).toHaveAttribute('data-state', /^(queued|held)$/);
  await expect(page.getByTestId('to-receipt')).toHaveCount(0);
  await expectAccessible(page);
  await host.restart();
  await page.getByTestId('to-account').click();
  await expectAccessible(page);
  await enter(page);
  await stateOfItem(page, 'registered');
  const submission = await expectAgreed(host, page);
  await page.getByTestId('to-receipt').click();
  await expect(page.getByTestId('receipt-number')).toHaveText(submission.number);
  await expect(page.getByTestId('receipt-hash')).toHaveText(sha256(submission.text));
  await expectAccessible(page);
  // The receipt is on the device: no host, another start.
  await host.pause();
  await page.reload();
  await expect(page.getByTestId('receipt-number')).toHaveText(submission.number);
});

test('keyboard alone, from start to receipt', async ({ world }) => {
  const host = await world.host();
  await newCall(host);
  const { page } = await world.browser({ width: 1000 });
  await visit(page, host.url);
  await page.goto(host.url);
  await keyboard.press(page.getByTestId('start'));
  await page.waitForURL('**/drafts/*');
  await keyboard.press(page.locator(`a[href$="/${sections[0]}"]`));
  await fillAll(page, lawfulAnswers(), { hands: keyboard });
  await keyboard.press(page.getByTestId('to-check'));
  await keyboard.press(page.getByTestId('to-submit'));
  await keyboard.press(page.getByTestId('submit'));
  await keyboard.write(page.locator('#email'), 'keyboard@example.org');
  await keyboard.write(page.locator('#password'), 'пернетақта-құпия-сөз');
  await keyboard.press(page.getByTestId('account-submit'));
  await stateOfItem(page, 'registered');
  await keyboard.press(page.getByTestId('to-receipt'));
  const submission = await expectAgreed(host, page);
  await expect(page.getByTestId('receipt-number')).toHaveText(submission.number);
});
