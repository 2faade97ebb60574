import { leave } from '../e2e/enter-as';
import { at, saved } from '../e2e/filling';
import { checkedOrganisation, claim, invite, join, post } from '../harness/organisations';
import { person, type Person } from '../harness/people';
import { json } from '../harness/requests';
import { expect, test } from './tour';

test('the organisation: its data, its people, an invitation, and the office that checks', async ({ tour }) => {
  const { page, host } = tour;
  const head = await person(host);
  const organisation = await checkedOrganisation(host, head);
  await join(host, head, organisation, 'prepares');
  // Of two organisations, one is at hand; and of its data the server has others than the phone.
  await claim(host, head);
  const entered = (name: string) => ({ organisation: { bin: organisation.bin, name } });
  json(await post(host, head, `/api/otinim/organisations/${organisation.id}/profile`, { rev: 0, profile: entered('«Бірлік» қоғамдық қоры') }));
  const officer = await person(host, 'secretary');
  await claim(host, await person(host));
  const enterAs = async (who: Person, then: string): Promise<void> => {
    await page.goto(`${host.url}/account?then=${then}`);
    await page.getByTestId('account-switch').click();
    await page.locator('#email').fill(who.email);
    await page.locator('#password').fill(who.password);
    await page.getByTestId('account-submit').click();
    await page.waitForURL(({ pathname }) => pathname === then);
  };
  await tour.go('/organisation', 'organisation, empty', 'profile-card');
  await tour.go('/organisation/profile', 'organisation, data', 'profile-done');
  for (const [field, value] of Object.entries(entered('«Бірлік» қоры').organisation)) await at(page, `organisation.${field}`).fill(value);
  await page.getByTestId('profile-done').focus();
  await saved(page);
  await tour.go(`/invitation#${await invite(host, head, organisation)}`, 'invitation, nobody signed in', 'invitation-enter');
  await enterAs(head, '/organisation/people');
  await tour.go('/organisation/people', 'organisation, people', 'people');
  await page.goto(`${host.url}/organisation`);
  await page.getByTestId('which-organisation').waitFor();
  const asked = page.getByTestId('profile-conflict');
  for (const side of ['«Бірлік» қоры', '«Бірлік» қоғамдық қоры']) await expect(asked.getByText(side, { exact: true })).toBeVisible();
  await tour.see('organisation, which of two, and which data');
  await page.goto(host.url);
  await page.getByTestId('start').first().click();
  await page.getByTestId('prefill').waitFor();
  await tour.see('tasks, which of two');
  await leave(page);
  await enterAs(officer, '/office');
  await tour.go('/office/organisations', 'office, organisations', 'office-organisation');
});
