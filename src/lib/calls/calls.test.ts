import { expect, test } from 'vitest';
import type { Call, CallsAnswer } from '#law/filing/wire';
import { formatInstant, milliseconds } from '#law/instant';
import { createDraft, openDraft } from '../drafts/drafts';
import type { Reply } from '../remote/remote';
import { openForTest } from '../storage/open-for-test';
import { bindDrafts, cachedCalls, clockIsWrong, openCalls, refreshCalls, serverNow } from './calls';

const call: Call = {
  id: 'callcallcall000', code: 'СЫЙ', year: 2026, edition: 'award-2018', title: { kk: '', ru: '', en: '' },
  opensAt: '2026-07-01T00:00:00.000Z', closesAt: '2026-08-30T19:00:00.000Z', graceHours: 24, replaceable: false,
};
const day = 86_400_000;
const truth = milliseconds('2026-08-01T00:00:00.000Z');
const answer = (calls: readonly Call[]): CallsAnswer => ({ now: formatInstant(truth), calls, recipients: [] });

const start = async (calls: readonly Call[], wrongBy = 0) => {
  const storage = await openForTest();
  let reply: Reply<CallsAnswer> = { ok: true, value: answer(calls) };
  const deps = { storage, remote: { fetchCalls: async () => reply }, now: () => truth + wrongBy };
  const begin = async () => {
    const draft = await createDraft(deps, { package: 'award', edition: 'award-2018', call: null });
    return draft.ok ? draft.value.id : '';
  };
  const callOf = async (id: string) => {
    const open = await openDraft(storage, id);
    return open.ok ? open.value.draft.call : open.code;
  };
  return { deps, storage, begin, callOf, offline: () => (reply = { ok: false, failure: { kind: 'offline' } }) };
};

test('what was seen last is there without a network', async () => {
  const { deps, storage, offline } = await start([call]);
  expect(await cachedCalls(storage)).toBe(null);
  await refreshCalls(deps);
  offline();
  expect(await refreshCalls(deps)).toEqual({ ok: false, code: 'offline' });
  expect((await cachedCalls(storage))?.answer.calls).toEqual([call]);
});

test('a device’s clock that is wrong by a day is noticed and corrected', async () => {
  const { deps, storage } = await start([call], -day);
  await refreshCalls(deps);
  const row = await cachedCalls(storage);
  expect(serverNow(row, deps.now())).toBe(truth);
  expect(clockIsWrong(row)).toBe(true);
  expect(serverNow(null, 5)).toBe(5);
  const right = await start([call]);
  await refreshCalls(right.deps);
  expect(clockIsWrong(await cachedCalls(right.storage))).toBe(false);
});

test('CO-7: a call is open from its first moment to before its last', () => {
  const open = (instant: string) => openCalls(answer([call]), 'award-2018', milliseconds(instant)).length;
  expect(open('2026-06-30T23:59:59.999Z')).toBe(0);
  expect(open('2026-07-01T00:00:00.000Z')).toBe(1);
  expect(open('2026-08-30T18:59:59.999Z')).toBe(1);
  expect(open('2026-08-30T19:00:00.000Z')).toBe(0);
  expect(openCalls(answer([call]), 'award-2030', truth)).toEqual([]);
});

test('a draft begun before any call was seen is bound to the only open one; of several the person chooses', async () => {
  for (const [calls, bound, asked] of [[[call], call.id, false], [[call, { ...call, id: 'other' }], null, true], [[], null, false]] as const) {
    const { deps, storage, begin, callOf } = await start(calls);
    const id = await begin();
    await refreshCalls(deps);
    const row = await cachedCalls(storage);
    if (!row) throw new Error('nothing cached');
    expect(await bindDrafts(deps, row)).toEqual(asked ? [id] : []);
    expect(await callOf(id)).toBe(bound);
  }
});
