/** Work is done again only when what it is made of has changed: by content, never by time. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { places, root } from './places.mjs';

/** @param {string} path @param {(path: string) => boolean} keep @returns {string[]} */
const filesUnder = (path, keep) => {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return keep(path) ? [path] : [];
  return readdirSync(path, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const child = join(path, entry.name);
      return entry.isDirectory() ? (keep(`${child}/`) ? filesUnder(child, keep) : []) : keep(child) ? [child] : [];
    });
};

/**
 * @param {readonly string[]} inputs files and folders, from the root
 * @param {{ keep?: (path: string) => boolean, extra?: string }} options
 */
export const contentHash = (inputs, { keep = () => true, extra = '' } = {}) => {
  const hash = createHash('sha256').update(extra);
  for (const input of inputs) {
    for (const file of filesUnder(join(root, input), keep)) hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
};

/**
 * Does the work unless it was done for the same content and its result is still there.
 * @param {{ name: string, hash: string, result: string, work: () => Promise<void> }} what
 * @returns {Promise<boolean>} whether it was done now
 */
export const unlessDone = async ({ name, hash, result, work }) => {
  const stamp = join(places.stamps, name);
  if (existsSync(result) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return false;
  rmSync(stamp, { force: true }); // broken off in the middle, it is not done
  await work();
  mkdirSync(places.stamps, { recursive: true });
  writeFileSync(stamp, hash);
  return true;
};
