/** What nobody asks for any more goes: an export that no other file names, a word that no screen says. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const isSource = (name: string): boolean => /\.(ts|svelte|mjs|js)$/.test(name);
const texts = new Map(
  [...readdirSync('.'), ...['src', 'test', 'scripts'].flatMap((root) => readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => join(root, name)))]
    .filter(isSource)
    .map((file) => [file, readFileSync(file, 'utf8')] as const),
);
const namesIn = (text: string): ReadonlySet<string> => new Set(text.match(/[A-Za-z_$][\w$]*/g));

/** Values: a type may well be named for whoever reads its owner. A route's are SvelteKit's. */
const unasked = (files: ReadonlyMap<string, string>): string[] => {
  const filesOf = new Map<string, number>();
  for (const text of files.values()) for (const name of namesIn(text)) filesOf.set(name, (filesOf.get(name) ?? 0) + 1);
  return [...files].filter(([file]) => !file.startsWith('src/routes/')).flatMap(([file, text]) =>
    [...text.matchAll(/^export (?:async )?(?:const|function|class|let) ([\w$]+)/gm)]
      .filter(([, name]) => filesOf.get(name!) === 1)
      .map(([, name]) => `${file}: ${name!}`));
};

/** Keys of a dictionary: each with those that it stands under. */
const keysOf = (text: string): readonly (readonly string[])[] => {
  const found: string[][] = [];
  const walk = (node: ts.Node, above: readonly string[]): void => {
    ts.forEachChild(node, (child) => {
      const key = ts.isPropertyAssignment(child) && (ts.isIdentifier(child.name) || ts.isStringLiteral(child.name)) ? [child.name.text] : [];
      if (ts.isPropertyAssignment(child) && !ts.isObjectLiteralExpression(child.initializer)) found.push([...above, ...key]);
      else walk(child, [...above, ...key]);
    });
  };
  walk(ts.createSourceFile('words.ts', text, ts.ScriptTarget.Latest), []);
  return found;
};
/** What code says by its own name, and what it takes whole (`w.states[state]`, `reasons={w.reasons}`). */
const saidIn = (code: string): { readonly own: ReadonlySet<string>; readonly taken: ReadonlySet<string> } => ({
  own: new Set([...code.matchAll(/\.([A-Za-z]\w*)|['"`]([a-z][\w.-]*)['"`]/g)].map(([, member, quoted]) => (member ?? quoted)!)),
  taken: new Set([...code.matchAll(/\.(\w+)\b(?!\.|\()/g)].map(([, member]) => member!)),
});
const unsaid = (dictionary: string, { own, taken }: ReturnType<typeof saidIn>): string[] =>
  keysOf(dictionary).filter((path) => !own.has(path.at(-1)!) && !path.slice(0, -1).some((above) => taken.has(above))).map((path) => path.join('.'));

test('every exported value is asked for by another file', () => {
  expect(unasked(new Map([['a.ts', 'export const used = 1;\nexport const left = 2;\n'], ['b.ts', 'used']]))).toEqual(['a.ts: left']);
  expect(unasked(texts)).toEqual([]);
});

test('every word of a feature is said', () => {
  expect(unsaid(`export const kk = { title: 'a', lost: 'b', states: { one: 'c' }, form: { gone: (n: number) => n } };`, saidIn('w.title + w.states[state] + w.form.other'))).toEqual(['lost', 'form.gone']);
  const said = saidIn([...texts].filter(([file]) => file.startsWith('src/') && !/\.(kk|ru|en|test)\.ts$/.test(file)).map(([, text]) => text).join('\n'));
  const dictionaries = [...texts].filter(([file]) => /\/words\.kk\.ts$/.test(file));
  expect(dictionaries.length).toBeGreaterThan(20);
  expect(dictionaries.flatMap(([file, text]) => unsaid(text, said).map((key) => `${file}: ${key}`))).toEqual([]);
});
