/**
 * `npm run verify -- FILE`: counts a council's published result again, walks its chain, and names the event that breaks.
 * With `--head HASH` also says whether the chain ends where somebody saw it end.
 */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { places, root } from './places.mjs';
import { must } from './run.mjs';
import { say } from './say.mjs';

const [path, option, expected] = process.argv.slice(2);
if (path === undefined || (option !== undefined && (option !== '--head' || expected === undefined))) {
  say('npm run verify -- FILE [--head HASH]');
  process.exit(2);
}
/** @param {string} text */
const sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex');

const program = join(root, 'build/verify.mjs');
mkdirSync(join(root, 'build'), { recursive: true });
await must(places.bin('esbuild'), [join(root, 'src/law/council/publication.verify.ts'), '--bundle', '--format=esm', '--platform=neutral', '--main-fields=module,main', '--log-level=warning', `--outfile=${program}`]);
/** @type {typeof import('../src/law/council/publication.verify')} */
const { decimals, outcomesOf, signaturesOf, verifyPublication } = await import(pathToFileURL(program).href);

const text = readFileSync(path, 'utf8');
const verified = verifyPublication(text, sha256);
if (!verified.ok) {
  const { code, seq, kind } = verified;
  say(`✗ ${code}${seq > 0 ? `: event ${seq}${kind === '' ? '' : `, ${kind}`}` : ''}`);
  process.exit(1);
}
const { publication, story, head } = verified;

/** @param {import('../src/law/council/publication-signatures').Statement} statement */
const isSigned = ({ key, text: said, signature }) => {
  const part = (/** @type {number} */ from) => Buffer.from(key.slice(from, from + 64), 'hex').toString('base64url');
  try {
    const by = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x: part(2), y: part(66) }, format: 'jwk' });
    return verify('sha256', Buffer.from(said), { key: by, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'hex'));
  } catch {
    return false;
  }
};
const signatures = signaturesOf(publication);
const wrong = signatures.ok ? signatures.statements.find((each) => !isSigned(each)) : signatures;
if (!signatures.ok || wrong) {
  say(`✗ ${signatures.ok ? 'signature.wrong' : signatures.code}: event ${wrong?.seq}, ${wrong?.kind}`);
  process.exit(1);
}
for (const { number, group, kind, rank, mean } of story.settings === null ? [] : outcomesOf(publication.result, story.settings)) {
  say(`${group.padStart(3)}  ${String(rank ?? '–').padStart(3)}  ${number}  ${mean === null ? '–' : decimals(mean, 2)}  ${kind}`);
}
for (const { seq, kind, paper } of story.afterPoints) say(`after points were given: event ${seq}, ${kind}${paper === '' ? '' : `, ${story.papers.get(paper)?.number}`}`);
say(`✓ ${publication.events.length} events, ${publication.sheets.length} sheets: counted again, the same result`);
say(`  signed by keys of devices: ${signatures.statements.filter(({ kind }) => kind === 'sheet.locked').length} sheets`);
say(`  head of the chain ${head}`);
say(`  the file's SHA-256 ${sha256(text)}`);
if (expected !== undefined && expected !== head) {
  say(`✗ the chain does not end in ${expected}`);
  process.exit(1);
}
