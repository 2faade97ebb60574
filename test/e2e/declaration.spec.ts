import type { Page } from '@playwright/test';
import { councilAt } from '../harness/council';
import type { Person } from '../harness/people';
import { rows } from '../harness/requests';
import { expect, test, visit } from './world';

const enterAs = (page: Page, { id, email, token }: Person): Promise<void> =>
  page.evaluate((kept) => localStorage.setItem('otinim.session', kept), JSON.stringify({ token, account: { id, email, verified: true, role: 'expert' } }));
const answer = (page: Page, section: string, option: string) => page.getByTestId(`section-${section}`).getByRole('radio', { name: option }).check();

test('CI-1, CI-2: a member declares in flight mode from a cold start, and it counts when the network is back', async ({ world }) => {
  const host = await world.host();
  const council = await councilAt(host, 'approved', { papers: [{ name: '«Ақ бұлақ» қоғамдық қоры' }, {}], members: [{ name: 'Ахметов Асан Айдарұлы' }, {}] });
  const [member, paper] = [council.members[0]!, council.papers[0]!];
  const { page, context } = await world.browser({ width: 360 });
  await visit(page, host.url);
  await enterAs(page, member.person);
  const address = `${host.url}/council/declaration/${council.call}`;
  await page.goto(address);
  await expect(page.getByTestId('declaration')).toBeVisible();

  await host.pause();
  await page.close();
  const cold = await context.newPage();
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
  expect(await rows(host, `SELECT seat, paper, ground, until FROM recusals WHERE call = '${council.call}'`)).toEqual([{ seat: member.seat, paper: paper.id, ground: 'declared', until: '' }]);
  await cold.getByTestId('f11-paper').click();
  await expect(cold.getByTestId('paper-f11')).toContainText('құрылтайшысы');
});
