/** What every test is given: hosts and browsers of its own, ended with it whatever happens. */
import { test as base, expect, type Page } from '@playwright/test';
import { startHost, type Host, type HostOptions } from '../harness/host';
import { startProxy, type Proxy, type ProxyOptions } from '../harness/proxy';
import { openBrowser, type Browser, type BrowserOptions } from './browser';
import { app } from './builds';

export interface World {
  readonly host: (options?: HostOptions) => Promise<Host>;
  readonly proxy: (options: ProxyOptions) => Promise<Proxy>;
  readonly browser: (options?: BrowserOptions) => Promise<Browser>;
}

export const test = base.extend<{ world: World }>({
  world: async ({}, use) => {
    const ends: (() => Promise<void>)[] = [];
    const browsers: Browser[] = [];
    const later = <T>(made: T, end: () => Promise<void>): T => {
      ends.push(end);
      return made;
    };
    await use({
      host: async (options = {}) => {
        const host = await startHost({ publicDir: app(), ...options });
        return later(host, host.stop);
      },
      proxy: async (options) => {
        const proxy = await startProxy(options);
        return later(proxy, proxy.stop);
      },
      browser: async (options) => {
        const browser = await openBrowser(options);
        browsers.push(browser);
        return later(browser, browser.close);
      },
    });
    for (const end of ends.reverse()) await end();
    // CSP at zero, no exception, over whatever the test did.
    expect(browsers.flatMap(({ complaints }) => complaints)).toEqual([]);
  },
});
export { expect };

/** Opens the app while its host is there, until the whole of it is on the device. */
export const visit = async (page: Page, url: string): Promise<void> => {
  await page.goto(url);
  await page.getByTestId('start').first().waitFor();
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state !== 'activated') await new Promise((resolve) => active?.addEventListener('statechange', resolve));
  });
};
