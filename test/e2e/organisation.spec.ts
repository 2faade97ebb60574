import type { Page } from '@playwright/test';
import { newBin, newCall } from '../harness/filings';
import { checkedOrganisation, decide } from '../harness/organisations';
import { confirmAddress, person, type Person } from '../harness/people';
import { json, asSuperuser, rows } from '../harness/requests';
import type { Host } from '../harness/host';
import { everythingStored } from './device';
import { saved } from './filling';
import { at } from './filling';
import { expect, test, visit } from './world';

/** On the page of the account, with a known one. */
const signIn = async (page: Page, host: Host, who: Person, then = '/organisation/people'): Promise<void> => {
  await page.goto(`${host.url}/account?then=${then}`);
  await page.getByTestId('account-switch').click();
  await page.locator('#email').fill(who.email.toUpperCase());
  await page.locator('#password').fill(who.password);
  await page.getByTestId('account-submit').click();
  await page.waitForURL(({ pathname }) => pathname === then);
};

test('two people of one organisation: claimed, checked, invited, accepted on another phone, the data come along', async ({ world }) => {
  const host = await world.host();
  await newCall(host);
  const [head, helper, officer, bin] = [await person(host), await person(host), await person(host, 'secretary'), newBin()];

  const { page } = await world.browser();
  await visit(page, host.url);
  // The data are entered with no account, once.
  await page.getByTestId('to-organisation').click();
  await page.getByTestId('to-profile').click();
  await at(page, 'organisation.name').fill('«Бірлік» қоғамдық қоры');
  await at(page, 'organisation.bin').fill(bin);
  await at(page, 'bank.name').fill('«Үлгі банк» АҚ');
  await page.getByTestId('profile-done').focus();
  await saved(page);
  await signIn(page, host, head);
  await expect(page.locator('#claim-bin')).toHaveValue(bin);
  await page.getByTestId('claim-send').click();
  await expect(page.getByTestId('people')).toHaveAttribute('data-state', 'claimed');
  const [claimed] = await rows(host, `SELECT id FROM organisations WHERE bin = '${bin}'`);
  json(await decide(host, officer, { id: String(claimed?.['id']), bin }));
  await page.reload();
  await expect(page.getByTestId('people')).toHaveAttribute('data-state', 'checked');
  await page.getByTestId('make-invitation').click();
  const link = await page.getByTestId('invitation-link').inputValue();

  const second = await world.browser();
  await visit(second.page, host.url);
  await second.page.goto(link);
  await second.page.getByTestId('invitation-enter').click();
  await second.page.getByTestId('account-switch').click();
  await second.page.locator('#email').fill(helper.email);
  await second.page.locator('#password').fill(helper.password);
  await second.page.getByTestId('account-submit').click();
  await expect(second.page.getByTestId('invitation')).toContainText(bin);
  await second.page.getByTestId('invitation-accept').click();
  await expect(second.page.getByTestId('invitation-accepted')).toBeVisible();
  await second.page.goto(`${host.url}/organisation/people`);
  await expect(second.page.getByTestId('member')).toHaveCount(2);
  // Who prepares gives out no roles.
  await expect(second.page.getByTestId('invite')).toHaveCount(0);
  // Whoever leaves before the data came has them at the next look at the organisation.
  await expect.poll(() => everythingStored(second.page)).toContain('«Үлгі банк» АҚ');
  // A new application on the second phone has what was entered on the first.
  await second.page.goto(host.url);
  await second.page.getByTestId('start').first().click();
  await second.page.waitForURL('**/drafts/*');
  const draft = second.page.url();
  await second.page.getByTestId('prefill').getByRole('button').click();
  await second.page.goto(`${draft}/bank`);
  await expect(at(second.page, 'bank.name')).toHaveValue('«Үлгі банк» АҚ');
  await second.page.goto(`${draft}/organisation`);
  await expect(at(second.page, 'organisation.bin')).toHaveValue(bin);
});

test('AW-5, AW-6: what the law knows is shown before filling, and without the host', async ({ world }) => {
  const host = await world.host();
  await newCall(host);
  const head = await person(host);
  const { bin } = await checkedOrganisation(host, head);
  const year = new Date().getFullYear();
  json(await asSuperuser(host, 'POST', '/api/collections/recipients/records', { bin, name: 'Ұйым', direction: '3', year: year - 1, decidedOn: `${year - 1}-12-01` }));
  await confirmAddress(host, head);
  const { page } = await world.browser();
  await visit(page, host.url);
  await signIn(page, host, head, '/organisation/people');
  await page.goto(`${host.url}/organisation/profile`);
  await at(page, 'organisation.bin').fill(bin);
  await at(page, 'organisation.name').fill('Ұйым');
  await page.getByTestId('profile-done').focus();
  await saved(page);
  const verdict = (rule: string) => page.locator(`[data-testid="standing"] [data-rule="${rule}"]`);
  for (const online of [true, false]) {
    if (!online) await host.pause();
    await page.goto(`${host.url}/organisation`);
    await expect(verdict('AW-6')).toHaveAttribute('data-verdict', 'barred');
    await expect(verdict('AW-6')).toContainText(`${year + 2}`);
    await expect(verdict('AW-5')).toHaveAttribute('data-verdict', 'clear');
    await expect(page.getByTestId('standing-as-of')).toContainText(`${year}`);
  }
  // At the start of an application too, still without the host.
  await page.goto(host.url);
  await page.getByTestId('start').first().click();
  await page.waitForURL('**/drafts/*');
  await page.getByTestId('prefill').getByRole('button').click();
  await expect(page.getByTestId('standing-note').locator('[data-rule="AW-6"]')).toBeVisible();
});
