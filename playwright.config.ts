import { defineConfig } from '@playwright/test';

/** Chromium is Debian's own; each test starts its hosts and browsers itself, so that it may kill them. */
export default defineConfig({
  testDir: 'test',
  testMatch: '**/*.spec.ts',
  globalSetup: './test/e2e/setup.ts',
  outputDir: 'test-results',
  // Two processors; a browser and a host for each test.
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // Passing at the second try is not passing.
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  projects: [
    { name: 'e2e', testDir: 'test/e2e' },
    { name: 'a11y', testDir: 'test/a11y' },
  ],
});
