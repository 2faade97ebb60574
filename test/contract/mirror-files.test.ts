import { afterAll, beforeAll, expect, it } from 'vitest';
import { sha256 as hash } from '../fixtures/award';
import { newId } from '../harness/filings';
import { startHost, type Host } from '../harness/host';
import { file, fileBody, mirror } from '../harness/mirror';
import { person, signUp } from '../harness/people';
import { request, rows } from '../harness/requests';

let host: Host;
beforeAll(async () => {
  host = await startHost();
});
afterAll(() => host.stop());

const at = '/api/otinim/mirror/files/';
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const pdf = (text: string): Buffer => Buffer.from(`%PDF-1.4\n${text}\n%%EOF\n`);

const create = async (token: string, draft: string, sha256: string, size: number): Promise<number> => {
  const answer = await fetch(host.url + at, {
    method: 'POST',
    headers: { Authorization: token, 'Tus-Resumable': '1.0.0', 'Upload-Length': String(size), 'Upload-Metadata': `submission ${base64(draft)},sha256 ${base64(sha256)}` },
  });
  await answer.text();
  if (answer.status === 201) expect(answer.headers.get('Location')).toMatch(new RegExp(`^${at}[a-z0-9]{15}-${draft}-${sha256}$`));
  return answer.status;
};
const patch = async (token: string, address: string, bytes: Buffer, offset = 0): Promise<number> => {
  const answer = await fetch(host.url + at + address, {
    method: 'PATCH',
    headers: { Authorization: token, 'Tus-Resumable': '1.0.0', 'Upload-Offset': String(offset), 'Content-Type': 'application/offset+octet-stream' },
    body: new Uint8Array(bytes),
  });
  await answer.text();
  return answer.status;
};

it('P9: a draft’s file goes by chunks, is counted and hashed, and comes to the owner’s other device', async () => {
  const { id, token } = await person(host);
  const [draft, bytes] = [newId(), pdf('мөр')];
  const sha256 = hash(bytes);
  // No row names it: not a byte is taken.
  expect(await create(token, draft, sha256, bytes.length)).toBe(422);
  await mirror(host, token, [file(draft, newId(), fileBody(sha256, bytes.length))]);
  expect(await create(token, draft, sha256, bytes.length + 1)).toBe(422);
  expect(await create(token, draft, sha256, bytes.length)).toBe(201);
  const address = `${id}-${draft}-${sha256}`;
  expect((await request(host, 'GET', at + address, { token })).status).toBe(404);
  expect(await patch(token, address, bytes.subarray(0, 8))).toBe(204);
  expect(await patch(token, address, bytes.subarray(8), 8)).toBe(204);
  const given = await fetch(host.url + at + address, { headers: { Authorization: token } });
  expect([given.status, given.headers.get('Cache-Control'), given.headers.get('Content-Disposition')]).toEqual([200, 'private, no-store', 'attachment']);
  expect(hash(Buffer.from(await given.arrayBuffer()))).toBe(sha256);
  // In another draft of the same person it is there already.
  const second = newId();
  await mirror(host, token, [file(second, newId(), fileBody(sha256, bytes.length))]);
  expect(await create(token, second, sha256, bytes.length)).toBe(409);
  expect(await rows(host, `SELECT id FROM mirror_files WHERE owner = '${id}'`)).toHaveLength(1);
});

it('I5: other bytes under the name of these are dropped, and another kind too', async () => {
  const { id, token } = await person(host);
  const [draft, bytes] = [newId(), pdf('қолхат')];
  await mirror(host, token, [file(draft, newId(), fileBody(hash(bytes), bytes.length)), file(draft, newId(), fileBody(hash(Buffer.from('#!/bin/sh')), 9))]);
  expect(await create(token, draft, hash(bytes), bytes.length)).toBe(201);
  expect(await patch(token, `${id}-${draft}-${hash(bytes)}`, Buffer.from(bytes).fill(65, 9))).toBe(460);
  expect(await create(token, draft, hash(Buffer.from('#!/bin/sh')), 9)).toBe(201);
  expect(await patch(token, `${id}-${draft}-${hash(Buffer.from('#!/bin/sh'))}`, Buffer.from('#!/bin/sh'))).toBe(415);
  expect(await rows(host, `SELECT id FROM mirror_files WHERE owner = '${id}'`)).toEqual([]);
});

it('nobody else: not a stranger, not the office, not an address that is not confirmed, not a guest', async () => {
  const owner = await person(host);
  const [draft, bytes] = [newId(), pdf('құпия')];
  const sha256 = hash(bytes);
  await mirror(host, owner.token, [file(draft, newId(), fileBody(sha256, bytes.length))]);
  const address = `${owner.id}-${draft}-${sha256}`;
  expect(await create(owner.token, draft, sha256, bytes.length)).toBe(201);
  expect(await patch(owner.token, address, bytes)).toBe(204);
  const [stranger, secretary, unverified] = [await person(host), await person(host, 'secretary'), await signUp(host)];
  const ask = async (token: string | undefined, path: string) => {
    const { status, text } = await request(host, 'GET', at + path, token === undefined ? {} : { token });
    expect(text).not.toContain('құпия');
    return status;
  };
  expect(await ask(stranger.token, address)).toBe(404);
  expect(await ask(stranger.token, `${stranger.id}-${draft}-${sha256}`)).toBe(404);
  expect(await ask(secretary.token, address)).toBe(403);
  expect(await ask(unverified.token, address)).toBe(403);
  expect(await ask(undefined, address)).toBe(401);
  expect(await ask(owner.token, '..%2f..%2fdata.db')).toBe(404);
  // A row of one's own does not open another's bytes.
  await mirror(host, stranger.token, [file(draft, newId(), fileBody(sha256, bytes.length))]);
  expect(await ask(stranger.token, `${stranger.id}-${draft}-${sha256}`)).toBe(404);
});
