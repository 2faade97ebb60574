import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asSuperuser, json, request, rows } from '../harness/requests';
import { uploadAll } from '../harness/uploads';
import { actors, type Actor } from './expectations';
import { listen } from './realtime';
import { makeWorld, type World } from './world';

/** Q12: hidden data leaks through search, counts, errors, expansion, push and files. */
let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.host.stop());

const strangers: readonly Actor[] = ['guest', 'unverified', 'other', 'expert'];
const get = (actor: Actor, path: string) => request(world.host, 'GET', path, world.tokenOf(actor));

describe('searching', () => {
  /** A true and a false question that differ in what they ask about the hidden alone. */
  const questions = (): readonly [string, string, string][] => {
    const { registered } = world.filings;
    const bin = world.subjects['submissions/registered']!.canary;
    const [text, salt] = world.subjects['submissions/registered']!.secrets;
    const email = world.people.owner.email;
    return [
      ['submissions', `text ~ "${text}"`, 'text ~ "no such text"'],
      ['submissions', `salt = "${salt}"`, 'salt = "x"'],
      ['submissions', `bin = "${bin}"`, 'bin = "000000000000"'],
      ['submissions', `owner.email = "${email}"`, 'owner.email = "nobody@example.org"'],
      ['submissions', `owner.role = "applicant"`, 'owner.role = "expert"'],
      ['calls', `submissions_via_call.bin ?= "${bin}"`, 'submissions_via_call.bin ?= "000000000000"'],
      ['calls', `submissions_via_call.text ?~ "${text}"`, 'submissions_via_call.text ?~ "no such text"'],
      ['calls', `submissions_via_call.owner.email ?= "${email}"`, 'submissions_via_call.owner.email ?= "nobody@example.org"'],
      ['calls', `@collection.submissions.bin ?= "${bin}"`, '@collection.submissions.bin ?= "000000000000"'],
      ['recipients', `@collection.users.email ?= "${email}"`, '@collection.users.email ?= "nobody@example.org"'],
      ['recipients', `@collection.operations.id ?= "${registered.operation.id}"`, '@collection.operations.id ?= "aaaaaaaaaaaaaaa"'],
      ['recipients', `@collection.events.kind ?= "submission.withdrawn"`, '@collection.events.kind ?= "none"'],
      ['users', `email = "${email}"`, 'email = "nobody@example.org"'],
      ['users', 'tokenKey != ""', 'tokenKey = ""'],
      ['organisations', `memberships_via_organisation.person.email ?= "${email}"`, 'memberships_via_organisation.person.email ?= "nobody@example.org"'],
      ['memberships', `person.email = "${email}"`, 'person.email = "nobody@example.org"'],
      ['organisations', `profile ~ "${world.subjects['organisations/of the owner']!.secrets[0]}"`, 'profile ~ "no such profile"'],
      ['recipients', `@collection.invitations.tokenHash ?= "${world.subjects['invitations/of the owner']!.canary}"`, '@collection.invitations.tokenHash ?= "x"'],
      ['attachments', `submission.bin = "${bin}"`, 'submission.bin = "000000000000"'],
    ];
  };

  it.each(strangers)('%s learns nothing by asking, sorting or counting', async (actor) => {
    for (const [collection, yes, no] of questions()) {
      const ask = async (filter: string) => {
        const { status, text } = await get(actor, `/api/collections/${collection}/records?filter=${encodeURIComponent(filter)}`);
        return [status, text];
      };
      const [a, b] = [await ask(yes), await ask(no)];
      expect([collection, yes, ...a]).toEqual([collection, yes, ...b]);
    }
    for (const sort of ['text', 'salt', '-text', 'owner.email', 'owner.tokenKey']) {
      const { text } = await get(actor, `/api/collections/submissions/records?sort=${sort}`);
      for (const { canary, collection } of Object.values(world.subjects)) if (collection === 'submissions') expect(text).not.toContain(canary);
    }
  });

  it('the questions are such that an answer would tell', async () => {
    for (const [collection, yes, no] of questions()) {
      const ask = async (filter: string) =>
        json<{ totalItems: number }>(await asSuperuser(world.host, 'GET', `/api/collections/${collection}/records?filter=${encodeURIComponent(filter)}`)).totalItems;
      expect([yes, (await ask(yes)) > 0]).toEqual([yes, true]);
      expect([no, await ask(no)]).toEqual([no, 0]);
    }
  });

  it('not even those who may see the record search in what is hidden of it', async () => {
    for (const actor of ['owner', 'secretary', 'administrator'] as const) {
      for (const query of ['filter=text~"a"', 'filter=salt~"a"', 'sort=salt', 'filter=owner.tokenKey~"a"']) {
        expect((await get(actor, `/api/collections/submissions/records?${query}`)).status).toBe(400);
      }
      const all = await get(actor, '/api/collections/submissions/records?fields=*,text,salt');
      expect(all.text).not.toMatch(/"(text|salt)"/);
    }
  });
});

