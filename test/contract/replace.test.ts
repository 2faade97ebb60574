import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '#law/filing/wire';
import type { PapersAnswer } from '#law/filing/papers';
import { stateOf } from '#law/filing/papers';
import { credentialStore } from '$lib/remote/credentials';
import { papersRemote } from '$lib/remote/papers-remote';
import { sha256 } from '../fixtures/award';
import { newBin, newCall, newFiling, newId, type Filing, type FilingOptions } from '../harness/filings';
import { startHost, type Host } from '../harness/host';
import { person, type Person } from '../harness/people';
import { json, request, rows, sendOne } from '../harness/requests';
import { uploadAll } from '../harness/uploads';

let host: Host;
let someone: Person;
beforeAll(async () => {
  host = await startHost();
  someone = await person(host);
});
afterAll(() => host.stop());

const codeOf = (answer: Answer) => (answer.status === 'refused' ? answer.findings[0]?.code : answer.status);
const send = (filing: Filing, by = someone) => sendOne(host, by.token, filing.operation);
const finish = async (filing: Filing, by = someone) => {
  await send(filing, by);
  await uploadAll(host, by.token, filing);
  return send(filing, by);
};
const withdraw = (submission: string) => sendOne(host, someone.token, { id: newId(), kind: 'withdraw', submission });
const states = async ({ token } = someone) => {
  const { papers } = json<PapersAnswer>(await request(host, 'GET', '/api/otinim/papers', { token }));
  return Object.fromEntries(papers.map(({ id, events }) => [id, stateOf(events)]));
};
const registered = async (over: Partial<FilingOptions> = {}) => {
  const call = over.call ?? (await newCall(host, { replaceable: true }));
  const bin = newBin();
  const old = newFiling({ call, bin, ...over });
  expect(codeOf(await finish(old))).toBe('registered');
  return { call, bin, old: old.operation.id };
};

