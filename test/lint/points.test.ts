import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/**
 * I6, Q12: points are read by one route, and by what decides and publishes after the close. A column of `sheets` that
 * holds points (`text`), read anywhere else, would be a second way to them.
 */
const root = join(import.meta.dirname, '../..');
const filesIn = (folder: string, ending: RegExp): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((file) => ending.test(file)).map((file) => `${folder}/${file}`);
/** Who reads them, and what each says before it does: a new reader fails here first. */
const readers: Readonly<Record<string, RegExp>> = {
  // The result: of a chain in which scoring is closed, nothing of any other.
  'src/server/council/books.ts': /story\.closed !== null/,
  // Comments for F17, after the close.
  'src/server/council/results.ts': /closedAt === ''/,
  // The salt, and whose it is; no point.
  'src/server/council/sheets-reopen.ts': /^(?![\s\S]*(m\.text|"text"|SELECT \*))/,
  // The one route.
  'src/server/council/sheets-rows.ts': /council_sight/,
};
const asksForSheets = /\b(FROM|JOIN|from|join)\s+"?sheets\b/;

test('nothing else of the server reads sheets', () => {
  const found = filesIn('src/server', /\.(ts|js)$/).filter((file) => asksForSheets.test(readFileSync(join(root, file), 'utf8')));
  expect(found.sort()).toEqual(Object.keys(readers));
  for (const [file, condition] of Object.entries(readers)) expect([file, condition.test(readFileSync(join(root, file), 'utf8'))]).toEqual([file, true]);
});

test('nor does the host', () => {
  for (const file of filesIn('pocketbase', /\.go$/)) expect([file, asksForSheets.test(readFileSync(join(root, file), 'utf8'))]).toEqual([file, false]);
});
