import { enterAs } from '../e2e/enter-as';
import { newCall, newFiling } from '../harness/filings';
import type { Host } from '../harness/host';
import { person, type Person } from '../harness/people';
import { sendOne } from '../harness/requests';
import { uploadAll } from '../harness/uploads';
import { expect, test, tourOf, visit } from './tour';

const file = async (host: Host, owner: Person, call: string): Promise<string> => {
  const filing = newFiling({ call });
  await sendOne(host, owner.token, filing.operation);
  await uploadAll(host, owner.token, filing);
  await sendOne(host, owner.token, filing.operation);
  return filing.operation.id;
};

test('around the application: calls, papers, notices, the organisation, installing, verifying', async ({ world }) => {
  const host = await world.host();
  const [owner, call] = [await person(host), await newCall(host)];
  const paper = await file(host, owner, call);
  const { page } = await world.browser();
  await visit(page, host.url);
  await enterAs(page, owner, 'applicant');
  const tour = tourOf(page);
  for (const path of ['calls', 'papers', `papers/${paper}`, 'notices', 'organisation', 'organisation/people', 'organisation/profile', 'install', 'verify', 'settings', 'settings/changes', 'confirm', 'invitation', 'help', 'help/bank', 'help/signed']) {
    await page.goto(`${host.url}/${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expect(page.locator('.skeleton')).toHaveCount(0);
    await tour.see(path.replace(paper, 'one'));
  }
  expect(tour.faults).toEqual([]);
});

test('the office: its list, one application, organisations, health', async ({ world }) => {
  const host = await world.host();
  const [owner, administrator, call] = [await person(host), await person(host, 'administrator'), await newCall(host)];
  const paper = await file(host, owner, call);
  const { page } = await world.browser();
  await visit(page, host.url);
  await enterAs(page, administrator, 'administrator');
  const tour = tourOf(page);
  for (const path of ['office', 'office/applications', `office/applications/${paper}`, 'office/organisations', 'office/health']) {
    await page.goto(`${host.url}/${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expect(page.locator('.skeleton')).toHaveCount(0);
    await tour.see(path.replace(paper, 'one'));
  }
  expect(tour.faults).toEqual([]);
});