describe('replacing before the deadline', () => {
  it('AW-5: the new one takes the place of the old as it is registered, in another direction too, and not before', async () => {
    const { call, bin, old } = await registered();
    const next = newFiling({ call, bin, parent: old, direction: '7' });
    expect(codeOf(await send(next))).toBe('awaiting');
    expect(await states()).toMatchObject({ [old]: 'registered', [next.operation.id]: 'awaiting' });
    const answer = await finish(next);
    expect(await states()).toMatchObject({ [old]: 'replaced', [next.operation.id]: 'registered' });
    const chain = await rows(host, `SELECT seq, kind, subject, at, body, hash FROM events WHERE chain = '${call}' AND seq > 3 ORDER BY seq`);
    expect(chain.map(({ kind, subject }) => [kind, subject])).toEqual([['submission.replaced', old], ['submission.registered', next.operation.id]]);
    expect(chain[0]).toMatchObject({ at: chain[1]?.['at'], body: `{"by":"${next.operation.id}"}` });
    expect(answer.status === 'registered' && answer.receipt.head).toBe(chain[1]?.['hash']);
    const [notice] = await rows(host, `SELECT params FROM notices WHERE code = 'submission.replaced' AND person = '${someone.id}'`);
    expect(JSON.parse(String(notice?.['params']))).toMatchObject({ submission: old, by: next.operation.id });
    // What was replaced stays replaced, and its receipt stays a receipt.
    expect(codeOf(await withdraw(old))).toBe('withdraw.not_possible');
    expect(codeOf(await send(newFiling({ call, bin, parent: old })))).toBe('replace.done');
  });

  it('leaves the old one standing when the new one never becomes whole, or is withdrawn before', async () => {
    const { call, bin, old } = await registered();
    const next = newFiling({ call, bin, parent: old });
    await send(next);
    expect(codeOf(await withdraw(next.operation.id))).toBe('withdrawn');
    expect(await states()).toMatchObject({ [old]: 'registered', [next.operation.id]: 'withdrawn' });
    expect(codeOf(await finish(newFiling({ call, bin, parent: old })))).toBe('registered');
    expect((await states())[old]).toBe('replaced');
  });

  it('lets one of two win that race, and tells the other why', async () => {
    const { call, bin, old } = await registered();
    const rivals = Array.from({ length: 6 }, () => newFiling({ call, bin, parent: old }));
    const answers = (await Promise.all(rivals.map((rival) => send(rival)))).map(codeOf).sort();
    expect(answers).toEqual(['awaiting', ...Array.from({ length: 5 }, () => 'award.already_filed')]);
    const [winner] = await rows(host, `SELECT id FROM submissions WHERE replaces = '${old}'`);
    const won = rivals.find(({ operation }) => operation.id === winner?.['id'])!;
    expect(codeOf(await finish(won))).toBe('registered');
    expect(Object.values(await rows(host, `SELECT id FROM events WHERE subject = '${old}' AND kind = 'submission.replaced'`))).toHaveLength(1);
  });

  it('does not replace what was withdrawn while the new one was on its way', async () => {
    const { call, bin, old } = await registered();
    const next = newFiling({ call, bin, parent: old });
    await send(next);
    await withdraw(old);
    expect(codeOf(await finish(next))).toBe('registered');
    expect((await states())[old]).toBe('withdrawn');
  });

  it('P9: what was filed comes to another device over a line that breaks, and by a fresh key where the one before has ended', async () => {
    const { operation, files } = newFiling({ call: await newCall(host, { replaceable: true }) });
    await finish({ operation, files });
    const asked: { readonly status: number; readonly from: string | null; readonly length: number }[] = [];
    let fresh = false;
    /** Breaks the first file off after ten bytes; a key that was used has ended since (two of one second are the same text). */
    const line: typeof fetch = async (input, init) => {
      const { pathname, searchParams } = new URL(String(input));
      fresh ||= pathname === '/api/files/token';
      const answer = await fetch(input, init);
      if (!searchParams.has('token')) return answer;
      if (!fresh) return new Response('{}', { status: 404 });
      fresh = false;
      const bytes = new Uint8Array(await answer.arrayBuffer());
      asked.push({ status: answer.status, from: new Headers(init?.headers).get('Range'), length: bytes.length });
      if (asked.length > 1) return new Response(bytes, { status: answer.status });
      const broken = new ReadableStream<Uint8Array>({ start: (to) => to.enqueue(bytes.subarray(0, 10)), pull: (to) => to.error(new TypeError('cut')) }, { highWaterMark: 0 });
      return new Response(broken, { status: answer.status });
    };
    const credentials = credentialStore(null);
    credentials.set({ token: someone.token, account: { id: someone.id, email: someone.email, verified: true } });
    const { fetchFiles } = papersRemote({ fetch: line, base: host.url, now: Date.now, credentials });
    const wanted = files.slice(0, 2).map((file) => file.sha256).sort();
    const reply = await fetchFiles(operation.id, new Set(wanted), someone.id);
    const came = reply.ok ? await Promise.all(reply.value.map(async ({ blob }) => sha256(await blob.text()))) : [];
    expect(came.sort()).toEqual(wanted);
    const [whole, rest, other] = asked;
    expect(rest).toEqual({ status: 206, from: 'bytes=10-', length: (whole?.length ?? 0) - 10 });
    expect([other?.from, asked.length]).toEqual([null, 3]);
  });

  it('is refused, with the reason: not allowed by the call, another call, another organisation, too late', async () => {
    const strict = await registered({ call: await newCall(host) });
    expect(codeOf(await send(newFiling({ ...strict, parent: strict.old })))).toBe('replace.not_allowed');
    const { call, bin, old } = await registered();
    expect(codeOf(await send(newFiling({ call, parent: old })))).toBe('replace.other');
    expect(codeOf(await send(newFiling({ call: await newCall(host, { replaceable: true }), bin, parent: old })))).toBe('replace.other');
    const brief = await registered({ call: await newCall(host, { replaceable: true, closesAt: new Date(Date.now() + 2500).toISOString() }) });
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect(codeOf(await send(newFiling({ ...brief, parent: brief.old })))).toBe('call.late');
    expect((await states())[brief.old]).toBe('registered');
  });

  it('is for its owner: to another the parent is as if it were not there', async () => {
    const { call, bin, old } = await registered();
    const other = await person(host);
    const theirs = newFiling({ call, parent: old });
    expect(codeOf(await finish(theirs, other))).toBe('registered');
    expect(codeOf(await send(newFiling({ call, bin, parent: old }), other))).toBe('award.already_filed');
    expect((await states())[old]).toBe('registered');
    expect(Object.keys(await states(other))).toEqual([theirs.operation.id]);
  });
});
