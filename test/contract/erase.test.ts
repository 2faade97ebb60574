import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { almatyDate } from '#law/almaty';
import { verifyChain } from '#law/filing/event';
import type { JournalPage } from '#law/filing/journal';
import type { RetentionAnswer } from '#law/filing/office-wire';
import type { ChainAnswer } from '#law/filing/office-wire';
import { sha256 } from '../fixtures/award';
import { chainOf } from '../harness/chains';
import { newCall, newFiling, newId, type Filing } from '../harness/filings';
import { startHost, type Host } from '../harness/host';
import { person, type Person } from '../harness/people';
import { asSuperuser, json, request, rows, sendOne } from '../harness/requests';
import { upload, uploadAll } from '../harness/uploads';

let host: Host;
let administrator: Person;
let applicant: Person;
beforeAll(async () => {
  host = await startHost();
  [administrator, applicant] = [await person(host, 'administrator'), await person(host)];
  await person(host, 'secretary');
});
afterAll(() => host.stop());

const canary = 'Құпия-мәтін-канарейка';
const name = 'Өшірілетін-атау';
const years = (count: number): string => new Date(Date.now() + count * 366 * 86_400_000).toISOString();
const sql = (query: string) => asSuperuser(host, 'POST', '/api/sql', { query });
const file = async (call: string, how: 'registered' | 'awaiting'): Promise<Filing> => {
  const filing = newFiling({ call, canary, name });
  await sendOne(host, applicant.token, filing.operation);
  if (how === 'awaiting') return filing;
  await uploadAll(host, applicant.token, filing);
  expect((await sendOne(host, applicant.token, filing.operation)).status).toBe('registered');
  return filing;
};
const withdraw = async ({ operation }: Filing) =>
  expect((await sendOne(host, applicant.token, { id: newId(), kind: 'withdraw', submission: operation.id })).status).toBe('withdrawn');
const rowOf = async ({ operation }: Filing) => (await rows(host, `SELECT * FROM submissions WHERE id = '${operation.id}'`))[0]!;
const erase = async (filing: Filing, ground: string, { typed, by = administrator }: { typed?: string; by?: Person } = {}) => {
  const { number, bin } = await rowOf(filing);
  return request(host, 'POST', '/api/otinim/office/erasures', {
    token: by.token, body: { submission: filing.operation.id, ground, typed: typed ?? String(number || bin) },
  });
};
/** Everything on the host's disk that holds these bytes. */
const holding = (bytes: string, folder = host.dataDir): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? holding(bytes, path) : readFileSync(path).includes(bytes) ? [path] : [];
  });
const checked = async (call: string) => json<ChainAnswer>(await request(host, 'GET', `/api/otinim/office/chains/${call}`, administrator));

