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
const may = /^src\/server\/council\/(sheets-rows|decide|publish)[a-z-]*\.ts$/;
const asksForSheets = /\b(FROM|JOIN|from|join)\s+"?sheets\b/;

test('nothing else of the server reads sheets', () => {
  const readers = filesIn('src/server', /\.(ts|js)$/).filter((file) => asksForSheets.test(readFileSync(join(root, file), 'utf8')));
  expect(readers.filter((file) => !may.test(file))).toEqual(['src/server/council/sheets-reopen.ts']);
  // Reopening reads the salt and whose it is, and no point.
  const reopening = readFileSync(join(root, 'src/server/council/sheets-reopen.ts'), 'utf8');
  expect(reopening).not.toMatch(/m\.text|"text"|\btext AS\b|SELECT \*/);
  expect(readers).toContain('src/server/council/sheets-rows.ts');
});

test('nor does the host', () => {
  for (const file of filesIn('pocketbase', /\.go$/)) expect([file, asksForSheets.test(readFileSync(join(root, file), 'utf8'))]).toEqual([file, false]);
});
