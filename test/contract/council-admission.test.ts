import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApplicantsAnswer } from '#law/council/applicants';
import type { AdmissionListAnswer } from '#law/council/calls-acts';
import { awardSettings } from '#law/council/settings';
import { commitment, verifyChain } from '#law/filing/event';
import { canonical } from '#law/filing/canonical';
import { stateOf, type PapersAnswer } from '#law/filing/papers';
import { sha256 } from '../fixtures/award';
import { chainOf } from '../harness/chains';
import { admissionOf, decide, officeAct, ownFinding } from '../harness/admission';
import { outcomeOf } from '../harness/council-acts';
import { newEntry } from '../harness/entries';
import { newCall, newFiling, newId, type Filing, type FilingOptions } from '../harness/filings';
import { startHost, type Host } from '../harness/host';
import { person, type Person } from '../harness/people';
import { asSuperuser, json, request, rows, sendOne } from '../harness/requests';
import { uploadAll } from '../harness/uploads';

let host: Host;
let secretary: Person;
let applicant: Person;
let prepared: Record<keyof typeof fills, { call: string; ids: string[] }>;
beforeAll(async () => {
  host = await startHost();
  [secretary, applicant] = [await person(host, 'secretary'), await person(host)];
  for (const trigger of ['calls_frozen', 'submissions_until']) json(await asSuperuser(host, 'POST', '/api/sql', { query: `DROP TRIGGER ${trigger}` }));
  prepared = Object.fromEntries(await Promise.all(Object.entries(fills).map(async ([name, fill]) => [name, await closedCall(fill)] as const))) as typeof prepared;
});
afterAll(() => host.stop());

const file = async (call: string, options: Partial<FilingOptions> = {}, who = applicant): Promise<Filing> => {
  const filing = newFiling({ call, ...options });
  await sendOne(host, who.token, filing.operation);
  await uploadAll(host, who.token, filing);
  expect((await sendOne(host, who.token, filing.operation)).status).toBe('registered');
  return filing;
};
/** A call with a council, filled and then over: the host's clock cannot be moved, so the close is, past the triggers that forbid it. */
const closedCall = async (fill: (call: string) => Promise<readonly Filing[]>): Promise<{ call: string; ids: string[] }> => {
  const call = await newCall(host, { graceHours: 0, council: awardSettings });
  const ids = (await fill(call)).map(({ operation }) => operation.id);
  const at = new Date().toISOString();
  // Past the minutes too for which a file that came in time is waited for.
  const until = new Date(Date.parse(at) - 3_600_000).toISOString();
  for (const query of [`UPDATE calls SET "closesAt" = '${at}' WHERE id = '${call}'`, `UPDATE submissions SET "attachmentsUntil" = '${until}' WHERE call = '${call}'`]) {
    json(await asSuperuser(host, 'POST', '/api/sql', { query }));
  }
  return { call, ids };
};
const twoFunds = { first: '«Бірінші» қоры', second: '«Екінші» қоры' };
const fills = {
  warned: async (call: string) => [await file(call, { database: 'late' }), await file(call)],
  single: async (call: string) => [await file(call)],
  history: async (call: string) => {
    const paper = newEntry({ call, direction: '7' });
    await sendOne(host, secretary.token, paper.operation);
    await uploadAll(host, secretary.token, paper);
    expect((await sendOne(host, secretary.token, paper.operation)).status).toBe('registered');
    return [await file(call, { direction: '4' }), { ...paper, operation: { ...paper.operation, kind: 'submit' as const } }];
  },
  unfinished: async (call: string) => {
    await sendOne(host, applicant.token, newFiling({ call }).operation);
    return [await file(call)];
  },
  listed: async (call: string) => [await file(call, { name: twoFunds.first, canary: 'canary-x' }), await file(call, { name: twoFunds.second })],
};
const listOf = async (call: string) => json<AdmissionListAnswer>(await request(host, 'GET', `/api/otinim/office/calls/${call}/admission`, secretary));
const publish = (call: string) => officeAct(host, secretary, { kind: 'list.publish', call });
const applicants = (call: string) => request(host, 'GET', `/api/otinim/calls/${call}/applicants`);

