import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mirrorLimits, type MirrorAnswer } from '#law/mirror/wire';
import { newId } from '../harness/filings';
import { startHost, type Host } from '../harness/host';
import { file, fileBody, head, headBody, mirror, unit, unitBody } from '../harness/mirror';
import { person, signUp } from '../harness/people';
import { asSuperuser, json, request, rows } from '../harness/requests';

let host: Host;
beforeAll(async () => {
  host = await startHost();
});
afterAll(() => host.stop());

const names = ({ rows: found }: MirrorAnswer) => found.map(({ kind, name, rev, seq }) => `${kind} ${name} ${rev} @${seq}`);

describe('rows of a mirror', () => {
  it('are written with the revision that they stand on, and come back by seq', async () => {
    const { token } = await person(host);
    const draft = newId();
    const first = await mirror(host, token, [unit(draft, 'organisation', 0, unitBody({ name: 'Үміт' })), head(draft, 0)]);
    expect(first.results).toEqual([{ status: 'stored', rev: 1, seq: 1 }, { status: 'stored', rev: 1, seq: 2 }]);
    const second = await mirror(host, token, [unit(draft, 'organisation', 1, unitBody({ name: 'Үміт қоры' }))], 2);
    expect(names(second)).toEqual(['unit organisation 2 @3']);
    // Another device, that knows nothing yet: each row once, where it was last written.
    const all = await mirror(host, token, []);
    expect(names(all)).toEqual(['draft  1 @2', 'unit organisation 2 @3']);
    expect(all).toMatchObject({ more: false, head: 3 });
    expect(JSON.parse(all.rows[1]!.body)).toMatchObject({ values: { name: 'Үміт қоры' } });
  });

  it('I4: a revision that moved on is answered with what stands there, and nothing is written', async () => {
    const { token } = await person(host);
    const draft = newId();
    await mirror(host, token, [unit(draft, 'charter', 0, unitBody({ subject: 'бірінші' }))]);
    const late = await mirror(host, token, [unit(draft, 'charter', 0, unitBody({ subject: 'екінші' }))], 1);
    expect(late.results).toMatchObject([{ status: 'moved', row: { rev: 1, seq: 1, body: unitBody({ subject: 'бірінші' }) } }]);
    expect(late).toMatchObject({ rows: [], head: 1 });
  });

  it('P5: said again after a lost answer, they are what they were', async () => {
    const { token } = await person(host);
    const push = [unit(newId(), 'charter', 0, unitBody({ subject: 'а' }))];
    expect((await mirror(host, token, push)).results).toEqual((await mirror(host, token, push)).results);
  });

  it('a tombstone is a row like another: it is seen by who comes later', async () => {
    const { token } = await person(host);
    const draft = newId();
    await mirror(host, token, [unit(draft, 'projects.list.row1', 0, unitBody({ title: 'ж' })), head(draft, 0)]);
    await mirror(host, token, [unit(draft, 'projects.list.row1', 1, unitBody({ title: 'ж' }, { deletedAt: 5 })), head(draft, 1, headBody({ deletedAt: 7 }))]);
    const seen = await mirror(host, token, []);
    expect(seen.rows.map(({ body }) => (JSON.parse(body) as { deletedAt: number }).deletedAt)).toEqual([5, 7]);
  });

  it('I4: of fifty writers at once on one row exactly one is first, and every seq is given once', async () => {
    const { id, token } = await person(host);
    const draft = newId();
    const at = Array.from({ length: 50 }, (_, i) => i);
    const answers = await Promise.all(at.map((i) =>
      mirror(host, token, [unit(draft, 'charter', 0, unitBody({ subject: `w${i}` })), unit(draft, `projects.list.r${i}`, 0, unitBody({ title: `${i}` }))]),
    ));
    const won = answers.filter(({ results }) => results[0]?.status === 'stored');
    expect(won).toHaveLength(1);
    const body = answers.flatMap(({ results }) => (results[0]?.status === 'moved' ? [results[0].row.body] : []));
    expect(new Set(body).size).toBe(1);
    const seqs = (await rows(host, `SELECT seq FROM mirror_rows WHERE owner = '${id}' ORDER BY seq`)).map(({ seq }) => Number(seq));
    expect(seqs).toEqual(Array.from({ length: 51 }, (_, i) => i + 1));
    const all = await mirror(host, token, []);
    expect(all.rows.map(({ seq }) => seq)).toEqual(seqs);
  });

  it('I3: a pull by pages, with writers in between, misses no row', async () => {
    const { token } = await person(host);
    const draft = newId();
    const write = (from: number) =>
      mirror(host, token, Array.from({ length: 50 }, (_, i) => unit(draft, `projects.list.r${from + i}`, 0, unitBody({ title: String(from + i) }))));
    for (let from = 0; from < 250; from += 50) await write(from);
    const seen = new Set<string>();
    let since = 0;
    for (let page = 0; ; page += 1) {
      const answer = await mirror(host, token, [], since);
      expect(answer.rows.length).toBeLessThanOrEqual(mirrorLimits.page);
      for (const { name } of answer.rows) seen.add(name);
      since = answer.rows.at(-1)?.seq ?? since;
      if (page === 0) await mirror(host, token, [unit(draft, 'projects.list.r3', 1, unitBody({ title: 'again' })), unit(draft, 'projects.list.r999', 0, unitBody({ title: 'new' }))], since);
      if (!answer.more) break;
    }
    expect(seen.size).toBe(251);
  });
});

