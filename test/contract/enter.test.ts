import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { almatyDate } from '#law/almaty';
import { addCalendarDays } from '#law/dates';
import type { Answer } from '#law/filing/wire';
import { newEntry } from '../harness/entries';
import { newBin, newCall, newFiling, newId } from '../harness/filings';
import { startHost, type Host } from '../harness/host';
import { person, signUp, type Person } from '../harness/people';
import { json, request, rows, sendOne } from '../harness/requests';
import { upload, uploadAll } from '../harness/uploads';

let host: Host;
let secretary: Person;
let applicant: Person;
beforeAll(async () => {
  host = await startHost();
  [secretary, applicant] = [await person(host, 'secretary'), await signUp(host)];
});
afterAll(() => host.stop());

const codes = (answer: Answer): string[] => (answer.status === 'refused' ? answer.findings.filter(({ severity }) => severity === 'error').map(({ code }) => code) : [answer.status]);
const day = (days: number): string => addCalendarDays(almatyDate(new Date().toISOString()), days);
const hours = (count: number): string => new Date(Date.now() + count * 3_600_000).toISOString();
const send = (operation: Parameters<typeof sendOne>[2], by = secretary) => sendOne(host, by.token, operation);

describe('AW-2: what came by post or by hand is entered by the office', () => {
  it('is registered with a number of the same series, marked as what it is', async () => {
    const call = await newCall(host, { opensAt: hours(-24 * 20) });
    const web = newFiling({ call });
    await send(web.operation, applicant);
    await uploadAll(host, applicant.token, web);
    const first = await send(web.operation, applicant);
    const entry = newEntry({ call, intake: { arrivedOn: day(-2), arrivedTime: '17:45', postmarkedOn: day(-5) } });
    const before = new Date().toISOString();
    const awaiting = await send(entry.operation);
    expect(awaiting).toMatchObject({ status: 'awaiting', missing: entry.files.map(({ sha256 }) => sha256) });
    await uploadAll(host, secretary.token, entry);
    const answer = await send(entry.operation);
    if (answer.status !== 'registered' || first.status !== 'registered') throw new Error('not registered');
    expect([first.receipt.number.slice(-5), answer.receipt.number.slice(-5)]).toEqual(['-0001', '-0002']);
    const stated = new Date(`${day(-2)}T12:45:00.000Z`).toISOString();
    expect(answer.receipt).toMatchObject({ arrivedAt: stated, paper: { channel: 'post' } });
    expect(answer.receipt.paper!.enteredAt >= before).toBe(true);
    expect(first.receipt.paper).toBeUndefined();

    const [row] = await rows(host, `SELECT channel, "arrivedAt", "enteredAt" FROM submissions WHERE id = '${entry.operation.id}'`);
    expect(row).toEqual({ channel: 'post', arrivedAt: stated, enteredAt: answer.receipt.paper!.enteredAt });
    const events = await rows(host, `SELECT kind, at, body FROM events WHERE subject = '${entry.operation.id}' ORDER BY seq`);
    expect(events.map(({ kind }) => kind)).toEqual(['submission.entered', 'submission.registered']);
    const body = JSON.parse(String(events[0]?.['body'])) as Record<string, unknown>;
    expect(body).toEqual({ arrivedAt: stated, by: 'secretary', channel: 'post', commitment: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown });
    expect(events[0]?.['at']).toBe(row?.['enteredAt']);
    expect(JSON.stringify(events)).not.toContain(secretary.id);
    // Repeated, it is the same answer (I2).
    expect(await send(entry.operation)).toEqual(answer);
  });

  it('CO-7: may be entered after the close, when its stamp is before it, and its scans may still follow', async () => {
    const call = await newCall(host, { opensAt: hours(-24 * 10), closesAt: hours(-24), graceHours: 0 });
    const entry = newEntry({ call, intake: { arrivedOn: day(-3), postmarkedOn: day(-4) } });
    const answer = await send(entry.operation);
    expect(answer.status === 'awaiting' && answer.until > hours(71)).toBe(true);
    expect(await upload(host, secretary.token, entry.operation.id, entry.files[0]!)).toBe(204);
  });

  it.each([
    ['late by its stamp', { arrivedOn: day(0) }, ['call.late']],
    ['before the opening by its stamp', { arrivedOn: day(-30) }, ['call.not_open']],
    ['stamped in the future', { arrivedOn: day(2) }, ['intake.future', 'call.late']],
    ['with no day that exists', { arrivedOn: '2026-02-30' }, ['date.invalid']],
  ])('is refused %s, with the reason, and is not in the chain', async (_, intake, expected) => {
    const call = await newCall(host, { opensAt: hours(-24 * 10), closesAt: hours(-24) });
    const entry = newEntry({ call, intake: { postmarkedOn: day(-40), ...intake } });
    const answer = await send(entry.operation);
    expect(codes(answer).filter((code) => code !== 'date.future' && !code.startsWith('project.'))).toEqual(expected);
    expect(await rows(host, `SELECT id FROM events WHERE chain = '${call}'`)).toEqual([]);
    const [kept] = await rows(host, `SELECT kind, answer FROM operations WHERE id = '${entry.operation.id}'`);
    expect([kept?.['kind'], JSON.parse(String(kept?.['answer']))]).toEqual(['enter', answer]);
  });

  it('AW-3: what is incomplete is refused, as by the web', async () => {
    const entry = newEntry({ call: await newCall(host), intake: { journal: '' } });
    expect(codes(await send(entry.operation))).toEqual(['required']);
  });
});

