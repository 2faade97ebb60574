import { defineConfig } from 'vitest/config';

/** Tests against a running host: contract, rules matrix. `vitest run --config test/host.config.ts`. */
export default defineConfig({
  test: {
    include: ['test/contract/**/*.test.ts', 'test/security/**/*.test.ts', 'test/parity/**/*.test.ts'],
    root: new URL('..', import.meta.url).pathname,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Each file starts a host of its own; two processors carry two.
    maxWorkers: 2,
    pool: 'forks',
  },
});
