import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OfficeCouncil, SeatLook } from '#law/council/seats-wire';
import { grantSettings } from '#law/council/settings';
import { verifiedEvents } from '../harness/backups';
import { councilAt, type Council } from '../harness/council';
import { memberActs, officeActs, officeCouncil, outcomeOf } from '../harness/council-acts';
import { newBin, newId } from '../harness/filings';
import { startHost, type Host } from '../harness/host';
import { checkedOrganisation, join } from '../harness/organisations';
import { person, signUp, type Person } from '../harness/people';
import { json, request, rows } from '../harness/requests';

let host: Host;
let secretary: Person;
beforeAll(async () => {
  host = await startHost();
  secretary = await person(host, 'secretary');
});
afterAll(() => host.stop());

const newToken = (): string => createHash('sha256').update(newId()).digest('hex').slice(0, 40);
const hashed = (token: string): string => createHash('sha256').update(token).digest('hex');
const proposal = (call: string, over: object = {}) =>
  ({ kind: 'seat.propose', call, seat: 'member', name: 'Ахметов Асан Айдарұлы', proposedBy: 'ngo', bin: '', years: 5, education: 'Әлеуметтану, магистр', replaces: '', ...over });

/** A seat from its proposal to its acceptance. */
const seated = async (call: string, over: object = {}, who?: Person) => {
  const [id, token] = [newId(), newToken()];
  const someone = who ?? (await person(host, 'expert'));
  const told = await officeActs(host, secretary, { ...proposal(call, over), id }, { kind: 'seat.invite', call, seat: id, token: hashed(token) });
  expect(told.map(outcomeOf)).toEqual(['done', 'done']);
  const [accepted] = await memberActs(host, someone, { kind: 'seat.accept', call, token });
  return { id, token, someone, outcome: outcomeOf(accepted) };
};
const look = async ({ call }: Pick<Council, 'call'>): Promise<OfficeCouncil> => json(await officeCouncil(host, secretary, call));
const approve = async (call: string, seats: readonly string[]) => (await officeActs(host, secretary, { kind: 'council.approve', call, seats }))[0]!;

describe('GR-3: a council from proposals to its approval', () => {
  it('is proposed, invited, taken, approved, and each is an event without a name', async () => {
    const { call } = await councilAt(host, 'listed', { papers: [{}], members: [] });
    const chair = await seated(call, { seat: 'chair', name: 'Жасырын Есім' });
    const deputy = await seated(call, { seat: 'deputy' });
    expect([chair.outcome, deputy.outcome]).toEqual(['done', 'done']);
    const before = await look({ call });
    expect(before.faults).toEqual([]);
    expect(before.composition).toEqual([chair.id, deputy.id]);
    expect(before.seats[0]).toMatchObject({ name: 'Жасырын Есім', email: chair.someone.email, approvedAt: '', declaredAt: '' });
    expect(before.approved).toBe(false);
    expect((await approve(call, before.composition)).status).toBe('done');
    const after = await look({ call });
    expect([after.approved, after.stage.approvedAt !== '', after.seats.every(({ approvedAt }) => approvedAt !== '')]).toEqual([true, true, true]);
    const events = (await verifiedEvents(host, call)).slice(-5);
    expect(events.map(({ kind }) => kind)).toEqual(['seat.proposed', 'seat.accepted', 'seat.proposed', 'seat.accepted', 'council.approved']);
    expect(events.at(-1)).toMatchObject({ kind: 'council.approved', subject: call });
    expect(JSON.parse(events.at(-1)!.body)).toEqual({ seats: `${chair.id},${deputy.id}`, chair: chair.id, deputy: deputy.id });
    expect(JSON.stringify(events)).not.toContain('Жасырын');
    const told = json<{ notices: { code: string }[] }>(await request(host, 'GET', '/api/otinim/notices', { token: chair.someone.token }));
    expect(told.notices.map(({ code }) => code)).toContain('council.approved');
  });

  it('GR-5: waits for the list of applicants; then for the composition that was seen, and for one without a fault', async () => {
    const unlisted = await councilAt(host, 'admitted', { papers: [{}] });
    const one = await seated(unlisted.call, { seat: 'chair' });
    expect(await approve(unlisted.call, [one.id])).toMatchObject({ code: 'council.unlisted' });
    const { call } = await councilAt(host, 'listed', { papers: [{}], members: [], settings: grantSettings });
    const chair = await seated(call, { seat: 'chair' });
    expect(await approve(call, [])).toMatchObject({ code: 'council.changed' });
    expect(await approve(call, [chair.id])).toMatchObject({ code: 'seats.deputy', params: { rule: 'GR-3' } });
    const deputy = await seated(call, { seat: 'deputy', years: 1 });
    expect((await look({ call })).faults.map(({ code }) => code)).toEqual(['seats.shares', 'seat.years']);
    expect((await look({ call })).shares).toEqual({ kept: true, operator: 0, ngo: 2, wanted: { operator: 1, ngo: 1 } });
    expect(await approve(call, [chair.id, deputy.id])).toMatchObject({ code: 'seats.shares' });
  });

  it('a change asks for another approval; who has ended is of the council no more', async () => {
    const { call, members } = await councilAt(host, 'approved', { papers: [{}] });
    const [, deputy] = members;
    const next = await seated(call, { seat: 'deputy', replaces: deputy!.seat });
    const end = { kind: 'seat.end', call, seat: deputy!.seat, by: next.id, reason: 'Өз өтініші бойынша' };
    expect((await officeActs(host, secretary, end)).map(outcomeOf)).toEqual(['done']);
    expect((await officeActs(host, secretary, end)).map(outcomeOf)).toEqual(['seat.unknown']);
    const seen = await look({ call });
    expect([seen.approved, seen.faults]).toEqual([false, []]);
    expect(seen.seats.find(({ id }) => id === deputy!.seat)).toMatchObject({ endReason: 'Өз өтініші бойынша' });
    expect((await memberActs(host, deputy!.person, { kind: 'declare', call, text: '{}', sha256: '0'.repeat(64) })).map(outcomeOf)).toEqual(['seat.none']);
    expect((await approve(call, seen.composition)).status).toBe('done');
    // The replacement is an event: who took whose place, and nobody's name or reason.
    const events = (await verifiedEvents(host, call)).slice(-4);
    expect(events.map(({ kind }) => kind)).toEqual(['seat.proposed', 'seat.accepted', 'seat.ended', 'council.approved']);
    expect([events[2]?.subject, JSON.parse(events[2]?.body ?? '')]).toEqual([deputy!.seat, { by: next.id, reason: expect.stringMatching(/^[0-9a-f]{64}$/) as string }]);
    expect(JSON.parse(events[3]?.body ?? '')).toMatchObject({ deputy: next.id });
  });
});

