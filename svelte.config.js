import adapter from '@sveltejs/adapter-static';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compressApp } from './scripts/compress-app.mjs';
import { packApp } from './scripts/pack-app.mjs';

const out = 'build/app';
/**
 * Names the build by what it is made of: the same sources give the same version on every machine, so
 * a rebuild without a change never asks anybody to update (P10). Taken once for a build, whose workers
 * read this file again: a source saved meanwhile would give page and program two names.
 */
function contentVersion() {
  const hash = createHash('sha256');
  const files = ['src/app.html', 'src/app.css', 'src/service-worker.ts', 'package-lock.json', 'vite.config.ts', 'scripts/pack-app.mjs'];
  for (const root of ['src/lib', 'src/law', 'src/routes', 'static'])
    for (const entry of readdirSync(root, { recursive: true, withFileTypes: true }))
      if (entry.isFile()) files.push(join(entry.parentPath, entry.name));
  for (const file of files.sort()) if (existsSync(file)) hash.update(file).update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}

/**
 * Kit's fallback page knows only the router's two entries, so styles and the first page come one round
 * trip later each. On a slow line that is half a second: name them in the page. One page serves every
 * address, and only the first one wants the home page's code: static/early.js asks for it there.
 */
function hints() {
  /** @type {Record<string, { file: string, css?: string[], imports?: string[] }>} */
  const manifest = JSON.parse(readFileSync('.svelte-kit/output/client/.vite/manifest.json', 'utf8'));
  /** @type {Set<string>} */ const scripts = new Set();
  /** @type {Set<string>} */ const styles = new Set();
  /** @param {string} key */
  const visit = (key) => {
    const chunk = manifest[key];
    if (!chunk || scripts.has(chunk.file)) return;
    scripts.add(chunk.file);
    for (const file of chunk.css ?? []) styles.add(file);
    for (const next of chunk.imports ?? []) visit(next);
  };
  // The layout's node and the home page's: Kit numbers them anew with each route that is added.
  const nodes = '.svelte-kit/generated/client-optimized/nodes';
  /** @param {RegExp} source */
  const visitNode = (source) => {
    for (const name of readdirSync(nodes)) if (source.test(readFileSync(join(nodes, name), 'utf8'))) visit(`${nodes}/${name}`);
  };
  visitNode(/src\/routes\/\+layout\./);
  const everywhere = [...scripts];
  visitNode(/src\/routes\/\+page\./);
  const home = [...scripts].slice(everywhere.length);
  return [
    `<meta name="home" content="${home.map((file) => `/${file}`).join(' ')}">`,
    ...[...styles].map((file) => `<link rel="stylesheet" href="/${file}">`),
    ...everywhere.map((file) => `<link rel="modulepreload" href="/${file}">`),
  ].join('');
}

/** adapter-static, then the hints, then brotli and gzip beside each file, then the packs. */
function shell() {
  const inner = adapter({ pages: out, assets: out, fallback: 'index.html' });
  return {
    name: 'otinim-shell',
    /** @param {import('@sveltejs/kit').Builder} builder */
    async adapt(builder) {
      await inner.adapt(builder);
      const page = join(out, 'index.html');
      writeFileSync(page, readFileSync(page, 'utf8').replace('<!--hints-->', hints()));
      await compressApp(out);
      packApp(out, builder.config.kit.version.name);
    },
  };
}

/** @type {import('@sveltejs/kit').Config} */
export default {
  compilerOptions: { runes: ({ filename }) => (filename.includes('node_modules') ? undefined : true) },
  kit: {
    adapter: shell(),
    paths: { relative: false },
    serviceWorker: { register: false },
    version: { name: (process.env['OTINIM_VERSION'] ??= contentVersion()) },
    // The server's bundle is checked by its own tsconfig, without the browser's types.
    typescript: { config: (config) => void config['exclude'].push('../src/server/**') },
  },
};