describe('admissibility', () => {
  it('Q1, CO-2: the findings are those that the applicant saw; each is judged; the applicant hears by events and notices', async () => {
    const { call, ids: [id = '', other = ''] } = prepared.warned;
    expect((await listOf(call)).lines.map(({ id: each, findings, decision }) => [each, findings.map(({ code }) => code), decision])).toEqual([[id, ['award.database'], ''], [other, [], '']]);
    const seen = await admissionOf(host, secretary, id);
    expect(seen.found.map(({ rule, code, severity, from }) => [rule, code, severity, from])).toEqual([['CO-2', 'award.database', 'warning', 'filing']]);
    expect([seen.next, seen.stated]).toEqual([other, 'late']);
    const act = { kind: 'admission.decide', call, submission: id, previous: '', decision: 'admitted', database: '', reason: '' };
    expect(await officeAct(host, secretary, { ...act, findings: [] })).toMatchObject({ code: 'admission.unjudged', params: { count: 1 } });
    const confirmed = { rule: 'CO-2', code: 'award.database', path: 'eligibility.database', verdict: 'confirmed', reason: '' };
    expect(outcomeOf(await officeAct(host, secretary, { ...act, findings: [confirmed] }))).toBe('done');
    // What the database answered is a finding of its own, and only warns.
    expect((await admissionOf(host, secretary, other, 'none')).found.map(({ from, severity }) => [from, severity])).toEqual([['database', 'warning']]);
    expect(outcomeOf(await decide(host, secretary, other, { decision: 'refused', database: 'none', findings: [confirmed as never] }))).toBe('admission.groundless');

    const { papers } = json<PapersAnswer>(await request(host, 'GET', '/api/otinim/papers', applicant));
    expect(stateOf(papers.find((paper) => paper.id === id)!.events)).toBe('admitted');
    const told = await rows(host, `SELECT code, params FROM notices WHERE person = '${applicant.id}' AND code LIKE 'admission.%'`);
    expect(told.map(({ code, params }) => [code, (JSON.parse(String(params)) as { submission: string }).submission])).toEqual([['admission.admitted', id]]);
    const events = await chainOf(host, call);
    expect(verifyChain(events, { chain: call }, sha256)).toMatchObject({ ok: true });
    const [row] = await rows(host, `SELECT findings, reason, salt FROM admissions WHERE submission = '${id}'`);
    const kept = JSON.parse(String(row?.['findings'])) as object;
    expect(JSON.parse(events.at(-1)!.body)).toEqual({ reason: commitment(String(row?.['salt']), sha256(canonical({ ...kept, reason: '' })), sha256) });
  });

  it('AW-3: given back by what an officer found in the papers, with its clause; decided anew until the list, both words kept', async () => {
    const { call, ids: [id = ''] } = prepared.single;
    expect(outcomeOf(await decide(host, secretary, id, { decision: 'returned' }))).toBe('admission.groundless');
    expect(outcomeOf(await decide(host, secretary, id, { decision: 'admitted', findings: [ownFinding] }))).toBe('admission.barred');
    expect(outcomeOf(await decide(host, secretary, id, { decision: 'returned', findings: [ownFinding], reason: '' }))).toBe('admission.wordless');
    expect(outcomeOf(await decide(host, secretary, id, { decision: 'returned', findings: [ownFinding] }))).toBe('done');
    const { papers } = json<PapersAnswer>(await request(host, 'GET', '/api/otinim/papers', applicant));
    const last = papers.find((paper) => paper.id === id)!.events.at(-1)!;
    expect([last.kind, (JSON.parse(last.body) as { clauses: string }).clauses]).toEqual(['submission.returned', 'AW-3']);
    // Words stay with the office: the chain holds a commitment alone.
    expect(JSON.stringify(await chainOf(host, call))).not.toContain('көшірме');

    // Another officer, who has not seen the first word, does not overwrite it.
    expect(outcomeOf(await officeAct(host, secretary, { kind: 'admission.decide', call, submission: id, previous: '', decision: 'admitted', database: '', findings: [], reason: '' }))).toBe('admission.changed');
    expect(outcomeOf(await decide(host, secretary, id, { decision: 'admitted' }))).toBe('done');
    expect((await admissionOf(host, secretary, id)).decisions.map(({ decision }) => decision)).toEqual(['admitted', 'returned']);
    expect(outcomeOf(await publish(call))).toBe('done');
    // AW-7: after the list a change needs its reason, and the list stays as it was.
    expect(outcomeOf(await decide(host, secretary, id, { decision: 'admitted', reason: '' }))).toBe('admission.wordless');
    expect(outcomeOf(await decide(host, secretary, id, { decision: 'refused', findings: [ownFinding] }))).toBe('done');
    const answer = json<ApplicantsAnswer>(await applicants(call));
    expect([JSON.parse(answer.text), answer.changes.map(({ admitted }) => admitted)]).toMatchObject([{ applicants: [{ admitted: 1 }] }, [0]]);
    for (const change of [`decision = 'admitted'`, `reason = 'x'`, `findings = ''`]) {
      expect((await asSuperuser(host, 'POST', '/api/sql', { query: `UPDATE admissions SET ${change} WHERE submission = '${id}'` })).text).toContain('admissions.immutable');
    }
    expect((await asSuperuser(host, 'POST', '/api/sql', { query: `UPDATE councils SET list = '' WHERE call = '${call}'` })).text).toContain('councils.immutable');
  });

  it('AW-5, AW-6: history by BIN, of the web and of paper: what stands elsewhere and was published since is judged', async () => {
    const { call, ids: [id = '', paper = ''] } = prepared.history;
    expect((await admissionOf(host, secretary, id)).found).toEqual([]);
    const [{ bin } = { bin: '' }] = await rows(host, `SELECT bin FROM submissions WHERE id = '${id}'`);
    // Written by hand, as no filing can come in any more: a second one of the BIN, and an award of the year before.
    await asSuperuser(host, 'POST', '/api/sql', { query: `INSERT INTO submissions (id, call, owner, bin, direction, sha256, text, number, ordinal, "arrivedAt", "attachmentsUntil") SELECT '${newId()}', call, owner, bin, '9', sha256, text, 'X-1', 90, "closesAt", "closesAt" FROM submissions JOIN (SELECT '9999' AS "closesAt") WHERE id = '${id}'` });
    const day = new Date(Date.now() - 300 * 86_400_000).toISOString().slice(0, 10);
    json(await asSuperuser(host, 'POST', '/api/collections/recipients/records', { bin, name: 'Ұйым', direction: '4', year: 2025, decidedOn: day }));
    const seen = await admissionOf(host, secretary, id);
    expect(seen.found.map(({ rule, code, from }) => [rule, code, from])).toEqual([['AW-6', 'award.received', 'filing'], ['AW-5', 'award.second_direction', 'books']]);
    expect(seen.history.awards).toEqual([{ direction: '4', decidedOn: day }]);
    expect(outcomeOf(await decide(host, secretary, id, { decision: 'admitted', findings: [{ rule: 'AW-6', code: 'award.received', path: 'organisation.bin', verdict: 'confirmed', reason: '' }] }))).toBe('admission.barred');
    expect(outcomeOf(await decide(host, secretary, id, { decision: 'refused', findings: [{ rule: 'AW-5', code: 'award.second_direction', path: 'direction.direction', verdict: 'confirmed', reason: '' }] }))).toBe('done');
    // Paper is judged by the stamp, with the same law.
    expect((await admissionOf(host, secretary, paper)).line).toMatchObject({ channel: 'post', direction: '7' });
    expect(outcomeOf(await decide(host, secretary, paper, { decision: 'admitted' }))).toBe('done');
    expect((await listOf(call)).lines.find((line) => line.id === id)).toMatchObject({ others: 1, awards: 1, decision: 'refused' });
  });
});

