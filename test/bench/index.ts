/** All of `npm run bench`; scripts/bench.mjs builds what is measured and runs this. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { root } from '../harness/hooks';
import { measureBooks } from './books';
import { measureCouncil } from './council';
import { isReached, type Figure } from './figures';
import { measureInstall } from './install';
import { measureJournal } from './journal';
import { measureKeys } from './keys';
import { measureMirror } from './mirror';
import { measureSaves } from './saves';
import { measureServer } from './server';
import { measureStart } from './start';
import { markdown, table } from './table';
import { measureUnseen } from './unseen';

const parts: Readonly<Record<string, (say: (line: string) => void) => Promise<Figure[]>>> = {
  start: measureStart,
  install: measureInstall,
  keys: measureKeys,
  saves: measureSaves,
  server: measureServer,
  journal: measureJournal,
  mirror: measureMirror,
  books: measureBooks,
  council: measureCouncil,
  unseen: measureUnseen,
};

const chosen = process.argv.slice(2);
const began = performance.now();
const unknown = chosen.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. There are ${Object.keys(parts).join(', ')}.`);
  process.exit(1);
}
const machine = { cpu: `${cpus().length} × ${cpus()[0]?.model ?? ''}`, memoryGb: Math.round(totalmem() / 2 ** 30), node: process.version };
const measured = new Map<string, readonly Figure[]>();
const loads = [loadavg()[0]];
const loadSaid = (): string => loads.map((load) => load?.toFixed(1)).join(' → ');
const figures = (): Figure[] => [...measured.values()].flat();

/** After each part: what is measured outlives a part that breaks. */
const keep = (): void => {
  mkdirSync(join(root, 'reports'), { recursive: true });
  const report = { at: new Date().toISOString(), machine, load: loadSaid(), figures: figures().map((figure) => ({ ...figure, reached: isReached(figure) })) };
  writeFileSync(join(root, 'reports/bench.json'), `${JSON.stringify(report, null, 2)}\n`);
  writeFileSync(join(root, 'reports/bench.md'), `${markdown(measured)}\n\n${machine.cpu}, ${machine.memoryGb} GB, Node ${machine.node}; load ${loadSaid()}.\n`);
};

for (const [name, measure] of Object.entries(parts)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  console.log(`\n── ${name}`);
  measured.set(name, await measure((line) => console.log(`   ${line}`)));
  loads.push(loadavg()[0]);
  keep();
}
console.log(`\n${table(figures())}\n\n${machine.cpu}, ${machine.memoryGb} GB; load ${loadSaid()}; ${((performance.now() - began) / 1000).toFixed(0)} s in all`);
