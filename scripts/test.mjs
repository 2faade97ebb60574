/** `npm test`: all of it, or the stages that are named: `npm test -- unit go`. */
import { mkdirSync } from 'node:fs';
import { buildAll } from './build.mjs';
import { installChromium, isChromiumThere } from './chromium.mjs';
import { closing, one, total } from './counts.mjs';
import { checkNode } from './needs.mjs';
import { arePaperToolsThere, installPaperTools } from './paper-tools.mjs';
import { places } from './places.mjs';
import { inOnePiece } from './run.mjs';
import { main, say, seconds, step, Stop } from './say.mjs';
import { rounds, stages } from './stages.mjs';

/** @typedef {{ name: string, counts: import('./counts.mjs').Counts, time: string }} Row */

/** @param {readonly string[]} asked */
const choose = (asked) => {
  const unknown = asked.filter((name) => !(name in stages));
  if (unknown.length > 0) throw new Stop(`No such stage: ${unknown.join(', ')}.`, `There are: ${Object.keys(stages).join(', ')}.`);
  return Object.entries(stages).filter(([name]) => asked.length === 0 || asked.includes(name));
};

/**
 * @param {string} name @param {() => Promise<import('./counts.mjs').Counts | void>} work
 * @returns {Promise<Row>}
 */
const measured = async (name, work) => {
  const from = performance.now();
  try {
    return { name, counts: (await work()) ?? { passed: 0, failed: 0, skipped: 0 }, time: seconds(from) };
  } catch (error) {
    console.error(error instanceof Stop ? `✗ ${error.message}\n  ${error.mend}` : error);
    return { name, counts: one(false), time: seconds(from) };
  }
};

/** @param {readonly Row[]} rows */
const table = (rows) => {
  say(`\n${'stage'.padEnd(10)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'skipped'.padStart(9)}${'time'.padStart(10)}`);
  for (const { name, counts, time } of rows) {
    say(`${name.padEnd(10)}${String(counts.passed).padStart(8)}${String(counts.failed).padStart(8)}${String(counts.skipped).padStart(9)}${time.padStart(10)}`);
  }
};

await main(async () => {
  checkNode();
  mkdirSync(places.reports, { recursive: true });
  const chosen = choose(process.argv.slice(2));

  /** @param {string} name */
  const title = (name) => `\n── ${name}`;
  /** @param {typeof chosen[number]} stage */
  const perform = ([name, stage]) =>
    measured(name, async () => {
      if (stage.browser === true && !isChromiumThere()) await step('Chromium installed', installChromium);
      if (stage.papers === true && !arePaperToolsThere()) await step('LibreOffice installed', installPaperTools);
      return stage.run();
    });

  // A part that does not build is one failure; what can be tested without it still is.
  say(title('build'));
  const rows = [await measured('build', () => buildAll())];
  for (const lanes of rounds) {
    const besides = lanes.map((lane) => chosen.filter(([name]) => lane.includes(name)));
    if (!besides.every((lane) => lane.length > 0)) continue;
    const done = besides.map(async (lane) => {
      for (const stage of lane) rows.push(await inOnePiece(title(stage[0]), () => perform(stage)));
    });
    await Promise.all(done);
  }
  for (const stage of chosen) {
    if (rows.some(({ name }) => name === stage[0])) continue;
    say(title(stage[0]));
    rows.push(await perform(stage));
  }
  const order = ['build', ...Object.keys(stages)];
  rows.sort((one, other) => order.indexOf(one.name) - order.indexOf(other.name));
  table(rows);
  const all = total(rows.map(({ counts }) => counts));
  say(`\n${closing(all)}`);
  return all.failed > 0 ? 1 : 0;
});
