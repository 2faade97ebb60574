import { createHash } from 'node:crypto';
import { awardSettings } from '#law/council/settings';
import { newBin, newCall, newFiling, newId, type Filing } from '../harness/filings';
import { startHost, type Host } from '../harness/host';
import { file as fileRow, fileBody, mirror, unit, unitBody } from '../harness/mirror';
import { person, signUp, tokenFor, type Person } from '../harness/people';
import { verifiable } from '../harness/receipts';
import { asSuperuser, json, request, rows, sendOne } from '../harness/requests';
import { uploadAll } from '../harness/uploads';
import { councilBooks } from './council-world';
import type { Actor } from './expectations';
import { officeBooks } from './office-world';
import type { Subject } from './subject';

export interface World {
  readonly host: Host;
  readonly people: Readonly<Record<Exclude<Actor, 'guest'>, Person>>;
  readonly subjects: Readonly<Record<string, Subject>>;
  readonly filings: Readonly<Record<'awaiting' | 'registered' | 'withdrawn' | 'ofUnverified', Filing>>;
  tokenOf(actor: Actor): { token?: string };
  /** After a route that makes tokens worthless. */
  renew(actor: Exclude<Actor, 'guest'>): Promise<void>;
  /** What a route is asked in the table of routes, where it is not about the registered filing. */
  readonly asks: Readonly<Record<string, { readonly id?: string; readonly body?: unknown }>>;
}

const planted = (name: string): string => `canary-${name}-${newId()}`;
const bare = async (host: Host, sql: string): Promise<void> => {
  json(await asSuperuser(host, 'POST', '/api/sql', { query: sql }));
};

