import { newCall } from '../harness/filings';
import { heic } from '../e2e/files';
import { attach, sections } from '../e2e/filling';
import { enter, lawfulAnswers, seal, seedDraft, stateOfItem } from '../e2e/seed';
import { expect, test, visit } from '../e2e/world';
import { measure, type Fault } from './states';

test('home, settings, account, outbox and a page that is not there, while nothing is begun', async ({ world }) => {
  test.slow();
  const host = await world.host();
  await newCall(host);
  const { page } = await world.browser();
  await visit(page, host.url);
  const faults: Fault[] = [...(await measure(page, 'home, empty'))];
  for (const [name, path] of [['settings', 'settings'], ['account', 'account'], ['outbox, empty', 'outbox'], ['receipt, none', 'receipts/abcdefghijklmno']]) {
    await page.goto(`${host.url}/${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    faults.push(...(await measure(page, name ?? '')));
  }
  await page.goto(`${host.url}/account`);
  await page.locator('#email').fill('a@example.org');
  await page.locator('#password').fill('short');
  await page.getByTestId('account-submit').click();
  await page.getByTestId('account-trouble').waitFor();
  faults.push(...(await measure(page, 'account, refused')));
  expect(faults).toEqual([]);
});

test('a page that is not there', async ({ world }) => {
  const host = await world.host();
  const { page, complaints } = await world.browser();
  await visit(page, host.url);
  await page.goto(`${host.url}/drafts/abcdefghijklmno`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Мұндай бет жоқ');
  expect(await measure(page, '404')).toEqual([]);
  expect(complaints.filter((said) => said.startsWith('policy'))).toEqual([]);
});

const halves = [sections.slice(0, 8), sections.slice(8)];
for (const [index, half] of halves.entries()) {
  test(`sections, empty and with errors, ${index + 1} of 2`, async ({ world }) => {
    test.slow();
    const host = await world.host();
    await newCall(host);
    const { page } = await world.browser();
    await visit(page, host.url);
    await page.getByTestId('start').first().click();
    await page.waitForURL('**/drafts/*');
    const draft = page.url();
    const faults: Fault[] = [];
    for (const name of half) {
      await page.goto(`${draft}/${name}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      if (name === 'projects' || name === 'recommendations') await page.getByTestId('row-add').click();
      faults.push(...(await measure(page, `${name}, empty`)));
      if (name === 'materials') {
        await attach(page, 'materials.materials', [heic('a.heic')]);
        await page.getByTestId('file-refused').waitFor();
        faults.push(...(await measure(page, 'materials, refused')));
      }
      const row = page.getByTestId('rows').locator('[data-unit]').first();
      const path = (await row.count()) > 0 ? `${await row.getAttribute('data-unit')}.${name === 'projects' ? 'title' : 'author'}` : name;
      await page.goto(`${draft}/${name}?field=${path}`);
      await page.locator('.error').first().waitFor({ timeout: 10_000 });
      faults.push(...(await measure(page, `${name}, errors`)));
    }
    expect(faults).toEqual([]);
  });
}

test('tasks, check, submit, outbox in its states, receipt, home filled, sections filled', async ({ world }) => {
  test.slow();
  const host = await world.host();
  const call = await newCall(host);
  const { page } = await world.browser();
  await visit(page, host.url);
  const faults: Fault[] = [];
  const see = async (name: string): Promise<void> => {
    await page.getByRole('heading', { level: 1 }).waitFor();
    faults.push(...(await measure(page, name)));
  };
  const draft = await seedDraft(page, { call });
  await see('tasks, filled');
  for (const name of ['addresses', 'projects', 'materials', 'recommendations', 'consent', 'signature']) {
    await page.goto(`${draft}/${name}`);
    await see(`${name}, filled`);
  }
  await page.goto(`${draft}/check`);
  await page.getByTestId('check-clean').waitFor();
  await see('check, clean');
  await page.goto(`${draft}/submit`);
  await see('submit');
  await page.goto(host.url);
  const other = await seedDraft(page, { call, answers: { ...lawfulAnswers(), organisation: { name: 'Ө', registeredOn: '', bin: '1' } } });
  await page.goto(`${other}/check`);
  await page.getByTestId('check-errors').waitFor();
  await see('check, errors');
  await page.goto(host.url);
  await page.getByTestId('drafts').waitFor();
  await see('home, filled');
  await seal(page, draft);
  await page.goto(`${host.url}/outbox`);
  await stateOfItem(page, 'held');
  await see('outbox, held');
  await page.getByTestId('discard').click();
  await page.getByTestId('discard-confirm').waitFor();
  await page.keyboard.press('Escape');
  await page.goto(`${host.url}/account?then=/outbox`);
  await enter(page);
  await stateOfItem(page, 'registered');
  await see('outbox, registered');
  await page.getByTestId('to-receipt').click();
  await page.getByTestId('receipt').waitFor();
  await see('receipt');
  expect(faults).toEqual([]);
});
