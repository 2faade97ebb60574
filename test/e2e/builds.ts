import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from '../harness/hooks';

const setBySetup = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is set by the setup of Playwright's run`);
  return value;
};
const run = (): string => setBySetup('OTINIM_E2E');

/** The app under test, as files. */
export const app = (): string => join(run(), 'app');

const sources = ['src', 'static', 'package.json', 'package-lock.json', 'scripts', 'svelte.config.js', 'vite.config.ts', 'tsconfig.json'];
/** The heading of the later build's home page. */
export const laterWord = 'Жаңа нұсқадағы тақырып';

/** A real second build, in a copy of the sources: another version, other names of files, another word. */
export const laterBuild = (): string => {
  const work = join(run(), 'later');
  const out = join(work, 'build/app');
  if (existsSync(join(out, 'index.html'))) return out;
  mkdirSync(work, { recursive: true });
  for (const source of sources) cpSync(join(setBySetup('OTINIM_E2E_SOURCES'), source), join(work, source), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(work, 'node_modules'));
  const words = join(work, 'src/lib/i18n/kk.ts');
  const before = readFileSync(words, 'utf8');
  const after = before.replace("title: 'Менің өтінімдерім'", `title: '${laterWord}'`);
  if (after === before) throw new Error('the word to change is not there');
  writeFileSync(words, after);
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], {
    cwd: work, env: { ...process.env, OTINIM_VERSION: 'later', NODE_ENV: 'production' }, encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the later build failed:\n${stdout}${stderr}`);
  return out;
};

/**
 * The same app as another build in a second, without building: every hashed file, the version and the home
 * page's heading are renamed. What is cached of one build is then of no use to another.
 */
export const renamedBuild = (mark: string): string => {
  const out = join(run(), `build-${mark}`);
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
      .replaceAll('Менің өтінімдерім', `Нұсқа ${mark}`);
    writeFileSync(file, renamed);
  }
  for (const file of files.filter((name) => name.includes('/immutable/') && existsSync(name))) renameSync(file, file.replace(hashed, `$1${mark}.$2`));
  renameSync(work, out);
  return out;
};