describe('GR-3: nobody of an applicant', () => {
  it('neither who filed, nor who is of an organisation that did, by whichever way they come', async () => {
    const owner = await person(host);
    const bin = newBin();
    const { call } = await councilAt(host, 'listed', { papers: [{ bin }], members: [], owner });
    expect((await seated(call, {}, owner)).outcome).toBe('seat.applicant');
    const head = await person(host);
    const organisation = await checkedOrganisation(host, head, bin);
    const worker = await join(host, head, organisation, 'prepares');
    expect((await seated(call, {}, worker)).outcome).toBe('seat.applicant');
    const chair = await seated(call, { seat: 'chair', bin });
    expect((await look({ call })).faults).toContainEqual({ rule: 'GR-3', code: 'seat.applicant', member: chair.id });
  });

  it('who joins an applicant after taking the seat bars the approval', async () => {
    const bin = newBin();
    const { call } = await councilAt(host, 'listed', { papers: [{ bin }], members: [] });
    const head = await person(host);
    const organisation = await checkedOrganisation(host, head, bin);
    const member = await person(host);
    const seat = await seated(call, { seat: 'chair' }, member);
    expect((await look({ call })).faults.map(({ code }) => code)).toEqual(['seats.deputy']);
    await request(host, 'POST', '/api/otinim/invitations/accept', {
      token: member.token,
      body: { token: json<{ token: string }>(await request(host, 'POST', `/api/otinim/organisations/${organisation.id}/invitations`, { token: head.token, body: { id: newId(), role: 'prepares' } })).token },
    });
    expect((await look({ call })).faults).toContainEqual({ rule: 'GR-3', code: 'seat.applicant', member: seat.id });
  });
});

