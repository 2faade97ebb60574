import { limits } from '#law/filing/wire';
import { newCall } from '../harness/filings';
import { expectAgreed, expectChains, submissions } from './books';
import { stored } from './device';
import { pdf } from './files';
import { enter, seal, seedDraft, stateOfItem, toPath } from './seed';
import { expect, test, visit } from './world';

const operations = { method: 'POST', path: '/api/otinim/operations' };
const uploads = { method: 'PATCH', path: '/api/otinim/uploads/' };

test('I2: answers lost after the commit, of arrival and of registration: one submission, and its receipt', async ({ world }) => {
  const { host, proxy } = await world.proxied();
  const call = await newCall(host);
  const { page } = await world.browser();
  await visit(page, proxy.url);
  await seal(page, await seedDraft(page, { call }));
  const stored7 = () => proxy.seen.filter((seen) => seen.method === 'PATCH' && seen.status === 204).length >= 7;
  const lost = [proxy.loseAnswer({ ...operations, when: () => !stored7() }), proxy.loseAnswer({ ...operations, when: stored7 })];
  await enter(page);
  await Promise.all(lost.map(({ happened }) => happened));
  await stateOfItem(page, 'registered');
  await expectAgreed(host, page);
});

test('I2, P5: two tabs that send the same draft at once make one record', async ({ world }) => {
  const host = await world.host();
  const call = await newCall(host);
  const { page, context } = await world.browser();
  await visit(page, host.url);
  await page.goto(`${host.url}/account?then=/outbox`);
  await enter(page);
  await page.goto(host.url);
  const draft = await seedDraft(page, { call });
  const other = await context.newPage();
  await Promise.all([page, other].map((tab) => tab.goto(`${draft}/submit`)));
  await Promise.all([page, other].map((tab) => tab.getByTestId('submit').waitFor()));
  // At once: a tab that hears that the other was first takes its button away.
  await Promise.all([page, other].map((tab) => tab.getByTestId('submit').evaluate((button: HTMLButtonElement) => button.click())));
  await Promise.all([page, other].map((tab) => toPath(tab, '/outbox')));
  await stateOfItem(page, 'registered');
  await stateOfItem(other, 'registered');
  await expectAgreed(host, page);
  // The first form that is filed makes the organisation's data: once, though two tabs did.
  const sections = (await stored(page, 'profile')).map(({ section }) => section).filter((section) => section !== 'at/hand');
  expect(sections.sort()).toEqual(['addresses', 'bank', 'charter', 'eligibility', 'head', 'organisation']);
});

for (const percent of [10, 50, 90]) {
  test(`P9: a file of 15 MB cut at ${percent} % sends at most one chunk again`, async ({ world }) => {
    const { host, proxy } = await world.proxied();
    const call = await newCall(host);
    const { page } = await world.browser();
    await visit(page, proxy.url);
    const size = 15 * 1024 * 1024;
    await seal(page, await seedDraft(page, { call, file: pdf('есеп.pdf', size) }));
    const cut = proxy.cutAfter((size * percent) / 100, uploads);
    await enter(page);
    await cut.happened;
    await stateOfItem(page, 'registered');
    const { text } = await expectAgreed(host, page);
    const all = (JSON.parse(text) as { attachments: { size: number }[] }).attachments.reduce((sum, file) => sum + file.size, 0);
    expect(proxy.bodyBytes(uploads)).toBeGreaterThanOrEqual(all);
    expect(proxy.bodyBytes(uploads)).toBeLessThanOrEqual(all + limits.chunk);
  });
}

test('I2, I3: a host killed −9 as it answers and in mid-upload has one record when it is back', async ({ world }) => {
  const { host, proxy } = await world.proxied();
  const call = await newCall(host);
  const { page } = await world.browser();
  await visit(page, proxy.url);
  await seal(page, await seedDraft(page, { call, file: pdf('есеп.pdf', 3 * 1024 * 1024) }));
  const atAnswer = proxy.beforeAnswer(operations, async () => {
    await host.kill9();
    await host.restart();
  });
  const inUpload = proxy.cutAfter(1.5 * 1024 * 1024, uploads);
  await enter(page);
  await atAnswer.happened;
  await inUpload.happened;
  await host.kill9();
  await host.restart();
  await stateOfItem(page, 'registered');
  await expectAgreed(host, page);
});

for (const days of [1, -1]) {
  test(`a clock wrong by ${days} day: the server's time decides, and the receipt shows it`, async ({ world }) => {
    const host = await world.host();
    // A day ahead, this device alone would call it closed; a day behind, not yet open.
    const hours = (n: number) => new Date(Date.now() + n * 3_600_000).toISOString();
    const call = await newCall(host, { opensAt: hours(-5), closesAt: hours(5) });
    const { page } = await world.browser({
      before: `{
        const Real = Date; const shift = ${days} * 86400000;
        globalThis.Date = class extends Real {
          constructor(...args) { if (args.length) super(...args); else super(Real.now() + shift); }
          static now() { return Real.now() + shift; }
        };
      }`,
    });
    await visit(page, host.url);
    await seal(page, await seedDraft(page, { call }));
    await enter(page);
    await stateOfItem(page, 'registered');
    const { arrivedAt } = await expectAgreed(host, page);
    expect(Math.abs(Date.parse(arrivedAt) - Date.now())).toBeLessThan(120_000);
  });
}

