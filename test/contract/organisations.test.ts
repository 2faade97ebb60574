import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OrganisationsAnswer } from '#law/organisation/wire';
import { newBin, newId } from '../harness/filings';
import { startHost, type Host } from '../harness/host';
import { accept, checkedOrganisation, claim, codeOf, decide, invite, join, post, setRole } from '../harness/organisations';
import { person, signUp, type Person } from '../harness/people';
import { json, request, rows } from '../harness/requests';

let host: Host;
let officer: Person;
beforeAll(async () => {
  host = await startHost();
  officer = await person(host, 'secretary');
});
afterAll(() => host.stop());

const base = '/api/otinim/organisations';
const mine = async (who: Person) => json<OrganisationsAnswer>(await request(host, 'GET', base, { token: who.token })).organisations;
const people = async (who: Person) => (await mine(who))[0]?.members.map((member) => [member.person, member.role]);

describe('claiming a BIN', () => {
  it('makes the claimant the first who signs, pending the office, once however often it is sent', async () => {
    const who = await person(host);
    const body = { id: newId(), bin: newBin(), name: ' «Жаңа»  қоры ', note: '' };
    for (let i = 0; i < 3; i += 1) expect((await post(host, who, base, body)).status).toBe(200);
    const [own, ...rest] = await mine(who);
    expect(rest).toEqual([]);
    expect(own).toMatchObject({ id: body.id, bin: body.bin, name: '«Жаңа»  қоры', state: 'claimed', role: 'signs', profileRev: 0 });
    expect(own?.members.map(({ email, role }) => [email, role])).toEqual([[who.email, 'signs']]);
  });
  it.each<[string, object, number, string]>([
    ['a BIN with a wrong control digit', { bin: '120340000005' }, 422, 'organisation.bin'], ['no name', { name: '  ' }, 422, 'organisation.name'],
    ['a member more', { state: 'checked' }, 400, 'body.malformed'], ['an id that is SQL', { id: "' OR 1=1 --aaaaa" }, 400, 'body.malformed'],
    ['a name of another direction', { name: 'а\u202eб' }, 422, 'organisation.name'], ['a BIN that is a number', { bin: 120340000004 }, 400, 'body.malformed'],
  ])('refuses %s', async (_name, over, status, code) => {
    const reply = await post(host, await person(host), base, { id: newId(), bin: newBin(), name: 'Ұйым', note: '', ...over });
    expect(codeOf(reply)).toEqual([status, code]);
  });
  it.each([['[]', 'body.malformed'], ['', 'body.malformed'], ['['.repeat(3000), 'body.malformed'], ['{"id":"\\ud800"}', 'body.characters']])('a body that is none: %s', async (body, code) => {
    expect(codeOf(await request(host, 'POST', base, { token: officer.token, body }))).toEqual([403, 'session.role']);
    expect(codeOf(await request(host, 'POST', base, { token: (await person(host)).token, body }))).toEqual([400, code]);
  });
  it('needs a confirmed address', async () => {
    const reply = await post(host, await signUp(host), base, { id: newId(), bin: newBin(), name: 'Ұйым', note: '' });
    expect(codeOf(reply)).toEqual([403, 'session.unverified']);
  });
  it('a race of two for one BIN: both stand apart, the office checks one, the other is refused with it', async () => {
    const [a, b, bin] = [await person(host), await person(host), newBin()];
    const [first, second] = await Promise.all([claim(host, a, bin), claim(host, b, bin)]);
    // Neither learns of the other.
    expect([await people(a), await people(b)]).toEqual([[[a.id, 'signs']], [[b.id, 'signs']]]);
    const decided = await Promise.all([decide(host, officer, first), decide(host, officer, second)]);
    expect(decided.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await rows(host, `SELECT state FROM organisations WHERE bin = '${bin}' ORDER BY state`)).map(({ state }) => state)).toEqual(['checked', 'refused']);
    const loser = decided[0]?.status === 200 ? b : a;
    expect((await mine(loser))[0]).toMatchObject({ state: 'refused', reason: 'organisation.other', filings: [] });
    // A third comes too late, and is told to ask for an invitation.
    expect(codeOf(await post(host, await person(host), base, { id: newId(), bin, name: 'Ұйым', note: '' }))).toEqual([409, 'organisation.checked']);
  });
  it('an account claims so many and no more', async () => {
    const who = await person(host);
    for (let i = 0; i < 10; i += 1) await claim(host, who);
    expect(codeOf(await post(host, who, base, { id: newId(), bin: newBin(), name: 'Ұйым', note: '' }))).toEqual([429, 'organisation.many']);
  });
});

