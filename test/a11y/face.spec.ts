import type { Page } from '@playwright/test';
import { expect, test, visit } from '../e2e/world';

/** The faces that the browser drew a text with, and how many letters with each. */
const facesOf = async (page: Page, selector: string): Promise<string[]> => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('DOM.enable');
  await devtools.send('CSS.enable');
  const { root } = await devtools.send('DOM.getDocument');
  const { nodeId } = await devtools.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId });
  return fonts.map(({ familyName, isCustomFont }) => `${isCustomFont ? 'ours' : 'system'}: ${familyName}`);
};
const alphabet = 'АаӘәБбВвГгҒғДдЕеЁёЖжЗзИиЙйКкҚқЛлМмНнҢңОоӨөПпРрСсТтУуҰұҮүФфХхҺһЦцЧчШшЩщЪъЫыІіЬьЭэЮюЯя 0123456789 ₸ № «» —';
const write = (page: Page): Promise<void> => page.locator('h1').evaluate((heading, text) => void (heading.textContent = text), alphabet);

test('one face draws all letters: the system’s on the first visit, ours once it is on the device, and nothing jumps', async ({ world }) => {
  const host = await world.host();
  const { page } = await world.browser({
    empty: true,
    before: `globalThis.shifted = 0; new PerformanceObserver((list) => { for (const { value } of list.getEntries()) globalThis.shifted += value; }).observe({ type: 'layout-shift', buffered: true });`,
  });
  const asked: string[] = [];
  page.on('request', (request) => void (request.url().endsWith('.woff2') && request.serviceWorker() === null && asked.push(request.url())));
  await visit(page, host.url);
  await write(page);
  // Faces are known of what has been painted.
  await expect.poll(async () => (await facesOf(page, 'h1')).length).toBe(1);
  expect(asked).toEqual([]);

  await page.reload();
  await page.getByTestId('start').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  await expect.poll(() => page.evaluate(() => document.fonts.check("1em 'Golos Text Variable'", 'Қазақ'))).toBe(true);
  expect(await page.evaluate(() => (globalThis as unknown as { shifted: number }).shifted)).toBeLessThan(0.05);
  await write(page);
  await page.evaluate(() => document.fonts.load("650 1em 'Golos Text Variable'", 'Ққ₸a'));
  await expect.poll(() => facesOf(page, 'h1')).toEqual(['ours: Golos Text']);

  // Kept by the worker: it comes with the host stopped.
  await host.pause();
  await page.reload();
  await page.getByTestId('start').first().waitFor();
  await expect.poll(() => page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').length)).toBeGreaterThanOrEqual(3);
});
