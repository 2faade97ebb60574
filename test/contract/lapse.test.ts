import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { otinim } from '../harness/backups';
import { newCall, newFiling, newId, type Filing } from '../harness/filings';
import { startHost, type Host } from '../harness/host';
import { person, type Person } from '../harness/people';
import { asSuperuser, json, rows, sendOne } from '../harness/requests';
import { create, uploadAll } from '../harness/uploads';

let host: Host;
let who: Person;
beforeAll(async () => {
  host = await startHost();
  who = await person(host);
});
afterAll(() => host.stop());

const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();
const sql = async (query: string): Promise<void> => void json(await asSuperuser(host, 'POST', '/api/sql', { query }));
const settle = async (): Promise<void> => void json(await asSuperuser(host, 'POST', '/api/crons/otinimSettle'));
const stateOf = async ({ operation: { id } }: Filing) => {
  const [row] = await rows(host, `SELECT number, "lapsedAt" FROM submissions WHERE id = '${id}'`);
  return row?.['number'] ? 'registered' : row?.['lapsedAt'] ? 'lapsed' : 'awaiting';
};

/** As one stands whose files' time ended so long ago: a submission is frozen, so it is written as it would have been. */
const overdue = async (call: string, minutes: number, files: 'all' | 'but one'): Promise<Filing> => {
  const filing = newFiling({ call });
  const id = newId();
  await sendOne(host, who.token, filing.operation);
  await sql(`INSERT INTO submissions (id, call, owner, bin, direction, sha256, text, salt, files, "arrivedAt", "attachmentsUntil")
    SELECT '${id}', call, owner, '${id.slice(0, 12)}', direction, sha256, text, salt, files, '${minutesAgo(minutes + 60)}', '${minutesAgo(minutes)}'
    FROM submissions WHERE id = '${filing.operation.id}'`);
  const stored = files === 'all' ? filing.files : filing.files.slice(1);
  for (const [at, file] of stored.entries()) {
    await sql(`INSERT INTO attachments (id, submission, sha256, size, kind, name, file) VALUES ('${id.slice(0, 13)}${String(at).padStart(2, '0')}', '${id}', '${file.sha256}', ${file.bytes.length}, 'pdf', 'n', 'f')`);
  }
  return { ...filing, operation: { ...filing.operation, id } };
};

it('`otinim chain` goes through every chain and the books beside it, and ends with 0 while they are whole', async () => {
  const call = await newCall(host);
  const filing = newFiling({ call });
  await sendOne(host, who.token, filing.operation);
  await uploadAll(host, who.token, filing);
  await sendOne(host, who.token, filing.operation);
  const { code, said } = await otinim(['chain', '--dir', host.dataDir]);
  expect([code, said]).toEqual([0, expect.stringMatching(new RegExp(`\\(${call}\\): 2 events, 1 submissions, head [0-9a-f]{64}`))]);
  await sql(`DELETE FROM notices WHERE person = '${who.id}'`);
});

it('what is past its time is settled although nobody asks: whole is registered, the rest lapses, once, and is told', async () => {
  const call = await newCall(host);
  const [whole, part, late] = [await overdue(call, 11, 'all'), await overdue(call, 11, 'but one'), await overdue(call, 5, 'but one')];
  await settle();
  await expect.poll(() => Promise.all([whole, part, late].map(stateOf))).toEqual(['registered', 'lapsed', 'awaiting']);
  await settle();
  await new Promise((resolve) => setTimeout(resolve, 300));
  // A file whose last byte came in time may still be hashed ten minutes later.
  expect(await stateOf(late)).toBe('awaiting');
  expect(await rows(host, `SELECT kind FROM events WHERE subject = '${part.operation.id}'`)).toEqual([{ kind: 'submission.lapsed' }]);
  expect(await rows(host, `SELECT code FROM notices WHERE person = '${who.id}' ORDER BY code`)).toEqual([{ code: 'submission.lapsed' }, { code: 'submission.registered' }]);
});

it('a file that a crash left whole and unrecorded is in the books before anything may lapse, though its device asks no more', async () => {
  const filing = newFiling({ call: await newCall(host) });
  const { id } = filing.operation;
  await sendOne(host, who.token, filing.operation);
  await uploadAll(host, who.token, { ...filing, files: filing.files.slice(1) });
  const [left] = filing.files;
  if (!left) throw new Error('a filing has files');
  expect((await create(host, who.token, id, left)).status).toBe(201);
  // Killed after the last byte was on the disk and before its record was.
  await host.kill9();
  writeFileSync(join(host.dataDir, 'uploads', `${who.id}-${id}-${left.sha256}`), left.bytes);
  await host.restart();
  expect(await rows(host, `SELECT count(*) AS n FROM attachments WHERE submission = '${id}'`)).toEqual([{ n: String(filing.files.length) }]);
});

it('`otinim chain` ends with 4 where books and chain say different things', async () => {
  // The test of what is past its time wrote submissions past their chain.
  const { code, said } = await otinim(['chain', '--dir', host.dataDir]);
  expect([code, said]).toEqual([4, expect.stringContaining('audit.')]);
});