/** Every collection with records in every state, each with something that could leak. */
export const makeWorld = async (): Promise<World> => {
  const host = await startHost();
  const people = {
    owner: await person(host),
    unverified: await signUp(host),
    other: await person(host),
    expert: await person(host, 'expert'),
    secretary: await person(host, 'secretary'),
    administrator: await person(host, 'administrator'),
  };
  const subjects: Record<string, Subject> = {};
  const add = (name: string, subject: Omit<Subject, 'secrets' | 'update'> & Partial<Subject>): void => {
    subjects[name] = { secrets: [], update: {}, ...subject };
  };
  const record = async (collection: string, body: unknown): Promise<string> =>
    json<{ id: string }>(await asSuperuser(host, 'POST', `/api/collections/${collection}/records`, body)).id;

  for (const announced of [false, true]) {
    const title = planted('call');
    const name = announced ? 'calls/announced' : 'calls/draft';
    add(name, { collection: 'calls', id: await newCall(host, { announced, title, council: awardSettings }), canary: title, update: { titleEn: `${title} mended` } });
  }
  const call = subjects['calls/announced']!.id;

  const file = async (who: Person, state: 'awaiting' | 'registered' | 'withdrawn' | 'of the unverified'): Promise<Filing> => {
    const secret = planted('text');
    const bin = newBin();
    const filing = newFiling({ call, canary: secret, bin });
    await sendOne(host, who.token, filing.operation);
    if (state === 'registered' || state === 'of the unverified') {
      await uploadAll(host, who.token, filing);
      await sendOne(host, who.token, filing.operation);
    }
    if (state === 'withdrawn') await sendOne(host, who.token, { id: newId(), kind: 'withdraw', submission: filing.operation.id });
    const [{ salt } = { salt: '' }] = await rows(host, `SELECT salt FROM submissions WHERE id = '${filing.operation.id}'`);
    add(`submissions/${state}`, {
      collection: 'submissions', id: filing.operation.id, canary: bin, secrets: [secret, String(salt)], update: { withdrawnAt: '2026-01-01T00:00:00.000Z' },
    });
    return filing;
  };
  const filings = {
    awaiting: await file(people.owner, 'awaiting'),
    registered: await file(people.owner, 'registered'),
    withdrawn: await file(people.owner, 'withdrawn'),
    ofUnverified: await file(people.unverified, 'of the unverified'),
  };
  for (const [name, filing] of [['registered', filings.registered], ['unverified', filings.ofUnverified]] as const) {
    const { sha256 } = filing.files[0]!;
    const [row] = await rows(host, `SELECT id FROM attachments WHERE submission = '${filing.operation.id}' AND sha256 = '${sha256}'`);
    add(`attachments/of the ${name}`, { collection: 'attachments', id: String(row?.id), canary: sha256, update: { name: 'x.pdf' } });
  }
  const [event] = await rows(host, `SELECT id, hash FROM events WHERE chain = '${call}' AND seq = 1`);
  add('events/of the chain', { collection: 'events', id: String(event?.id), canary: String(event?.hash), update: { kind: 'x' } });
  add('operations/of the owner', { collection: 'operations', id: filings.registered.operation.id, canary: filings.registered.operation.sha256, update: { answer: 'x' } });

  for (const who of ['owner', 'unverified'] as const) {
    const name = planted('organisation');
    const secret = planted('profile');
    const id = await record('organisations', { bin: newBin(), name, state: 'checked', claimedBy: people[who].id, profile: JSON.stringify({ head: { position: secret } }), profileRev: 3 });
    add(`organisations/of the ${who}`, { collection: 'organisations', id, canary: name, secrets: [secret], update: { name: 'x' } });
    const membership = await record('memberships', { organisation: id, person: people[who].id, role: 'signs', since: '2026-01-01T00:00:00.000Z' });
    if (who === 'owner') add('memberships/of the owner', { collection: 'memberships', id: membership, canary: membership, update: { role: 'prepares' } });
  }
  const hash = createHash('sha256').update(planted('token')).digest('hex');
  const invitation = await record('invitations', {
    organisation: subjects['organisations/of the owner']!.id, role: 'signs', tokenHash: hash, madeBy: people.owner.id,
    madeAt: '2026-01-01T00:00:00.000Z', expiresAt: '2100-01-01T00:00:00.000Z',
  });
  add('invitations/of the owner', { collection: 'invitations', id: invitation, canary: hash, update: { role: 'prepares' } });
  const recipient = planted('recipient');
  const recipientId = await record('recipients', { bin: newBin(), name: recipient, direction: '1', year: 2020, decidedOn: '2020-12-01' });
  add('recipients/published', { collection: 'recipients', id: recipientId, canary: recipient, update: { name: 'x' } });
  const [line] = await rows(host, `SELECT id, needle FROM journal WHERE id = '${filings.registered.operation.id}'`);
  await bare(host, `UPDATE journal SET needle = ' ${planted('needle')}' WHERE id = '${String(line?.id)}'`);
  const [planting] = await rows(host, `SELECT needle FROM journal WHERE id = '${String(line?.id)}'`);
  add('journal/of the registered', { collection: 'journal', id: String(line?.id), canary: String(planting?.needle), update: { name: 'x' } });
  const exported = newId();
  const took = await request(host, 'POST', `/api/otinim/office/exports?call=${call}&id=${exported}&kind=zip`, { token: people.secretary.token, body: '""' });
  if (took.status !== 200) throw new Error(`export: ${took.status} ${took.text}`);
  add('exports/of the secretary', { collection: 'exports', id: exported, canary: exported, update: { count: 0 } });
  const [notice] = await rows(host, `SELECT id, params FROM notices WHERE person = '${people.owner.id}' AND code = 'submission.registered'`);
  add('notices/of the owner', { collection: 'notices', id: String(notice?.id), canary: String(notice?.id), update: { readAt: '2026-01-01T00:00:00.000Z' } });
  const mirrored = planted('draft');
  const draft = newId();
  const draftFile = Buffer.from(`%PDF-1.4\n${mirrored}\n%%EOF\n`);
  const draftHash = createHash('sha256').update(draftFile).digest('hex');
  await mirror(host, people.owner.token, [unit(draft, 'charter', 0, unitBody({ subject: mirrored })), fileRow(draft, newId(), fileBody(draftHash, draftFile.length))]);
  await bare(host, `INSERT INTO mirror_files (owner, sha256, size, kind, file) VALUES ('${people.owner.id}', '${draftHash}', ${draftFile.length}, 'pdf', 'a.pdf')`);
  for (const [collection, secrets] of [['mirror_accounts', []], ['mirror_rows', [mirrored]], ['mirror_files', [draftHash]]] as const) {
    const [row] = await rows(host, `SELECT id FROM ${collection} WHERE owner = '${people.owner.id}'`);
    add(`${collection}/of the owner`, { collection, id: String(row?.id), canary: String(row?.id), secrets, update: { owner: people.other.id } });
  }
  for (const [actor, { id, email }] of Object.entries(people)) {
    add(`users/${actor}`, { collection: 'users', id, canary: email, update: { name: 'Ат' } });
  }
  const forgotten = await person(host);
  const left = await request(host, 'POST', '/api/otinim/account/erasure', { token: forgotten.token, body: { password: forgotten.password } });
  if (left.status !== 200) throw new Error(`erasure: ${left.status} ${left.text}`);
  add('users/erased', { collection: 'users', id: forgotten.id, canary: forgotten.id, secrets: [forgotten.email], update: { name: 'Ат' } });
  const [root] = await rows(host, 'SELECT id, email FROM _superusers');
  add('_superusers/root', { collection: '_superusers', id: String(root?.id), canary: String(root?.email), update: { email: 'x@example.org' } });

  const users = (await rows(host, "SELECT id FROM _collections WHERE name = 'users'"))[0]?.id;
  const own = { collectionRef: String(users), recordRef: people.owner.id };
  for (const [collection, column] of [['_mfas', 'method'], ['_otps', 'sentTo'], ['_authOrigins', 'fingerprint'], ['_externalAuths', 'provider']] as const) {
    const id = newId();
    const canary = planted(column);
    const more = collection === '_externalAuths' ? { providerId: planted('id') } : {};
    // Each hour PocketBase clears away what is old, and what has no date is.
    const at = new Date().toISOString().replace('T', ' ');
    const row = { id, ...own, [column]: canary, created: at, updated: at, ...more };
    await bare(host, `INSERT INTO ${collection} (${Object.keys(row).join()}) VALUES (${Object.values(row).map((v) => `'${v}'`).join()})`);
    // What is hidden in it (`sentTo`) cannot be told by: its id is.
    add(`${collection}/of the owner`, { collection, id, canary: collection === '_otps' ? id : canary, secrets: collection === '_otps' ? [canary] : [] });
  }
  const council = await councilBooks({ host, planted });
  const listed = council.call;
  for (const books of [await officeBooks({ host, people, call, planted }), council.made]) {
    for (const [name, subject] of Object.entries(books)) add(name, subject);
  }
  const { id } = subjects['organisations/of the owner']!;
  const [{ bin } = { bin: '' }] = await rows(host, `SELECT bin FROM organisations WHERE id = '${id}'`);
  const organisations = '/api/otinim/organisations';
  // Asked so that each answer, but for who is asked, would be a yes or a refusal by the books.
  const asks: Record<string, { id?: string; body?: unknown }> = {
    [`POST ${organisations}`]: { body: { id: newId(), bin, name: 'Ұйым', note: '' } },
    [`POST ${organisations}/{id}/profile`]: { id, body: { rev: 0, profile: { organisation: { bin } } } },
    [`POST ${organisations}/{id}/members`]: { id, body: { person: people.owner.id, role: 'none' } },
    [`POST ${organisations}/{id}/invitations`]: { id, body: { id: invitation, role: 'prepares' } },
    [`POST ${organisations}/{id}/revoke`]: { id, body: { invitation: newId() } },
    'POST /api/otinim/invitations/look': { body: { token: 'x'.repeat(40) } },
    'POST /api/otinim/invitations/accept': { body: { token: 'x'.repeat(40) } },
    'GET /api/otinim/office/calls/{id}/downtimes': { id: call },
    'GET /api/otinim/office/calls/{id}/admission': { id: call },
    'GET /api/otinim/calls/{id}/applicants': { id: listed },
    'POST /api/otinim/office/calls/{id}/extension': { id: call, body: { downtime: newId(), closesAt: '2100-01-01T00:00:00.000Z' } },
    'GET /api/otinim/office/chains/{id}': { id: call },
    'GET /api/otinim/office/council/{id}': { id: council.call },
    'GET /api/otinim/office/council/{id}/conflicts': { id: council.call },
    'GET /api/otinim/council/sheets/{id}': { id: council.call },
    'GET /api/otinim/office/council/{id}/result': { id: council.call },
    'GET /api/otinim/office/council/{id}/comments': { id: council.call },
    'GET /api/otinim/publications/{id}': { id: council.call },
    'POST /api/otinim/council/seat': { body: { call: council.call, token: 'x'.repeat(40) } },
    'POST /api/otinim/office/erasures': { body: { submission: filings.withdrawn.operation.id, ground: 'request', typed: 'x' } },
    'POST /api/otinim/office/organisations/{id}': { id, body: { decision: 'checked', ground: 'Анықтама' } },
  };
  asks['GET /api/otinim/receipts/{id}'] = { id: await verifiable(host, filings.registered.operation.id) };
  const tokens: Partial<Record<Actor, string>> = {};
  return {
    host, people, subjects, filings, asks,
    tokenOf: (actor) => (actor === 'guest' ? {} : { token: tokens[actor] ?? people[actor].token }),
    renew: async (actor) => void (tokens[actor] = await tokenFor(host, people[actor].id)),
  };
};
