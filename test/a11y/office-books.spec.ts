import { enterAs } from '../e2e/enter-as';
import { newCall, newFiling } from '../harness/filings';
import { fileWhole, hoursAway, keptBooks, measured } from '../harness/office-books';
import { person, type Person } from '../harness/people';
import { asSuperuser, json, request } from '../harness/requests';
import { expect, test, type HomeTour } from './tour';

const asAdministrator = async ({ page, host }: HomeTour): Promise<Person> => {
  const who = await person(host, 'administrator');
  await enterAs(page, who, 'administrator');
  return who;
};

test('a term: nothing measured, deciding, extended; and its chain, whole and broken', async ({ tour }) => {
  const { page, host } = tour;
  const [owner, administrator] = [await person(host), await asAdministrator(tour)];
  const [quiet, down, extended] = [await newCall(host, { opensAt: hoursAway(-1), title: 'Тоқтаусыз' }), await newCall(host, { closesAt: hoursAway(2), title: 'Тоқтаған' }), await newCall(host, { closesAt: hoursAway(3), title: 'Ұзартылған' })];
  await measured(host, hoursAway(-6), hoursAway(-4.5));
  const gap = await measured(host, hoursAway(-10), hoursAway(-8));
  json(await request(host, 'POST', `/api/otinim/office/calls/${extended}/extension`, { token: administrator.token, body: { downtime: gap, closesAt: hoursAway(5) } }));
  await fileWhole(host, owner, newFiling({ call: extended }));
  await page.goto(`${host.url}/calls`);
  await page.getByTestId('extended').waitFor();
  await tour.see('calls, one extended');

  await page.goto(`${host.url}/office/terms?call=${quiet}`);
  await page.getByText('Тоқтау өлшенген жоқ').waitFor();
  await tour.see('terms, nothing measured');
  await tour.go(`/office/terms?call=${extended}`, 'terms, extended', 'downtime');
  await page.goto(`${host.url}/office/terms?call=${down}`);
  await page.getByTestId('extend').first().click();
  await page.getByTestId('extend-yes').waitFor();
  await tour.see('terms, deciding');
  await page.getByTestId('extend-yes').click();
  await expect(page.getByTestId('term')).toContainText('Жарияланған аяқталу уақыты');

  await tour.go(`/office/chain?call=${extended}`, 'chain, whole', 'chain-sound');
  const bare = async (query: string) => json(await asSuperuser(host, 'POST', '/api/sql', { query }));
  await bare('DROP TRIGGER events_no_update');
  await bare(`UPDATE events SET at = '2026-01-01T00:00:00.000Z' WHERE chain = '${extended}' AND seq = 2`);
  await bare('DROP TRIGGER submissions_frozen');
  await bare(`UPDATE submissions SET "arrivedAt" = '2026-02-02T00:00:00.000Z' WHERE call = '${extended}'`);
  await page.goto(`${host.url}/office/chain?call=${extended}`);
  await page.getByTestId('chain-differs').waitFor();
  await expect(page.getByTestId('chain-broken')).toContainText('2-оқиғада');
  await tour.see('chain, broken');
  await host.pause();
  await page.goto(`${host.url}/office/chain?call=${extended}`);
  await page.getByRole('alert').waitFor();
  await tour.see('chain, no network');
});

test('what is kept, due and erased', async ({ tour }) => {
  const { page, host } = tour;
  const [owner, administrator] = [await person(host), await asAdministrator(tour)];
  const { over, gone } = await keptBooks(host, { owner, administrator });
  await tour.go('/office/retention', 'retention', 'erase');
  await page.getByTestId('erase').first().click();
  await page.getByTestId('erase-yes').click();
  await page.locator('#typed-error').waitFor();
  await tour.see('retention, erasing');
  const number = await page.locator('label[for="typed"]').innerText();
  await page.locator('#typed').fill(/\S*-\d{4}-\d{4}/.exec(number)?.[0] ?? '');
  await page.getByTestId('erase-yes').click();
  await page.getByText('Мерзімі өткен өтінім жоқ').waitFor();

  await page.goto(`${host.url}/office/applications?call=${over}`);
  await page.getByRole('link', { name: 'Деректері өшірілген өтінім' }).waitFor();
  await tour.see('office, one erased');
  await page.goto(`${host.url}/office/applications/${gone.operation.id}`);
  await page.getByRole('heading', { name: 'Деректері өшірілген өтінім' }).waitFor();
  await tour.see('office, an erased application');
});

test('paper: nothing begun, begun, its own section, what is wrong; and an account erased', async ({ tour }) => {
  const { page, host } = tour;
  const [owner, secretary] = [await person(host), await person(host, 'secretary')];
  await enterAs(page, secretary, 'secretary');
  await tour.go('/office/intake', 'intake, nothing begun', 'begin-entry');
  await page.getByTestId('begin-entry').first().click();
  await page.waitForURL(/intake\/[a-z0-9]{15}$/);
  await page.getByTestId('to-check').waitFor();
  const entry = page.url();
  await tour.see('intake, one entry');
  await page.goto(`${entry}/intake`);
  await page.locator('[data-slot="intake.stamp"]').waitFor();
  await tour.see('intake, how it came');
  await page.goto(`${entry}/signedConsent`);
  await page.getByTestId('next').waitFor();
  await tour.see('intake, the signed consent');
  await page.goto(`${entry}/check`);
  await page.getByTestId('check-errors').waitFor();
  await tour.see('intake, what is wrong');
  await page.goto(`${host.url}/office/intake`);
  await page.locator('a[href^="/office/intake/"]', { hasText: 'Атауы жазылмаған ұйым' }).waitFor();
  await tour.see('intake, one begun');

  await fileWhole(host, owner, newFiling({ call: tour.call }));
  await enterAs(page, owner, 'applicant');
  await page.goto(`${host.url}/account`);
  await page.getByTestId('erase-account').click();
  await page.getByTestId('erase-account-yes').click();
  await page.locator('#erase-password-error').waitFor();
  await tour.see('account, being erased');
  await page.locator('#erase-password').fill(owner.password);
  await page.getByTestId('erase-account-yes').click();
  await expect(page.getByTestId('account-erased')).toContainText('Конкурста тұрған өтініміңіз: 1');
  await tour.see('account, erased');
});
