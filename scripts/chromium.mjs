/**
 * Chromium for the tests: Debian's own, since Playwright's download may be out of reach. Of its two builds the one
 * without windows: the same engine, and a quarter less of the processor over a whole journey.
 */
import { existsSync } from 'node:fs';
import { installFromDebian } from './debian.mjs';
import { Stop } from './say.mjs';

export const chromiumPath = () => process.env['CHROMIUM'] ?? '/usr/bin/chromium-headless-shell';

const mend = 'Install Chromium yourself and name it: CHROMIUM=/path/to/chromium npm test';

export const isChromiumThere = () => existsSync(chromiumPath());

export const installChromium = async () => {
  if (process.env['CHROMIUM'] !== undefined) throw new Stop(`CHROMIUM names ${chromiumPath()}, which is not there.`, mend);
  await installFromDebian({ title: 'Chromium', packages: ['chromium-headless-shell'], mend });
  if (!isChromiumThere()) throw new Stop('Chromium was installed, but not where it was looked for.', mend);
};
