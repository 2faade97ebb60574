import { ESLint } from 'eslint';
import { expect, test } from 'vitest';

const eslint = new ESLint({ cwd: process.cwd() });
const rulesOf = async (filePath: string, code: string): Promise<string[]> => {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
};

const use = (from: string): string => `import { x } from '${from}';\nexport const y = x;\n`;
const imports = 'no-restricted-imports';
const globals = 'no-restricted-globals';
const syntax = 'no-restricted-syntax';
const law = 'src/law/sample.ts';
const server = 'src/server/sample.ts';
const lib = 'src/lib/outbox/sample.ts';
const storage = 'src/lib/storage/sample.ts';
const remote = 'src/lib/remote/sample.ts';
const routes = 'src/routes/sample.ts';
const screen = 'src/routes/+page.svelte';
const effect = (rune: string): string => `<script lang="ts">\nimport { papersView } from '$lib/papers/papers-view.svelte';\n${rune}(() => void papersView.refresh());\n</script>\n`;

/** File, code, the rule that must refuse it. */
const refused: readonly (readonly [string, string, string])[] = [
  [law, use('zod'), imports],
  [law, use('dexie'), imports],
  [law, use('node:fs'), imports],
  [law, use('$lib/outbox/engine'), imports],
  [law, use('#lib/outbox/engine'), imports],
  [law, use('../lib/outbox/engine'), imports],
  [law, use('../server/routes'), imports],
  ['src/law/form/sample.ts', use('../../lib/outbox/engine'), imports],
  ['src/law/form/sample.ts', use('../../server/routes'), imports],
  [server, use('zod/mini'), imports],
  [server, use('$lib/outbox/engine'), imports],
  [server, use('../lib/outbox/engine'), imports],
  [server, use('../routes/page'), imports],
  [lib, use('dexie'), imports],
  [lib, use('pocketbase'), imports],
  [lib, use('tus-js-client'), imports],
  [lib, use('zod'), imports],
  [lib, use('zod/v4'), imports],
  [lib, use('../../server/routes'), imports],
  [lib, use('../../routes/page'), imports],
  ['src/lib/ui/Sample.svelte', `<script lang="ts">\nimport { x } from 'dexie';\nx();\n</script>\n`, imports],
  [storage, use('pocketbase'), imports],
  [storage, use('$lib/drafts/units'), imports],
  [storage, use('../drafts/units'), imports],
  [storage, use('../remote/remote'), imports],
  [remote, use('dexie'), imports],
  [remote, use('../storage/storage'), imports],
  [remote, use('../outbox/engine'), imports],
  [routes, use('dexie'), imports],
  [routes, use('pocketbase'), imports],
  [routes, use('tus-js-client'), imports],
  [routes, use('../server/routes'), imports],
  ['src/routes/+page.svelte', `<script lang="ts">\nimport { x } from 'pocketbase';\nx();\n</script>\n`, imports],
  ['scripts/sample.mjs', use('esbuild'), imports],
  ['test/contract/sample.test.ts', `import { mkdtempSync } from 'node:fs';\nmkdtempSync('x');\n`, syntax],

  ...['$effect', '$effect.pre'].map((rune): readonly [string, string, string] => [screen, effect(rune), syntax]),
  ['src/lib/outbox/sample.svelte.ts', 'export const a = (b: () => void): void => $effect(() => b());\n', syntax],

  [law, 'export const a = Date.now();\n', syntax],
  [law, 'export const a = new Date();\n', syntax],
  [law, 'export const a = Date();\n', syntax],
  [law, 'export const a = Math.random();\n', syntax],
  [law, "export const a = 'a'.localeCompare('b');\n", syntax],
  [law, "export const a = (1).toLocaleString('ru');\n", syntax],
  [law, 'export const a = Object.groupBy([1], String);\n', syntax],
  [law, 'export const a = new Set([1]).union(new Set([2]));\n', syntax],
  ...[law, server].flatMap((file): (readonly [string, string, string])[] => [
    [file, 'export const a = /\\p{L}/u;\n', syntax],
    [file, "export const a = '\\\\p{L}';\n", syntax],
    [file, 'export const a = `\\\\p{L}`;\n', syntax],
    [file, 'export const a = /a/v;\n', syntax],
    ...['Intl', 'URL', 'TextEncoder', 'crypto', 'fetch', 'structuredClone', 'setTimeout'].map(
      (name): readonly [string, string, string] => [file, `export const a = ${name};\n`, globals],
    ),
  ]),

  ['src/law/sample.test.ts', use('fast-check'), imports],
  [lib, 'export const a = (b: any): unknown => b;\n', '@typescript-eslint/no-explicit-any'],
  [lib, 'export const a = (b: { c?: string }): string => b.c!;\n', '@typescript-eslint/no-non-null-assertion'],
  [lib, '// TO' + 'DO: later\nexport const a = 1;\n', 'no-warning-comments'],
  [lib, `${'export {};\n'.repeat(301)}`, 'max-lines'],
  ['src/lib/i18n/sample.ts', `${'export {};\n'.repeat(501)}`, 'max-lines'],
  ['src/lib/ui/Sample.svelte', '<script lang="ts">\nconst words = "<b>";\n</script>\n{@html words}\n', 'svelte/no-at-html-tags'],
];

/** What the arrows let through: without these a lint that refuses everything would pass. */
const allowed: readonly (readonly [string, string])[] = [
  [law, use('./form/fields')],
  ['src/law/form/sample.ts', use('../text')],
  [law, use('zod/mini')],
  [law, 'export const a = (at: string): Date => new Date(at);\n'],
  [law, "export const a = (z: { union: (x: unknown[]) => unknown }): unknown => z.union(['a']);\n"],
  ['src/law/sample.test.ts', use('./property.test-seed')],
  [server, use('#law/filing/wire')],
  [server, use('./routes')],
  [server, 'export const a = Date.now();\n'],
  [lib, use('#law/filing/wire')],
  [lib, use('$lib/storage/storage')],
  [lib, use('../storage/storage')],
  [lib, 'export const a = new Date();\n'],
  [storage, use('dexie')],
  [storage, use('#law/filing/wire')],
  [storage, use('./tables')],
  [remote, use('pocketbase')],
  [remote, use('tus-js-client')],
  [routes, use('$lib/outbox/engine')],
  [routes, use('#law/filing/wire')],
  [screen, "<script lang=\"ts\">\nimport { papersView } from '$lib/papers/papers-view.svelte';\nimport { whenever } from '$lib/ui/whenever.svelte';\nlet call = $state('');\nwhenever(() => call, () => papersView.refresh());\n</script>\n<input bind:value={call} />\n"],
  ['src/lib/i18n/sample.ts', `${'export {};\n'.repeat(400)}`],
  ['scripts/sample.mjs', use('node:fs')],
];

const short = (code: string): string => (code.length > 70 ? `${code.slice(0, 70).trim()}…` : code.trim()).replaceAll('\n', ' ');

test.each(refused.map(([file, code, rule]) => ({ file, code, rule, shown: short(code) })))(
  '$rule refuses in $file: $shown',
  async ({ file, code, rule }) => {
    expect(await rulesOf(file, code)).toContain(rule);
  },
);

test.each(allowed.map(([file, code]) => ({ file, code, shown: short(code) })))('lint allows in $file: $shown', async ({ file, code }) => {
  expect(await rulesOf(file, code)).toEqual([]);
});
