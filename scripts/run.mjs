/** Running other programs. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { spawn, spawnSync } from 'node:child_process';
import { root } from './places.mjs';
import { Stop } from './say.mjs';

/**
 * @typedef {{ env?: Record<string, string>, cwd?: string, quiet?: boolean }} Options
 * @typedef {{ code: number, out: string }} Ended
 */

/** @type {AsyncLocalStorage<{ said: string }>} */
const aside = new AsyncLocalStorage();

/**
 * Two stages at a time would print between each other's lines: what `work` and its programs print comes whole,
 * when it ends.
 * @template T
 * @param {string} title @param {() => Promise<T>} work
 */
export const inOnePiece = (title, work) => {
  const page = { said: '' };
  return aside.run(page, async () => {
    try {
      return await work();
    } finally {
      process.stdout.write(`${title}\n${page.said}`);
    }
  });
};

/** @param {string} text */
export const print = (text) => {
  const page = aside.getStore();
  if (page) page.said += text;
  else process.stdout.write(text);
};

/**
 * Runs to the end. `quiet` keeps what it prints for the caller.
 * @param {string} program @param {readonly string[]} args @param {Options} options
 * @returns {Promise<Ended>}
 */
export const run = (program, args, { env = {}, cwd = root, quiet = false } = {}) =>
  new Promise((resolve, reject) => {
    const page = aside.getStore();
    const kept = quiet || page !== undefined;
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: kept ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    let out = '';
    child.stdout?.on('data', (chunk) => (out += chunk));
    child.stderr?.on('data', (chunk) => (out += chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      if (page && !quiet) page.said += out;
      resolve({ code: code ?? 1, out });
    });
  });

/**
 * Runs quietly; when it fails, shows what it printed.
 * @param {string} program @param {readonly string[]} args @param {Options & { mend?: string }} options
 */
export const must = async (program, args, { mend = 'What it printed is above.', ...options } = {}) => {
  const ended = await run(program, args, { quiet: true, ...options });
  if (ended.code !== 0) {
    process.stderr.write(ended.out);
    throw new Stop(`${program} ${args[0] ?? ''} ended with ${String(ended.code)}.`, mend);
  }
  return ended.out;
};

/**
 * The output of a short program, or null when there is no such program.
 * @param {string} program @param {readonly string[]} args @param {Record<string, string>} env
 */
export const ask = (program, args, env = {}) => {
  const ended = spawnSync(program, args, { encoding: 'utf8', env: { ...process.env, ...env } });
  return ended.status === 0 ? ended.stdout.trim() : null;
};
