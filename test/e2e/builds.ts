import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const run = (): string => {
  const folder = process.env['OTINIM_E2E'];
  if (folder === undefined) throw new Error("OTINIM_E2E is set by the setup of Playwright's run");
  return folder;
};

/** The app under test, as files. */
export const app = (): string => join(run(), 'app');

/** The heading of a build's home page. */
export const wordOf = (mark: string): string => `Нұсқа ${mark}`;

/**
 * The same app as another build in a second, without building: every hashed file, the version and the home
 * page's heading are renamed. What is cached of one build is then of no use to another, and no pack is its own:
 * its files come one by one.
 */
export const renamedBuild = (mark: string): string => {
  // Each process of tests makes its own: two at once would tread on one another.
  const out = join(run(), `build-${mark}-${String(process.pid)}`);
  if (existsSync(out)) return out;
  const work = `${out}-making`;
  cpSync(app(), work, { recursive: true });
  const files = readdirSync(work, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.filter((name) => /\.(br|gz)$/.test(name))) rmSync(file);
  const { version } = JSON.parse(readFileSync(join(work, '_app/version.json'), 'utf8')) as { version: string };
  const hashed = /([\w-]{8})\.(js|css|woff2)\b/g;
  const there = new Set(files.filter((file) => file.includes('/immutable/')).map((file) => basename(file)));
  for (const file of files.filter((name) => /\.(js|css|html|json)$/.test(name))) {
    const text = readFileSync(file, 'utf8');
    const renamed = text
      .replaceAll(/[\w.-]*[\w-]{8}\.(?:js|css|woff2)\b/g, (name) => (there.has(name) ? name.replace(hashed, `$1${mark}.$2`) : name))
      .replaceAll(version, `${version}${mark}`)
      .replaceAll('Менің өтінімдерім', wordOf(mark));
    writeFileSync(file, renamed);
  }
  for (const file of files.filter((name) => name.includes('/immutable/') && existsSync(name))) renameSync(file, file.replace(hashed, `$1${mark}.$2`));
  renameSync(work, out);
  return out;
};
