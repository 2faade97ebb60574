import { heic } from '../e2e/files';
import { attach, sections } from '../e2e/filling';
import { test } from './tour';

for (const part of [0, 1]) {
  test(`sections, empty and with errors, ${part + 1} of 2`, async ({ tour }) => {
    const { page } = tour;
    await page.getByTestId('start').first().click();
    await page.waitForURL('**/drafts/*');
    const draft = page.url();
    for (const name of sections.filter((_, at) => at % 2 === part)) {
      await page.goto(`${draft}/${name}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      if (name === 'projects' || name === 'recommendations') await page.getByTestId('row-add').click();
      await tour.see(`${name}, empty`);
      if (name === 'materials') {
        await attach(page, 'materials.materials', [heic('a.heic')]);
        await page.getByTestId('file-refused').waitFor();
        await tour.see('materials, refused');
      }
      const row = page.getByTestId('rows').locator('[data-unit]').first();
      const path = (await row.count()) > 0 ? `${await row.getAttribute('data-unit')}.${name === 'projects' ? 'title' : 'author'}` : name;
      await page.goto(`${draft}/${name}?field=${path}`);
      await page.locator('.error').first().waitFor();
      await tour.see(`${name}, errors`);
    }
  });
}