describe('erasing what is personal of a filing', () => {
  it('on request, after it was taken back: text, salt, files and names go; number, BIN, direction, hash and chain stay', async () => {
    const call = await newCall(host);
    const filing = await file(call, 'registered');
    const before = await rowOf(filing);
    expect(holding(canary)).not.toEqual([]);
    expect((await request(host, 'GET', `/api/otinim/office/applications?call=${call}`, administrator)).text).toContain(name);
    await withdraw(filing);
    expect(await rows(host, `SELECT code FROM notices WHERE params LIKE '%${filing.operation.id}%' ORDER BY code`)).toEqual([{ code: 'submission.registered' }, { code: 'submission.withdrawn' }]);
    expect((await erase(filing, 'request')).status).toBe(200);
    const after = await rowOf(filing);
    expect([after['text'], after['salt']]).toEqual(['', '']);
    for (const kept of ['number', 'bin', 'direction', 'sha256', 'arrivedAt', 'registeredAt', 'owner', 'call']) expect(after[kept]).toEqual(before[kept]);
    expect(await rows(host, `SELECT id FROM attachments WHERE submission = '${filing.operation.id}'`)).toEqual([]);
    const [operation] = await rows(host, `SELECT answer FROM operations WHERE id = '${filing.operation.id}'`);
    expect(String(operation?.['answer'])).not.toContain('.pdf');

    const events = await chainOf(host, call);
    expect(events.map(({ kind }) => kind)).toEqual(['submission.received', 'submission.registered', 'submission.withdrawn', 'submission.erased']);
    expect(JSON.parse(events.at(-1)!.body)).toEqual({ ground: 'request' });
    expect(verifyChain(events, { chain: call }, sha256)).toMatchObject({ ok: true, seq: 4 });
    expect(await checked(call)).toMatchObject({ verified: { ok: true }, compared: 1, discrepancies: [] });
    // Whoever has the text can still show that it is the one on the receipt.
    expect(sha256(filing.operation.text)).toBe(after['sha256']);

    expect((await request(host, 'GET', `/api/otinim/documents/${filing.operation.id}`, administrator)).status).toBe(410);
    expect(await sendOne(host, applicant.token, filing.operation)).toMatchObject({ status: 'refused', findings: [{ code: 'submission.erased' }] });
    expect((await request(host, 'GET', '/api/otinim/papers', applicant)).status).toBe(200);
    // What its person was told of it goes too, and what the office's list said in its words.
    expect(await rows(host, `SELECT id FROM notices WHERE params LIKE '%${filing.operation.id}%'`)).toEqual([]);
    const seen = await request(host, 'GET', `/api/otinim/office/applications?call=${call}`, administrator);
    expect(seen.text).not.toContain(name);
    expect(json<JournalPage>(seen).lines).toMatchObject([{ id: filing.operation.id, number: before['number'], name: '', region: '', erasedAt: after['erasedAt'] }]);
    const listed = json<RetentionAnswer>(await request(host, 'GET', '/api/otinim/office/retention', administrator));
    expect(listed.erased).toMatchObject([{ id: filing.operation.id, number: before['number'], ground: 'request' }]);
    // A second click, another officer: nothing more happens.
    expect((await erase(filing, 'request')).status).toBe(200);
    expect(await chainOf(host, call)).toHaveLength(4);
    // A restart of the host empties the log: nothing of it lies on in free pages or in files.
    await host.restart();
    expect(holding(canary)).toEqual([]);
    expect(holding(filing.files[0]!.bytes.toString())).toEqual([]);
    expect(holding(name)).toEqual([]);
  });

  it('AW-7: not what stands in the contest, not what awaits its files, not before the term, not without its number', async () => {
    const call = await newCall(host);
    const [standing, awaiting] = [await file(call, 'registered'), await file(call, 'awaiting')];
    const codes = [
      await erase(standing, 'request'), await erase(awaiting, 'request'), await erase(standing, 'retention'),
      await erase(standing, 'request', { typed: 'СЫЙ' }), await erase(standing, 'because'),
    ].map(({ status, text }) => [status, (JSON.parse(text) as { code: string }).code]);
    expect(codes).toEqual([[422, 'erasure.standing'], [422, 'erasure.pending'], [422, 'erasure.early'], [422, 'erasure.typed'], [400, 'body.malformed']]);
    expect((await rowOf(standing))['text']).toBe(standing.operation.text);
  });

  it('when the call’s term of keeping is over: it is proposed, and erased only by a person', async () => {
    const call = await newCall(host, { opensAt: years(-3), closesAt: years(1), retentionYears: 1 });
    const filing = await file(call, 'registered');
    const list = async () => json<RetentionAnswer>(await request(host, 'GET', '/api/otinim/office/retention', administrator));
    expect((await list()).due.map(({ id }) => id)).not.toContain(filing.operation.id);
    // Time passes for this call: the only thing here that no client could do.
    await sql('DROP TRIGGER calls_frozen');
    await sql(`UPDATE calls SET "closesAt" = '${years(-2)}' WHERE id = '${call}'`);
    const { due } = await list();
    expect(due.map(({ id }) => id)).toContain(filing.operation.id);
    expect(JSON.stringify(due)).not.toContain(canary);
    expect((await rowOf(filing))['erasedAt']).toBe('');
    // The office is told, once a day at most, and not again while nobody has read it.
    const told = () => rows(host, `SELECT role, params FROM notices JOIN users ON users.id = person WHERE code = 'retention.due' ORDER BY role`);
    const tell = async () => json(await asSuperuser(host, 'POST', '/api/crons/otinimRetention'));
    await tell();
    await expect.poll(async () => (await told()).map(({ role }) => role)).toEqual(['administrator', 'secretary']);
    expect(JSON.parse(String((await told())[0]?.['params']))).toEqual({ count: 1, day: almatyDate(new Date().toISOString()) });
    await sql(`UPDATE notices SET "readAt" = '${years(0)}' WHERE code = 'retention.due'`);
    await tell();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await told()).toHaveLength(2);
    await sql(`UPDATE notices SET "readAt" = '', params = replace(params, '"day":"2', '"day":"1') WHERE code = 'retention.due'`);
    await tell();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await told()).toHaveLength(2);
    expect((await erase(filing, 'retention')).status).toBe(200);
    expect((await list()).due.map(({ id }) => id)).not.toContain(filing.operation.id);
    expect(await checked(call)).toMatchObject({ verified: { ok: true }, discrepancies: [] });
  });
});

