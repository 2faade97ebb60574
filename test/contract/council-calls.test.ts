import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftText, type CallDraft } from '#law/council/call-draft';
import { proposedDraft } from '#law/council/opening';
import { canonical } from '#law/filing/canonical';
import { verifyChain } from '#law/filing/event';
import type { CallsAnswer } from '#law/filing/wire';
import { sha256 } from '../fixtures/award';
import { chainOf } from '../harness/chains';
import { officeAct } from '../harness/admission';
import { officeActs, outcomeOf } from '../harness/council-acts';
import { newId } from '../harness/filings';
import { startHost, type Host } from '../harness/host';
import { person, type Person } from '../harness/people';
import { asSuperuser, json, request, rows } from '../harness/requests';
import type { OfficeCallsAnswer } from '#law/council/calls-acts';

let host: Host;
let secretary: Person;
let applicant: Person;
beforeAll(async () => {
  host = await startHost();
  [secretary, applicant] = [await person(host, 'secretary'), await person(host)];
});
afterAll(() => host.stop());

const year = new Date().getFullYear() + 1;
let codes = 0;
const draft = (over: Partial<CallDraft> = {}): CallDraft => ({
  ...proposedDraft(year), code: `Б${(codes += 1)}`, title: { kk: `Сыйлықақы ${codes}`, ru: 'Премия', en: 'Award' }, ...over,
});
const open = (call: string, of: CallDraft) => officeAct(host, secretary, { kind: 'call.open', call, draft: of });
const announce = (call: string, of: CallDraft) => officeAct(host, secretary, { kind: 'call.announce', call, seen: sha256(draftText(of)) });
const shown = async () => json<CallsAnswer>(await request(host, 'GET', '/api/otinim/calls')).calls;
const office = async () => json<OfficeCallsAnswer>(await request(host, 'GET', '/api/otinim/office/calls', secretary)).calls;

describe('a call is opened, changed and announced', () => {
  it('AW-11: its settings are fixed by the announcement, stand in the chain and are shown to all', async () => {
    const call = newId();
    const first = draft();
    expect(outcomeOf(await open(call, first))).toBe('done');
    expect((await shown()).some(({ id }) => id === call)).toBe(false);
    const second = draft({ council: { ...first.council, recipients: 2, quorumPercent: 60 } });
    expect(outcomeOf(await open(call, second))).toBe('done');
    expect((await office()).find(({ id }) => id === call)).toMatchObject({ announced: false, council: true, draft: second });
    // Nobody announces what they have not seen.
    expect(outcomeOf(await announce(call, first))).toBe('call.changed');
    expect(outcomeOf(await announce(call, second))).toBe('done');

    const events = await chainOf(host, call);
    expect(events.map(({ kind, subject }) => [kind, subject])).toEqual([['call.announced', call]]);
    expect(JSON.parse(events[0]!.body)).toEqual({ settings: canonical(second.council) });
    expect(verifyChain(events, { chain: call }, sha256)).toMatchObject({ ok: true });
    expect((await shown()).find(({ id }) => id === call)).toMatchObject({ council: second.council, title: second.title, closesAt: second.closesAt });
    expect(await rows(host, `SELECT "announcedAt" != '' AS at FROM councils WHERE call = '${call}'`)).toEqual([{ at: '1' }]);
    // From here on nothing changes: not by an act, not by a superuser.
    expect([outcomeOf(await open(call, second)), outcomeOf(await announce(call, second))]).toEqual(['call.announced', 'call.announced']);
    expect((await asSuperuser(host, 'POST', '/api/sql', { query: `UPDATE calls SET council = '' WHERE id = '${call}'` })).text).toContain('calls.immutable');
    expect((await asSuperuser(host, 'POST', '/api/sql', { query: `UPDATE calls SET "titleKk" = 'x' WHERE id = '${call}'` })).text).toContain('calls.immutable');
  });

  it('AW-2, AW-9, AW-11: not with an error of the law', async () => {
    for (const [over, finding] of [
      [{ closesAt: proposedDraft(year).opensAt }, 'closes.before_opening'],
      [{ title: { kk: 'x', ru: '', en: 'x' } }, 'title.missing'],
      [{ council: { ...proposedDraft(year).council, ties: ['criteria'] } }, 'ties.open'],
    ] as const) {
      const call = newId();
      const faulty = draft(over as Partial<CallDraft>);
      expect(outcomeOf(await open(call, faulty))).toBe('done');
      expect(await announce(call, faulty)).toMatchObject({ code: 'call.faulty', params: { finding } });
      expect(await chainOf(host, call)).toEqual([]);
    }
  });

  it('the same act again is the same answer; the same id with another body is a conflict', async () => {
    const [call, id] = [newId(), newId()];
    const of = draft();
    const act = { id, kind: 'call.open', call, draft: of };
    const [a, b, c] = await officeActs(host, secretary, act, act, { ...act, call: newId() });
    expect(a).toEqual(b);
    expect([a?.status, c && outcomeOf(c)]).toEqual(['done', 'operation.conflict']);
    const announcing = { id: newId(), kind: 'call.announce', call, seen: sha256(draftText(of)) };
    const twice = await Promise.all([officeActs(host, secretary, announcing), officeActs(host, secretary, announcing)]);
    expect(twice[0]).toEqual(twice[1]);
    expect(await chainOf(host, call)).toHaveLength(1);
  });

  it('code and year are one call’s; an unknown call is not announced', async () => {
    const of = draft();
    expect(outcomeOf(await open(newId(), of))).toBe('done');
    expect(await open(newId(), of)).toMatchObject({ code: 'call.taken', params: { code: of.code, year } });
    expect(outcomeOf(await announce(newId(), of))).toBe('call.unknown');
  });

  it('by the acts alone: PocketBase’s own API takes none, nor does a trigger an announcement past the chain', async () => {
    const call = newId();
    const of = draft();
    await open(call, of);
    const path = '/api/collections/calls/records';
    expect((await request(host, 'PATCH', `${path}/${call}`, { token: secretary.token, body: { announced: true } })).status).toBe(403);
    expect((await request(host, 'POST', path, { token: secretary.token, body: { code: 'X', year, announced: true } })).status).toBe(403);
    expect((await asSuperuser(host, 'PATCH', `${path}/${call}`, { announced: true })).status).toBe(400);
    expect((await office()).find(({ id }) => id === call)?.announced).toBe(false);
  });

  it.each([
    ['a strange member', { announced: true }],
    ['a draft that is none', { draft: { code: 'x' } }],
    ['no draft', { draft: undefined }],
    ['a call that is no id', { call: "' OR 1=1 --" }],
  ])('not with %s', async (_, over) =>
    expect(outcomeOf(await officeAct(host, secretary, { kind: 'call.open', call: newId(), draft: draft(), ...over }))).toBe('act.malformed'));

  it('not by an applicant', async () => {
    expect((await request(host, 'POST', '/api/otinim/office/council', { token: applicant.token, body: { acts: [{ id: newId(), kind: 'call.open', call: newId(), draft: draft() }] } })).status).toBe(403);
    expect((await request(host, 'GET', '/api/otinim/office/calls', applicant)).status).toBe(403);
  });
});
