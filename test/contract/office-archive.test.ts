import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExportAnswer } from '#law/filing/journal';
import { verifyChain, type ChainEvent } from '#law/filing/event';
import { sha256 } from '../fixtures/award';
import { examineArchive } from '../../scripts/examine-archive.mjs';
import { openZip } from '../../scripts/zip-entries.mjs';
import { newCall, newFiling, newId, type Filing } from '../harness/filings';
import { startHost, type Host } from '../harness/host';
import { person, type Person } from '../harness/people';
import { json, request, rows, send } from '../harness/requests';
import { temporary } from '../harness/run-folder';
import { uploadAll } from '../harness/uploads';

/**
 * Names that would leave their folder, open a device or meet each other, and Kazakh ones that must stay. One
 * with a stroke is not filed at all; pocketbase/safe_name_test.go has those.
 */
const hostile = ['..', '.htaccess', 'CON.pdf', 'Жарғы.pdf', 'Жарғы.pdf', 'жарғы.pdf', 'Құрылтай құжаты: көшірме?.pdf'];
const applications = 50;

let host: Host;
let owner: Person;
let secretary: Person;
let call: string;
let archive: string;
const filings: Filing[] = [];

const takeOut = async (who: Person, kind: string, body: unknown = '""', id = newId()) =>
  request(host, 'POST', `/api/otinim/office/exports?${new URLSearchParams({ call, id, kind })}`, { token: who.token, body });
const fileToken = async (who: Person): Promise<string> => json<{ token: string }>(await request(host, 'POST', '/api/files/token', { token: who.token })).token;
const archiveOf = async (id: string, who: Person): Promise<Response> => fetch(`${host.url}/api/otinim/office/archives/${id}?token=${await fileToken(who)}`);

beforeAll(async () => {
  host = await startHost();
  [owner, secretary] = [await person(host), await person(host, 'secretary')];
  call = await newCall(host);
  filings.push(...Array.from({ length: applications }, (_, i) => newFiling({ call, fileNames: i === 0 ? hostile : [] })));
  await send(host, owner.token, filings.map(({ operation }) => operation));
  for (const filing of filings.slice(0, 6)) await uploadAll(host, owner.token, filing);
  await send(host, owner.token, filings.slice(0, 6).map(({ operation }) => operation));
  const { id, count } = json<ExportAnswer>(await takeOut(secretary, 'zip'));
  expect(count).toBe(applications);
  archive = join(temporary('archive'), 'call.zip');
  const answer = await archiveOf(id, secretary);
  expect([answer.status, answer.headers.get('Content-Type'), answer.headers.get('Content-Disposition')]).toEqual([200, 'application/zip', expect.stringMatching(/^attachment; .*filename\*=UTF-8''.*\.zip$/)]);
  writeFileSync(archive, Buffer.from(await answer.arrayBuffer()));
}, 60_000);
afterAll(() => host.stop());

