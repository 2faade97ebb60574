/** AW-2: an application on paper, from an empty form to its receipt. */
import { paperPackage } from '#law/forms/paper-award';
import { entryAnswers } from '../harness/entries';
import { newCall, newFiling } from '../harness/filings';
import { fileWhole, takeBack } from '../harness/office-books';
import { person } from '../harness/people';
import { rows } from '../harness/requests';
import { expectChains } from './books';
import { pdf } from './files';
import { fillFields, onePdf, type Typed } from './filling';
import { mouse } from './hands';
import { enterAs } from './enter-as';
import { expect, test, visit } from './world';

test('a paper is entered with its scans without a network, refused for what the device could not know, mended and registered', async ({ world }) => {
  const host = await world.host();
  const [owner, secretary, call] = [await person(host), await person(host, 'secretary'), await newCall(host)];
  const answers = entryAnswers() as unknown as Readonly<Record<string, Typed>>;
  // AW-5: the organisation filed by the web meanwhile; the office cannot see it without the network.
  const web = newFiling({ call, bin: String(answers['organisation']?.['bin']), direction: '7' });
  await fileWhole(host, owner, web);
  const { page } = await world.browser();
  await visit(page, host.url);
  await enterAs(page, secretary, 'secretary');
  await page.goto(`${host.url}/office/intake`);
  await page.getByTestId('begin-entry').click();
  await page.waitForURL(/intake\/[a-z0-9]{15}$/);
  await host.pause();

  const names = Object.keys(paperPackage.sections) as (keyof typeof paperPackage.sections)[];
  await page.goto(`${page.url()}/${names[0]}`);
  const filesFor = (slot: string) => (slot.startsWith('signature') || slot.startsWith('intake') ? [pdf(`${slot}-скан.pdf`, 3000)] : onePdf(slot));
  for (const name of names) {
    await page.waitForURL(`**/${name}`);
    await fillFields(page, name, paperPackage.sections[name].fields, answers[name] ?? {}, { filesFor, hands: mouse });
    await page.getByTestId('next').click();
  }
  await page.waitForURL(/intake\/[a-z0-9]{15}$/);
  await page.getByTestId('to-check').click();
  await expect(page.getByTestId('check-clean')).toBeVisible();
  await page.getByTestId('enter').click();
  await page.waitForURL('**/office/intake');

  await host.restart();
  await page.goto(`${host.url}/outbox`);
  await expect(page.getByTestId('outbox-item')).toHaveAttribute('data-state', 'refused');
  await page.getByTestId('revise').click();
  await page.waitForURL(/office\/intake\/[a-z0-9]{15}\/check$/);
  // AW-5 is seen before it is entered again.
  await expect(page.getByTestId('standing')).toContainText('7-бағыт');
  await expect(page.getByTestId('check-errors')).toBeVisible();
  await takeBack(host, owner, web);
  await page.reload();
  await page.getByTestId('enter').click();
  await page.waitForURL('**/office/intake');
  await page.locator('a[href^="/receipts/"]').click();
  await expect(page.getByTestId('receipt-number')).toContainText('-0002');
  await expect(page.getByText('поштамен')).toBeVisible();
  const [kept] = await rows(host, `SELECT channel, (SELECT count(*) FROM attachments WHERE submission = submissions.id) AS files FROM submissions WHERE channel != '' AND number != ''`);
  expect(kept).toMatchObject({ channel: 'post' });
  expect(Number(kept?.['files'])).toBeGreaterThan(6);
  await expectChains(host);
});
