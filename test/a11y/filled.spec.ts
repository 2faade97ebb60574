import { photo } from '../e2e/files';
import { at, attach, filesIn, saved, sections, slotOf } from '../e2e/filling';
import { lawfulAnswers, seedDraft } from '../e2e/seed';
import { expect, test } from './tour';

test('a whole draft: its list, every section, rows open and taken away, files, pen, check, paper, sending', async ({ tour }) => {
  const { page, call } = tour;
  const draft = await seedDraft(page, { call });
  await page.getByTestId('state-organisation').and(page.locator('[data-state="ready"]')).waitFor();
  await tour.see('tasks, filled');
  for (const name of sections) {
    await page.goto(`${draft}/${name}`);
    await tour.see(`${name}, filled`);
  }
  for (const path of ['check', 'submit', 'print']) {
    await page.goto(`${draft}/${path}`);
    if (path === 'check') await page.getByTestId('check-clean').waitFor();
    await tour.see(path === 'check' ? 'check, clean' : path);
  }
  await page.goto(`${draft}/projects`);
  const rows = page.getByTestId('rows').locator('[data-unit]');
  await rows.first().getByRole('button', { name: /^Өзгерту/ }).click();
  await tour.see('projects, a row open');
  await rows.first().getByRole('button', { name: /^Өшіру/ }).click();
  await page.locator('.toast').waitFor();
  await tour.see('projects, a row taken away');
  await page.goto(`${draft}/materials`);
  await attach(page, 'materials.materials', [await photo(page.context(), 'сурет.jpg', [1200, 900])]);
  await expect(filesIn(page, 'materials.materials')).toContainText('сурет');
  await tour.see('materials, with a photo');
  await page.goto(`${draft}/charter`);
  await at(page, 'charter.subject').fill('Өте ұзын жауап. '.repeat(700));
  await saved(page);
  await tour.see('charter, too long');
});

test('a signature drawn; findings; drafts and what was thrown away', async ({ tour }) => {
  const { page, host, call } = tour;
  await seedDraft(page, { call });
  await page.goto(host.url);
  const other = await seedDraft(page, { call, answers: { ...lawfulAnswers(), organisation: { name: 'Ө', registeredOn: '', bin: '1' } } });
  await page.goto(`${other}/check`);
  await page.getByTestId('check-errors').waitFor();
  await tour.see('check, errors');
  await page.goto(`${other}/signature`);
  const pad = page.getByTestId('signature-pad');
  const drawn = slotOf(page, 'signature.drawn');
  await page.locator('input[type="radio"][value="drawn"]').check();
  const box = await pad.boundingBox();
  expect(box).not.toBeNull();
  await pad.scrollIntoViewIfNeeded();
  await pad.hover({ position: { x: 20, y: 20 } });
  await page.mouse.down();
  for (const step of [1, 2, 3, 4]) await pad.hover({ position: { x: 20 + step * 40, y: step % 2 ? 70 : 20 } });
  await page.mouse.up();
  await tour.see('signature, drawn');
  await page.getByTestId('signature-keep').click();
  await drawn.locator('img').waitFor();
  await tour.see('signature, kept');
  await page.goto(host.url);
  await expect(page.getByTestId('drafts').getByRole('progressbar')).toHaveCount(2);
  await tour.see('home, filled');
  await page.getByTestId('drafts').getByRole('button').first().click();
  await page.locator('.toast').waitFor();
  await tour.see('home, a draft taken away');
  await page.goto(`${host.url}/settings`);
  await page.getByTestId('delete-for-good').waitFor();
  await tour.see('settings, with what was thrown away');
});
