import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../harness/filings';
import { root } from '../harness/hooks';
import { request, rows } from '../harness/requests';
import { superuser } from '../harness/template';
import { routes } from '../../src/server/routes';
import { actors, answeredByTheHost, hostRouteExpectations, routeExpectations, superuserEndpoints } from './expectations';
import { makeWorld, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.host.stop());

const noSecretIn = (text: string) => {
  for (const { secrets, collection, canary } of Object.values(world.subjects)) {
    for (const secret of secrets) expect(text).not.toContain(secret);
    if (collection !== 'recipients' && collection !== 'calls') expect(text).not.toContain(canary);
  }
};

/** What a route has to be asked to answer 200 to those who may. */
const questions: Readonly<Record<string, (of: World) => { readonly query: string; readonly body?: unknown }>> = {
  'GET /api/otinim/office/applications': (of) => ({ query: `?call=${of.subjects['calls/announced']?.id}` }),
  'POST /api/otinim/account/erasure': () => ({ query: '', body: { password: 'not the password' } }),
  'POST /api/otinim/office/exports': (of) => ({ query: `?call=${of.subjects['calls/announced']?.id}&id=${newId()}&kind=csv`, body: '""' }),
};

describe('our routes', () => {
  it('are all in the table, and all that is registered is exported', () => {
    const hooks = readFileSync(join(root, 'src/server/otinim.pb.js'), 'utf8');
    const registered = [...hooks.matchAll(/routerAdd\('(\w+)', '([^']+)'/g)].map(([, method, path]) => `${method} ${path}`);
    expect(registered).toEqual([...routes]);
    expect(Object.keys(routeExpectations).sort()).toEqual([...routes, ...answeredByTheHost].sort());
  });

  for (const [route, statuses] of Object.entries(routeExpectations)) {
    const [method = '', path = ''] = route.split(' ');
    actors.forEach((actor, i) => {
      it(`${route}: ${actor} gets ${statuses[i]}`, async () => {
        const { operation } = world.filings.registered;
        const ask = world.asks[route];
        const given = path.endsWith('/mirror') ? { since: 0, rows: [] } : { operations: [operation] };
        const body = method === 'POST' ? { body: ask?.body ?? given } : {};
        const about: { readonly query?: string; readonly body?: unknown } = questions[route]?.(world) ?? {};
        const reply = await request(world.host, method, path.replace('{id}', ask?.id ?? operation.id) + (about.query ?? ''), { ...world.tokenOf(actor), ...body, ...about });
        expect(reply.status).toBe(statuses[i]);
        const owns = actor === 'owner' || (/documents|\/office\//.test(path) && statuses[i] === 200);
        if (!owns) noSecretIn(reply.text);
        if (path.includes('/office/')) for (const { collection, secrets } of Object.values(world.subjects)) if (collection === 'submissions') expect(reply.text).not.toContain(secrets[1]);
        // Another's profile is not the office's either.
        if (actor !== 'owner') expect(reply.text).not.toContain(world.subjects['organisations/of the owner']?.secrets[0]);
        if (path.endsWith('/session/end') && actor !== 'guest') {
          expect((await request(world.host, 'POST', '/api/otinim/mirror', { ...world.tokenOf(actor), body: { since: 0, rows: [] } })).status).toBe(401);
          await world.renew(actor);
        }
      });
    });
  }

  for (const [route, statuses] of Object.entries(hostRouteExpectations)) {
    actors.forEach((actor, i) => {
      it(`${route}: ${actor} gets ${statuses[i]}, by session and by file token`, async () => {
        const ids: Readonly<Record<string, string | undefined>> = { attachment: world.subjects['attachments/of the registered']?.id, export: world.subjects['exports/of the secretary']?.id };
        const path = (route.split(' ')[1] ?? '').replace(/\{(\w+)\}/, (_, name: string) => ids[name] ?? '');
        const token = await request(world.host, 'POST', '/api/files/token', world.tokenOf(actor));
        const short = token.status === 200 ? (JSON.parse(token.text) as { token: string }).token : 'none';
        const replies = [await request(world.host, 'GET', path, world.tokenOf(actor)), await request(world.host, 'GET', `${path}?token=${short}`)];
        expect(replies.map(({ status }) => status)).toEqual([statuses[i], statuses[i]]);
        if (statuses[i] !== 200) for (const { text } of replies) noSecretIn(text);
      });
    });
  }

  it('give a document to the byte, and the unverified not even their own', async () => {
    const { operation } = world.filings.registered;
    expect((await request(world.host, 'GET', `/api/otinim/documents/${operation.id}`, world.tokenOf('owner'))).text).toBe(operation.text);
    const own = world.filings.ofUnverified.operation.id;
    const missing = await request(world.host, 'GET', '/api/otinim/documents/aaaaaaaaaaaaaaa', world.tokenOf('unverified'));
    const mine = await request(world.host, 'GET', `/api/otinim/documents/${own}`, world.tokenOf('unverified'));
    expect([mine.status, mine.text]).toEqual([missing.status, missing.text]);
  });

  it('give the papers of a person to that person alone, without their text and their salt', async () => {
    const ask = (actor: (typeof actors)[number]) => request(world.host, 'GET', '/api/otinim/papers', world.tokenOf(actor));
    const own = (await ask('owner')).text;
    for (const state of ['awaiting', 'registered', 'withdrawn']) expect(own).toContain(world.subjects[`submissions/${state}`]?.id);
    for (const { secrets } of Object.values(world.subjects)) for (const secret of secrets) expect(own).not.toContain(secret);
    expect(own).not.toContain(world.filings.ofUnverified.operation.id);
    for (const actor of ['other', 'expert', 'secretary', 'administrator'] as const) expect(JSON.parse((await ask(actor)).text)).toMatchObject({ papers: [] });
  });

  it('give notices to whom they are of, and let nobody else mark them', async () => {
    const notice = String(world.subjects['notices/of the owner']?.id);
    const ask = (actor: (typeof actors)[number]) => request(world.host, 'GET', '/api/otinim/notices', world.tokenOf(actor));
    const mark = (actor: (typeof actors)[number]) => request(world.host, 'POST', `/api/otinim/notices/read?ids=${notice},x'--,${'a'.repeat(15)}`, world.tokenOf(actor));
    const readAt = async () => (await rows(world.host, `SELECT "readAt" FROM notices WHERE id = '${notice}'`))[0]?.['readAt'];
    for (const actor of ['guest', 'unverified', 'other', 'expert', 'secretary', 'administrator'] as const) {
      expect((await ask(actor)).text).not.toContain(notice);
      await mark(actor);
    }
    expect(await readAt()).toBe('');
    expect((await ask('owner')).text).toContain(notice);
    await mark('owner');
    const first = await readAt();
    expect(first).not.toBe('');
    await mark('owner');
    expect(await readAt()).toBe(first);
  });

  it('show no call before its announcement', async () => {
    const reply = await request(world.host, 'GET', '/api/otinim/calls');
    expect(reply.text).toContain(world.subjects['calls/announced']?.canary);
    expect(reply.text).not.toContain(world.subjects['calls/draft']?.canary);
  });

  it("refuse to take back what is another's, as if it were not there", async () => {
    const withdrawal = (id: string, submission: string) => ({ operations: [{ id, kind: 'withdraw', submission }] });
    const ask = async (id: string, submission: string) =>
      (await request(world.host, 'POST', '/api/otinim/operations', { ...world.tokenOf('other'), body: withdrawal(id, submission) })).text.replaceAll(/"(id|arrivedAt)":"[^"]*"/g, '');
    const foreign = await ask('withdrawal00001', world.filings.registered.operation.id);
    expect(foreign).toContain('operation.unknown');
    expect(foreign).toBe(await ask('withdrawal00002', 'aaaaaaaaaaaaaaa'));
  });
});

describe("PocketBase's own endpoints", () => {
  const tables = async () => JSON.stringify(await rows(world.host, 'SELECT name, listRule, system FROM _collections ORDER BY name'));
  for (const [method, path, body] of superuserEndpoints) {
    it.each(actors)(`${method} ${path}: not for %s`, async (actor) => {
      const before = await tables();
      const reply = await request(world.host, method, path, { ...world.tokenOf(actor), ...(body === undefined ? {} : { body }) });
      expect([400, 401, 403, 404]).toContain(reply.status);
      noSecretIn(reply.text);
      expect(await tables()).toBe(before);
    });
  }

  it('let nobody in as a superuser, nor as somebody else', async () => {
    for (const actor of actors) {
      const guess = { identity: superuser.email, password: 'guess-of-a-password' };
      const auth = await request(world.host, 'POST', '/api/collections/_superusers/auth-with-password', { ...world.tokenOf(actor), body: guess });
      expect(auth.status).toBe(400);
      const victim = world.people.secretary.id;
      const other = await request(world.host, 'POST', `/api/collections/users/impersonate/${victim}`, { ...world.tokenOf(actor), body: {} });
      expect([401, 403]).toContain(other.status);
      expect(other.text).not.toContain('"token"');
      const refreshed = await request(world.host, 'POST', '/api/collections/_superusers/auth-refresh', { ...world.tokenOf(actor) });
      expect([401, 403, 404]).toContain(refreshed.status);
    }
  });
});

describe('an account', () => {
  const signUp = (extra: object) =>
    request(world.host, 'POST', '/api/collections/users/records', {
      body: { email: `new${Math.random().toString(36).slice(2)}@example.org`, password: 'a long password', passwordConfirm: 'a long password', ...extra },
    });
  it('is made by anybody, and is an applicant’s without a confirmed address', async () => {
    const reply = await signUp({});
    expect(reply.status).toBe(200);
    expect(JSON.parse(reply.text)).toMatchObject({ role: 'applicant', verified: false });
    expect((await signUp({ role: 'applicant' })).status).toBe(200);
  });
  it.each([
    [{ role: 'secretary' }], [{ role: 'administrator' }], [{ role: 'expert' }], [{ verified: true }], [{ emailVisibility: true }],
    [{ password: 'short', passwordConfirm: 'short' }], [{ password: '123456789', passwordConfirm: '123456789' }],
  ])('is not made with %j', async (extra) => {
    expect((await signUp(extra)).status).toBe(400);
  });
  it.each([[{ role: 'secretary' }], [{ role: 'applicant' }], [{ verified: true }], [{ emailVisibility: true }], [{ email: 'other@example.org' }]])(
    'does not change itself by %j',
    async (body) => {
      for (const actor of ['owner', 'unverified', 'expert', 'secretary'] as const) {
        const { id } = world.people[actor];
        const before = await rows(world.host, `SELECT * FROM users WHERE id = '${id}'`);
        const reply = await request(world.host, 'PATCH', `/api/collections/users/records/${id}`, { ...world.tokenOf(actor), body });
        expect([400, 403, 404]).toContain(reply.status);
        expect(await rows(world.host, `SELECT * FROM users WHERE id = '${id}'`)).toEqual(before);
      }
    },
  );
});
