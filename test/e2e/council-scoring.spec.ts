import type { Page } from '@playwright/test';
import type { OfficeSheets } from '#law/council/sheets-wire';
import { councilAt, storeFiles, type CouncilMember } from '../harness/council';
import { lock, recuse, sheetsOf } from '../harness/council-sheets';
import { newCall } from '../harness/filings';
import type { Host } from '../harness/host';
import { json } from '../harness/requests';
import { everythingStored } from './device';
import { expect, test, visit } from './world';

const signIn = (page: Page, { person }: CouncilMember) => {
  const kept = { token: person.token, account: { id: person.id, email: person.email, verified: true, role: 'expert' } };
  return page.evaluate((text) => localStorage.setItem('otinim.session', text), JSON.stringify(kept));
};
const give = async (page: Page, points: Readonly<Record<string, number>>) => {
  for (const [criterion, value] of Object.entries(points)) await page.locator(`[data-criterion=${criterion}]`).getByRole('radio', { name: String(value), exact: true }).check();
};
const look = async (host: Host, { secretary, call }: { readonly secretary: Parameters<typeof sheetsOf>[1]; readonly call: string }): Promise<OfficeSheets> => json(await sheetsOf(host, secretary, call));
const sheet = (page: Page) => page.getByTestId('sheet');

test('three experts: scored and locked in flight mode, handed in later; others’ points then; recused late, and nothing is left', async ({ world }) => {
  const host = await world.host();
  await newCall(host);
  const council = await councilAt(host, 'declared', { papers: [{ name: '«Алғашқы қадам» қоры', canary: 'құпия мәтін' }, { name: '«Үміт» қоры' }, { name: '«Жас қанат» бірлестігі' }] });
  const [first, second] = council.papers;
  const [me, chair, other] = [council.members[2]!, council.members[0]!, council.members[1]!];
  await storeFiles(host, first!);
  for (const [who, points] of [[chair, { c1: 5, c2: 5, c3: 5 }], [other, { c1: 1, c2: 1, c3: 2 }]] as const) await lock(host, council, who, first!, points);

  const { page } = await world.browser();
  await visit(page, host.url);
  await signIn(page, me);
  await page.goto(`${host.url}/council`);
  await page.getByTestId('take-texts').click();
  await page.getByTestId('take-files').click();
  await expect(page.getByTestId('take-files')).toBeHidden();
  // I6: of others nothing has come, to whatever table.
  expect(await everythingStored(page)).not.toContain(chair.seat);

  await host.pause();
  await page.goto(`${host.url}/council`);
  await page.getByTestId('next').click();
  await expect(page.getByTestId('paper-text')).toContainText('Алғашқы қадам');
  await page.getByTestId('side-sheet').click();
  await page.getByTestId('lock').click();
  await expect(page.locator('[data-criterion=c1] input[type=radio]').first()).toBeFocused();
  await give(page, { c1: 4, c2: 3, c3: 2 });
  await page.getByTestId('notes').fill('тек өз жазбам');
  await page.getByTestId('notes').blur();
  await expect(page.getByTestId('total')).toHaveText('9 / 15');
  await page.getByTestId('lock').click();
  await page.getByTestId('lock-yes').click();
  await expect(sheet(page)).toHaveAttribute('data-state', 'locked');
  await expect(page.getByTestId('others')).toBeHidden();
  // Begun, killed, and there again.
  await page.keyboard.press('Alt+ArrowDown');
  await page.waitForURL(`**/${second!.id}`);
  await give(page, { c1: 5 });
  await expect(page.getByTestId('save-status')).toHaveAttribute('data-state', 'saved');
  await page.goto(`${host.url}/council/${council.call}/${second!.id}`);
  await page.getByTestId('side-sheet').click();
  await expect(page.locator('[data-criterion=c1]').getByRole('radio', { name: '5', exact: true })).toBeChecked();
  await expect(sheet(page)).toHaveAttribute('data-state', 'begun');

  await host.restart();
  await page.goto(`${host.url}/council/${council.call}/${first!.id}`);
  await page.getByTestId('side-sheet').click();
  await expect(sheet(page)).toHaveAttribute('data-state', 'handed');
  await expect(page.getByTestId('others')).toContainText('4');
  await expect(page.getByTestId('others').getByRole('row')).toHaveCount(4);
  const whole = await look(host, council);
  expect(whole.sheets).toBe(3);
  expect(whole.papers.map(({ points }) => points?.length ?? null)).toEqual([3, null, null]);

  expect(await everythingStored(page)).toContain('құпия мәтін');
  // CI-2: late, after points were given. The published list of applicants stays (AW-7): a declaration chooses from it.
  await recuse(host, council, me, first!);
  await page.goto(`${host.url}/council`);
  await expect(page.getByRole('row', { name: new RegExp(first!.number) })).toContainText('Мүдделер қақтығысы');
  const left = await everythingStored(page);
  for (const trace of [first!.id, 'құпия мәтін', 'тек өз жазбам', first!.files[0]!.sha256, chair.seat]) expect([trace, left.includes(trace)]).toEqual([trace, false]);
  expect(left).toContain(second!.id);
  expect((await look(host, council)).sheets).toBe(2);
  await page.goto(`${host.url}/council/${council.call}/${first!.id}`);
  await expect(page.getByText('Бұл өтінім сізде жоқ').first()).toBeVisible();
});
