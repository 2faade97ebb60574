import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { limits } from '#law/filing/wire';
import { sha256 } from '../fixtures/award';
import { newCall, newFiling, newId } from '../harness/filings';
import { startHost, type Host } from '../harness/host';
import { person, signUp, type Person } from '../harness/people';
import { request, rows, send } from '../harness/requests';

let host: Host;
let someone: Person;
let call: string;
beforeAll(async () => {
  host = await startHost();
  someone = await signUp(host);
  call = await newCall(host);
});
afterAll(() => host.stop());

const path = '/api/otinim/operations';
const post = (body: unknown, token: string | undefined = someone.token) => request(host, 'POST', path, { body, ...(token === '' ? {} : { token }) });
const submitOf = (text: string, id = newId()) => ({ id, kind: 'submit', sha256: sha256(text), text });
const codeOf = async (operation: unknown) => {
  const [answer] = await send(host, someone.token, [operation]);
  return answer?.status === 'refused' ? answer.findings.map(({ code }) => code) : answer?.status;
};

describe('bodies that are none', () => {
  const depth = (n: number) => `{"operations":${'['.repeat(n)}${']'.repeat(n)}}`;
  const bodies: [string, string, number, string][] = [
    ['nothing', '', 400, 'body.malformed'],
    ['no json', 'operations', 400, 'body.malformed'],
    ['half of it', '{"operations":[', 400, 'body.malformed'],
    ['something after it', '{"operations":[]} {}', 400, 'body.malformed'],
    ['a list', '[]', 400, 'body.malformed'],
    ['null', 'null', 400, 'body.malformed'],
    ['no operations', '{}', 400, 'body.malformed'],
    ['a strange member', '{"operations":[],"owner":"x"}', 400, 'body.malformed'],
    ['operations that are no list', '{"operations":{"length":1}}', 400, 'body.malformed'],
    ['an empty list', '{"operations":[]}', 400, 'operations.few'],
    ['an operation that is null', '{"operations":[null]}', 400, 'operation.malformed'],
    ['an operation without an id', '{"operations":[{"kind":"submit"}]}', 400, 'operation.malformed'],
    ['an id of another shape', '{"operations":[{"id":"ABC","kind":"submit"}]}', 400, 'operation.malformed'],
    ['an id that is SQL', `{"operations":[{"id":"' OR 1=1 --aaaaa","kind":"submit"}]}`, 400, 'operation.malformed'],
    ['a lone high surrogate', '{"operations":[{"id":"aaaaaaaaaaaaaaa","kind":"submit","text":"\\ud800x"}]}', 400, 'body.characters'],
    ['a lone low surrogate', '{"operations":[{"id":"aaaaaaaaaaaaaaa","kind":"submit","text":"\\\\\\udc00"}]}', 400, 'body.characters'],
    ['a thousand brackets', depth(1000), 400, 'operation.malformed'],
    ['a million brackets', depth(1_000_000), 400, 'body.malformed'],
  ];
  it.each(bodies)('%s', async (_name, body, status, code) => {
    const reply = await post(body);
    expect([reply.status, JSON.parse(reply.text)]).toEqual([status, { code }]);
  });

  it('a million and more brackets that are never closed do not end the host', async () => {
    const pid = host.pid();
    const reply = await post(`{"operations":${'['.repeat(8_000_000)}`);
    expect([reply.status, JSON.parse(reply.text)]).toEqual([400, { code: 'body.malformed' }]);
    expect((await post('{"operations":[]}')).status).toBe(400);
    expect(host.pid()).toBe(pid);
  });

  it('ten million brackets in a form do not end it either: what a body calls itself changes nothing', async () => {
    const pid = host.pid();
    for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain']) {
      const reply = await fetch(host.url + path, {
        method: 'POST', headers: { Authorization: someone.token, 'Content-Type': type }, body: `{"operations":${'['.repeat(9_900_000)}`,
      });
      expect([reply.status, await reply.json()]).toEqual([400, { code: 'body.malformed' }]);
    }
    expect(host.pid()).toBe(pid);
    expect((await post('{"operations":[]}')).status).toBe(400);
  });

  it('a million small values cost a look, not a gigabyte', async () => {
    const from = Date.now();
    const reply = await post(`{"operations":[${'{},'.repeat(5_000_000)}{}]}`);
    expect([reply.status, JSON.parse(reply.text)]).toEqual([400, { code: 'body.malformed' }]);
    expect(Date.now() - from).toBeLessThan(5000);
  });

  it('one account holds no more than two of the largest bodies at once', async () => {
    const large = `{"operations":["${'\\n'.repeat(5_000_000)}"]}`;
    const replies = await Promise.all(Array.from({ length: 6 }, () => post(large)));
    expect(replies.filter(({ status }) => status === 400).length).toBeGreaterThanOrEqual(2);
    const busy = replies.find(({ status }) => status === 429);
    expect([busy?.headers.get('Retry-After'), busy?.text.trim()]).toEqual(['5', '{"code":"operations.busy"}']);
  });

  it('a body of nearly 16 MiB is read, one above the limit is 413', async () => {
    expect((await post(`{"operations":["${'x'.repeat(16 * 1024 * 1024 - 100)}"]}`)).status).toBe(400);
    expect((await post(`{"operations":["${'x'.repeat(16 * 1024 * 1024)}"]}`)).status).toBe(413);
  });

  it('escaped pairs are not lone, nor is a backslash before a u', async () => {
    const reply = await post('{"operations":[{"id":"aaaaaaaaaaaaaab","kind":"x","text":"\\ud83d\\ude00 \\\\ud800"}]}');
    expect(reply.status).toBe(200);
    expect(JSON.parse(reply.text)).toMatchObject({ answers: [{ status: 'refused', findings: [{ code: 'operation.malformed' }] }] });
  });
});