describe('the archive of a call', () => {
  it('holds every text exactly as it was hashed, and every file', () => {
    const { entries, close } = openZip(archive);
    const hashes = new Map(entries.map((entry) => [entry.name, sha256(entry.read())]));
    const texts = [...hashes].filter(([name]) => name.endsWith('/document.json')).map(([, hash]) => hash);
    expect(texts.sort()).toEqual(filings.map(({ operation }) => operation.sha256).sort());
    const files = [...hashes].filter(([name]) => name.includes('/files/')).map(([, hash]) => hash);
    expect(files.sort()).toEqual(filings.slice(0, 6).flatMap((filing) => filing.files.map((file) => file.sha256)).sort());
    close();
  });
  it('names files safely, tells twins apart and keeps Kazakh', () => {
    const { entries, close } = openZip(archive);
    const first = entries.map(({ name }) => name).filter((name) => /-0001\/files\//.test(name)).map((name) => name.split('/').at(-1));
    expect(first.sort()).toEqual(['file', 'htaccess', '_CON.pdf', 'Құрылтай құжаты_ көшірме_.pdf', 'Жарғы.pdf', 'Жарғы (2).pdf', 'жарғы (3).pdf'].sort());
    for (const { name } of entries) expect(name).toMatch(/^(applications\/[^/\\:]+\/(document\.json|files\/[^/\\:]+)|events\.jsonl|manifest\.json)$/);
    close();
  });
  it('holds a chain that verifies, with the export itself as its last event', () => {
    const { entries, close } = openZip(archive);
    const text = entries.find(({ name }) => name === 'events.jsonl')!.read().toString('utf8');
    const events = text.trim().split('\n').map((line) => JSON.parse(line) as ChainEvent);
    expect(verifyChain(events, { chain: events[0]!.chain }, sha256)).toMatchObject({ ok: true });
    expect(events.at(-1)).toMatchObject({ kind: 'office.exported' });
    expect(JSON.parse(events.at(-1)!.body)).toEqual({ by: secretary.id, kind: 'zip', count: applications });
    close();
  });
  it('is found whole by `npm run check-export`', () => {
    expect(examineArchive(archive)).toMatchObject({ wrong: [], submissions: applications, files: 42 });
    expect(execFileSync(process.execPath, ['scripts/check-export.mjs', archive], { encoding: 'utf8' })).toMatch(/^✓ 50 applications, 42 files/);
  });
  it('is found out when a byte of a file, or of the chain, is another', () => {
    const bytes = readFileSync(archive);
    const broken = join(temporary('archive'), 'broken.zip');
    const at = bytes.indexOf(filings[0]!.files[0]!.bytes);
    expect(at).toBeGreaterThan(0);
    bytes.writeUInt8(bytes.readUInt8(at + 12) ^ 1, at + 12);
    writeFileSync(broken, bytes);
    expect(examineArchive(broken).wrong.map(({ code }) => code)).toEqual(['entry.hash']);
    writeFileSync(broken, bytes.subarray(0, bytes.length - 100));
    expect(() => examineArchive(broken)).toThrow('zip.');
  });
  it('is its owner’s alone', async () => {
    const [another, expert] = [await person(host, 'administrator'), await person(host, 'expert')];
    const { id } = json<ExportAnswer>(await takeOut(secretary, 'zip'));
    const statuses = await Promise.all([secretary, another, expert, owner].map(async (who) => (await archiveOf(id, who)).status));
    expect(statuses).toEqual([200, 404, 403, 403]);
    expect((await fetch(`${host.url}/api/otinim/office/archives/${id}`)).status).toBe(401);
    // A list is no archive.
    const list = json<ExportAnswer>(await takeOut(secretary, 'csv'));
    expect((await archiveOf(list.id, secretary)).status).toBe(404);
  });
});

describe('what is taken out', () => {
  it('is what was chosen, in the chain once however often it is asked', async () => {
    const ids = filings.slice(0, 3).map(({ operation }) => operation.id);
    const id = newId();
    const replies = [await takeOut(secretary, 'xlsx', `"${ids.join()}"`, id), await takeOut(secretary, 'xlsx', `"${ids.join()}"`, id)];
    for (const reply of replies) expect(json<ExportAnswer>(reply).lines.map((line) => line.id).sort()).toEqual([...ids].sort());
    expect(await rows(host, `SELECT count(*) AS n FROM events WHERE subject = '${id}'`)).toEqual([{ n: '1' }]);
    const other = await person(host, 'administrator');
    expect((await takeOut(other, 'xlsx', '""', id)).text).toContain('export.conflict');
  });
  it.each([['"x"', 400], ['{"a":1}', 400], ['[[[[', 400], [`"${'a'.repeat(15)}"`, 409], ['', 400]])('is refused for %j', async (body, status) => {
    const before = await rows(host, 'SELECT count(*) AS n FROM exports');
    expect((await takeOut(secretary, 'csv', body)).status).toBe(status);
    expect(await rows(host, 'SELECT count(*) AS n FROM exports')).toEqual(before);
  });
});

describe('a file', () => {
  it('opens under its own name and the host’s type, for the office alone', async () => {
    const [row] = await rows(host, `SELECT id FROM attachments WHERE submission = '${filings[1]!.operation.id}' LIMIT 1`);
    const ask = async (who: Person, more = '') => fetch(`${host.url}/api/otinim/office/files/${String(row?.id)}?token=${await fileToken(who)}${more}`);
    const answer = await ask(secretary);
    expect([answer.status, answer.headers.get('Content-Type'), answer.headers.get('Cache-Control')]).toEqual([200, 'application/pdf', 'private, no-store']);
    expect(answer.headers.get('Content-Disposition')).toMatch(/^inline; .*filename\*=UTF-8''%D2%9A/);
    expect(answer.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    expect((await ask(secretary, '&save')).headers.get('Content-Disposition')).toMatch(/^attachment; /);
    expect((await ask(owner)).status).toBe(403);
    expect((await fetch(`${host.url}/api/otinim/office/files/${String(row?.id)}`)).status).toBe(401);
  });
});
