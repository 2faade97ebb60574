import { newCall } from '../harness/filings';
import { expect, test } from './world';

/** Chromium's own offer must not stand in for the one that is tested. */
const own = "addEventListener('beforeinstallprompt', (event) => event.isTrusted && event.stopImmediatePropagation(), true);";

test('an offer to install that comes before the app’s own code is kept until it is asked for', async ({ world }) => {
  const host = await world.host();
  await newCall(host);
  const { page, context } = await world.browser({ before: own, empty: true });
  let release = (): void => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await context.route('**/_app/**', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${host.url}/install`, { waitUntil: 'commit' });
  // As Chromium does: before our code is there, and lost unless somebody listens.
  const offered = () => page.evaluate(() => {
    const offer = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
      prompt: () => Promise.resolve(), userChoice: Promise.resolve({ outcome: 'accepted' }),
    });
    return !dispatchEvent(offer);
  });
  await expect.poll(offered).toBe(true);
  await expect(page.getByTestId('install-now')).toHaveCount(0);
  release();
  await page.getByTestId('install-now').click();
  await expect(page.getByTestId('installed')).toBeVisible();
});
