import type { Page } from '@playwright/test';
import { newBin, newCall } from '../harness/filings';
import { checkedOrganisation, decide } from '../harness/organisations';
import { confirmAddress, person, type Person } from '../harness/people';
import { json, asSuperuser, rows } from '../harness/requests';
import type { Host } from '../harness/host';
import { stored } from './device';
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

/** What was heard of the organisations, where the version before kept it: the update came without a network. */
const asKeptBefore = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('otinim');
        opening.onsuccess = () => {
          const change = opening.result.transaction(['profile', 'settings'], 'readwrite');
          const profile = change.objectStore('profile');
          const heard = profile.get('known/answer');
          heard.onsuccess = () => {
            change.objectStore('settings').put({ key: 'organisations', value: (heard.result as { values: { text: string } }).values.text });
            profile.delete('known/answer');
          };
          change.oncomplete = () => resolve(opening.result.close());
          change.onerror = () => reject(change.error);
        };
      }),
  );

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
  // A new application on the second phone asks for what was entered on the first, whatever else was seen there.
  await second.page.goto(host.url);
  await second.page.getByTestId('start').first().click();
  await second.page.waitForURL('**/drafts/*');
  const draft = second.page.url();
  await second.page.getByTestId('prefill').getByRole('button').click();
  await saved(second.page);
  await second.page.goto(`${draft}/bank`);
  await expect(at(second.page, 'bank.name')).toHaveValue('«Үлгі банк» АҚ');
  // What was changed in the form is shown beside what is kept, and becomes the organisation's at a word.
  await at(second.page, 'bank.name').fill('«Жаңа банк» АҚ');
  await at(second.page, 'bank.name').blur();
  await saved(second.page);
  await second.page.goto(`${draft}/organisation`);
  await expect(at(second.page, 'organisation.bin')).toHaveValue(bin);
  await second.page.goto(draft);
  await expect(second.page.getByTestId('draft-bin')).toContainText(bin);
  const differs = second.page.getByTestId('profile-differs');
  for (const name of ['«Жаңа банк» АҚ', '«Үлгі банк» АҚ']) await expect(differs).toContainText(name);
  await second.page.getByTestId('profile-update').click();
  await expect(differs).toHaveCount(0);

  // Another organisation on the same phone: the first one's data wait, and a new application asks which is meant.
  const other = newBin();
  await second.page.goto(`${host.url}/organisation`);
  await second.page.getByTestId('another-organisation').click();
  await second.page.waitForURL('**/organisation/profile');
  await second.page.goBack();
  await expect(second.page.getByTestId('which-organisation')).toBeVisible();
  await expect(second.page.getByRole('heading', { level: 1 })).toHaveText('Ұйым');
  await second.page.getByTestId('to-profile').click();
  await at(second.page, 'organisation.name').fill('«Екінші» қоры');
  await at(second.page, 'organisation.bin').fill(other);
  await second.page.getByTestId('profile-done').focus();
  await saved(second.page);
  // Another tab turns to the first: what is typed in this one is kept for the one it was opened for, and it says so.
  const first = `«Бірлік» қоғамдық қоры, БСН ${bin}`;
  const tab = await second.page.context().newPage();
  await tab.goto(`${host.url}/organisation`);
  await tab.getByTestId('which-organisation').selectOption({ label: first });
  await expect(tab.getByRole('heading', { level: 1 })).toHaveText('«Бірлік» қоғамдық қоры');
  await expect(second.page.getByTestId('profile-elsewhere')).toContainText('«Екінші» қоры');
  await at(second.page, 'bank.name').fill('Екіншінің банкі');
  await second.page.getByTestId('profile-at-hand').click();
  await expect(at(second.page, 'bank.name')).toHaveValue('«Жаңа банк» АҚ');
  await expect(second.page.getByTestId('profile-elsewhere')).toHaveCount(0);
  await expect(second.page.getByRole('heading', { level: 1 })).toBeFocused();
  await tab.getByTestId('which-organisation').selectOption({ label: `«Екінші» қоры, БСН ${other}` });
  await expect(tab.getByRole('heading', { level: 1 })).toHaveText('«Екінші» қоры');
  await tab.getByTestId('to-profile').click();
  await expect(at(tab, 'bank.name')).toHaveValue('Екіншінің банкі');
  await tab.close();
  await second.page.goto(host.url);
  await second.page.getByTestId('start').first().click();
  await second.page.waitForURL('**/drafts/*');
  const offer = second.page.getByTestId('prefill');
  await expect(offer.getByRole('radio')).toHaveCount(2);
  // By the keyboard: what else the page has to say may still come, and move it from under a finger.
  await offer.getByRole('radio', { name: bin }).press(' ');
  await expect(offer.getByRole('radio', { name: bin })).toBeChecked();
  await offer.getByRole('button').click();
  await expect(second.page.getByTestId('draft-bin')).toContainText(bin);
  await second.page.goto(`${host.url}/organisation`);
  await second.page.getByTestId('which-organisation').selectOption({ label: first });
  await expect(second.page.getByRole('heading', { level: 1 })).toHaveText('«Бірлік» қоғамдық қоры');

  // Who prepares asks to be forgotten: the account goes, what is on the phone stays.
  await second.page.goto(`${host.url}/account`);
  await second.page.getByTestId('erase-account').click();
  await second.page.locator('#erase-password').fill(helper.password);
  const left = async () => JSON.stringify(await Promise.all((['drafts', 'profile', 'mirror', 'settings'] as const).map((store) => stored(second.page, store))));
  expect(await left()).toContain(helper.id);
  await second.page.getByTestId('erase-account-yes').click();
  await expect(second.page.getByTestId('account-erased')).toBeVisible();
  expect(await left()).not.toContain(helper.id);
  expect(await rows(host, `SELECT email, name FROM users WHERE id = '${helper.id}'`)).toEqual([{ email: '', name: '' }]);
  await second.page.goto(host.url);
  await expect(second.page.getByTestId('drafts').getByRole('link')).toHaveCount(2);
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
    if (!online) {
      await host.pause();
      await asKeptBefore(page);
    }
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