describe('expanding', () => {
  const paths = [
    'submissions/records?expand=owner,call', 'calls/records?expand=submissions_via_call.owner,submissions_via_call.attachments_via_submission',
    'organisations/records?expand=memberships_via_organisation.person,claimedBy', 'memberships/records?expand=organisation,person', 'attachments/records?expand=submission.owner', 'recipients/records?expand=organisations_via_bin',
    'users/records?expand=submissions_via_owner.attachments_via_submission,memberships_via_person.organisation,organisations_via_claimedBy,invitations_via_madeBy,operations_via_owner',
  ];
  it.each(actors)('%s sees through a relation what they see without it', async (actor) => {
    for (const path of paths) {
      const { text } = await get(actor, `/api/collections/${path}`);
      for (const [name, { canary, secrets, collection }] of Object.entries(world.subjects)) {
        for (const secret of secrets) expect(text).not.toContain(secret);
        if (collection === 'users' && name !== `users/${actor}`) expect(text).not.toContain(canary);
        if (collection === 'operations') expect(text).not.toContain('"operations_via_owner"');
        if (name === 'submissions/of the unverified' && !['secretary', 'administrator'].includes(actor)) expect(text).not.toContain(canary);
        if (['submissions', 'attachments', 'organisations'].includes(collection) && strangers.includes(actor) && !(actor === 'unverified' && name.endsWith('unverified'))) {
          expect(text).not.toContain(canary);
        }
      }
    }
  });
});

describe('files', () => {
  it('open with a token of those who may see the record, and with nothing else', async () => {
    const subject = world.subjects['attachments/of the registered']!;
    const [row] = await rows(world.host, `SELECT file FROM attachments WHERE id = '${subject.id}'`);
    const path = `/api/files/attachments/${subject.id}/${String(row?.file)}`;
    const bytes = world.filings.registered.files[0]!.bytes.toString();
    for (const actor of actors) {
      const token = await request(world.host, 'POST', '/api/files/token', world.tokenOf(actor));
      const short = token.status === 200 ? json<{ token: string }>(token).token : 'none';
      const reply = await get(actor, `${path}?token=${short}`);
      const may = ['owner', 'secretary', 'administrator'].includes(actor);
      expect([actor, reply.status, reply.text === bytes]).toEqual([actor, may ? 200 : 404, may]);
      // Kept by nobody on the way, under an address that holds its own key; and never opened in our origin.
      expect(reply.headers.get('Cache-Control')).toBe('private, no-store');
      if (may) expect(reply.headers.get('Content-Disposition')).toMatch(/^attachment; filename=/);
      // The session's own token is no file token.
      expect((await get(actor, path)).status).toBe(404);
    }
  });
});

describe('caches', () => {
  it('keep no answer of the API but what is public and says so', async () => {
    for (const actor of actors) {
      const paths = ['submissions', 'users', 'calls'].map((name) => `/api/collections/${name}/records`);
      for (const path of [...paths, `/api/otinim/documents/${world.filings.registered.operation.id}`, '/api/otinim/documents/aaaaaaaaaaaaaaa', '/api/nothing']) {
        expect([path, (await get(actor, path)).headers.get('Cache-Control')]).toEqual([path, expect.stringMatching(/^(private, )?no-store$/)]);
      }
    }
    expect((await get('guest', '/api/otinim/calls')).headers.get('Cache-Control')).toBe('public, max-age=15');
  });
});

describe('pushing', () => {
  it('tells of a change to those who may see it', async () => {
    const topics = ['calls/*', 'submissions/*', 'attachments/*', 'users/*', 'events/*', 'operations/*', 'organisations/*', 'memberships/*', 'invitations/*', '_superusers/*'];
    const streams = await Promise.all(actors.map(async (actor) => ({ actor, stream: await listen(world.host, topics, world.tokenOf(actor).token) })));
    const draft = world.subjects['calls/draft']!;
    json(await asSuperuser(world.host, 'PATCH', `/api/collections/calls/records/${draft.id}`, { titleEn: `${draft.canary} again` }));
    json(await asSuperuser(world.host, 'PATCH', `/api/collections/organisations/records/${world.subjects['organisations/of the owner']!.id}`, { name: 'Ашық атау' }));
    json(await asSuperuser(world.host, 'PATCH', `/api/collections/users/records/${world.people.other.id}`, { name: 'Басқа ат' }));
    await uploadAll(world.host, world.people.owner.token, world.filings.awaiting);
    // Told last, and heard: what was to be told before has been.
    json(await asSuperuser(world.host, 'PATCH', `/api/collections/calls/records/${draft.id}`, { titleEn: `${draft.canary} at last` }));
    const office = (actor: string) => ['secretary', 'administrator'].includes(actor);
    const told: readonly (readonly [string, (actor: string) => boolean])[] = [
      [draft.canary, office], [world.filings.awaiting.files[0]!.sha256, (actor) => office(actor) || actor === 'owner'], ['Ашық атау', office], ['Басқа ат', (actor) => actor === 'other'], ['at last', office],
    ];
    const heardBy = () => streams.map(({ actor, stream }) => [actor, ...told.map(([word]) => stream.heard().includes(word))]);
    const wanted = streams.map(({ actor }) => [actor, ...told.map(([, who]) => who(actor))]);
    await expect.poll(heardBy).toEqual(wanted);
    for (const { stream } of streams) {
      const heard = stream.close();
      for (const { secrets } of Object.values(world.subjects)) for (const secret of secrets) expect(heard).not.toContain(secret);
    }
  });
});
