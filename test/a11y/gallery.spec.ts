import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../harness/hooks';
import { expect, test } from './tour';

test('every part in its states: each example draws something, in each language', async ({ tour }) => {
  const { page, host } = tour;
  await page.goto(`${host.url}/gallery`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const files = readdirSync(join(root, 'src/lib/ui/gallery')).filter((name) => name.endsWith('.svelte') && name !== 'Example.svelte');
  for (const language of ['ru', 'en', 'kk']) {
    await page.getByTestId('language').selectOption(language);
    await page.waitForFunction((to) => document.documentElement.lang === to, language);
    expect((await page.locator('h2[id^="part-"]').allTextContents()).sort()).toEqual(files.map((name) => name.replace('.svelte', '')).sort());
    const drawn = await page.locator('[data-example]').evaluateAll((all) => all.map((one) => ({ of: one.getAttribute('data-example'), height: one.getBoundingClientRect().height, words: one.textContent?.trim().length ?? 0 })));
    expect(drawn.filter(({ height, words }) => height < 50 || words < 20)).toEqual([]);
  }
  await page.locator('summary', { hasText: 'Тағы' }).click();
  await tour.see('gallery');
  await page.keyboard.press('Escape');
  await expect(page.locator('details:has(summary:text("Тағы"))')).not.toHaveAttribute('open');
});
