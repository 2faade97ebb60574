/** A walk over screens. `tour.see('name')` measures what is on the screen now; what is wrong fails the test at its end. */
import type { Page } from '@playwright/test';
import { newCall } from '../harness/filings';
import type { Host } from '../harness/host';
import { expect, test as base, visit } from '../e2e/world';
import { toastsStay } from './staying';
import { faultsOf, type Fault } from './measures';

export interface Tour {
  readonly page: Page;
  /** Measures what is on the screen now. */
  readonly see: (name: string) => Promise<void>;
  readonly faults: readonly Fault[];
}
export interface HomeTour extends Tour {
  readonly host: Host;
  /** An open call of this host. */
  readonly call: string;
  /** Opens an address of the app and measures it; `ready` is what the screen shows last. */
  readonly go: (path: string, name: string, ready?: string) => Promise<void>;
}

export const tourOf = (page: Page): Tour => {
  const faults: Fault[] = [];
  /** Language and title; the kind of page that has it. */
  const titles = new Map<string, string>();
  return {
    page,
    faults,
    see: async (name) => {
      await page.getByRole('heading', { level: 1 }).waitFor();
      faults.push(...(await faultsOf(page, name, titles)));
    },
  };
};

/** With a host, a call, a phone that has been home, and news that stays until it is measured. */
export const test = base.extend<{ tour: HomeTour }>({
  tour: async ({ world }, use) => {
    base.slow();
    const host = await world.host();
    const call = await newCall(host);
    const { page } = await world.browser({ before: toastsStay });
    await visit(page, host.url);
    const tour = tourOf(page);
    await use({
      ...tour, host, call,
      go: async (path, name, ready) => {
        await page.goto(`${host.url}${path}`);
        if (ready !== undefined) await page.getByTestId(ready).first().waitFor();
        await tour.see(name);
      },
    });
    expect(tour.faults).toEqual([]);
  },
});
export { expect, visit };
