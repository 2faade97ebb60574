/** `npm run check-export -- FILE.zip`: says whether an archive of a call is whole and unchanged. */
import process from 'node:process';
import { examineArchive } from './examine-archive.mjs';
import { say } from './say.mjs';

const [path] = process.argv.slice(2);
if (path === undefined) {
  say('npm run check-export -- FILE.zip');
  process.exit(2);
}
const { wrong, submissions, files, events, head } = examineArchive(path);
for (const { code, what } of wrong) say(`✗ ${code} ${what}`);
say(`${wrong.length === 0 ? '✓' : '✗'} ${submissions} applications, ${files} files, ${events} events; head of the chain ${head}`);
process.exitCode = wrong.length === 0 ? 0 : 1;
