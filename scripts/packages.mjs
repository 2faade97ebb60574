/** npm packages: installed when node_modules is not what package-lock.json says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './places.mjs';
import { must, run } from './run.mjs';

/** @typedef {Record<string, { version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }>} Packages */

/** @param {string} path @returns {Packages | null} */
const read = (path) => {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8')).packages;
  } catch {
    return null;
  }
};

/** @param {Packages | null} wanted @param {Packages | null} installed */
export const isSame = (wanted, installed) => {
  if (!wanted || !installed) return false;
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '') continue;
    const found = installed[path];
    // Packages for other systems are in the lock and not on this disk.
    if (!found && entry.optional !== true && entry.devOptional !== true) return false;
    if (found && (found.version !== entry.version || found.integrity !== entry.integrity)) return false;
  }
  return Object.keys(installed).every((path) => wanted[path] !== undefined);
};

/** npm writes what it has put on the disk only when it has put all of it there. */
export const isInstalled = () => isSame(read('package-lock.json'), read('node_modules/.package-lock.json'));

/** Without a network `npm ci` says nothing for many minutes. @param {string} said by npm */
export const isCutOff = (said) => /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|ECONNRESET)\b/.test(said);

/** What npm keeps from before will do, if it has all of it. */
export const installPackages = async () => {
  const ping = await run('npm', ['ping', '--fetch-retries=0', '--fetch-timeout=15000'], { quiet: true });
  const offline = ping.code !== 0 && isCutOff(ping.out) ? ['--offline'] : [];
  await must('npm', ['ci', '--no-audit', '--no-fund', ...offline], {
    mend: `${offline.length > 0 ? 'There is no network, and npm has not kept all packages.' : 'Is the network there?'} The packages come from the registry that npm is set to.`,
  });
};
