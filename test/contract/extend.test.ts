import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyChain } from '#law/filing/event';
import type { DowntimesAnswer } from '#law/filing/office-wire';
import type { Answer, CallsAnswer } from '#law/filing/wire';
import { sha256 } from '../fixtures/award';
import { chainOf } from '../harness/chains';
import { newCall, newFiling, newId } from '../harness/filings';
import { startHost, type Host } from '../harness/host';
import { person, signUp, type Person } from '../harness/people';
import { asSuperuser, json, request, rows, sendOne } from '../harness/requests';
import { uploadAll } from '../harness/uploads';

let host: Host;
let secretary: Person;
let applicant: Person;
beforeAll(async () => {
  host = await startHost();
  [secretary, applicant] = [await person(host, 'secretary'), await signUp(host)];
});
afterAll(() => host.stop());

const hours = (count: number): string => new Date(Date.now() + count * 3_600_000).toISOString();
const sql = async (query: string) => asSuperuser(host, 'POST', '/api/sql', { query });
const measured = async (from: string, to: string): Promise<string> => {
  const id = newId();
  json(await sql(`INSERT INTO downtimes (id, "from", "to") VALUES ('${id}', '${from}', '${to}')`));
  return id;
};
const extend = (call: string, downtime: string, closesAt: string, by: Person = secretary) =>
  request(host, 'POST', `/api/otinim/office/calls/${call}/extension`, { token: by.token, body: { downtime, closesAt } });
const codeOf = (answer: Answer) => (answer.status === 'refused' ? answer.findings[0]?.code : answer.status);
const fileNow = (call: string) => sendOne(host, applicant.token, newFiling({ call }).operation);

describe('Q2: a deadline moved for measured downtime', () => {
  it('after the close: with its ground in the chain, shown to all, and kept to by the intake', async () => {
    const close = hours(-1);
    const call = await newCall(host, { closesAt: close, graceHours: 0 });
    const [from, to] = [hours(-4), hours(-2)];
    const downtime = await measured(from, to);
    expect(codeOf(await fileNow(call))).toBe('call.late');
    const offered = json<DowntimesAnswer>(await request(host, 'GET', `/api/otinim/office/calls/${call}/downtimes`, secretary));
    const [gap] = offered.downtimes.filter(({ id }) => id === downtime);
    expect(gap).toMatchObject({ from, to, lost: Date.parse(to) - Date.parse(from) });
    const closesAt = gap!.proposed;
    expect((await extend(call, downtime, closesAt)).status).toBe(200);
    expect(codeOf(await fileNow(call))).toBe('awaiting');

    const events = await chainOf(host, call);
    expect(events.map(({ kind }) => kind)).toEqual(['call.extended', 'submission.received']);
    expect(JSON.parse(events[0]!.body)).toEqual({ closesAt, from, to, by: 'secretary' });
    expect(verifyChain(events, { chain: call }, sha256)).toMatchObject({ ok: true });
    const { calls } = json<CallsAnswer>(await request(host, 'GET', '/api/otinim/calls'));
    const shown = calls.find(({ id }) => id === call);
    expect(shown).toMatchObject({ closesAt, extension: { announced: close, from, to }, head: { seq: 2, hash: events[1]!.hash } });
    // Who was turned away meanwhile hears that the way is open.
    const told = await rows(host, `SELECT code, params FROM notices WHERE person = '${applicant.id}' AND code = 'call.extended'`);
    expect(told.map(({ params }) => JSON.parse(String(params)) as unknown)).toEqual([{ call, closesAt }]);
    // The same decision again, after a lost answer: one event.
    expect((await extend(call, downtime, closesAt)).status).toBe(200);
    expect(await chainOf(host, call)).toHaveLength(2);
  });

  it('is told to everybody of the call and to those turned away, each once, and to nobody else', async () => {
    const call = await newCall(host, { closesAt: hours(-1), opensAt: hours(-30), graceHours: 0 });
    const [filed, back, late, other] = [await signUp(host), await signUp(host), await signUp(host), await signUp(host)];
    const [standing, taken] = [newFiling({ call }), newFiling({ call })];
    // They filed in time: the close is then set where it was.
    const open = await newCall(host, { closesAt: hours(1), graceHours: 0 });
    const inTime = [newFiling({ call: open }), newFiling({ call: open })];
    await sendOne(host, filed.token, inTime[0]!.operation);
    await sendOne(host, back.token, inTime[1]!.operation);
    await sendOne(host, back.token, { id: newId(), kind: 'withdraw', submission: inTime[1]!.operation.id });
    await sendOne(host, late.token, standing.operation);
    await sendOne(host, late.token, taken.operation);
    const told = async (about: string) => (await rows(host, `SELECT person FROM notices WHERE code = 'call.extended' AND params LIKE '%${about}%' ORDER BY person`)).map(({ person }) => String(person));
    const downtime = await measured(hours(-3), hours(-2));
    for (const [about, to] of [[call, hours(1)], [open, hours(3)]] as const) expect((await extend(about, downtime, to)).status).toBe(200);
    expect(await told(call)).toEqual([late.id]);
    expect(await told(open)).toEqual([filed.id]);
    expect([...(await told(call)), ...(await told(open))]).not.toContain(other.id);
  });

  it('lets the files of what was received follow until the new close', async () => {
    const call = await newCall(host, { closesAt: hours(1), graceHours: 0 });
    const filing = newFiling({ call });
    await sendOne(host, applicant.token, filing.operation);
    const closesAt = hours(3);
    expect((await extend(call, await measured(hours(-2), hours(-1)), closesAt)).status).toBe(200);
    expect(await sendOne(host, applicant.token, filing.operation)).toMatchObject({ status: 'awaiting', until: closesAt });
    await uploadAll(host, applicant.token, filing);
    expect((await sendOne(host, applicant.token, filing.operation)).status).toBe('registered');
  });

  it.each([
    ['to an earlier close', 0.5, 'extension.earlier'],
    ['for longer than the next working day', 24 * 12, 'extension.long'],
  ])('not %s', async (_, to, code) => {
    const call = await newCall(host, { closesAt: hours(1) });
    const reply = await extend(call, await measured(hours(-2), hours(-1)), hours(to));
    expect([reply.status, JSON.parse(reply.text)]).toEqual([422, { code }]);
    expect(await chainOf(host, call)).toEqual([]);
  });
  it('not without a measured ground, not more than a day later', async () => {
    const call = await newCall(host, { closesAt: hours(1) });
    expect((await extend(call, newId(), hours(2))).text).toContain('extension.ground');
    expect((await extend(call, await measured(hours(-90), hours(-80)), hours(2))).text).toContain('extension.ground');
    const over = await newCall(host, { opensAt: hours(-90), closesAt: hours(-25) });
    expect((await extend(over, await measured(hours(-30), hours(-28)), hours(2))).text).toContain('extension.over');
    expect((await extend(call, 'x', hours(2))).status).toBe(400);
    expect((await extend(newId(), newId(), hours(2))).status).toBe(404);
  });

  it('while filings arrive: each is judged by the close that counts when it is written', async () => {
    const closesAt = hours(0.0003);
    const call = await newCall(host, { closesAt, graceHours: 0 });
    const downtime = await measured(hours(-3), hours(-2));
    const filings = Array.from({ length: 24 }, () => newFiling({ call }));
    const later = hours(2);
    const [moved, ...answers] = await Promise.all([
      new Promise((resolve) => setTimeout(resolve, 900)).then(() => extend(call, downtime, later)),
      ...filings.map(({ operation }, i) => new Promise((resolve) => setTimeout(resolve, i * 100)).then(() => sendOne(host, applicant.token, operation))),
    ]);
    expect(moved.status).toBe(200);
    const [{ at } = { at: '' }] = await rows(host, `SELECT at FROM events WHERE chain = '${call}' AND kind = 'call.extended'`);
    for (const answer of answers) {
      const { arrivedAt } = answer as { arrivedAt: string };
      if (arrivedAt > String(at) || arrivedAt < closesAt) expect(codeOf(answer)).toBe('awaiting');
      else expect(['awaiting', 'call.late']).toContain(codeOf(answer));
      if (answer.status === 'awaiting') expect(await sendOne(host, applicant.token, filings.find(({ operation }) => operation.id === answer.id)!.operation)).toMatchObject({ until: later });
    }
    expect(answers.map(codeOf)).toContain('awaiting');
    expect(verifyChain(await chainOf(host, call), { chain: call }, sha256)).toMatchObject({ ok: true });
  });
});