describe('AW-5: one organisation, one filing, whatever way it comes', () => {
  it('sees one by the web before paper is entered, and refuses the paper', async () => {
    const call = await newCall(host);
    const bin = newBin();
    const web = newFiling({ call, bin, direction: '7' });
    await send(web.operation, applicant);
    const seen = json<{ standing: unknown[] }>(await request(host, 'GET', `/api/otinim/office/standing?call=${call}&bin=${bin}`, secretary));
    expect(seen.standing).toMatchObject([{ submission: web.operation.id, direction: '7', channel: 'web', number: '' }]);
    expect(codes(await send(newEntry({ call, bin }).operation))).toEqual(['award.second_direction']);
  });
  it('refuses one by the web after the paper; any officer may take the paper back', async () => {
    const call = await newCall(host);
    const bin = newBin();
    const entry = newEntry({ call, bin });
    await send(entry.operation);
    const web = newFiling({ call, bin });
    expect(codes(await send(web.operation, applicant))).toEqual(['award.already_filed']);
    const other = await person(host, 'administrator');
    const take = { id: newId(), kind: 'withdraw' as const, submission: entry.operation.id };
    expect(codes(await send(take, applicant))).toEqual(['operation.unknown']);
    expect(codes(await send({ ...take, id: newId() }, other))).toEqual(['withdrawn']);
    expect(codes(await send(newFiling({ call, bin }).operation, applicant))).toEqual(['awaiting']);
  });
});

describe('who may', () => {
  it('no applicant enters, no officer files or takes an applicant’s filing back, no expert does either', async () => {
    const call = await newCall(host);
    const entry = newEntry({ call });
    const filing = newFiling({ call });
    expect(codes(await send(entry.operation, applicant))).toEqual(['operation.role']);
    expect(codes(await send(filing.operation))).toEqual(['operation.role']);
    expect(await rows(host, `SELECT id FROM operations WHERE id IN ('${entry.operation.id}', '${filing.operation.id}')`)).toEqual([]);
    await send(filing.operation, applicant);
    expect(codes(await send({ id: newId(), kind: 'withdraw', submission: filing.operation.id }))).toEqual(['operation.unknown']);
    const expert = await person(host, 'expert');
    const reply = await request(host, 'POST', '/api/otinim/operations', { token: expert.token, body: { operations: [entry.operation] } });
    expect([reply.status, JSON.parse(reply.text)]).toEqual([403, { code: 'session.role' }]);
  });
  it('a document of the web is not entered, nor paper filed', async () => {
    const call = await newCall(host);
    const { operation } = newFiling({ call });
    expect(codes(await send({ ...operation, kind: 'enter' }))).toEqual(['document.shape']);
    expect(codes(await send({ ...newEntry({ call }).operation, kind: 'submit' }, applicant))).toEqual(['document.shape']);
  });
});
