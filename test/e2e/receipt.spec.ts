import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { newCall, newId } from '../harness/filings';
import { json, request, rows, sendOne } from '../harness/requests';
import { temporary } from '../harness/run-folder';
import { documentText } from '../papers/docx-text';
import { sizesOfPdf } from '../papers/pdf';
import { expectAgreed } from './books';
import { stored } from './device';
import { readQr } from './qr';
import { enter, seal, seedDraft, stateOfItem } from './seed';
import { expect, test, visit } from './world';

const verdict = (page: Page, kind: string) => expect(page.getByTestId('verdict')).toHaveAttribute('data-verdict', kind);
/** The sizes of the sheets that a printer would take. */
const sheetsOf = async (page: Page): Promise<string[]> => {
  const path = join(temporary('receipt'), 'receipt.pdf');
  await page.pdf({ path, preferCSSPageSize: true });
  return sizesOfPdf(path);
};

test('a receipt: one sheet, a QR that a stranger verifies without seeing the content, a file, the share sheet, the filed papers', async ({ world }) => {
  const host = await world.host();
  const call = await newCall(host);
  // A phone's own sheet, as far as a page sees it.
  const { page } = await world.browser({
    before: `navigator.canShare = () => true; navigator.share = async (data) => { globalThis.handed = { text: data.text, files: (data.files ?? []).map((file) => file.name) }; };`,
  });
  await visit(page, host.url);
  const draft = await seedDraft(page, { call });
  await seal(page, draft);
  await enter(page);
  await stateOfItem(page, 'registered');
  const submission = await expectAgreed(host, page);
  await page.getByTestId('to-receipt').click();
  await expect(page.getByTestId('receipt-number')).toHaveText(submission.number);
  const link = await readQr(page);
  const code = (await page.getByTestId('receipt-code').textContent()) ?? '';
  expect(link).toBe(`${host.url}/verify#${encodeURIComponent(submission.number)}/${code}`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByTestId('share')).toBeHidden();
  expect(await sheetsOf(page)).toEqual([expect.stringContaining('(A4)')]);
  await page.emulateMedia({ media: 'screen' });
  await page.getByTestId('share').click();
  const handed = await page.evaluate(() => (globalThis as unknown as { handed: { text: string; files: string[] } }).handed);
  expect(handed.text).toContain(link);
  expect(handed.files).toEqual([`Қолхат ${submission.number}.txt`]);
  const coming = page.waitForEvent('download');
  await page.getByTestId('receipt-file').click();
  const receiptFile = await (await coming).path();

  // The filed text on the annexes' own paper, with no host.
  await host.pause();
  await page.getByTestId('to-papers').click();
  await expect(page.getByTestId('paper-f1')).toContainText(submission.number);
  const docx = page.waitForEvent('download');
  await page.getByTestId('docx').click();
  expect(documentText(readFileSync(await (await docx).path())).filter((text) => text.includes(submission.sha256))).toHaveLength(3);
  await page.goto(link);
  await verdict(page, 'offline');
  await host.restart();

  // Somebody else, on another device, without an account.
  const { page: stranger } = await world.browser();
  await stranger.goto(link);
  await verdict(stranger, 'true');
  await expect(stranger.getByTestId('verified-number')).toHaveText(submission.number);
  await expect(stranger.locator('main')).not.toContainText('Жас Қанат');
  await stranger.getByTestId('document-file').setInputFiles({ name: 'құжат.json', mimeType: 'application/json', buffer: Buffer.from(submission.text) });
  await expect(stranger.getByTestId('compared')).toContainText('дәл осы');
  await stranger.getByTestId('document-file').setInputFiles({ name: 'басқа.json', mimeType: 'application/json', buffer: Buffer.from(`${submission.text} `) });
  await expect(stranger.getByTestId('compared')).toContainText('құжат емес');

  // By hand, wrongly and rightly; out of the file; after a withdrawal.
  await stranger.goto(`${host.url}/verify`);
  await stranger.getByTestId('verify').click();
  await expect(stranger.locator('#number')).toHaveAttribute('aria-invalid', 'true');
  await stranger.locator('#number').fill(submission.number.toLowerCase());
  await stranger.locator('#code').fill('0000 0000 0000 0000');
  await stranger.getByTestId('verify').click();
  await verdict(stranger, 'unknown');
  await stranger.locator('#code').fill(code.toLowerCase().replaceAll('-', ' '));
  await stranger.locator('#code').press('Enter');
  await verdict(stranger, 'true');
  const [{ owner } = { owner: '' }] = await rows(host, 'SELECT owner FROM submissions');
  const token = await request(host, 'POST', `/api/collections/users/impersonate/${String(owner)}`, { token: await host.superuserToken(), body: {} });
  await sendOne(host, json<{ token: string }>(token).token, { id: newId(), kind: 'withdraw', submission: submission.id });
  await stranger.getByTestId('verify-file').setInputFiles(receiptFile);
  await expect(stranger.getByTestId('state')).toContainText('кері қайтарылған');
  expect(await stored(stranger, 'receipts')).toEqual([]);
});
