/** `npm run build`: everything that `npm start` would build, and what it weighs. */
import { buildApp } from './build-app.mjs';
import { buildHost } from './build-host.mjs';
import { buildServer, serverBundleSize } from './build-server.mjs';
import { checkGo, checkNode } from './needs.mjs';
import { installPackages, isInstalled } from './packages.mjs';
import { main, say, step } from './say.mjs';

/**
 * Packages, host, server's bundle and app; each only when it changed.
 * @param {{ app?: boolean }} what
 */
export const buildAll = async ({ app = true } = {}) => {
  checkNode();
  const go = checkGo();
  if (!isInstalled()) await step('packages installed', installPackages);
  /** @type {[string, () => Promise<boolean>][]} */
  const parts = [['server (Go)', () => buildHost(go)], ['hooks', buildServer]];
  if (app) parts.push(['app', buildApp]);
  for (const [name, work] of parts) {
    const from = performance.now();
    const done = await work();
    say(done ? `✓ ${name} built (${((performance.now() - from) / 1000).toFixed(1)} s)` : `✓ ${name} unchanged`);
  }
};

if (process.argv[1]?.endsWith('build.mjs')) {
  await main(async () => {
    await buildAll();
    say(`  hooks: ${(serverBundleSize() / 1024).toFixed(1)} KB minified`);
  });
}
