import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readAnswers, readCalls } from './answers';
import { credentialStore, tokenEnds, type Credentials } from './credentials';
import { makeRemote } from './device-remote';
import { failureOf, request, retryAfter } from './request';
import { uploadEnd } from './upload';

/** A real HTTP server that misbehaves as it is told in the path. */
const server = createServer((incoming, outgoing) => {
  const [, status, kind] = (incoming.url ?? '').split('/');
  if (status === 'hang') return;
  if (status === 'cut') return void outgoing.destroy();
  if (status === 'api') {
    outgoing.writeHead(401, { 'Content-Type': 'application/json' });
    return void outgoing.end('{}');
  }
  outgoing.writeHead(Number(status), {
    'Content-Type': kind === 'html' ? 'text/html' : 'application/json', 'Retry-After': '7', ...(status === '302' && { Location: '/200/html' }),
  });
  outgoing.end(kind === 'html' ? '<h1>Pay for the Wi-Fi</h1>' : kind === 'cutjson' ? '{"answ' : JSON.stringify({ code: 'operation.limit', token: incoming.headers.authorization }));
});
let base = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void (server.closeAllConnections(), server.close()));

/** Only who hangs is given up on soon: a loaded machine is slow as well. */
const ask = (path: string) => request({ fetch, base, now: () => 0 }, { path, within: path === '/hang' ? 200 : 30_000, token: 'tok', read: (body) => body });

test('every end of a request is a value', async () => {
  expect(await ask('/200')).toEqual({ ok: true, value: { code: 'operation.limit', token: 'tok' } });
  const offline = { ok: false, failure: { kind: 'offline' } };
  // A portal's page, a redirect to it, an answer cut short, a dead line, a server that hangs: nothing is known.
  for (const path of ['/200/html', '/302', '/200/cutjson', '/cut', '/hang']) expect(await ask(path), path).toEqual(offline);
  expect(await ask('/401')).toEqual({ ok: false, failure: { kind: 'unauthorised' } });
  expect(await ask('/429')).toEqual({ ok: false, failure: { kind: 'trouble', status: 429, after: 7000 } });
  expect(await ask('/503/html')).toEqual({ ok: false, failure: { kind: 'trouble', status: 503, after: 7000 } });
  expect(await ask('/400')).toEqual({ ok: false, failure: { kind: 'refused', status: 400, code: 'operation.limit' } });
});

test('Retry-After in seconds, as a date, or nonsense', () => {
  expect(retryAfter('120', 0)).toBe(120_000);
  expect(retryAfter('Thu, 01 Jan 1970 00:01:00 GMT', 10_000)).toBe(50_000);
  for (const header of [null, '', 'soon', '-5']) expect(retryAfter(header, 0)).toBe(null);
});

test('P9: what the end of an upload means', () => {
  const end = (status: number, body: unknown = null) => uploadEnd({ status, body, header: () => null }, 0);
  expect(end(409, { code: 'attachment.stored' })).toBe('stored');
  expect(end(409, { code: 'upload.exists' })).toMatchObject({ kind: 'trouble' });
  expect(end(409)).toMatchObject({ kind: 'trouble' });
  expect(end(404)).toMatchObject({ kind: 'trouble' });
  expect(end(423)).toMatchObject({ kind: 'trouble' });
  expect(end(409, { code: 'submission.settled' })).toEqual({ kind: 'refused', status: 409, code: 'submission.settled' });
  expect(end(460, { code: 'attachment.hash' })).toEqual({ kind: 'refused', status: 460, code: 'attachment.hash' });
  expect(end(401)).toEqual({ kind: 'unauthorised' });
  expect(uploadEnd(null, 0)).toEqual({ kind: 'offline' });
  expect(failureOf({ status: 0, body: null, header: () => null }, 0)).toEqual({ kind: 'offline' });
});

test('I7: an answer of another shape is no answer', () => {
  expect(readAnswers({ answers: [{ id: 'a', status: 'retry' }] })).toEqual([{ id: 'a', status: 'retry' }]);
  for (const body of [null, {}, { answers: [{ id: 'a', status: 'registered' }] }, { answers: [{ id: 'a', status: 'new' }] }]) {
    expect(readAnswers(body)).toBe(null);
  }
  expect(readCalls({ now: 't', calls: [], recipients: [] })).toEqual({ now: 't', calls: [], recipients: [] });
  expect(readCalls({ now: 't', calls: [{}], recipients: [] })).toBe(null);
});

const credentials: Credentials = { token: 'tok', account: { id: 'me', email: 'p@example.kz', verified: false } };

test('P16: a token turned down is forgotten, and nobody is signed in; another account’s work is not sent', async () => {
  const kept = credentialStore(null);
  kept.set(credentials);
  const remote = makeRemote({ fetch, base, now: () => 0, credentials: kept });
  const unauthorised = { ok: false, failure: { kind: 'unauthorised' } };
  expect(await remote.sendOperations([], 'somebody else')).toEqual(unauthorised);
  expect(remote.account()).toEqual(credentials.account);
  expect(await remote.sendOperations([], 'me')).toEqual(unauthorised);
  expect(remote.account()).toBe(null);
});

test('a question of another role is not put: the device says what the server would; a role that is not known may be any', async () => {
  const kept = credentialStore(null);
  const remote = makeRemote({ fetch, base, now: () => 0, credentials: kept });
  const asked = { since: 0, rows: [] };
  for (const role of ['expert', 'secretary', 'administrator'] as const) {
    const { account, token } = credentials;
    kept.set({ token, account: { ...account, role } });
    expect(await remote.mirror(asked, 'me')).toEqual({ ok: false, failure: { kind: 'refused', status: 403, code: 'session.role' } });
  }
  // This server turns every token down, whoever asks it.
  for (const account of [credentials.account, { ...credentials.account, role: 'applicant' as const }]) {
    kept.set({ token: credentials.token, account });
    expect(await remote.mirror(asked, 'me')).toEqual({ ok: false, failure: { kind: 'unauthorised' } });
  }
});

test('P13: the session is kept, shared, and lives in memory where localStorage refuses', () => {
  const map = new Map<string, string>();
  const local = { getItem: (key: string) => map.get(key) ?? null, setItem: (key: string, value: string) => void map.set(key, value), removeItem: (key: string) => void map.delete(key) };
  credentialStore(local).set(credentials);
  expect(credentialStore(local).get()).toEqual(credentials);
  for (const text of ['{', '{"token":1}', 'null', '{"token":"a","account":{}}']) {
    map.set('otinim.session', text);
    expect(credentialStore(local).get()).toBe(null);
  }
  const refuse = () => { throw new DOMException('no', 'SecurityError'); };
  const store = credentialStore({ getItem: refuse, setItem: refuse, removeItem: refuse });
  store.set(credentials);
  expect(store.get()).toEqual(credentials);
  expect(tokenEnds(`x.${btoa('{"exp":99}')}.y`)).toBe(99);
  expect(tokenEnds('nonsense')).toBe(0);
});
