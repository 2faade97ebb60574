import type { Page } from '@playwright/test';

/** Begins a draft on the home page and opens one of its sections; gives the section's address. */
export const openSection = async (page: Page, url: string, section: string): Promise<string> => {
  await page.goto(url);
  await page.getByTestId('start').first().click();
  await page.waitForURL('**/drafts/*');
  const address = `${page.url()}/${section}`;
  await page.goto(address);
  await page.locator('[data-field] input').first().waitFor();
  return address;
};
