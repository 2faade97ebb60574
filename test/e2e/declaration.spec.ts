import type { Page } from '@playwright/test';
import { councilAt } from '../harness/council';
import { person } from '../harness/people';
import { rows } from '../harness/requests';
import { enterAs } from './enter-as';
import { readQr } from './qr';
import { expect, test, visit } from './world';

const answer = (page: Page, section: string, option: string) => page.getByTestId(`section-${section}`).getByRole('radio', { name: option }).check();

test('GR-3, CI-1, CI-2: proposed, invited by a link and its QR, seated and approved; declares in flight mode from a cold start, it counts when the network is back, and its paper opens without one', async ({ world }) => {
  const host = await world.host();
  const council = await councilAt(host, 'seated', { papers: [{ name: '«Ақ бұлақ» қоғамдық қоры' }, {}], members: [{ name: 'Ахметов Асан Айдарұлы' }, {}] });
  const [who, paper] = [await person(host, 'expert'), council.papers[0]!];
  const { page, context } = await world.browser({ width: 360 });
  await visit(page, host.url);

  await enterAs(page, council.secretary, 'secretary');
  const seats = `${host.url}/office/council/${council.call}`;
  await page.goto(seats);
  await page.getByTestId('propose').click();
  await page.locator('#propose-name').fill('Байжанова Мәдина Ерланқызы');
  await page.locator('#propose-years').fill('4');
  await page.locator('#propose-education').fill('Жоғары: педагогика');
  await page.getByTestId('act').click();
  await page.getByTestId('invite').click();
  await expect(page.getByTestId('seat-link')).toHaveValue(/\/seat#/);
  const link = await page.getByTestId('seat-link').inputValue();
  expect(await readQr(page)).toBe(link);
  await enterAs(page, who, 'expert');
  await page.goto('about:blank');
  await page.goto(link);
  await page.getByTestId('seat-accept').click();
  await expect(page.getByTestId('seat-accepted')).toBeVisible();
  await enterAs(page, council.secretary, 'secretary');
  await page.goto(seats);
  await page.getByTestId('approve').click();
  await page.getByTestId('act').click();
  await expect(page.getByTestId('seat').filter({ hasText: 'Байжанова' })).toHaveAttribute('data-state', 'approved');
  const [seat] = await rows(host, `SELECT id FROM seats WHERE person = '${who.id}'`);

  await enterAs(page, who, 'expert');
  // From the first page, as whoever is new here goes.
  await page.goto(host.url);
  await page.getByTestId('to-council').click();
  await page.waitForURL('**/council');
  const address = `${host.url}/council/declaration/${council.call}`;
  await page.goto(address);
  await expect(page.getByTestId('declaration')).toBeVisible();
  // Another member signs in, in another window: nobody declares with the first one's words, which stay theirs.
  const surname = page.locator('[id="f-parties.expert.surname"]');
  await expect(surname).toHaveValue('Байжанова');
  const another = await context.newPage();
  await another.goto(`${host.url}/account`);
  for (const [member, shown] of [[council.members[1]!.person, 'Сарапшы'], [who, 'Байжанова']] as const) {
    await enterAs(another, member, 'expert');
    await expect(surname).toHaveValue(shown);
  }
  await another.close();

  await host.pause();
  await page.close();
  const cold = await context.newPage();
  // An invitation opens too, and says what it waits for (I8); here the device itself says that there is no network.
  await context.setOffline(true);
  await cold.goto(link);
  await expect(cold.getByTestId('seat-trouble')).toContainText('Желі жоқ');
  await context.setOffline(false);
  await cold.goto(address);
  await expect(cold.getByTestId('declaration')).toBeVisible();
  // What is missing is said, and leads there.
  await cold.getByTestId('declare').click();
  await expect(cold.getByTestId('error-summary')).toBeVisible();
  await cold.getByLabel('Мемлекеттік органның атауы').fill('Мәдениет және ақпарат министрлігі');
  await answer(cold, 'q1', 'Иә');
  await cold.getByTestId('q1-pick').selectOption(paper.bin);
  await cold.getByTestId('q1-pick-add').click();
  await cold.getByTestId('section-q1').getByRole('button', { name: /^Өзгерту|^Ашу|^Түзету/ }).first().click();
  await answer(cold, 'q1', 'құрылтайшысыз');
  await cold.getByTestId('row-done').click();
  for (const section of ['q2', 'q3', 'q4', 'q5']) await answer(cold, section, 'Жоқ');
  const stance = cold.getByTestId('section-stance');
  await stance.getByRole('radio').first().check();
  await stance.getByRole('checkbox').check();
  const [year = '', month = '', day = ''] = new Date(Date.now() + 5 * 3_600_000).toISOString().slice(0, 10).split('-');
  for (const [part, value] of [['day', day], ['month', month], ['year', year]] as const) await stance.locator(`input[data-part="${part}"]`).fill(value);
  await cold.getByTestId('declare').click();
  // «Absence» beside a «yes» about an applicant is asked about, not refused.
  await expect(cold.getByTestId('doubt')).toContainText('«Ақ бұлақ» қоғамдық қоры');
  await cold.getByTestId('declare-sure').click();
  await expect(cold.getByTestId('declaration-waiting')).toBeVisible();
  await cold.reload();
  await expect(cold.getByTestId('declaration-waiting')).toBeVisible();

  await host.restart();
  await cold.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(cold.getByTestId('given')).toBeVisible();
  await expect(cold.getByTestId('declaration-waiting')).toBeHidden();
  expect(await rows(host, `SELECT seat, paper, ground, until FROM recusals WHERE call = '${council.call}'`)).toEqual([{ seat: seat?.['id'], paper: paper.id, ground: 'declared', until: '' }]);
  // F11 on paper, from a cold start with the host stopped.
  await host.pause();
  await cold.reload();
  await cold.getByTestId('f11-paper').click();
  await expect(cold.getByTestId('paper-f11')).toContainText('құрылтайшысы');
  // I8: of an account that this device has heard nothing of it does not say that it sits nowhere.
  await enterAs(cold, council.members[0]!.person, 'expert');
  for (const [path, words] of [['/council', 'кеңестеріңіз туралы әлі білмейді'], [`/council/declaration/${council.call}`, 'орныңыз туралы әлі білмейді']] as const) {
    await cold.goto(host.url + path);
    await expect(cold.getByRole('main')).toContainText(words);
  }
});
