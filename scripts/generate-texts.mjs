/**
 * Writes src/law/texts/award.kk.ts: the sources' own Kazakh wording for the award, by key, with the mended
 * side of every ⟨printed→mended⟩. `node scripts/generate-texts.mjs path/to/texts.kk.md`, or with `--print`.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const [path] = process.argv.slice(2).filter((argument) => argument !== '--print');
if (path === undefined) {
  process.stderr.write('Name the file with the texts: node scripts/generate-texts.mjs path/to/texts.kk.md\n');
  process.exit(1);
}

const wanted = /^(direction|award|form\.f[123])\./;
const rows = [...readFileSync(path, 'utf8').matchAll(/^\| `([^`]+)` \| (.*) \|$/gm)]
  .map((row) => ({ key: row[1] ?? '', text: (row[2] ?? '').replace(/⟨([^→⇒⟩]*)[→⇒]([^⟩]*)⟩/gu, '$2') }))
  .filter(({ key }) => wanted.test(key));

const quoted = (/** @type {string} */ text) => `'${text.replace(/[\\']/g, '\\$&')}'`;
const entries = (/** @type {typeof rows} */ list) =>
  list.map(({ key, text }) => `  ${quoted(key)}:\n    ${quoted(text)},\n`).join('');
const russian = rows.filter(({ key }) => key.endsWith('.ru'));
const kazakh = rows.filter(({ key }) => !key.endsWith('.ru'));

const text = `// Made by scripts/generate-texts.mjs; do not edit.
/** The sources' own wording for the award (directions, rules, forms F1–F3), mended. \`{name}\` is a blank. */
export const awardKk = {
${entries(kazakh)}} as const;

/** Directions 1–15 in Russian, as a source itself prints them. */
export const directionsRu = {
${entries(russian.map(({ key, text: wording }) => ({ key: key.slice(0, -3), text: wording })))}} as const;
`;

if (process.argv.includes('--print')) process.stdout.write(text);
else writeFileSync(new URL('../src/law/texts/award.kk.ts', import.meta.url), text);