describe('what is not one', () => {
  const draft = 'draftdraftdraft';
  const malformed: readonly (readonly [string, unknown])[] = [
    ['a number', 7],
    ['another member', { ...unit(draft, 'charter', 0, unitBody({})), owner: 'x' }],
    ['a draft that is none', unit('UPPER', 'charter', 0, unitBody({}))],
    ['a unit of a path', unit(draft, '../charter', 0, unitBody({}))],
    ['a head with a name', { ...head(draft, 0), name: 'x' }],
    ['a negative base', unit(draft, 'charter', -1, unitBody({}))],
    ['a half base', unit(draft, 'charter', 0.5, unitBody({}))],
    ['a body that is no text', { ...unit(draft, 'charter', 0, ''), body: {} }],
    ['a body that is no JSON', unit(draft, 'charter', 0, '{')],
    ['a body in another order', unit(draft, 'charter', 0, '{"values":{},"order":"0","deletedAt":null,"conflicts":{}}')],
    ['a body of another kind', unit(draft, 'charter', 0, headBody())],
    ['a deep body', unit(draft, 'charter', 0, unitBody({}).replace('"values":{}', `"values":${'['.repeat(60_000)}${']'.repeat(60_000)}`))],
    ['half of a pair', unit(draft, 'charter', 0, unitBody({ a: 'x' }).replace('"x"', '"\\ud800"'))],
    ['a lost character', unit(draft, 'charter', 0, unitBody({ a: '\ufffd' }))],
    ['too long a body', unit(draft, 'charter', 0, unitBody({ a: 'x'.repeat(mirrorLimits.body) }))],
    ['a prototype', unit(draft, 'charter', 0, '{"conflicts":{},"deletedAt":null,"order":"0","values":{"__proto__":"x"}}')],
    ['a file name with a path', file(draft, draft, fileBody('a'.repeat(64), 1, { name: '../a.pdf' }))],
    ['a file of nothing', file(draft, draft, fileBody('a'.repeat(64), 0))],
  ];
  it('is refused, alone: P8, the row beside it is written', async () => {
    const { token } = await person(host);
    for (const [what, row] of malformed) {
      const good = unit(newId(), 'charter', 0, unitBody({ subject: what }));
      const { results } = await mirror(host, token, [row, good]);
      expect([what, ...results]).toMatchObject([what, { status: 'refused', code: 'row.malformed' }, { status: 'stored' }]);
    }
  });

  it('is refused as a whole when it is no request', async () => {
    const { token } = await person(host);
    const ask = async (body: unknown) => {
      const { status, text } = await request(host, 'POST', '/api/otinim/mirror', { token, body });
      return [status, (JSON.parse(text) as { code?: string }).code];
    };
    const row = unit(newId(), 'charter', 0, unitBody({}));
    expect(await ask('{')).toEqual([400, 'body.malformed']);
    expect(await ask({ rows: [] })).toEqual([400, 'body.malformed']);
    expect(await ask({ rows: [], since: -1 })).toEqual([400, 'body.malformed']);
    expect(await ask({ rows: [], since: 0, owner: 'x' })).toEqual([400, 'body.malformed']);
    expect(await ask('['.repeat(100_000))).toEqual([400, 'body.malformed']);
    expect(await ask('{"since":0,"rows":["\\ud800"]}')).toEqual([400, 'body.characters']);
    expect(await ask({ since: 0, rows: Array.from({ length: mirrorLimits.rows + 1 }, () => row) })).toEqual([400, 'rows.many']);
    expect((await request(host, 'POST', '/api/otinim/mirror', { token, body: `{"since":0,"rows":["${'x'.repeat(9 * 1024 * 1024)}"]}` })).status).toBe(413);
    expect((await request(host, 'GET', '/api/otinim/health')).status).toBe(200);
  });

  it('an account that is full writes nothing more, and may still take away', async () => {
    const { id, token } = await person(host);
    const draft = newId();
    await mirror(host, token, [unit(draft, 'charter', 0, unitBody({ subject: 'long enough' }))]);
    await json(await asSuperuser(host, 'POST', '/api/sql', { query: `UPDATE mirror_accounts SET size = ${mirrorLimits.allBodies} WHERE owner = '${id}'` }));
    const full = await mirror(host, token, [unit(draft, 'addresses', 0, unitBody({ a: 'x' })), unit(draft, 'charter', 1, unitBody({ subject: '' }))]);
    expect(full.results).toMatchObject([{ status: 'refused', code: 'mirror.quota' }, { status: 'stored', rev: 2 }]);
  });
});

