import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { credentialStore, type Credentials } from './credentials';
import { fileKey } from './file-key';

let status = 200;
let token: unknown = 'key';
const server = createServer((_, answer) => void answer.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify({ token })));
let base = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void (server.closeAllConnections(), server.close()));

const kept: Credentials = { token: 'tok', account: { id: 'me', email: 'p@example.kz', verified: true } };
const asking = async () => {
  const credentials = credentialStore(null);
  credentials.set(kept);
  const reply = await fileKey({ fetch, base, now: () => 0, credentials }, 'me');
  return { reply, left: credentials.get() };
};

test('I7: a key is a string; what a portal answers is none', async () => {
  expect(await asking()).toEqual({ reply: { ok: true, value: 'key' }, left: kept });
  for (token of [undefined, 7, { toString: 'x' }]) expect((await asking()).reply).toEqual({ ok: false, failure: { kind: 'offline' } });
});

test('P16: of a session that the server has ended the screens are told', async () => {
  [status, token] = [401, 'key'];
  expect(await asking()).toEqual({ reply: { ok: false, failure: { kind: 'unauthorised' } }, left: null });
});
