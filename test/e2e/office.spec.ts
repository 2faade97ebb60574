import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { examineArchive } from '../../scripts/examine-archive.mjs';
import { openZip } from '../../scripts/zip-entries.mjs';
import { newCall, newFiling } from '../harness/filings';
import type { Host } from '../harness/host';
import { manyLines } from '../harness/journal-lines';
import { person, type Person, type Role } from '../harness/people';
import { sendOne } from '../harness/requests';
import { uploadAll } from '../harness/uploads';
import { enterAs } from './enter-as';
import { stored } from './device';
import { expect, test } from './world';

const startAs = async (page: Page, host: Host, who: Person, role: Role): Promise<void> => {
  // At its address already, the worker would show the app there, which knows no such page.
  if (!page.url().startsWith(host.url)) await page.goto(`${host.url}/robots.txt`);
  await enterAs(page, who, role);
};
const file = async (host: Host, owner: Person, call: string, name: string): Promise<void> => {
  const filing = newFiling({ call, name });
  await sendOne(host, owner.token, filing.operation);
  await uploadAll(host, owner.token, filing);
  await sendOne(host, owner.token, filing.operation);
};
const taken = async (page: Page, kind: 'xlsx' | 'csv' | 'zip'): Promise<Download> => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId(`export-${kind}`).click()]);
  return download;
};

test('a secretary finds a Kazakh name by its Russian spelling, reads the application and takes it out', async ({ world }) => {
  const host = await world.host();
  const [owner, secretary, call] = [await person(host), await person(host, 'secretary'), await newCall(host)];
  await file(host, owner, call, '«Жас Қанат» қоғамдық бірлестігі');
  await manyLines(host, call, 1500);
  const { page, context } = await world.browser({ empty: true, width: 1440 });
  await startAs(page, host, secretary, 'secretary');

  // From the first page, where an installed app opens.
  await page.goto(host.url);
  // What an officer begins stays on the device: the account has no mirror.
  await expect(page.getByTestId('mirror-status')).toHaveAttribute('data-state', 'role');
  await page.getByTestId('start').first().click();
  await page.waitForURL('**/drafts/*');
  await page.goto(host.url);
  await expect(page.getByTestId('mirror-status')).toHaveAttribute('data-state', 'role');
  expect((await stored(page, 'drafts')).map(({ account }) => account)).toEqual([undefined]);
  await page.getByTestId('to-office').click();
  await page.getByRole('link', { name: 'Өтінімдер', exact: true }).first().click();
  await expect(page.getByText('1501 өтінім табылды')).toBeVisible();
  await page.getByTestId('journal-search').fill('ОО Жас канат');
  await expect(page.getByText('1 өтінім табылды')).toBeVisible();
  await expect(page).toHaveURL(/q=/);
  await page.reload();
  await expect(page.getByText('1 өтінім табылды')).toBeVisible();

  await page.getByRole('checkbox', { name: /Таңдау: «Жас Қанат»/ }).check();
  const sheet = openZip(await (await taken(page, 'xlsx')).path());
  expect(sheet.entries.map((entry) => entry.read().toString('utf8')).join('')).toContain('«Жас Қанат» қоғамдық бірлестігі');
  sheet.close();
  const csv = readFileSync(await (await taken(page, 'csv')).path(), 'utf8');
  expect(csv.startsWith('\ufeff"Нөмірі",')).toBe(true);
  expect(csv).toContain('"«Жас Қанат» қоғамдық бірлестігі"');
  expect(examineArchive(await (await taken(page, 'zip')).path())).toMatchObject({ wrong: [], submissions: 1, files: 7 });

  await page.getByRole('link', { name: '«Жас Қанат» қоғамдық бірлестігі' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '«Жас Қанат» қоғамдық бірлестігі' })).toBeVisible();
  await expect(page.getByText('Ауыл кітапханасы').first()).toBeVisible();
  const answered = context.waitForEvent('response', (response) => response.url().includes('/api/otinim/office/files/'));
  await page.getByTestId('open-file').first().click();
  const answer = await answered;
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf']);

  // A sheet of 1 500 rows is zipped without a worker, which the policy forbids.
  await page.goto(`${host.url}/office/applications`);
  await page.getByRole('checkbox', { name: 'Экрандағының бәрін таңдау' }).check();
  await page.getByTestId('choose-matching').click();
  const large = openZip(await (await taken(page, 'xlsx')).path());
  const rows = large.entries.map((entry) => entry.read().toString('utf8').match(/<row /g)?.length ?? 0);
  expect(Math.max(...rows)).toBe(1502);
  large.close();
});

test('nobody but the office sees anything of it', async ({ world }) => {
  const host = await world.host();
  const [owner, call] = [await person(host), await newCall(host)];
  await file(host, owner, call, '«Жас Қанат» қоғамдық бірлестігі');
  const { page } = await world.browser({ empty: true, pretends: true });
  await startAs(page, host, owner, 'applicant');
  for (const path of ['/office', '/office/applications']) {
    await page.goto(host.url + path);
    await expect(page.getByTestId('office-closed')).toBeVisible();
    expect(await page.content()).not.toContain('Жас Қанат');
  }
  // What the device believes of its role opens no door: the server says no, and who this is.
  await startAs(page, host, owner, 'secretary');
  await page.goto(`${host.url}/office/applications`);
  await expect(page.getByRole('alert').or(page.getByTestId('office-closed'))).toBeVisible();
  expect(await page.content()).not.toContain('Жас Қанат');
});