describe('whose it is', () => {
  it('an address that is not confirmed neither writes nor reads', async () => {
    const someone = await signUp(host);
    const reply = await request(host, 'POST', '/api/otinim/mirror', { token: someone.token, body: { since: 0, rows: [head(newId(), 0)] } });
    expect([reply.status, reply.text]).toEqual([403, expect.stringContaining('session.unverified')]);
    expect(await rows(host, `SELECT id FROM mirror_rows WHERE owner = '${someone.id}'`)).toEqual([]);
  });

  it('two people may name a draft alike: neither sees or moves the other’s', async () => {
    const [one, two] = [await person(host), await person(host)];
    const draft = newId();
    await mirror(host, one.token, [unit(draft, 'charter', 0, unitBody({ subject: 'біреудің сөзі' }))]);
    const other = await mirror(host, two.token, [unit(draft, 'charter', 0, unitBody({ subject: 'басқа' }))]);
    expect(other.results).toEqual([{ status: 'stored', rev: 1, seq: 1 }]);
    expect(JSON.stringify(other)).not.toContain('біреудің');
  });
});

describe('signing out everywhere', () => {
  it('makes every token of the account worthless at once, and of nobody else', async () => {
    const [lost, other] = [await person(host), await person(host)];
    const signIn = async () =>
      json<{ token: string }>(await request(host, 'POST', '/api/collections/users/auth-with-password', { body: { identity: lost.email, password: lost.password } })).token;
    const [phone, laptop] = [await signIn(), await signIn()];
    expect((await request(host, 'POST', '/api/otinim/session/end', { token: laptop })).status).toBe(204);
    for (const token of [phone, laptop]) {
      expect((await request(host, 'POST', '/api/otinim/mirror', { token, body: { since: 0, rows: [] } })).status).toBe(401);
      expect((await request(host, 'POST', '/api/collections/users/auth-refresh', { token })).status).toBe(401);
    }
    await mirror(host, other.token, []);
    await mirror(host, await signIn(), []);
  });
});