test('P6, P15: refused as late, it steps aside with its findings and becomes a whole new version', async ({ world }) => {
  const host = await world.host();
  const call = await newCall(host, { closesAt: new Date(Date.now() + 14_000).toISOString() });
  const closes = Date.now() + 14_000;
  const { page } = await world.browser();
  await visit(page, host.url);
  await page.goto(`${host.url}/account?then=/outbox`);
  await enter(page);
  await page.goto(host.url);
  const draft = await seedDraft(page, { call });
  const before = await stored(page, 'units');
  await page.goto(`${draft}/check`);
  await host.pause();
  await page.getByTestId('to-submit').click();
  await page.getByTestId('submit').click();
  await toPath(page, '/outbox');
  // I8: with the host stopped nothing is called sent.
  await expect(page.getByTestId('outbox-item')).toHaveAttribute('data-state', 'queued');
  const blobs = await stored(page, 'blobs');
  await page.waitForTimeout(Math.max(0, closes - Date.now()) + 200);
  await host.restart();
  await page.getByTestId('retry').click();
  await stateOfItem(page, 'refused');
  await expect(page.getByTestId('refusal')).toBeVisible();
  expect(await submissions(host)).toHaveLength(0);
  await expectChains(host);
  expect(await stored(page, 'blobs')).toEqual(blobs);
  await page.getByTestId('revise').click();
  await page.waitForURL('**/check');
  await expect(page.getByTestId('check-errors')).toBeVisible();
  const made = page.url().split('/').at(-2);
  const after = (await stored(page, 'units')).filter((row) => row.draft === made);
  expect(after).toHaveLength(before.length);
  expect((await stored(page, 'files')).filter((file) => file.draft === made)).toHaveLength(7);
  expect((await stored(page, 'outbox')).map(({ state }) => state)).toEqual(['refused']);
});

test('P8, P16: sign-out and a token that is no good neither trap nor lose what waits', async ({ world }) => {
  const host = await world.host();
  const call = await newCall(host);
  const { page } = await world.browser();
  await visit(page, host.url);
  await page.goto(`${host.url}/account?then=/outbox`);
  const account = await enter(page);
  await page.goto(host.url);
  const draft = await seedDraft(page, { call });
  await page.goto(`${draft}/check`);
  await page.getByTestId('to-submit').waitFor();
  await host.pause();
  await seal(page, draft);
  await expect(page.getByTestId('outbox-item')).toHaveAttribute('data-state', 'queued');
  await page.goto(`${host.url}/account`);
  await page.getByRole('button', { name: 'Шығу' }).click();
  await page.goto(`${host.url}/outbox`);
  await expect(page.getByTestId('outbox-item')).toHaveAttribute('data-state', 'held');
  await host.restart();
  await page.getByTestId('to-account').click();
  // A token that the server turns down is asked for again, in words, and the item goes on.
  await page.locator('#email').waitFor();
  await page.evaluate((email) => localStorage.setItem('otinim.session', JSON.stringify({ token: 'a.b.c', account: { id: 'x', email, verified: false } })), account.email);
  await page.goto(`${host.url}/outbox`);
  await stateOfItem(page, 'held');
  await page.evaluate(() => localStorage.removeItem('otinim.session'));
  await page.goto(`${host.url}/account?then=/outbox`);
  await enter(page, account);
  await stateOfItem(page, 'registered');
  await expectAgreed(host, page);
});

test('on a mobile line heavy files are asked about before they go, the application itself takes its place at once, and a word sends them', async ({ world }) => {
  const host = await world.host();
  const call = await newCall(host);
  const before = "Object.defineProperty(navigator, 'connection', { value: Object.assign(new EventTarget(), { type: 'cellular', saveData: false }) });";
  const { page } = await world.browser({ before });
  await visit(page, host.url);
  await page.goto(`${host.url}/account?then=/outbox`);
  await enter(page);
  await page.goto(host.url);
  const draft = await seedDraft(page, { call, file: pdf('есеп.pdf', 3 * 1024 * 1024) });
  await page.goto(`${draft}/submit`);
  await expect(page.getByTestId('files-cost')).toContainText('3 МБ');
  // A day is left: it says so.
  await expect(page.getByTestId('cost-deadline')).toBeVisible();
  await page.locator('input[name="cost"][value="later"]').check();
  await page.getByTestId('submit').click();
  await page.getByTestId('pay').waitFor();
  const [waiting] = await submissions(host);
  expect([waiting?.arrivedAt !== '', waiting?.number]).toEqual([true, '']);
  expect((await stored(page, 'outbox')).map(({ state, reason, sent }) => [state, reason, sent])).toEqual([['awaiting', 'metered', 0]]);
  await page.getByTestId('pay').click();
  await stateOfItem(page, 'registered');
  await expect(page.getByTestId('used')).toContainText('3 МБ');
  await expectAgreed(host, page);
});
