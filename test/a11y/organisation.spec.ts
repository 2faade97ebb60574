import { checkedOrganisation, claim, invite, join } from '../harness/organisations';
import { person, type Person } from '../harness/people';
import { test } from './tour';

test('the organisation: its data, its people, an invitation, and the office that checks', async ({ tour }) => {
  const { page, host } = tour;
  const head = await person(host);
  const organisation = await checkedOrganisation(host, head);
  await join(host, head, organisation, 'prepares');
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
  await tour.go(`/invitation#${await invite(host, head, organisation)}`, 'invitation, nobody signed in', 'invitation-enter');
  await enterAs(head, '/organisation/people');
  await tour.go('/organisation/people', 'organisation, people', 'people');
  await page.evaluate(() => localStorage.removeItem('otinim.session'));
  await enterAs(officer, '/office');
  await tour.go('/office/organisations', 'office, organisations', 'office-organisation');
});
