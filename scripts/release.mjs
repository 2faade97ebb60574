/**
 * `npm run release`: the programs of a version, their hashes, and its tag. `-- --dry` makes the programs and
 * tags nothing; `-- --check` only asks whether all is ready. Nothing is sent anywhere.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileHost, gatherContents, version } from './build-host.mjs';
import { buildAll } from './build.mjs';
import { root } from './places.mjs';
import { ask, must } from './run.mjs';
import { main, say, step, Stop } from './say.mjs';

const platforms = [['linux', 'amd64'], ['linux', 'arm64']];
const folder = join(root, 'build', 'release');

/** What stands under a version in a changelog; null when nothing does. @param {string} changelog @param {string} wanted */
export const entryOf = (changelog, wanted) => {
  const parts = changelog.split(/^## /m).slice(1);
  const found = parts.find((part) => part.startsWith(`[${wanted}] - `));
  if (found === undefined || !/^\[[^\]]+\] - \d{4}-\d\d-\d\d\n/.test(found)) return null;
  const text = found.slice(found.indexOf('\n') + 1).trim();
  return text === '' ? null : text;
};

/** @param {{ wanted: string, changelog: string, changed: string, tags: readonly string[] }} state */
export const checkRelease = ({ wanted, changelog, changed, tags }) => {
  if (!/^\d+\.\d+\.\d+$/.test(wanted)) throw new Stop(`package.json's version is «${wanted}».`, 'It must be three numbers: 0.1.0.');
  if (changed !== '') throw new Stop('The tree has changes that no commit holds.', `A version is of a commit:\n${changed}`);
  const entry = entryOf(changelog, wanted);
  if (entry === null) throw new Stop(`CHANGELOG.md has no dated entry for ${wanted}.`, `Write one: ## [${wanted}] - ${new Date().toISOString().slice(0, 10)}`);
  if (entryOf(changelog.replace('## [Unreleased]', '## [Unreleased] - 0000-00-00'), 'Unreleased') !== null) throw new Stop('CHANGELOG.md tells under «Unreleased» of what this version would bring.', `Move it under ${wanted}.`);
  if (tags.includes(`v${wanted}`)) throw new Stop(`v${wanted} has been released.`, 'Raise the version in package.json (npm version --no-git-tag-version minor).');
  return entry;
};

const run = async () => {
  const [dry, only] = [process.argv.includes('--dry'), process.argv.includes('--check')];
  const wanted = version();
  const state = {
    wanted,
    changelog: readFileSync(join(root, 'CHANGELOG.md'), 'utf8'),
    changed: dry ? '' : (ask('git', ['status', '--porcelain']) ?? ''),
    tags: dry ? [] : (ask('git', ['tag', '--list']) ?? '').split('\n'),
  };
  const entry = checkRelease(state);
  if (only) return say(`${wanted} can be released.`);
  await buildAll();
  gatherContents();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let sums = '';
  for (const [os = '', arch = ''] of platforms) {
    const name = `otinim-${wanted}-${os}-${arch}`;
    const to = join(folder, name);
    await step(name, () => compileHost({ to, bundled: true, env: { GOOS: os, GOARCH: arch } }));
    sums += `${createHash('sha256').update(readFileSync(to)).digest('hex')}  ${name}\n`;
  }
  writeFileSync(join(folder, 'SHA256SUMS'), sums);
  writeFileSync(join(folder, 'CHANGES.md'), `${entry}\n`);
  // Git would take the headings for comments.
  if (!dry) await must('git', ['tag', '--annotate', '--cleanup=whitespace', `v${wanted}`, '--message', `Otinim ${wanted}\n\n${entry}`]);
  say(`\n${sums}\n${dry ? 'Nothing was tagged.' : `Tagged v${wanted}; git push --tags sends it.`} The programs are in build/release.`);
};

if (process.argv[1]?.endsWith('release.mjs')) await main(run);
