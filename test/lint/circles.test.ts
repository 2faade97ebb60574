/** Files that import one another can only be read together, and may run before they are made. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

type Imports = ReadonlyMap<string, readonly string[]>;

const roots: Readonly<Record<string, string>> = { '#law/': 'src/law/', '#lib/': 'src/lib/', '$lib/': 'src/lib/', '$routes/': 'src/routes/' };
const endings = ['', '.ts', '.svelte', '.svelte.ts', '.mjs', '.js'];

/** The file that `specifier` names, or null for a package or an asset. */
const fileOf = (from: string, specifier: string): string | null => {
  const root = Object.keys(roots).find((each) => specifier.startsWith(each));
  const path = root === undefined ? join(dirname(from), specifier) : roots[root]! + specifier.slice(root.length);
  if (root === undefined && !specifier.startsWith('.')) return null;
  return endings.map((ending) => normalize(path) + ending).find((file) => /\.(ts|svelte|m?js)$/.test(file) && existsSync(file)) ?? null;
};

/** Imports of types and `import()` too: they are read just as well. */
const importsOf = (file: string): string[] => {
  const text = readFileSync(file, 'utf8');
  const scripts = file.endsWith('.svelte') ? [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script!).join('\n') : text;
  return ts.preProcessFile(scripts, true, true).importedFiles.flatMap(({ fileName }) => fileOf(file, fileName) ?? []);
};

/** One circle through each file that closes one. */
const circles = (imports: Imports): string[] => {
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0) found.push([...path.slice(at), file].join(' → '));
    if (at >= 0 || done.has(file)) return;
    // A component that draws itself is one file all the same.
    for (const next of imports.get(file) ?? []) if (next !== file) walk(next, [...path, file]);
    done.add(file);
  };
  for (const file of imports.keys()) walk(file, []);
  return found;
};

const everyImport: Imports = new Map(
  ['src', 'scripts', 'test'].flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .map((name) => join(root, name))
      .filter((file) => /\.(ts|svelte|mjs|js)$/.test(file))
      .map((file) => [file, importsOf(file)] as const)),
);

test('no file imports itself by way of others', () => {
  expect(circles(everyImport)).toEqual([]);
});

test('a circle is seen, by whatever way the import is written', () => {
  expect(circles(new Map([['a', ['b', 'c']], ['b', ['c']], ['c', ['a']]]))).toEqual(['a → b → c → a']);
  expect(importsOf('src/lib/documents/PaperSet.svelte')).toContain('src/lib/documents/load-paper-texts.ts');
  expect(importsOf('src/lib/documents/load-paper-texts.ts')).toContain('src/lib/documents/paper-texts.kk.ts');
  expect(importsOf('src/lib/documents/paper-texts.kk.ts')).toContain('src/lib/documents/paper-texts.ts');
});
