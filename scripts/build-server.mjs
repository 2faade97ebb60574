/** What PocketBase runs: src/server over src/law, in one file (shared traps of goja: cjs, es2022). */
import { copyFileSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ceilings } from './ceilings.mjs';
import { places } from './places.mjs';
import { must } from './run.mjs';
import { Stop } from './say.mjs';
import { contentHash, unlessDone } from './stamps.mjs';

const bundle = join(places.hooks, 'otinim.js');
const inputs = ['src/server', 'src/law', 'package-lock.json', 'package.json', 'scripts/build-server.mjs'];
const isSource = (/** @type {string} */ path) => !/\.test\.ts$|\.test-[a-z]+\.ts$/.test(path);

export const serverBundleSize = () => statSync(bundle).size;

/** @param {string} into */
export const bundleServer = async (into = places.hooks) => {
  mkdirSync(into, { recursive: true });
  await must(places.bin('esbuild'), [
    `otinim=${join(places.server, 'index.ts')}`, `council=${join(places.server, 'council/index.ts')}`, `commands=${join(places.server, 'commands.ts')}`,
    '--bundle', '--format=cjs', '--platform=neutral', '--target=es2022', '--minify', '--legal-comments=none', '--charset=utf8',
    '--main-fields=module,main', '--log-level=warning',
    `--outdir=${into}`,
  ]);
  // The handlers last: a host that watches restarts when the whole is there.
  for (const name of readdirSync(places.server)) {
    if (name.endsWith('.pb.js')) copyFileSync(join(places.server, name), join(into, name));
  }
};

export const buildServer = () =>
  unlessDone({
    name: 'server',
    result: bundle,
    hash: contentHash(inputs, { keep: isSource }),
    work: async () => {
      await bundleServer();
      const size = serverBundleSize();
      if (size > ceilings.serverBundle) {
        throw new Stop(`The server's bundle is ${String(size)} bytes, above its ceiling of ${String(ceilings.serverBundle)}.`, 'Each VM of PocketBase loads it: see what grew, or change scripts/ceilings.mjs and say why.');
      }
    },
  });
