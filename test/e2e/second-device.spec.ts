import type { Page } from '@playwright/test';
import { confirmAddress } from '../harness/people';
import type { Host } from '../harness/host';
import { rows } from '../harness/requests';
import { canonical } from '#law/filing/canonical';
import { newCall } from '../harness/filings';
import { head, mirror } from '../harness/mirror';
import { stored, unitOf } from './device';
import { at, attach, filesIn, saved } from './filling';
import { pdf } from './files';
import { enter, type Account } from './seed';
import { expect, test, visit } from './world';

const signIn = async (page: Page, host: Host, known?: Account): Promise<Account> => {
  await page.goto(`${host.url}/account?then=/outbox`);
  const account = await enter(page, known);
  const [row] = await rows(host, `SELECT id FROM users WHERE email = '${account.email}'`);
  if (!known) await confirmAddress(host, { id: String(row?.['id']), ...account, token: '' });
  await page.goto(host.url);
  return account;
};
const mirrored = (page: Page) => expect(page.getByTestId('mirror-status')).toHaveAttribute('data-state', 'done');
const online = (page: Page) => page.evaluate(() => dispatchEvent(new Event('online')));

test('I3 I4: filled on one device, it opens on the other; one field that both changed is asked about; a file comes along', async ({ world }) => {
  const host = await world.host();
  await newCall(host);
  const [a, b] = await Promise.all([world.browser(), world.browser()]);
  await visit(a.page, host.url);
  const account = await signIn(a.page, host);
  await a.page.getByTestId('start').first().click();
  await a.page.waitForURL('**/drafts/*');
  const draft = new URL(a.page.url()).pathname;
  await a.page.goto(`${host.url}${draft}/charter`);
  // No network: nothing stops, nothing is said too early.
  await host.pause();
  await at(a.page, 'charter.subject').fill('желісіз жазылған мақсат');
  await at(a.page, 'charter.goals').fill('ортақ');
  await saved(a.page);
  await a.page.goto(`${host.url}${draft}/papers`);
  const paper = pdf('charter.pdf', 2000);
  await attach(a.page, 'papers.founding', [paper]);
  await expect(filesIn(a.page, 'papers.founding')).toContainText('charter');
  await host.restart();
  await a.page.goto(host.url);
  await online(a.page);
  await mirrored(a.page);
  await a.page.goto(`${host.url}/settings`);
  await a.page.getByTestId('send-files').click();
  await expect(a.page.getByTestId('send-files')).toBeHidden();

  await visit(b.page, host.url);
  await signIn(b.page, host, account);
  await mirrored(b.page);
  await b.page.goto(`${host.url}${draft}/charter`);
  await expect(at(b.page, 'charter.subject')).toHaveValue('желісіз жазылған мақсат');

  // Both go on without a network; one field is changed by both.
  await a.page.goto(`${host.url}${draft}/charter`);
  await host.pause();
  await at(a.page, 'charter.goals').fill('бірінші құрылғының сөзі');
  await at(b.page, 'charter.goals').fill('екінші құрылғының сөзі');
  await at(b.page, 'charter.subject').fill('екіншіде толықтырылды');
  await Promise.all([saved(a.page), saved(b.page)]);
  await host.restart();
  await online(a.page);
  await expect.poll(async () => JSON.stringify(await rows(host, "SELECT body FROM mirror_rows WHERE name = 'charter'"))).toContain('бірінші');
  await online(b.page);
  const conflict = b.page.getByTestId('conflict');
  await expect(conflict).toHaveCount(1);
  await expect(conflict).toContainText('бірінші құрылғының сөзі');
  await expect(conflict).toContainText('екінші құрылғының сөзі');
  await conflict.getByRole('button', { name: /^екінші/ }).click();
  await expect(conflict).toHaveCount(0);
  await expect.poll(async () => JSON.stringify(await rows(host, "SELECT body FROM mirror_rows WHERE name = 'charter'"))).not.toContain('бірінші');
  await online(a.page);
  await expect(at(a.page, 'charter.goals')).toHaveValue('екінші құрылғының сөзі');
  expect(await unitOf(a.page, 'charter')).toEqual({ subject: 'екіншіде толықтырылды', goals: 'екінші құрылғының сөзі' });
  await expect(a.page.getByTestId('conflict')).toHaveCount(0);

  // The file is known there and is fetched when it is wanted.
  await b.page.goto(`${host.url}${draft}/papers`);
  await expect(b.page.getByTestId('file-away')).toBeVisible();
  expect(await stored(b.page, 'blobs')).toEqual([]);
  await b.page.getByTestId('file-fetch').click();
  await expect(b.page.getByTestId('file-away')).toBeHidden();
  expect((await stored(b.page, 'blobs')).map(({ size }) => size)).toEqual([paper.buffer.length]);
});

