import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sha256Of } from '../outbox/hash';
import { fetchBytes } from '../remote/bytes';
import { openForTest } from '../storage/open-for-test';
import { paperOf } from './council.test-data';
import { takeFile } from './take-along';

/** A file, and a line that does with each request what is next. */
const whole = Buffer.from(Uint8Array.from({ length: 400_000 }, (_, at) => (at * 31) % 251));
type Line = 'cut' | 'whole' | 'short' | 'ignores ranges' | 'dead';
let lines: Line[] = [];
let asked: number[] = [];
const server = createServer(({ headers: { range } }, answer) => {
  const from = Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1] ?? 0);
  asked.push(from);
  const line = lines.shift() ?? 'dead';
  if (line === 'dead') return void answer.destroy();
  const part = whole.subarray(line === 'ignores ranges' ? 0 : from);
  if (line === 'short') return void answer.writeHead(200, { 'Content-Length': 5 }).end(whole.subarray(0, 5));
  answer.writeHead(range !== undefined && line !== 'ignores ranges' ? 206 : 200, { 'Content-Length': part.length });
  if (line === 'cut') answer.write(part.subarray(0, 150_000), () => setTimeout(() => answer.destroy(), 50));
  else answer.end(part);
});
let base = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void (server.closeAllConnections(), server.close()));

const taking = async (...through: readonly Line[]) => {
  [lines, asked] = [[...through], []];
  const storage = await openForTest();
  const { id: paper, ...rest } = paperOf('one', await sha256Of(new Uint8Array(whole).buffer));
  const row = { ...rest, owner: 'me', paper, takenAt: 0 };
  await storage.save(['councilPapers'], (db) => db.councilPapers.put(row));
  const fetchCouncilFile = (id: string) => fetchBytes({ fetch, base, now: () => 0 }, `/${id}`, 'token');
  const taken = await takeFile({ storage, now: () => 0, remote: { fetchCouncilFile, fetchPaper: () => Promise.reject(new Error('not asked')) } }, row, row.files[0]!);
  const kept = await storage.read(['councilFiles', 'councilBlobs'], async (db) => [await db.councilFiles.count(), await db.councilBlobs.count()]);
  return { taken: taken.ok ? taken.value.size : taken.code, kept: kept.ok ? kept.value : kept, asked };
};

test('P9: a file whose line breaks goes on where it broke, and is kept once it is whole', async () => {
  const { taken, kept, asked: from } = await taking('cut', 'cut', 'whole');
  expect([taken, kept]).toEqual([whole.length, [1, 1]]);
  expect(from).toHaveLength(3);
  expect(from[0]).toBe(0);
  expect(from[1]).toBeGreaterThan(0);
  expect(from[2]).toBeGreaterThan(from[1] ?? 0);
});
test('a server that knows no ranges gives it from its beginning, which is not put behind what came', async () => {
  expect(await taking('cut', 'ignores ranges')).toMatchObject({ taken: whole.length, kept: [1, 1] });
});
test('a cut file is never taken as whole: not where the line stays dead, not where the answer says that it ended', async () => {
  expect(await taking('cut', 'dead')).toMatchObject({ taken: 'offline', kept: [0, 0] });
  expect(await taking('short')).toMatchObject({ taken: 'file.damaged', kept: [0, 0] });
});
