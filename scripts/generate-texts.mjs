/**
 * Writes src/law/texts/*.kk.ts: the sources' own Kazakh wording by key, with the mended side of every
 * ⟨printed→mended⟩. `node scripts/generate-texts.mjs path/to/texts.kk.md`, or with `--print award|council`.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const [path, ...rest] = process.argv.slice(2);
if (path === undefined) {
  process.stderr.write('Name the file with the texts: node scripts/generate-texts.mjs path/to/texts.kk.md\n');
  process.exit(1);
}

const rows = [...readFileSync(path, 'utf8').matchAll(/^\| `([^`]+)` \| (.*) \|$/gm)].map((row) => ({
  key: row[1] ?? '',
  text: (row[2] ?? '').replace(/⟨([^→⇒⟩]*)[→⇒]([^⟩]*)⟩/gu, '$2'),
}));

const quoted = (/** @type {string} */ text) => `'${text.replace(/[\\']/g, '\\$&')}'`;
const entries = (/** @type {typeof rows} */ list) =>
  list.map(({ key, text }) => `  ${quoted(key)}:\n    ${quoted(text)},\n`).join('');
const pick = (/** @type {RegExp} */ wanted) => rows.filter(({ key }) => wanted.test(key));

const award = () => {
  const wanted = pick(/^(direction|award|form\.f[123])\./);
  const russian = wanted.filter(({ key }) => key.endsWith('.ru'));
  return `// Made by scripts/generate-texts.mjs; do not edit.
/** The sources' own wording for the award (directions, rules, forms F1–F3), mended. \`{name}\` is a blank. */
export const awardKk = {
${entries(wanted.filter(({ key }) => !key.endsWith('.ru')))}} as const;

/** Directions 1–15 in Russian, as a source itself prints them. */
export const directionsRu = {
${entries(russian.map(({ key, text }) => ({ key: key.slice(0, -3), text })))}} as const;
`;
};

const council = () => `// Made by scripts/generate-texts.mjs; do not edit.
/** The sources' own wording for councils (criteria, void topics, declaration F11, sheet F17), mended. \`{name}\` is a blank. */
export const councilKk = {
${entries(pick(/^(award\.criterion|grant\.(criterion|void)|evaluation\.20(18|21)\.(head|criterion)|form\.f11|return\.annex5-1)(\.|$)/))}} as const;
`;

const files = { award, council };
const printed = rest[0] === '--print' ? Object.entries(files).find(([name]) => name === rest[1]) : undefined;
if (printed) process.stdout.write(printed[1]());
else for (const [name, make] of Object.entries(files)) writeFileSync(new URL(`../src/law/texts/${name}.kk.ts`, import.meta.url), make());