describe('an invitation', () => {
  it('works once, for one person, who may hold one seat; the same person again is told the same', async () => {
    const { call } = await councilAt(host, 'listed', { papers: [], members: [] });
    const first = await seated(call);
    expect((await memberActs(host, first.someone, { kind: 'seat.accept', call, token: first.token })).map(outcomeOf)).toEqual(['done']);
    expect((await memberActs(host, await person(host), { kind: 'seat.accept', call, token: first.token })).map(outcomeOf)).toEqual(['seat.used']);
    expect((await seated(call, {}, first.someone)).outcome).toBe('seat.twice');
    expect((await verifiedEvents(host, call)).filter(({ kind }) => kind === 'seat.accepted')).toHaveLength(1);
  });

  it('is looked at before it is taken; of a wrong link, another call and an ended seat nothing is said', async () => {
    const [{ call }, other] = [await councilAt(host, 'announced'), await councilAt(host, 'announced')];
    const [id, token] = [newId(), newToken()];
    await officeActs(host, secretary, { ...proposal(call, { name: 'Әлиев Ә.' }), id }, { kind: 'seat.invite', call, seat: id, token: hashed(token) });
    const someone = await person(host);
    const ask = (body: unknown, who: Person = someone) => request(host, 'POST', '/api/otinim/council/seat', { token: who.token, body });
    expect(json<SeatLook>(await ask({ call, token }))).toMatchObject({ call, name: 'Әлиев Ә.', seat: 'member', taken: false });
    for (const body of [{ call, token: newToken() }, { call: other.call, token }, { call: newId(), token }, { call, token: '' }, { call: 7, token: [] }]) {
      const reply = await ask(body);
      expect([reply.status, JSON.parse(reply.text)]).toEqual([404, { code: 'seat.unknown' }]);
    }
    expect((await ask({ call, token, more: 1 })).status).toBe(400);
    expect((await ask({ call, token }, await signUp(host))).status).toBe(403);
    expect((await ask({ call, token }, secretary)).status).toBe(403);
    await officeActs(host, secretary, { kind: 'seat.end', call, seat: id, by: '', reason: 'Бас тартты' });
    expect((await ask({ call, token })).status).toBe(404);
  });

  it('another one makes the one before worthless; one that is over is over; a taken seat has none', async () => {
    const { call } = await councilAt(host, 'announced');
    const [id, old, token] = [newId(), newToken(), newToken()];
    await officeActs(host, secretary, { ...proposal(call), id }, { kind: 'seat.invite', call, seat: id, token: hashed(old) }, { kind: 'seat.invite', call, seat: id, token: hashed(token) });
    const someone = await person(host);
    expect((await memberActs(host, someone, { kind: 'seat.accept', call, token: old })).map(outcomeOf)).toEqual(['seat.unknown']);
    const [{ until } = { until: '' }] = await rows(host, `SELECT invitedUntil AS until FROM seats WHERE id = '${id}'`);
    expect(Math.round((Date.parse(String(until)) - Date.now()) / 86_400_000)).toBe(14);
    await rows(host, `UPDATE seats SET "invitedUntil" = '2020-01-01T00:00:00.000Z' WHERE id = '${id}' RETURNING id`).catch(() => undefined);
    expect((await memberActs(host, someone, { kind: 'seat.accept', call, token })).map(outcomeOf)).toEqual(['seat.expired']);
    const again = newToken();
    await officeActs(host, secretary, { kind: 'seat.invite', call, seat: id, token: hashed(again) });
    expect((await memberActs(host, someone, { kind: 'seat.accept', call, token: again })).map(outcomeOf)).toEqual(['done']);
    expect((await officeActs(host, secretary, { kind: 'seat.invite', call, seat: id, token: hashed(newToken()) })).map(outcomeOf)).toEqual(['seat.taken']);
  });
});

describe('what may not be', () => {
  it('an act is done once: the same id again is answered the same, with another body refused', async () => {
    const { call } = await councilAt(host, 'announced');
    const id = newId();
    const [first] = await officeActs(host, secretary, { ...proposal(call), id });
    const [second] = await officeActs(host, secretary, { ...proposal(call), id });
    const [other] = await officeActs(host, secretary, { ...proposal(call, { years: 9 }), id });
    expect([second, outcomeOf(other)]).toEqual([first, 'operation.conflict']);
    expect((await look({ call })).seats).toHaveLength(1);
  });

  it('hostile members are malformed, and write nothing', async () => {
    const { call } = await councilAt(host, 'announced');
    const bad: object[] = [
      { seat: 'king' }, { proposedBy: 'me' }, { bin: '123' }, { years: -1 }, { years: 1.5 }, { years: '5' }, { name: '' }, { name: ['x'] }, { name: 'а'.repeat(301) },
      { name: 'а\u202eб' }, { education: 7 }, { replaces: 'x' }, { more: true }, { years: undefined },
    ];
    const told = await officeActs(host, secretary, ...bad.map((over) => proposal(call, over)));
    expect(told.map(outcomeOf)).toEqual(bad.map(() => 'act.malformed'));
    const others = await officeActs(host, secretary,
      { kind: 'seat.invite', call, seat: newId(), token: 'x' }, { kind: 'seat.end', call, seat: 'x', by: '', reason: 'y' }, { kind: 'seat.end', call, seat: newId(), by: '', reason: ' ' },
      { kind: 'council.approve', call, seats: 'all' }, { kind: 'council.approve', call, seats: [1] }, { kind: 'seat.accept', call, token: newToken() });
    expect(others.map(outcomeOf)).toEqual(others.map(() => 'act.malformed'));
    expect((await verifiedEvents(host, call)).map(({ kind }) => kind)).toEqual(['call.announced']);
  });

  it("no council, another call's seat, a closed scoring", async () => {
    const [one, other] = [await councilAt(host, 'scored', { papers: [{}] }), await councilAt(host, 'approved', { papers: [{}] })];
    const seat = one.members[0]!.seat;
    const told = await officeActs(host, secretary,
      proposal(newId()), proposal(one.call), { kind: 'seat.end', call: one.call, seat, by: '', reason: 'x' }, { kind: 'council.approve', call: one.call, seats: [] },
      { kind: 'seat.end', call: other.call, seat, by: '', reason: 'x' }, { kind: 'seat.invite', call: other.call, seat, token: hashed(newToken()) }, proposal(other.call, { replaces: seat }));
    expect(told.map(outcomeOf)).toEqual(['council.none', 'council.closed', 'council.closed', 'council.closed', 'seat.unknown', 'seat.unknown', 'seat.unknown']);
  });
});