describe('I5: text and salt go together, once, and only as the chain says, for superusers too', () => {
  it.each([
    ['the text alone', `text = ''`], ['the salt alone', `salt = ''`], ['both without an event', `text = '', salt = '', "erasedAt" = '2026-01-01T00:00:00.000Z'`],
    ['another text', `text = 'x', salt = ''`], ['a mark alone', `"erasedAt" = '2026-01-01T00:00:00.000Z'`],
  ])('%s', async (_, change) => {
    const filing = await file(await newCall(host), 'registered');
    await withdraw(filing);
    const reply = await sql(`UPDATE submissions SET ${change} WHERE id = '${filing.operation.id}'`);
    expect([reply.status, reply.text.includes('submissions.immutable')]).toEqual([400, true]);
    expect((await sql(`DELETE FROM attachments WHERE submission = '${filing.operation.id}'`)).text).toContain('attachments.immutable');
    expect((await sql(`UPDATE operations SET answer = '{"submission.erased"}' WHERE id = '${filing.operation.id}'`)).text).toContain('operations.immutable');
  });
  it('what was erased is not filled again', async () => {
    const filing = await file(await newCall(host), 'registered');
    await withdraw(filing);
    await erase(filing, 'request');
    for (const change of [`text = 'x'`, `salt = 'x'`, `"erasedAt" = ''`]) {
      expect((await sql(`UPDATE submissions SET ${change} WHERE id = '${filing.operation.id}'`)).text).toContain('submissions.immutable');
    }
    const insert = `INSERT INTO attachments (id, submission, sha256, size, kind, name, file) VALUES ('${newId()}', '${filing.operation.id}', 'x', 1, 'pdf', 'x', 'x')`;
    expect((await sql(insert)).text).toContain('attachments.immutable');
  });
});

it('while uploads run: whatever is under way leaves nothing behind', async () => {
  const call = await newCall(host);
  const filing = await file(call, 'awaiting');
  const running = filing.files.map((each) => upload(host, applicant.token, filing.operation.id, each).catch(() => 0));
  await withdraw(filing);
  const reply = await erase(filing, 'request');
  expect(reply.status).toBe(200);
  await Promise.all(running);
  expect(await rows(host, `SELECT id FROM attachments WHERE submission = '${filing.operation.id}'`)).toEqual([]);
  expect(await upload(host, applicant.token, filing.operation.id, filing.files[0]!)).toBeGreaterThanOrEqual(400);
  await host.restart();
  for (const { bytes } of filing.files) expect(holding(bytes.toString())).toEqual([]);
  expect(await checked(call)).toMatchObject({ verified: { ok: true }, discrepancies: [] });
});
