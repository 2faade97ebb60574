/** The stages of `npm test`, in their order. Each returns its counts and never stops the next. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { goEnvironment } from './build-host.mjs';
import { chromiumPath } from './chromium.mjs';
import { failuresOfGo, fromGo, fromPlaywright, fromStryker, fromVitest, honest, one, total } from './counts.mjs';
import { places, root } from './places.mjs';
import { print, run } from './run.mjs';
import { show, weigh } from './sizes.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */

/** @param {string} name */
const reportAt = (name) => {
  const path = join(places.reports, `${name}.json`);
  rmSync(path, { force: true });
  return path;
};

/** @param {string} path @param {(report: unknown) => Counts} count @param {number} code */
const read = (path, count, code) => (existsSync(path) ? honest(count(JSON.parse(readFileSync(path, 'utf8'))), code === 0) : one(false));

/** In a log colours are only noise. @type {Record<string, string>} */
const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1' };

const lint = async () => one((await run(places.bin('eslint'), ['.', '--max-warnings', '0'])).code === 0);

const types = async () => {
  await run(places.bin('svelte-kit'), ['sync'], { quiet: true });
  const checks = [
    await run(places.bin('svelte-check'), ['--fail-on-warnings', '--output', 'human']),
    await run(places.bin('tsc'), ['-p', 'src/server', '--noEmit']),
  ];
  return total(checks.map(({ code }) => one(code === 0)));
};

const go = async () => {
  // With the flags of the program, so that nothing is compiled twice.
  const inGo = { cwd: places.goSource, env: goEnvironment, quiet: true };
  const vet = await run('go', ['vet', './...'], inGo);
  print(vet.out);
  const { code, out } = await run('go', ['test', '-json', './...'], inGo);
  print(failuresOfGo(out));
  return total([one(vet.code === 0), honest(fromGo(out), code === 0)]);
};

/** @param {...string} projects */
const vitest = (...projects) => async () => {
  const report = reportAt(projects[0] ?? '');
  const { code } = await run(places.bin('vitest'), ['run', ...projects.flatMap((project) => ['--project', project]), '--silent=passed-only', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], { env: plain });
  return read(report, fromVitest, code);
};

/** Where the law judges an application. All of `src/law`, its formats and texts too: `npm run mutation`. */
const ruleFiles = [
  'award/check', 'form/check', 'form/fault', 'form/normalise', 'form/relevance', 'form/slots', 'form/typed-date',
  'filing/abnormal', 'filing/open',
].map((name) => `src/law/${name}.ts`);

const mutation = async () => {
  const report = reportAt('mutation');
  const { thresholds } = JSON.parse(readFileSync(join(root, 'stryker.config.json'), 'utf8'));
  const { code } = await run(places.bin('stryker'), ['run', '--mutate', ruleFiles.join(), '--logLevel', 'warn'], { env: plain });
  // All together are held to `break`, by Stryker; each file to `low`, for some of its mutants change speed alone.
  return read(report, (found) => fromStryker(found, thresholds.low), code);
};

const e2e = async () => {
  const report = reportAt('e2e');
  const { code } = await run(places.bin('playwright'), ['test', '--reporter=dot,json'], {
    env: { ...plain, PLAYWRIGHT_JSON_OUTPUT_NAME: report, CHROMIUM: chromiumPath() },
  });
  return read(report, fromPlaywright, code);
};

const sizes = () => {
  const weights = weigh();
  show(weights);
  return Promise.resolve(total(weights.map(({ bytes, ceiling }) => one(bytes <= ceiling))));
};

/**
 * Stages that leave a processor idle when they run alone, in lanes beside one another: a round begins when the
 * one before it has ended. The others, not named here, run by themselves and use both processors.
 */
export const rounds = [
  [['lint', 'types'], ['unit', 'go']],
  [['mutation'], ['contract', 'papers']],
];

/** @type {Record<string, { run: () => Promise<Counts>, browser?: boolean, papers?: boolean }>} */
export const stages = {
  lint: { run: lint },
  types: { run: types },
  go: { run: go },
  unit: { run: vitest('unit', 'unit-law', 'unit-runes') },
  mutation: { run: mutation },
  contract: { run: vitest('contract') },
  papers: { run: vitest('papers'), papers: true },
  e2e: { run: e2e, browser: true, papers: true },
  sizes: { run: sizes },
};
