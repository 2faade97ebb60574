import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

/** One folder for all that a run of tests writes. */
const globalSetup = fileURLToPath(new URL('test/harness/run-folder.ts', import.meta.url));
const lib = fileURLToPath(new URL('src/lib', import.meta.url));

export default defineConfig({
  test: {
    projects: [
      {
        // Beside their source; real parts, no browser.
        plugins: [svelte()],
        resolve: { alias: { $lib: lib }, conditions: ['browser'] },
        // Property tests take long where others want the processor too.
        test: { name: 'unit', globalSetup, environment: 'node', include: ['src/**/*.test.ts'], exclude: ['src/law/**', 'src/**/*.svelte.test.ts'], testTimeout: 30_000 },
      },
      // The law keeps nothing between two questions, so its tests share one process: a third of the time.
      { test: { name: 'unit-law', environment: 'node', isolate: false, include: ['src/law/**/*.test.ts'], testTimeout: 30_000 } },
      {
        // Runes as in a browser, following what they read: for a server, as above, they are compiled to do nothing.
        plugins: [svelte()],
        resolve: { conditions: ['browser'] },
        test: { name: 'unit-runes', globalSetup, environment: './test/harness/runes.ts', server: { deps: { inline: ['svelte'] } }, include: ['src/**/*.svelte.test.ts'] },
      },
      {
        // Against the real host on temporary folders; two at a time, for as many processors.
        resolve: { alias: { $lib: lib } },
        test: {
          name: 'contract',
          globalSetup,
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', 'test/bench/**', 'test/papers/**'],
          maxWorkers: 2,
          // How long a wait may be says nothing of the host, on a machine that is busy with others.
          expect: { poll: { timeout: 20_000 } },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      // `npm run litestream-check` alone.
      { resolve: { alias: { $lib: lib } }, test: { name: 'litestream', globalSetup, environment: 'node', include: ['test/litestream/*.check.ts'] } },
      {
        // Drawn by LibreOffice, read by poppler.
        resolve: { alias: { $lib: lib } },
        test: { name: 'papers', globalSetup, environment: 'node', include: ['test/papers/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
      },
    ],
  },
});
