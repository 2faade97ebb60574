import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../harness/filings';
import { asSuperuser, json, request, rows, type Reply } from '../harness/requests';
import { actors, expectations, verbs, type Actor, type Verb } from './expectations';
import type { Subject } from './subject';
import { makeWorld, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.host.stop());

const whole = async ({ collection, id }: Subject) => JSON.stringify(await rows(world.host, `SELECT * FROM "${collection}" WHERE id = '${id}'`));
const count = async (collection: string) => Number((await rows(world.host, `SELECT count(*) AS n FROM "${collection}"`))[0]?.n);
const subjectOf = (name: string): Subject => {
  const subject = world.subjects[name];
  if (subject === undefined) throw new Error(`the world has no ${name}`);
  return subject;
};

/** What a client would send to make a record like this one. */
const copyOf = async (subject: Subject): Promise<Record<string, unknown>> => {
  if (subject.collection === 'users') {
    return { email: `${newId()}@example.org`, password: 'a long password', passwordConfirm: 'a long password' };
  }
  const [row = {}] = await rows(world.host, `SELECT * FROM "${subject.collection}" WHERE id = '${subject.id}'`);
  const fresh = { ...row, id: newId() };
  return subject.collection === 'calls' ? { ...fresh, code: newId().slice(0, 8), announced: Boolean(row['announced']) } : fresh;
};

const attempt: Record<Verb, (subject: Subject, actor: Actor) => Promise<Reply>> = {
  list: ({ collection, id }, actor) =>
    request(world.host, 'GET', `/api/collections/${collection}/records?perPage=1000&filter=${encodeURIComponent(`id="${id}"`)}`, world.tokenOf(actor)),
  view: ({ collection, id }, actor) => request(world.host, 'GET', `/api/collections/${collection}/records/${id}`, world.tokenOf(actor)),
  create: async (subject, actor) =>
    request(world.host, 'POST', `/api/collections/${subject.collection}/records`, { ...world.tokenOf(actor), body: await copyOf(subject) }),
  update: ({ collection, id, update }, actor) => request(world.host, 'PATCH', `/api/collections/${collection}/records/${id}`, { ...world.tokenOf(actor), body: update }),
  delete: ({ collection, id }, actor) => request(world.host, 'DELETE', `/api/collections/${collection}/records/${id}`, world.tokenOf(actor)),
};

const clean = (reply: Reply, { canary, secrets }: Subject, allowed: boolean) => {
  for (const secret of secrets) expect(reply.text).not.toContain(secret);
  if (!allowed) expect(reply.text).not.toContain(canary);
};

describe('every cell', () => {
  for (const [name, cells] of Object.entries(expectations)) {
    // Deleting comes last: it is the one that takes the record away.
    for (const verb of verbs) {
      for (const actor of [...actors].sort((a, b) => Number(cells[verb].includes(a)) - Number(cells[verb].includes(b)))) {
        const allowed = cells[verb].includes(actor);
        it(`${name}: ${actor} ${allowed ? 'may' : 'may not'} ${verb}`, async () => {
          const subject = subjectOf(name);
          const [before, n] = [await whole(subject), await count(subject.collection)];
          expect(before).toContain(subject.canary);
          const reply = await attempt[verb](subject, actor);
          clean(reply, subject, allowed);
          if (verb === 'list') {
            const listed = reply.status === 200 ? json<{ totalItems: number; items: unknown[] }>(reply) : { totalItems: 0, items: [] };
            expect([listed.totalItems, listed.items.length]).toEqual(allowed ? [1, 1] : [0, 0]);
          } else if (allowed) expect(reply.status).toBeLessThan(300);
          else expect([400, 401, 403, 404]).toContain(reply.status);
          const change = (await count(subject.collection)) - n;
          expect(change).toBe(!allowed ? 0 : verb === 'create' ? 1 : verb === 'delete' ? -1 : 0);
          if (!allowed) expect(await whole(subject)).toBe(before);
          if (allowed && verb === 'view') expect(reply.text).toContain(subject.id);
        });
      }
    }
  }
});

describe('no cell is forgotten', () => {
  it('every live collection is in the table, and every line of the table in the world', async () => {
    const live = json<{ items: { name: string }[] }>(await asSuperuser(world.host, 'GET', '/api/collections?perPage=500')).items.map(({ name }) => name);
    expect([...new Set(Object.keys(expectations).map((name) => name.split('/')[0]))].sort()).toEqual(live.sort());
    expect(Object.keys(world.subjects).sort()).toEqual(Object.keys(expectations).sort());
  });

  it('every role that an account can have is an actor', async () => {
    const users = json<{ fields: { name: string; values?: string[] }[] }>(await asSuperuser(world.host, 'GET', '/api/collections/users'));
    const roles = users.fields.find(({ name }) => name === 'role')?.values ?? [];
    expect(roles.filter((role) => role !== 'applicant').sort()).toEqual(['administrator', 'expert', 'secretary']);
  });

  it('a list without a filter counts what one may see, and nothing else', async () => {
    for (const collection of ['submissions', 'attachments', 'events', 'organisations', 'memberships', 'invitations']) {
      for (const actor of actors) {
        const visible = (name: string) => name.startsWith(`${collection}/`) && expectations[name]?.list.includes(actor);
        const reply = await request(world.host, 'GET', `/api/collections/${collection}/records?perPage=1000`, world.tokenOf(actor));
        if (collection === 'invitations') {
          expect([actor, reply.status]).toEqual([actor, 403]);
          continue;
        }
        const { items, totalItems } = json<{ items: { id: string }[]; totalItems: number }>(reply);
        const office = actor === 'secretary' || actor === 'administrator';
        const own = Object.keys(expectations).filter(visible).map((name) => subjectOf(name).id);
        expect(items).toHaveLength(totalItems);
        if (office) expect(totalItems).toBe(await count(collection));
        else if (collection === 'attachments') expect(totalItems).toBe(actor === 'owner' ? world.filings.registered.files.length : 0);
        else expect(items.map(({ id }) => id).sort()).toEqual(own.sort());
        for (const subject of Object.values(world.subjects)) for (const secret of subject.secrets) expect(reply.text).not.toContain(secret);
      }
    }
  });
});
