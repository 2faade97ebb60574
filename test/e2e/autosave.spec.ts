import { awardAnswers } from '../fixtures/award';
import { newCall } from '../harness/filings';
import { stored, unitOf } from './device';
import { at, fillSection, saved } from './filling';
import { expect, test, visit } from './world';

const answers = awardAnswers();

test('I1, P16: from a cold start without a host; SIGKILL in mid-typing keeps what was called saved', async ({ world }) => {
  const host = await world.host();
  await newCall(host);
  const first = await world.browser();
  await visit(first.page, host.url);
  await first.page.goto(host.url);
  await host.pause();
  await first.kill();

  const second = await world.browser({ profile: first.profile });
  await second.page.goto(host.url);
  await second.page.getByTestId('start').first().click();
  await second.page.waitForURL('**/drafts/*');
  const draft = second.page.url();
  await second.page.goto(`${draft}/organisation`);
  await fillSection(second.page, 'organisation', answers.organisation);
  await saved(second.page);
  await second.page.goto(`${draft}/charter`);
  const subject = at(second.page, 'charter.subject');
  // Typed without a rest: whatever the screen called saved at any moment has to be there afterwards.
  await second.page.evaluate(() => {
    const kept = globalThis as unknown as { said: string };
    kept.said = '';
    new MutationObserver(() => {
      const status = document.querySelector('[data-testid="save-status"]');
      const area = document.querySelector<HTMLTextAreaElement>('textarea');
      if (status?.getAttribute('data-state') === 'saved') kept.said = area?.value ?? '';
    }).observe(document.body, { subtree: true, attributes: true, attributeFilter: ['data-state'] });
  });
  await subject.pressSequentially('Жастардың бастамаларын қолдау, ', { delay: 15 });
  await saved(second.page);
  await subject.pressSequentially('ауыл мәдениетін өркендету', { delay: 15 });
  const said = await second.page.evaluate(() => (globalThis as unknown as { said: string }).said);
  expect(said.length).toBeGreaterThan(20);
  await second.kill();

  const third = await world.browser({ profile: first.profile });
  await third.page.goto(`${draft}/charter`);
  const after = await at(third.page, 'charter.subject').inputValue();
  expect(after.startsWith(said)).toBe(true);
  await third.page.goto(`${draft}/organisation`);
  await expect(at(third.page, 'organisation.name')).toHaveValue(answers.organisation.name);
  // As typed: «3», not «03».
  expect(await unitOf(third.page, 'organisation')).toEqual({ ...answers.organisation, registeredOn: '2012-3-14' });
});

test('I4: two tabs on one draft: other fields merge, the same field asks, nothing is lost', async ({ world }) => {
  const host = await world.host();
  const { page, context } = await world.browser();
  await visit(page, host.url);
  await page.getByTestId('start').first().click();
  await page.waitForURL('**/drafts/*');
  const draft = page.url();
  const other = await context.newPage();
  await page.goto(`${draft}/head`);
  await other.goto(`${draft}/head`);

  await at(page, 'head.position').fill('Төрайым');
  await saved(page);
  await at(other, 'head.email').fill('head@example.org');
  await saved(other);
  await expect(at(page, 'head.email')).toHaveValue('head@example.org');
  await expect(at(other, 'head.position')).toHaveValue('Төрайым');

  // Both before either could hear of the other: each is typed in one breath.
  await Promise.all([at(page, 'head.person.surname').fill('Әбілқасымова'), at(other, 'head.person.surname').fill('Сәрсенова')]);
  await expect.poll(async () => (await page.getByTestId('conflict').count()) + (await other.getByTestId('conflict').count())).toBeGreaterThan(0);
  const asked = (await page.getByTestId('conflict').count()) > 0 ? page : other;
  await expect(asked.getByTestId('conflict')).toContainText('Әбілқасымова');
  await expect(asked.getByTestId('conflict')).toContainText('Сәрсенова');
  await asked.getByTestId('conflict').getByRole('button').first().click();
  await expect(asked.getByTestId('conflict')).toHaveCount(0);
  const chosen = await at(asked, 'head.person.surname').inputValue();
  await expect(at(asked === page ? other : page, 'head.person.surname')).toHaveValue(chosen);
  await expect.poll(async () => (await unitOf(page, 'head'))?.['person']).toMatchObject({ surname: chosen });
});

test('12, P15: a removed row and a removed draft come back whole; for good only after a question', async ({ world }) => {
  const host = await world.host();
  const { page } = await world.browser();
  await visit(page, host.url);
  await page.getByTestId('start').first().click();
  await page.waitForURL('**/drafts/*');
  const draft = page.url();
  await page.goto(`${draft}/organisation`);
  await fillSection(page, 'organisation', answers.organisation);
  await saved(page);
  await page.goto(`${draft}/projects`);
  await fillSection(page, 'projects', answers.projects);
  await saved(page);
  const before = await stored(page, 'units');
  const list = page.getByTestId('rows').locator('[data-unit]');
  await list.first().getByRole('button', { name: /^Өшіру/ }).click();
  await expect(list).toHaveCount(1);
  await page.getByRole('status').getByRole('button', { name: 'Қайтару' }).click();
  await expect(list).toHaveCount(2);
  await expect(list.first()).toContainText('Ауыл кітапханасы');
  await saved(page);
  const bare = (rows: typeof before) => rows.map(({ unit, values, deletedAt }) => ({ unit, values, deletedAt }));
  expect(bare(await stored(page, 'units'))).toEqual(bare(before));

  await page.goto(host.url);
  await page.getByTestId('drafts').getByRole('button').first().click();
  await expect(page.getByTestId('drafts')).toHaveCount(0);
  await page.getByRole('button', { name: 'Қайтару' }).click();
  await expect(page.getByTestId('drafts')).toContainText(answers.organisation.name);
  await page.getByTestId('drafts').getByRole('button').first().click();
  await page.goto(`${host.url}/settings`);
  await page.getByTestId('delete-for-good').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Бас тарту' }).click();
  await page.getByTestId('delete-for-good').click();
  await page.getByTestId('delete-for-good-yes').click();
  await expect(page.getByTestId('delete-for-good')).toHaveCount(0);
  expect([await stored(page, 'drafts'), await stored(page, 'units')]).toEqual([[], []]);
});
