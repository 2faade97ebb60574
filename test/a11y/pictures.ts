/** With OTINIM_PICTURES=folder every screen is kept as a picture, to be looked at. */
import { join } from 'node:path';
import type { Page } from '@playwright/test';

export const pictures = process.env['OTINIM_PICTURES'];

export const picture = async (page: Page, name: string): Promise<void> => {
  if (pictures === undefined) return;
  await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
  await page.screenshot({ path: join(pictures, `${name.replaceAll(/[^\p{L}\d]+/gu, '-')}.png`), fullPage: true, animations: 'disabled' });
};
