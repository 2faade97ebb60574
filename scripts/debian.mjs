/** Programs that the tests need and that Debian has. */
import { ask, run } from './run.mjs';
import { Stop } from './say.mjs';

/**
 * @typedef {{ title: string, packages: readonly string[], mend: string }} Wanted
 * `packages`: a name may give others to fall back on, «a|b», of which the first that Debian knows is taken.
 */

/** @param {string} names */
const known = (names) => {
  const list = names.split('|');
  return list.find((name) => ask('apt-cache', ['show', '--no-all-versions', name]) !== null) ?? list[0] ?? names;
};

/** @param {Wanted} wanted */
export const installFromDebian = async ({ title, packages, mend }) => {
  if (ask('apt-get', ['--version']) === null) throw new Stop(`The tests need ${title}, and there is no apt-get to install it.`, mend);
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && ask('sudo', ['-n', 'true']) === null) {
    throw new Stop(`The tests need ${title}; installing it needs root.`, `sudo apt-get install ${packages.map((names) => names.split('|')[0]).join(' ')}, then run this again.`);
  }
  /** @param {readonly string[]} args */
  const apt = async (args) => {
    const [program, ...rest] = isRoot ? ['apt-get', ...args] : ['sudo', '-n', 'apt-get', ...args];
    const { code, out } = await run(/** @type {string} */ (program), rest, { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } });
    if (code === 0) return;
    process.stderr.write(out);
    throw new Stop(`apt-get ${args[0] ?? ''} ended with ${String(code)}.`, mend);
  };
  await apt(['update']);
  await apt(['install', '-y', '--no-install-recommends', ...packages.map(known)]);
};