describe('the office', () => {
  it('decides with its words: what was looked at stays with it, a reason is told', async () => {
    const who = await person(host);
    const [yes, no] = [await claim(host, who), await claim(host, who)];
    expect(codeOf(await decide(host, officer, yes, 'checked', '  '))).toEqual([422, 'organisation.ground']);
    json(await decide(host, officer, yes, 'checked', 'Жарғыны көрдім'));
    json(await decide(host, officer, no, 'refused', 'Анықтама ескі'));
    const told = await mine(who);
    expect(told.map(({ state, reason }) => [state, reason]).sort()).toEqual([['checked', ''], ['refused', 'Анықтама ескі']]);
    expect(JSON.stringify(told)).not.toContain('Жарғыны көрдім');
    const [row] = await rows(host, `SELECT ground, decidedBy FROM organisations WHERE id = '${yes.id}'`);
    expect(row).toEqual({ ground: 'Жарғыны көрдім', decidedBy: officer.id });
    expect(codeOf(await decide(host, officer, no, 'checked'))).toEqual([409, 'organisation.refused']);
  });
  it('lists what waits, with who claims it', async () => {
    const who = await person(host);
    const { bin } = await claim(host, who);
    const { organisations } = json<{ organisations: { bin: string; claimant: string }[] }>(await request(host, 'GET', '/api/otinim/office/organisations?state=claimed', { token: officer.token }));
    expect(organisations.filter((each) => each.bin === bin)).toMatchObject([{ claimant: who.email, note: 'Төрағамын', members: 1, filings: 0, foreign: 0 }]);
  });
});

describe('an invitation', () => {
  it('works once: a second, another and the inviter come too late', async () => {
    const [head, guest, other] = [await person(host), await person(host), await person(host)];
    const organisation = await checkedOrganisation(host, head);
    const token = await invite(host, head, organisation);
    expect(codeOf(await accept(host, head, token))).toEqual([409, 'invitation.member']);
    expect(json(await post(host, guest, '/api/otinim/invitations/look', { token }))).toMatchObject({ bin: organisation.bin, role: 'prepares' });
    json(await accept(host, guest, token));
    for (const who of [guest, other]) expect(codeOf(await accept(host, who, token))).toEqual([409, 'invitation.used']);
    expect(await people(guest)).toEqual([[head.id, 'signs'], [guest.id, 'prepares']]);
    expect(await mine(other)).toEqual([]);
  });
  it('taken by ten at once, it lets one in', async () => {
    const head = await person(host);
    const organisation = await checkedOrganisation(host, head);
    const token = await invite(host, head, organisation);
    const guests = await Promise.all(Array.from({ length: 10 }, () => person(host)));
    const replies = await Promise.all(guests.map((guest) => accept(host, guest, token)));
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await people(head)).toHaveLength(2);
  });
  it('is kept as a hash alone, and is of no use expired, revoked, guessed or once its maker is gone', async () => {
    const [head, guest] = [await person(host), await person(host)];
    const organisation = await checkedOrganisation(host, head);
    const second = await join(host, head, organisation, 'signs');
    const [late, revoked, orphan] = [await invite(host, head, organisation), await invite(host, head, organisation), await invite(host, second, organisation)];
    const kept = JSON.stringify(await rows(host, 'SELECT * FROM invitations'));
    for (const token of [late, revoked, orphan]) expect(kept).not.toContain(token);
    const [oldest] = await rows(host, `SELECT id FROM invitations WHERE organisation = '${organisation.id}' AND usedAt = '' ORDER BY madeAt, id LIMIT 1`);
    json(await request(host, 'POST', '/api/sql', { token: await host.superuserToken(), body: { query: `UPDATE invitations SET expiresAt = '2026-01-01T00:00:00.000Z' WHERE id = '${String(oldest?.id)}'` } }));
    const open = (await mine(head))[0]?.invitations ?? [];
    expect(open).toHaveLength(2);
    json(await post(host, head, `${base}/${organisation.id}/revoke`, { invitation: open[0]?.id }));
    json(await setRole(host, head, organisation, second, 'none'));
    for (const token of [late, revoked, orphan]) expect(codeOf(await accept(host, guest, token))).toEqual([410, 'invitation.over']);
    for (const token of ['x'.repeat(40), "' OR 1=1 --", 1, null]) expect(codeOf(await post(host, guest, '/api/otinim/invitations/accept', { token }))).toEqual([404, 'invitation.unknown']);
    expect(await mine(guest)).toEqual([]);
  });
  it('sent again because its answer was lost, it is one, with a fresh token', async () => {
    const head = await person(host);
    const organisation = await checkedOrganisation(host, head);
    const body = { id: newId(), role: 'prepares' };
    const make = async () => json<{ token: string }>(await post(host, head, `${base}/${organisation.id}/invitations`, body)).token;
    const [lost, told] = [await make(), await make()];
    const guest = await person(host);
    expect(codeOf(await accept(host, guest, lost))).toEqual([404, 'invitation.unknown']);
    json(await accept(host, guest, told));
    expect(codeOf(await post(host, head, `${base}/${organisation.id}/invitations`, body))).toEqual([409, 'operation.conflict']);
  });
});