describe('at a wrong time, of another, of nobody', () => {
  it('AW-7: not before filing ends, not of another call, not of an unknown or unfinished one, not withdrawn', async () => {
    const open = await newCall(host, { council: awardSettings });
    const bare = await newCall(host);
    const [filing, awaiting] = [await file(open), newFiling({ call: open })];
    await sendOne(host, applicant.token, awaiting.operation);
    const act = { kind: 'admission.decide', call: open, submission: filing.operation.id, previous: '', decision: 'admitted', database: '', findings: [], reason: '' };
    expect(outcomeOf(await officeAct(host, secretary, act))).toBe('admission.filing');
    expect([outcomeOf(await publish(open)), outcomeOf(await publish(bare)), outcomeOf(await publish(newId()))]).toEqual(['list.filing', 'call.unknown', 'call.unknown']);
    const { call, ids: [id = ''] } = prepared.unfinished;
    expect(outcomeOf(await officeAct(host, secretary, { ...act, call }))).toBe('application.unknown');
    expect(outcomeOf(await officeAct(host, secretary, { ...act, call, submission: newId() }))).toBe('application.unknown');
    expect(await publish(call)).toMatchObject({ code: 'list.awaiting', params: { count: 1 } });
    json(await asSuperuser(host, 'POST', '/api/crons/otinimSettle'));
    const numberOf = async () => (await rows(host, `SELECT number FROM submissions WHERE id = '${id}'`))[0]?.['number'];
    await expect.poll(numberOf).not.toBe('');
    const number = await numberOf();
    expect(await publish(call)).toMatchObject({ code: 'list.undecided', params: { count: 1, numbers: number } });
    await sendOne(host, applicant.token, { id: newId(), kind: 'withdraw', submission: id });
    expect(outcomeOf(await officeAct(host, secretary, { ...act, call, submission: id }))).toBe('application.ended');
    expect(outcomeOf(await publish(call))).toBe('done');
  });

  it.each([
    ['a strange decision', { decision: 'approved' }],
    ['a finding with a strange member', { findings: [{ ...ownFinding, by: 'x' }] }],
    ['a rule that is SQL', { findings: [{ ...ownFinding, rule: "' --" }] }],
    ['a rule that the office may not name', { findings: [{ ...ownFinding, rule: 'AW-10' }] }],
    ['a reason too long', { reason: 'х'.repeat(4001) }],
    ['a reason of blanks', { reason: '   ' }],
    ['a thousand findings', { findings: Array.from({ length: 1000 }, () => ownFinding) }],
    ['findings that are none', { findings: [null] }],
    ['a database that never answered so', { database: 'maybe' }],
  ])('not with %s', async (_, over) =>
    expect(outcomeOf(await officeAct(host, secretary, { kind: 'admission.decide', call: newId(), submission: newId(), previous: '', decision: 'returned', database: '', findings: [], reason: '', ...over }))).toBe('act.malformed'));

  it('an unpublished list, an unknown one and no id look the same', async () => {
    const open = await newCall(host, { council: awardSettings });
    const replies = await Promise.all([open, newId(), 'x'].map(applicants));
    expect(replies.map(({ status, text }) => [status, JSON.parse(text)])).toEqual(Array.from({ length: 3 }, () => [404, { code: 'applicants.unpublished' }]));
    expect((await request(host, 'GET', `/api/otinim/office/admission/${newId()}`, secretary)).status).toBe(404);
    expect((await request(host, 'GET', `/api/otinim/office/admission/${newId()}?database=x`, secretary)).status).toBe(400);
  });
});

