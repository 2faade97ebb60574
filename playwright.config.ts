import { defineConfig } from '@playwright/test';

/** Chromium is Debian's own; each test starts its hosts and browsers itself, so that it may kill them. */
export default defineConfig({
  testDir: 'test',
  testMatch: '**/*.spec.ts',
  globalSetup: './test/e2e/setup.ts',
  outputDir: 'test-results',
  // Two processors; a browser and a host for each test, and most of them wait for a line, a timer or a disk.
  workers: 4,
  fullyParallel: true,
  forbidOnly: true,
  // Passing at the second try is not passing.
  retries: 0,
  // Four share two processors: how long a wait may be says nothing of the app, and a passing test does not feel it.
  timeout: 240_000,
  expect: { timeout: 40_000 },
  reporter: 'list',
  projects: [
    { name: 'e2e', testDir: 'test/e2e' },
    { name: 'a11y', testDir: 'test/a11y' },
  ],
});
