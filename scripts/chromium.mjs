/** Chromium for the tests: Debian's own, since Playwright's download may be out of reach. */
import { existsSync } from 'node:fs';
import { ask, run } from './run.mjs';
import { Stop } from './say.mjs';

export const chromiumPath = () => process.env['CHROMIUM'] ?? '/usr/bin/chromium';

const mend = 'Install Chromium yourself and name it: CHROMIUM=/path/to/chromium npm test';

export const isChromiumThere = () => existsSync(chromiumPath());

export const installChromium = async () => {
  const path = chromiumPath();
  if (process.env['CHROMIUM'] !== undefined) throw new Stop(`CHROMIUM names ${path}, which is not there.`, mend);
  if (ask('apt-get', ['--version']) === null) throw new Stop('The tests need Chromium, and there is no apt-get to install it.', mend);
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && ask('sudo', ['-n', 'true']) === null) {
    throw new Stop('The tests need Chromium; installing it needs root.', 'sudo apt-get install chromium, then run this again.');
  }
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const [program, ...rest] = isRoot ? ['apt-get', ...args] : ['sudo', '-n', 'apt-get', ...args];
    const { code, out } = await run(/** @type {string} */ (program), rest, { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } });
    if (code !== 0) {
      process.stderr.write(out);
      throw new Stop(`apt-get ${args[0] ?? ''} ended with ${String(code)}.`, mend);
    }
  }
  if (!isChromiumThere()) throw new Stop('Chromium was installed, but not where it was looked for.', mend);
};
