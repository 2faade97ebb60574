/** A browser as a cheap phone has it: a profile of its own, processors four times slower. */
import { chromium, type BrowserContext, type CDPSession, type Page } from '@playwright/test';
import { temporary } from '../harness/run-folder';

export const slowdown = 4;

const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

export const openContext = (serviceWorkers: 'allow' | 'block' = 'allow'): Promise<BrowserContext> =>
  chromium.launchPersistentContext(temporary('bench'), {
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium-headless-shell',
    args, locale: 'kk-KZ', timezoneId: 'Asia/Almaty', viewport: { width: 360, height: 800 }, serviceWorkers,
  });

/** A page with a slow processor, and the way to say more to the browser about it. */
export const openPage = async (context: BrowserContext, rate = slowdown): Promise<{ page: Page; session: CDPSession }> => {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  return { page, session };
};