describe('I5: not by a superuser either', () => {
  it.each([
    ['without an event', (call: string) => `UPDATE calls SET "extendedTo" = '${hours(5)}', "downFrom" = 'a', "downTo" = 'b' WHERE id = '${call}'`],
    ['the announced close', (call: string) => `UPDATE calls SET "closesAt" = '${hours(5)}' WHERE id = '${call}'`],
    ['the term of keeping', (call: string) => `UPDATE calls SET "retentionYears" = 1 WHERE id = '${call}'`],
  ])('%s', async (_, query) => {
    const call = await newCall(host);
    const reply = await sql(query(call));
    expect([reply.status, reply.text.includes('calls.immutable')]).toEqual([400, true]);
  });
  it('an extension is taken back or shortened by nobody', async () => {
    const call = await newCall(host, { closesAt: hours(1) });
    expect((await extend(call, await measured(hours(-2), hours(-1)), hours(3))).status).toBe(200);
    for (const change of [`"extendedTo" = ''`, `"extendedTo" = '${hours(2)}'`, `"downFrom" = 'x'`]) {
      expect((await sql(`UPDATE calls SET ${change} WHERE id = '${call}'`)).text).toContain('calls.immutable');
    }
    expect((await sql(`UPDATE submissions SET "attachmentsUntil" = '${hours(9)}'`)).text).toContain('submissions.immutable');
    expect((await sql(`DELETE FROM downtimes`)).text).toContain('downtimes.immutable');
  });
  it('a call is not born extended', async () => {
    const body = { code: newId().slice(0, 8), year: 2026, edition: 'award-2018', titleKk: 'x', titleRu: 'x', titleEn: 'x', opensAt: hours(-1), closesAt: hours(1), announced: false };
    expect((await asSuperuser(host, 'POST', '/api/collections/calls/records', { ...body, extendedTo: hours(5) })).status).toBe(400);
    expect((await asSuperuser(host, 'POST', '/api/collections/calls/records', { ...body, retentionYears: 5 })).status).toBe(200);
  });
});
