/** What every test is given: hosts and browsers of its own, ended with it whatever happens. */
import { test as base, expect } from '@playwright/test';
import { startHost, type Host, type HostOptions } from '../harness/host';
import { startProxy, type Proxy } from '../harness/proxy';
import { openBrowser, type Browser, type BrowserOptions } from './browser';
import { app } from './builds';
import { homePort, installedProfile } from './installed';
import { visit } from './visit';

export interface World {
  /** At the address at which a browser has the app already. */
  readonly host: (options?: HostOptions) => Promise<Host>;
  /** A host at any address, and at that one a proxy before it. */
  readonly proxied: () => Promise<{ readonly host: Host; readonly proxy: Proxy }>;
  /** With the app on it; `empty` has never seen it. */
  readonly browser: (options?: BrowserOptions & { readonly empty?: boolean }) => Promise<Browser>;
}

export const test = base.extend<{ world: World }>({
  world: async ({}, use) => {
    const ends: (() => Promise<void>)[] = [];
    const browsers: Browser[] = [];
    const later = <T>(made: T, end: () => Promise<void>): T => {
      ends.push(end);
      return made;
    };
    const host = async (options: HostOptions): Promise<Host> => {
      const started = await startHost({ publicDir: app(), ...options });
      return later(started, started.stop);
    };
    await use({
      host: async (options = {}) => host({ port: await homePort(), ...options }),
      proxied: async () => {
        const behind = await host({});
        const proxy = await startProxy({ target: behind.url, port: await homePort() });
        return { host: behind, proxy: later(proxy, proxy.stop) };
      },
      browser: async ({ empty = false, ...options } = {}) => {
        const browser = await openBrowser(empty || options.profile !== undefined ? options : { ...options, profile: await installedProfile() });
        browsers.push(browser);
        return later(browser, browser.close);
      },
    });
    for (const end of ends.reverse()) await end();
    // CSP at zero, no exception, over whatever the test did.
    expect(browsers.flatMap(({ complaints }) => complaints)).toEqual([]);
  },
});
export { expect, visit };
