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
import { table } from './table';

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
};

const chosen = process.argv.slice(2);
const began = performance.now();
const machine = { cpu: `${cpus().length} × ${cpus()[0]?.model ?? ''}`, memoryGb: Math.round(totalmem() / 2 ** 30), node: process.version };
const figures: Figure[] = [];
const loads = [loadavg()[0]];
for (const [name, measure] of Object.entries(parts)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  console.log(`\n── ${name}`);
  figures.push(...(await measure((line) => console.log(`   ${line}`))));
  loads.push(loadavg()[0]);
}
const said = loads.map((load) => load?.toFixed(1)).join(' → ');
console.log(`\n${table(figures)}\n\n${machine.cpu}, ${machine.memoryGb} GB; load ${said}; ${((performance.now() - began) / 1000).toFixed(0)} s in all`);
mkdirSync(join(root, 'reports'), { recursive: true });
const report = { at: new Date().toISOString(), machine, load: said, figures: figures.map((figure) => ({ ...figure, reached: isReached(figure) })) };
writeFileSync(join(root, 'reports/bench.json'), `${JSON.stringify(report, null, 2)}\n`);