describe('people of an organisation', () => {
  it('who prepares gives no role, not to themselves either, and invites and removes nobody', async () => {
    const head = await person(host);
    const organisation = await checkedOrganisation(host, head);
    const helper = await join(host, head, organisation, 'prepares');
    expect(codeOf(await setRole(host, helper, organisation, helper, 'signs'))).toEqual([403, 'organisation.role']);
    expect(codeOf(await setRole(host, helper, organisation, head, 'none'))).toEqual([403, 'organisation.role']);
    expect(codeOf(await post(host, helper, `${base}/${organisation.id}/invitations`, { id: newId(), role: 'signs' }))).toEqual([403, 'organisation.role']);
    expect(codeOf(await post(host, helper, `${base}/${organisation.id}/revoke`, { invitation: newId() }))).toEqual([403, 'organisation.role']);
    // A stranger cannot tell it from one that is not there.
    for (const id of [organisation.id, newId()]) expect(codeOf(await setRole(host, await person(host), { ...organisation, id }, head, 'none'))).toEqual([404, 'organisation.unknown']);
    expect(await people(head)).toEqual([[head.id, 'signs'], [helper.id, 'prepares']]);
  });
  it('the last who signs hands over before leaving; each change is a row with who and when', async () => {
    const head = await person(host);
    const organisation = await checkedOrganisation(host, head);
    const helper = await join(host, head, organisation, 'prepares');
    for (const role of ['none', 'prepares'] as const) expect(codeOf(await setRole(host, head, organisation, head, role))).toEqual([409, 'organisation.last_signer']);
    json(await setRole(host, head, organisation, helper, 'signs'));
    json(await setRole(host, head, organisation, head, 'none'));
    expect([await mine(head), await people(helper)]).toEqual([[], [[helper.id, 'signs']]]);
    const history = await rows(host, `SELECT person, role, givenBy, endedBy, endedAt != '' AS ended FROM memberships WHERE organisation = '${organisation.id}' ORDER BY since, id`);
    expect(history.map(({ person: who, role, givenBy, endedBy, ended }) => [who, role, givenBy, endedBy, Number(ended)])).toEqual(expect.arrayContaining([
      [head.id, 'signs', head.id, head.id, 1], [helper.id, 'prepares', head.id, head.id, 1], [helper.id, 'signs', head.id, '', 0],
    ]));
    expect(history).toHaveLength(3);
  });
  it('two who sign and leave at once: one stays', async () => {
    const head = await person(host);
    const organisation = await checkedOrganisation(host, head);
    const second = await join(host, head, organisation, 'signs');
    const replies = await Promise.all([setRole(host, head, organisation, head, 'none'), setRole(host, second, organisation, second, 'none')]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe('the profile', () => {
  const save = (who: Person, id: string, rev: number, profile: unknown) => post(host, who, `${base}/${id}/profile`, { rev, profile });
  it('is shared by its people, and an older copy never overwrites a newer one (I4)', async () => {
    const head = await person(host);
    const organisation = await checkedOrganisation(host, head);
    const helper = await join(host, head, organisation, 'prepares');
    const profile = (name: string) => ({ organisation: { bin: organisation.bin, name, registeredOn: '2012-03-14' } });
    expect(json(await save(helper, organisation.id, 0, profile('А')))).toMatchObject({ rev: 1 });
    // The answer was lost, the same is sent again.
    expect(json(await save(helper, organisation.id, 0, profile('А')))).toMatchObject({ rev: 1 });
    expect(codeOf(await save(head, organisation.id, 0, profile('Б')))).toEqual([409, 'organisation.changed']);
    expect(json(await save(head, organisation.id, 1, profile('Б')))).toMatchObject({ rev: 2 });
    expect((await mine(helper))[0]).toMatchObject({ profileRev: 2, profile: { organisation: { name: 'Б' } } });
  });
  it('is of its own BIN, of its shape, and of its people', async () => {
    const head = await person(host);
    const { id, bin } = await checkedOrganisation(host, head);
    expect(codeOf(await save(head, id, 0, { organisation: { bin: newBin() } }))).toEqual([422, 'organisation.bin']);
    expect(codeOf(await save(head, id, 0, { organisation: { bin }, consent: {} }))).toEqual([422, 'organisation.profile']);
    expect(codeOf(await save(await person(host), id, 0, { organisation: { bin } }))).toEqual([404, 'organisation.unknown']);
    expect((await mine(head))[0]?.profile).toBe(null);
  });
});