test('a lost phone: signed out everywhere, and the draft opens on a new one', async ({ world }) => {
  const host = await world.host();
  await newCall(host);
  // On a line that the browser calls free, files go by themselves.
  const free = "Object.defineProperty(navigator, 'connection', { value: Object.assign(new EventTarget(), { type: 'wifi', saveData: false }) });";
  const [lost, fresh] = await Promise.all([world.browser({ before: free }), world.browser()]);
  await visit(lost.page, host.url);
  // Begun before signing in: nobody's, until the person says so.
  await lost.page.getByTestId('start').first().click();
  await lost.page.waitForURL('**/drafts/*');
  const draft = new URL(lost.page.url()).pathname;
  await lost.page.goto(`${host.url}${draft}/charter`);
  await at(lost.page, 'charter.subject').fill('телефонда қалған сөз');
  await saved(lost.page);
  await lost.page.goto(`${host.url}${draft}/papers`);
  await attach(lost.page, 'papers.founding', [pdf('жарғы.pdf', 500)]);
  await expect(filesIn(lost.page, 'papers.founding')).toContainText('жарғы');
  const account = await signIn(lost.page, host);
  await expect(lost.page.getByTestId('unbound')).toBeVisible();
  expect(await rows(host, 'SELECT id FROM mirror_rows')).toEqual([]);
  await lost.page.getByTestId('bind').click();
  await expect.poll(async () => (await rows(host, 'SELECT id FROM mirror_files')).length).toBe(1);

  await visit(fresh.page, host.url);
  await signIn(fresh.page, host, account);
  await mirrored(fresh.page);
  await fresh.page.goto(`${host.url}/settings`);
  await fresh.page.getByTestId('end-all').click();
  await fresh.page.getByTestId('end-all-yes').click();
  await expect(fresh.page.getByTestId('end-all')).toBeHidden();
  await online(lost.page);
  await expect.poll(() => lost.page.evaluate(() => localStorage.getItem('otinim.session'))).toBe(null);
  // With the password, and only with it, the draft is there again.
  await signIn(fresh.page, host, account);
  await mirrored(fresh.page);
  await fresh.page.goto(`${host.url}${draft}/charter`);
  await expect(at(fresh.page, 'charter.subject')).toHaveValue('телефонда қалған сөз');

  // I5, I8: sent from a third device; here it is told so, edited no more, and may be begun anew from.
  const token = await fresh.page.evaluate(() => (JSON.parse(localStorage.getItem('otinim.session') ?? '{}') as { token: string }).token);
  const id = draft.split('/').at(-1) ?? '';
  const { rows: known } = await mirror(host, token, []);
  const here = known.find(({ kind }) => kind === 'draft');
  const sealed = { ...(JSON.parse(here?.body ?? '{}') as object), sealed: { as: id, state: 'arrived', print: 'x' } };
  await mirror(host, token, [head(id, here?.rev ?? 0, canonical(sealed))]);
  await fresh.page.goto(host.url);
  const elsewhere = fresh.page.getByTestId('elsewhere');
  await expect(elsewhere).toContainText('Басқа құрылғыдан');
  await expect(fresh.page.getByTestId('drafts')).toHaveCount(0);
  await fresh.page.goto(`${host.url}${draft}/charter`);
  await fresh.page.waitForURL('**/outbox');
  await fresh.page.goto(host.url);
  await elsewhere.getByRole('button').click();
  await fresh.page.waitForURL('**/drafts/*');
  expect(fresh.page.url()).not.toContain(id);
  await fresh.page.goto(`${fresh.page.url()}/charter`);
  await expect(at(fresh.page, 'charter.subject')).toHaveValue('телефонда қалған сөз');
});