describe('operations that are none: each alone steps aside (P8)', () => {
  const id = 'aaaaaaaaaaaaaac';
  const strange: [string, unknown][] = [
    ['no kind', { id }],
    ['a kind of another time', { id, kind: 'replace' }],
    ['no text', { id, kind: 'submit', sha256: 'a'.repeat(64) }],
    ['a text that is a number', { id, kind: 'submit', sha256: 'a'.repeat(64), text: 1 }],
    ['a hash in capitals', { id, kind: 'submit', sha256: 'A'.repeat(64), text: '{}' }],
    ['a strange member', { id, kind: 'submit', sha256: 'a'.repeat(64), text: '{}', owner: 'somebody' }],
    ['a withdrawal of nothing', { id, kind: 'withdraw' }],
    ['a withdrawal with a text', { id, kind: 'withdraw', submission: 'aaaaaaaaaaaaaaa', text: '' }],
  ];
  it.each(strange)('%s', async (_name, operation) => {
    expect(await codeOf(operation)).toEqual(['operation.malformed']);
  });
});

describe('texts that are no document', () => {
  const texts: [string, string, string][] = [
    ['no json', 'құжат', 'document.malformed'],
    ['a number', '1', 'document.shape'],
    ['empty', '', 'document.malformed'],
    ['too deep', '['.repeat(limits.depth + 1) + ']'.repeat(limits.depth + 1), 'document.deep'],
    ['far too deep', '['.repeat(500_000), 'document.deep'],
    ['too large', `"${'қ'.repeat(limits.text)}"`, 'document.large'],
  ];
  it.each(texts)('%s', async (_name, text, code) => {
    expect(await codeOf(submitOf(text))).toEqual([code]);
  });

  it('control characters and halves of pairs in an answer', async () => {
    const { operation } = newFiling({ call, canary: 'қате' });
    const withEscape = (escape: string) => submitOf(operation.text.replace('"қате"', `"қате${escape}"`), operation.id);
    expect(await codeOf(withEscape('\\u0007'))).toEqual(['normal.form']);
    expect(await codeOf(withEscape('\\ud800'))).toEqual(['document.characters']);
  });

  it('other bytes for the same value: spaces, another order of keys', async () => {
    const { operation } = newFiling({ call });
    const value = JSON.parse(operation.text) as Record<string, unknown>;
    const spaced = JSON.stringify(value, null, 1);
    expect(await codeOf(submitOf(spaced, operation.id))).toEqual(['document.malformed']);
    const turned = JSON.stringify(Object.fromEntries(Object.entries(value).reverse()));
    expect(await codeOf(submitOf(turned, operation.id))).toEqual(['document.malformed']);
  });

  it('numbers that canonical text has not: answered, not asked for again and again', async () => {
    const { operation } = newFiling({ call });
    for (const [size, code] of [['-0', 'document.shape'], ['1e2', 'document.malformed'], ['1.5', 'document.shape'], ['9'.repeat(40), 'document.shape']]) {
      expect([size, await codeOf(submitOf(operation.text.replace(/"size":\d+/, `"size":${size}`), operation.id))]).toEqual([size, [code]]);
    }
  });

  it('an id that is not the operation’s', async () => {
    const { operation } = newFiling({ call });
    expect(await codeOf({ ...operation, id: newId() })).toEqual(['document.identity']);
  });

  it('leave nothing in the books', async () => {
    expect(await rows(host, 'SELECT id FROM operations')).toEqual([]);
    expect(await rows(host, 'SELECT id FROM submissions')).toEqual([]);
  });
});

describe('who may send', () => {
  it('nobody without an account, no expert', async () => {
    const body = { operations: [newFiling({ call }).operation] };
    expect((await post(body, '')).status).toBe(401);
    expect((await post(body, 'no.such.token')).status).toBe(401);
    expect((await post(body, (await person(host, 'expert')).token)).status).toBe(403);
  });
  it('the office enters paper and files nothing in an applicant\'s place; an applicant enters no paper', async () => {
    const { operation } = newFiling({ call });
    for (const [role, kind] of [['secretary', 'submit'], ['administrator', 'submit'], ['applicant', 'enter']] as const) {
      const [answer] = await send(host, (await person(host, role)).token, [{ ...operation, kind }]);
      expect(answer).toMatchObject({ status: 'refused', findings: [{ code: 'operation.role' }] });
    }
    expect(await rows(host, `SELECT id FROM operations WHERE id = '${operation.id}'`)).toEqual([]);
  });
  it('no superuser', async () => {
    const body = { operations: [newFiling({ call }).operation] };
    expect((await post(body, await host.superuserToken())).status).toBe(403);
  });
});
