import type { Page } from '@playwright/test';

/** Opens the app while its host is there, until the whole of it is on the device. */
export const visit = async (page: Page, url: string): Promise<void> => {
  await page.goto(url);
  await page.getByTestId('start').first().waitFor();
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state !== 'activated') await new Promise((resolve) => active?.addEventListener('statechange', resolve));
  });
};
