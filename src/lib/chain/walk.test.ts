import { expect, test } from 'vitest';
import { beginning, verifyChain, type ChainEvent, type ChainHead } from '#law/filing/event';
import type { ChainAnswer } from '#law/filing/office-wire';
import { chained, sha256 } from '../../../test/fixtures/chain';
import { passes, walk, type Walked } from './walk';

const call = 'callcallcall000';
const events = chained(call, ['submission.received', 'submission.registered', 'office.exported', 'submission.withdrawn', 'submission.erased']);
const head = { seq: 5, hash: events[4]!.hash };
const paged = (all: readonly ChainEvent[]) => {
  const asked: ChainHead[] = [];
  const ask = async (after: ChainHead) => {
    asked.push(after);
    const page = all.slice(after.seq, after.seq + 2);
    const value: ChainAnswer = { verified: verifyChain(page, { chain: call, after }, sha256), events: page, compared: page.length, discrepancies: [], head };
    return { ok: true, value } as const;
  };
  return { ask, asked };
};
const last = async (all: readonly ChainEvent[]) => {
  const shown: Walked[] = [];
  const { ask, asked } = paged(all);
  const failure = await walk(ask, (walked) => shown.push(walked) > 0);
  return { failure, asked, shown, end: shown.at(-1)! };
};

test('goes on after what was verified, to the head', async () => {
  const { failure, asked, shown, end } = await last(events);
  expect([failure, asked.map(({ seq }) => seq), asked[0]]).toEqual([null, [0, 2, 4], beginning]);
  expect(shown.map(({ whole }) => whole)).toEqual([false, false, true]);
  expect(end).toMatchObject({ verified: { ok: true, seq: 5, head: head.hash }, compared: 5 });
  expect(end.events).toEqual(events);
});
test('stops at the first break and says where it is', async () => {
  const { asked, end } = await last(events.map((event) => (event.seq === 3 ? { ...event, at: '2026-01-01T00:00:00.000Z' } : event)));
  expect([asked.length, end.whole, end.verified]).toEqual([2, true, { ok: false, seq: 3, code: 'chain.hash' }]);
});
test('gives up when the server does, and when nobody looks any more', async () => {
  const failure = { kind: 'offline' } as const;
  expect(await walk(async () => ({ ok: false, failure }), () => true)).toBe(failure);
  const { ask, asked } = paged(events);
  expect([await walk(ask, () => false), asked.length]).toEqual([null, 1]);
});
test('a head kept from before is passed through, or the chain was written anew', async () => {
  const { end } = await last(events);
  expect([passes(end, beginning), passes(end, { seq: 3, hash: events[2]!.hash }), passes(end, { seq: 3, hash: head.hash }), passes(end, { seq: 6, hash: head.hash })]).toEqual([true, true, false, false]);
});
