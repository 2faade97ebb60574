import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findingCodes, type Finding } from '#law/form/finding';
import { sha256 } from '../fixtures/award';
import { buildHooks, root } from '../harness/hooks';
import { startHost, type Host } from '../harness/host';
import { temporary } from '../harness/run-folder';
import { councilVectorsOf } from './council-vectors';
import { judge, type Vector } from './judge';
import { vectorsOf } from './vectors';

const seed = Number(process.env['SEED'] ?? 20_260_901);

/** Said by the server's books, not by the law over one document: the contract tests make them occur. */
const serverCodes = ['call.unknown', 'account.filings', 'operation.conflict', 'operation.malformed', 'operation.unknown', 'attachments.late', 'withdraw.not_possible', 'withdraw.signs', 'operation.role', 'submission.erased'];

/** The real host with one route more, which runs the law on what it is sent. */
const parityHooks = async (): Promise<string> => {
  const folder = await buildHooks(temporary('parity'));
  await build({
    // With what the host lends the law, as the server has it.
    stdin: { contents: "import '../../src/server/engine'; export { judge } from './judge';", resolveDir: join(root, 'test/parity'), loader: 'ts' }, outfile: join(folder, 'judge.js'),
    bundle: true, format: 'cjs', platform: 'neutral', target: 'es2022', minify: true, logLevel: 'error',
  });
  writeFileSync(
    join(folder, 'parity.pb.js'),
    'routerAdd("POST", "/parity", (e) => { const { judge } = require(`${__hooks}/judge.js`); const vectors = JSON.parse(toString(e.request.body, 64 << 20)); ' +
      'return e.json(200, vectors.map((v) => judge(v, (t) => $security.sha256(t)))); }, $apis.bodyLimit(64 << 20));',
  );
  return folder;
};

const slices = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));

describe(`the law in Node and in PocketBase (seed ${seed})`, () => {
  const { right, wrong, typed } = vectorsOf(seed);
  const councils = councilVectorsOf(seed);
  const inNode = (vectors: readonly Vector[]): string[] => vectors.map((vector) => judge(vector, sha256));
  let host: Host;
  const inPocketBase = async (vectors: readonly Vector[]): Promise<string[]> => {
    const judged: string[] = [];
    for (const some of slices(vectors, 100)) {
      const answer = await fetch(`${host.url}/parity`, { method: 'POST', body: JSON.stringify(some) });
      expect(answer.status).toBe(200);
      judged.push(...((await answer.json()) as string[]));
    }
    return judged;
  };
  beforeAll(async () => {
    host = await startHost({ hooksDir: await parityHooks() });
  });
  afterAll(() => host.stop());

  it('has at least 2 000 vectors of filings, half of them with findings', () => {
    expect(inNode(right).filter((text) => text !== '[]')).toEqual([]);
    expect(inNode(wrong).filter((text) => text === '[]')).toEqual([]);
    expect(Math.min(right.length, wrong.length)).toBeGreaterThanOrEqual(1000);
  });
  it('makes every code of the law occur', () => {
    const seen = new Set(inNode(wrong).flatMap((text) => (JSON.parse(text) as Finding[]).map(({ code }) => code)));
    expect(findingCodes.filter((code) => !seen.has(code))).toEqual(serverCodes);
  });
  it('has councils with a result and councils that break, by more than one kind', () => {
    const counted = inNode(councils.filter(({ kind }) => kind === 'recount')).map((text) => JSON.parse(text) as { code?: string });
    expect(counted.filter(({ code }) => code === undefined).length).toBeGreaterThan(50);
    expect(new Set(counted.map(({ code }) => code)).size).toBeGreaterThan(5);
  });
  it.each([['lawful filings', right], ['filings with something wrong', wrong], ['what is typed, and days', typed], ['councils', councils]])('%s: byte for byte', async (_, vectors) => {
    expect(await inPocketBase(vectors)).toEqual(inNode(vectors));
  });
});
