/**
 * Which folder may know what (ARCHITECTURE.md, «The house»). test/lint proves that each arrow holds.
 *
 * @typedef {{ regex: string, message: string }} Pattern
 */

/** @param {string} regex @param {string} message @returns {Pattern} */
const forbid = (regex, message) => ({ regex, message });

const only = {
  law: forbid('^(?!\\.{1,2}/|zod/mini$)', 'law is pure: its own files and zod/mini are all it may import.'),
  server: forbid('^(?!\\.{1,2}/|#law/)', 'server may import law and its own files.'),
};
const leaving = {
  law: forbid('^\\.\\./(.*/)?(lib|server|routes)/', 'law knows nothing outside law.'),
  server: forbid('^\\.\\./(.*/)?(lib|routes)/', 'server does not know the app.'),
  lib: forbid('(^\\.\\./(.*/)?|/)(server|routes)/|^#server', 'lib knows neither the server nor the routes.'),
  routes: forbid('(^\\.\\./(.*/)?|/)server/', 'routes do not know the server.'),
};
const classicZod = forbid('^zod($|/v\\d|/(?!mini$))', 'zod/mini: the classic zod costs every phone 13 KB more.');
const dexie = forbid('^(dexie|fake-indexeddb)($|/)', 'src/lib/storage is the one place that knows Dexie.');
const client = forbid('^(pocketbase|tus-js-client)($|/)', 'src/lib/remote is the one place that knows PocketBase and tus.');
const besideLaw = forbid('^(\\$lib|#lib)/|^\\.\\./(?!remote/|storage/)[a-z-]+/', 'storage and remote may import law only.');
const storageFromRemote = forbid('^\\.\\./storage/', 'remote may import law only.');
const remoteFromStorage = forbid('^\\.\\./remote/', 'storage may import law only.');

/** Fits `no-restricted-imports`. @param {...Pattern} patterns @returns {['error', { patterns: Pattern[] }]} */
const imports = (...patterns) => ['error', { patterns }];

export const arrows = {
  law: imports(only.law, leaving.law),
  server: imports(only.server, leaving.server),
  lib: imports(leaving.lib, classicZod, dexie, client),
  storage: imports(leaving.lib, classicZod, client, besideLaw, remoteFromStorage),
  remote: imports(leaving.lib, classicZod, dexie, besideLaw, storageFromRemote),
  routes: imports(leaving.routes, classicZod, dexie, client),
  tests: imports(forbid('^fast-check$', 'property.test-seed has it with its one seed, printed.')),
  scripts: imports(forbid('^(?!\\.{1,2}/|node:)', 'scripts run before any package is installed.')),
};

/** What goja has not, or has otherwise than the browser. */
const absent = [
  'Intl', 'URL', 'URLSearchParams', 'TextEncoder', 'TextDecoder', 'crypto', 'fetch', 'structuredClone', 'atob', 'btoa',
  'setTimeout', 'setInterval', 'queueMicrotask', 'performance', 'window', 'document', 'navigator', 'localStorage',
  'Buffer', 'process',
];
/** @type {['error', ...{ name: string, message: string }[]]} */
export const globalsOfGoja = ['error', ...absent.map((name) => ({ name, message: 'Not in goja, or another there.' }))];

/** @param {string} selector @param {string} message */
const syntax = (selector, message) => ({ selector, message });

const strangeToGoja = [
  syntax('Literal[regex.pattern=/\\\\p/i]', '\\p never matches in goja, silently: write the ranges out.'),
  syntax('Literal[value=/\\\\p\\x7b/i]', '\\p never matches in goja, silently: write the ranges out.'),
  syntax('TemplateElement[value.raw=/\\\\p\\x7b/i]', '\\p never matches in goja, silently: write the ranges out.'),
  syntax('Literal[regex.flags=/[vd]/]', 'goja has neither flag v nor d.'),
  syntax('MemberExpression[property.name=/^(localeCompare|toLocale.*)$/]', 'Differs between engines.'),
  syntax('MemberExpression[object.name=/^(Object|Map)$/][property.name="groupBy"]', 'Not in goja.'),
  syntax(
    'CallExpression[callee.object.name!="z"][callee.property.name=/^(union|intersection|difference|symmetricDifference|isSubsetOf|isSupersetOf|isDisjointFrom)$/]',
    'goja has no Set methods.',
  ),
];
const impure = [
  syntax('MemberExpression[object.name="Date"][property.name="now"]', 'law has no clock: time comes in.'),
  syntax('NewExpression[callee.name="Date"][arguments.length=0]', 'law has no clock: time comes in.'),
  syntax('CallExpression[callee.name="Date"]', 'law has no clock: time comes in.'),
  syntax('MemberExpression[object.name="Math"][property.name="random"]', 'law has no chance: it comes in.'),
];
/** @type {['error', ...{ selector: string, message: string }[]]} */
export const syntaxOfServer = ['error', ...strangeToGoja];
/** @type {['error', ...{ selector: string, message: string }[]]} */
export const syntaxOfLaw = ['error', ...strangeToGoja, ...impure];
/** @type {['error', ...{ selector: string, message: string }[]]} */
export const syntaxOfTests = ['error', syntax('Identifier[name=/^mkdtemp/]', 'temporary() of test/harness/run-folder: it goes with the run, whatever becomes of it.')];
/** @type {['error', ...{ selector: string, message: string }[]]} */
export const syntaxOfScreens = ['error', syntax('Identifier[name="$effect"]', 'whenever() of ui/whenever.svelte, or onMount(): what an effect only reads by the way it follows too, and one that changes it begins itself again without end.')];
