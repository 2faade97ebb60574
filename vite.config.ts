import { sveltekit } from '@sveltejs/kit/vite';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

/** The router's announcer carries an inline style, which our CSP (no `unsafe-*`) would report. */
const announcerWithoutStyle: Plugin = {
  name: 'otinim:announcer-without-style',
  enforce: 'pre',
  transform: {
    filter: { id: /generated\/root\.svelte$/ },
    handler: (code) => code.replace(/(id="svelte-announcer"[^>]*) style="[^"]*"/, '$1 class="unseen"'),
  },
};

/**
 * The labels name the law's texts by key, and an object of texts cannot be shaken: without this, the first
 * section would carry every text of three annexes (3 KB gzip).
 */
const onlyTextsInUse: Plugin = {
  name: 'otinim:only-texts-in-use',
  apply: 'build',
  enforce: 'pre',
  transform: {
    filter: { id: /src\/law\/forms\/award\.labels\.(kk|ru|en)\.ts$/ },
    handler(code, id) {
      const language = /labels\.(\w\w)\.ts$/.exec(id)?.[1];
      const file = readFileSync(new URL(`src/law/texts/award.${language}.ts`, import.meta.url), 'utf8');
      // The first object is the language's own; the Kazakh file also holds the directions in Russian.
      const source = file.slice(0, file.indexOf('\n}'));
      const texts = new Map(
        [...source.matchAll(/^ {2}'([^']+)':\s+('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"),$/gm)].map(([, key, text]) => [key, text]),
      );
      return code.replace(/\bt\['([^']+)'\]/g, (use, key: string) => texts.get(key) ?? use);
    },
  },
};

/** Pages here have no data from a server, which is all that Kit and superforms want devalue for (2.5 KB gzip). */
const noDevalue: Plugin = {
  name: 'otinim:no-devalue',
  apply: (_config, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
  enforce: 'pre',
  resolveId: { filter: { id: /^devalue$/ }, handler: () => '\0otinim:no-devalue' },
  load: {
    filter: { id: /^\0otinim:no-devalue$/ },
    handler: () =>
      `const never = () => { throw new Error('devalue was left out'); };
       export const parse = never, stringify = never, unflatten = never, uneval = never, stringifyAsync = never;`,
  },
};

/**
 * A slow line pays for each request and each round trip, so code comes in few files by when it is needed:
 * `core` for every page, `home` for the first one, `fill` for the first section, `judge` for what speaks up only after a field
 * has been left. All else is split as the router likes.
 */
const groups = [
  {
    name: 'core',
    priority: 30,
    test: /node_modules\/(svelte\/(?!src\/reactivity\/(map|set|date|url|media)|src\/internal\/client\/dom\/elements\/bindings\/(input|select))|esm-env|clsx|@sveltejs\/kit|dexie)\/|^\0|client-optimized\/app\.js|src\/routes\/\+layout|src\/law\/(almaty|dates|instant|filing\/wire)|src\/lib\/(storage\/(?!lock|seal)|i18n\/(kk|language|feature-words|months|almaty|sizes)|drafts\/(drafts|identifier)|outbox\/(store|settled)|ui\/(?!Error|Progress|FileInput|Task|Field|Back|Save|Dialog|focus|UpdateP|work\/|gallery\/))/,
  },
  {
    name: 'fill',
    priority: 20,
    test: /src\/law\/(forms\/award(-a|-q|\.ts|\.labels\.kk)|form\/(build|empty|relevance)|forms\/(papers|region))|src\/lib\/drafts\/(autosave|channel|editor|merge|units|write)|src\/lib\/forms\/(?!Judge|Rows|File[IsC]|file-|Signature|pen|Consent|Conflict|remarks|section-state|row-list|check-draft)|src\/lib\/ui\/(?!Error|Progress|FileInput|Dialog|Task|UpdateP|work\/|gallery\/)|src\/routes\/drafts\/\[draft\]\/(\+layout|\[section\]\/(?!PrintLink))/,
  },
  {
    name: 'check',
    priority: 15,
    test: /src\/law\/form\/(check|fault|normalise|slots)|src\/lib\/forms\/section-state/,
  },
  {
    name: 'judge',
    priority: 10,
    test: /node_modules\/(sveltekit-superforms|zod|ts-deepmerge|memoize-weak)\/|src\/lib\/forms\/Judge|src\/law\/form\/schema|src\/lib\/remote\/reader|src\/lib\/i18n\/findings(\.kk)?\.ts/,
  },
  {
    // The first page's own: the way from a link straight to a section does without it.
    name: 'home',
    priority: 5,
    test: /src\/routes\/(\+page\.svelte|[A-Z]\w+\.svelte|start-draft|call-state)/,
  },
  {
    // What runs behind every page, a moment after it.
    name: 'behind',
    priority: 4,
    test: /src\/routes\/running|src\/lib\/(session\/session|calls\/calls|install\/installed|remote\/(device-remote|request|as-account)|outbox\/(outbox|meter|alone|backoff|hash))/,
  },
  {
    // Few screens have maps and sets that draw; they must not bring what runs behind them.
    name: 'maps',
    priority: 6,
    test: /svelte\/src\/reactivity\/|svelte\/src\/events\//,
  },
];

const early = /^\/($|drafts\/|calls|verify)/;
/** `…/nodes/21.hash.js`: a layout (numbered before all pages), or the page of an early route. */
const namesItsFiles = (file: string): boolean => {
  const node = /\/nodes\/(\d+)\./.exec(file)?.[1];
  if (node === undefined) return false;
  const app = readFileSync(new URL('.svelte-kit/generated/client-optimized/app.js', import.meta.url), 'utf8');
  const pages = [...app.matchAll(/"(\/[^"]*)": \[~?(\d+)/g)].map(([, route = '', page]) => ({ route, page }));
  return !pages.some(({ page, route }) => page === node && !early.test(route));
};

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [announcerWithoutStyle, onlyTextsInUse, noDevalue, sveltekit()],
  resolve: {
    alias: [
      // The package's own entry is its ES5 build: 3 KB more for browsers that cannot run the rest of us.
      { find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' },
      { find: /^\.\.\/zip\/zipToArrayBuffer\.js$/, replacement: fileURLToPath(new URL('src/lib/journal/zip-here.ts', import.meta.url)) },
    ],
  },
  build: {
    target: 'es2022',
    // Every browser that can run us knows modulepreload.
    // A screen names its files ahead, so that a slow line asks for them at once; each name has its price in the first
    // file. So only those do that are reached before the worker holds everything: the way to a sent application, and
    // what a link from outside leads to. What comes behind a screen names none.
    modulePreload: { polyfill: false, resolveDependencies: (file, deps) => (namesItsFiles(file) ? deps : []) },
    chunkSizeWarningLimit: 400,
    rolldownOptions: {
      output: isSsrBuild ? {} : { codeSplitting: { groups } },
      // The index of adapters would drag in parts of every other validation library.
      treeshake: { moduleSideEffects: [{ test: /node_modules\/(sveltekit-superforms|typebox|joi|memoize-weak)\//, sideEffects: false }] },
    },
  },
  server: { proxy: { '/api': process.env['OTINIM_HOST'] ?? 'http://127.0.0.1:8090' } },
}));
