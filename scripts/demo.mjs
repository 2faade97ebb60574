/** Migrations and the demonstration data, made once. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { hostFlags, places } from './places.mjs';
import { must } from './run.mjs';
import { say, step } from './say.mjs';

const accounts = join(places.data, 'demo-accounts.txt');

/** @param {readonly string[]} flags @returns {Promise<void>} */
export const prepareData = async (flags = hostFlags()) => {
  if (existsSync(accounts)) {
    say(`✓ demonstration accounts: ${relative(process.cwd(), accounts)}`);
    return;
  }
  mkdirSync(places.data, { recursive: true, mode: 0o700 });
  await step('migrations applied', () => must(places.host, ['migrate', 'up', ...flags]));
  await step('demonstration data made', () => must(places.host, ['demo', ...flags]));
  if (existsSync(accounts)) say(`\n${readFileSync(accounts, 'utf8').trim()}\n\n  kept in ${relative(process.cwd(), accounts)}\n`);
};
