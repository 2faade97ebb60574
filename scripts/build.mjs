/** `npm run build`: one program with everything inside, which is what `npm start` runs; and what it weighs. */
import { existsSync, statSync } from 'node:fs';
import { buildApp } from './build-app.mjs';
import { buildBareHost, buildHost } from './build-host.mjs';
import { buildServer, serverBundleSize } from './build-server.mjs';
import { checkGo, checkNode } from './needs.mjs';
import { places } from './places.mjs';
import { installPackages, isInstalled } from './packages.mjs';
import { main, say, step } from './say.mjs';

/**
 * Packages, hooks, app and the program around them; each only when it changed. Without the app, the program
 * runs from folders.
 * @param {{ app?: boolean }} what
 */
export const buildAll = async ({ app = true } = {}) => {
  checkNode();
  const go = checkGo();
  if (!existsSync(places.host)) say('The first time takes a few minutes: packages, then the app, then the server, which takes the longest.');
  if (!isInstalled()) await step('packages installed', installPackages);
  /** @type {[string, () => Promise<boolean>][]} */
  const parts = [['hooks', buildServer]];
  if (app) parts.push(['app', buildApp]);
  parts.push(['program', () => (app ? buildHost(go) : buildBareHost(go))]);
  for (const [name, work] of parts) {
    const from = performance.now();
    const done = await work();
    say(done ? `✓ ${name} built (${((performance.now() - from) / 1000).toFixed(1)} s)` : `✓ ${name} unchanged`);
  }
};

if (process.argv[1]?.endsWith('build.mjs')) {
  await main(async () => {
    await buildAll();
    say(`  build/otinim: ${(statSync(places.host).size / 1024 / 1024).toFixed(1)} MB, nothing else is needed to run it`);
    say(`  hooks: ${(serverBundleSize() / 1024).toFixed(1)} KB minified`);
  });
}
