/** `node scripts/sizes.mjs`: what each route makes a phone load, beside its ceiling. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ceilings } from './ceilings.mjs';
import { serverBundleSize } from './build-server.mjs';
import { places, root } from './places.mjs';
import { main, say, Stop } from './say.mjs';

/** @typedef {Record<string, { file: string, imports?: string[] }>} Manifest */
/** @typedef {{ name: string, bytes: number, ceiling: number }} Weight */

const kit = join(root, '.svelte-kit');
const generated = '.svelte-kit/generated/client-optimized';

/** @param {Manifest} manifest @param {readonly string[]} keys */
const filesOf = (manifest, keys) => {
  /** @type {Set<string>} */
  const files = new Set();
  /** @param {string} key */
  const visit = (key) => {
    const chunk = manifest[key];
    if (!chunk || files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const next of chunk.imports ?? []) visit(next);
  };
  for (const key of keys) visit(key);
  return files;
};

/**
 * Kit's own table: route → [page, layouts, errors]; a page with server data is written as ~page.
 * @returns {[string, number[]][]}
 */
const routes = () => {
  const source = readFileSync(join(root, generated, 'app.js'), 'utf8');
  const table = /export const dictionary = (\{[\s\S]*?\});/.exec(source)?.[1];
  if (table === undefined) throw new Stop("Kit's table of routes is not where it was.", 'See .svelte-kit/generated/client-optimized/app.js and scripts/sizes.mjs.');
  /** @type {Record<string, [number, (number | undefined)[]?]>} */
  const dictionary = new Function(`return ${table}`)();
  return Object.entries(dictionary).map(([route, [page, layouts = []]]) => [
    route,
    [0, ...layouts.filter((node) => node !== undefined), page < 0 ? ~page : page],
  ]);
};

/** @param {string} route */
const ceilingOf = (route) => (ceilings.first.some((first) => route === first) ? ceilings.firstRoute : ceilings.route);

/** @returns {Weight[]} */
export const weigh = () => {
  const manifestPath = join(kit, 'output', 'client', '.vite', 'manifest.json');
  if (!existsSync(manifestPath)) throw new Stop('The app is not built.', 'npm run build');
  /** @type {Manifest} */
  const manifest = JSON.parse(readFileSync(manifestPath, 'utf8'));
  /** @type {Map<string, number>} */
  const known = new Map();
  /** @param {string} file */
  const gzip = (file) => {
    const bytes = known.get(file) ?? gzipSync(readFileSync(join(places.app, file)), { level: 9 }).length;
    known.set(file, bytes);
    return bytes;
  };
  const start = Object.keys(manifest).filter((key) => key.endsWith('runtime/client/entry.js') || key === `${generated}/app.js`);
  if (start.length !== 2) throw new Stop("Kit's entries are not where they were.", 'See scripts/sizes.mjs.');
  const weights = routes().map(([route, nodes]) => {
    const files = [...filesOf(manifest, [...start, ...nodes.map((node) => `${generated}/nodes/${String(node)}.js`)])];
    return { name: route, bytes: files.filter((file) => file.endsWith('.js')).reduce((sum, file) => sum + gzip(file), 0), ceiling: ceilingOf(route) };
  });
  return [...weights, { name: "server's bundle (minified)", bytes: serverBundleSize(), ceiling: ceilings.serverBundle }];
};

/** @param {readonly Weight[]} weights */
export const show = (weights) => {
  const width = Math.max(...weights.map(({ name }) => name.length));
  for (const { name, bytes, ceiling } of weights) {
    say(`${bytes > ceiling ? '✗' : '✓'} ${name.padEnd(width)}  ${(bytes / 1024).toFixed(1).padStart(6)} KB of ${(ceiling / 1024).toFixed(0)}`);
  }
};

if (process.argv[1]?.endsWith('sizes.mjs')) {
  await main(() => {
    const weights = weigh();
    show(weights);
    return Promise.resolve(weights.some(({ bytes, ceiling }) => bytes > ceiling) ? 1 : 0);
  });
}