describe('AW-7: the list of applicants', () => {
  it('is published once, to everybody, with nothing of any person; its event is the seed', async () => {
    const { call, ids: [first = '', second = ''] } = prepared.listed;
    expect(outcomeOf(await decide(host, secretary, first, { decision: 'admitted' }))).toBe('done');
    expect(outcomeOf(await decide(host, secretary, second, { decision: 'refused', findings: [ownFinding] }))).toBe('done');
    const act = { id: newId(), kind: 'list.publish', call };
    const answers = await Promise.all([officeAct(host, secretary, act), officeAct(host, secretary, act)]);
    expect(answers[0]).toEqual(answers[1]);
    expect(outcomeOf(await publish(call))).toBe('list.published');
    const { text, sha256: hash, event, publishedAt } = json<ApplicantsAnswer>(await applicants(call));
    const events = (await chainOf(host, call)).filter(({ kind }) => kind === 'list.published');
    expect(events.map(({ body, hash: head }) => [JSON.parse(body), head])).toEqual([[{ count: 2, list: sha256(text) }, event.hash]]);
    expect([hash, await rows(host, `SELECT seed, "listedAt" AS at FROM councils WHERE call = '${call}'`)]).toEqual([sha256(text), [{ seed: event.hash, at: publishedAt }]]);
    const { applicants: lines } = JSON.parse(text) as { applicants: object[] };
    expect(lines.map((line) => Object.keys(line).join())).toEqual(['admitted,direction,name,number', 'admitted,direction,name,number']);
    expect(lines).toMatchObject([{ name: twoFunds.first, admitted: 1 }, { name: twoFunds.second, admitted: 0 }]);
    for (const personal of ['Әбілқасымова', 'zhasqanat', '+7701', 'көшірме', applicant.email, applicant.id]) expect(text).not.toContain(personal);
  });

  it('AW-2: grows by what came in time by post, and only by that; the lot stays the first', async () => {
    const { call } = prepared.listed;
    const before = JSON.parse(json<ApplicantsAnswer>(await applicants(call)).text) as { applicants: object[] };
    const late = newEntry({ call, direction: '7' });
    await sendOne(host, secretary.token, late.operation);
    await uploadAll(host, secretary.token, late);
    expect((await sendOne(host, secretary.token, late.operation)).status).toBe('registered');
    expect([(await listOf(call)).unlisted, outcomeOf(await publish(call))]).toEqual([1, 'list.undecided']);
    expect(outcomeOf(await decide(host, secretary, late.operation.id, { decision: 'admitted', reason: 'Пошта мөртабаны мерзімінде' }))).toBe('done');
    expect(outcomeOf(await publish(call))).toBe('done');
    const { text, event, publishedAt } = json<ApplicantsAnswer>(await applicants(call));
    const { applicants: lines } = JSON.parse(text) as { applicants: object[] };
    expect([lines.slice(0, 2), lines.length, (await listOf(call)).unlisted]).toEqual([before.applicants, 3, 0]);
    const events = (await chainOf(host, call)).filter(({ kind }) => kind === 'list.published');
    expect([events.length, events[0]?.hash, JSON.parse(events[1]?.body ?? '')]).toEqual([2, event.hash, { count: 3, list: sha256(text) }]);
    expect(await rows(host, `SELECT seed, "listedAt" AS at FROM councils WHERE call = '${call}'`)).toEqual([{ seed: event.hash, at: publishedAt }]);
    expect(outcomeOf(await publish(call))).toBe('list.published');
    const shorter = await asSuperuser(host, 'POST', '/api/sql', { query: `UPDATE councils SET list = '{"applicants":[],"call":"${call}"}' WHERE call = '${call}'` });
    expect(shorter.status).toBeGreaterThanOrEqual(400);
  });
});
