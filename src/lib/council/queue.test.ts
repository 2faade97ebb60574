import { fc } from '#law/property.test-seed';
import { expect, test } from 'vitest';
import type { Act, ActAnswer } from '#law/council/act';
import { alone } from '../outbox/alone';
import type { Reply } from '../remote/remote';
import type { ActRow } from '../storage/council-tables';
import { newEngine, openForTest } from '../storage/open-for-test';
import { sealRows } from '../storage/seal-rows';
import { afterAnswer, afterFailure } from './act-answers';
import { runActs, type ActEngineDeps } from './act-engine';
import { nextActs, wakeAt } from './act-order';
import { actStore, addAct, dropAct, listActs, retryAct } from './act-store';

const act = (id: string, over: Partial<Act> = {}): Act => ({ id, kind: 'sheet.lock', call: 'call', ...over });
const row = (id: string, over: Partial<ActRow> = {}): ActRow => ({
  id, kind: 'sheet.lock', call: 'call', owner: 'me', body: act(id), state: 'queued', answer: null, reason: null,
  createdAt: 0, turn: 1, attempts: 0, nextAt: 0, ...over,
});
const done = ({ id }: Act): ActAnswer => ({ id, status: 'done', at: '2026-10-01T00:00:00.000Z' });
const moment = { now: 1000, chance: 0.5 };

type Server = (acts: readonly Act[], owner: string) => Promise<Reply<readonly ActAnswer[]>>;
const start = async (server: Server, over: Partial<ActEngineDeps> = {}) => {
  const storage = await openForTest();
  const who = { id: 'me' as string | null };
  let now = 0;
  const sent: string[][] = [];
  const deps: ActEngineDeps = {
    store: actStore(storage), sign: async ({ body }) => body, alone: (work) => work(), now: () => now, chance: () => 0.5,
    remote: {
      account: () => (who.id === null ? null : { id: who.id, email: '', verified: true }),
      sendActs: (acts, owner) => {
        sent.push(acts.map(({ id }) => id));
        return server(acts, owner);
      },
    },
    ...over,
  };
  const add = (...acts: readonly Act[]) => storage.keep(['acts'], async (db) => {
    for (const each of acts) await addAct(db, { act: each, owner: 'me', now });
  });
  const rows = async (): Promise<readonly ActRow[]> => {
    const read = await storage.read(['acts'], listActs);
    if (!read.ok) throw new Error(read.code);
    return read.value;
  };
  return { storage, deps, add, rows, sent, who, run: () => runActs(deps), pass: (ms: number) => (now += ms) };
};

test('acts go in the order in which they were written, in one request, once', async () => {
  const { add, run, rows, sent } = await start(async (acts) => ({ ok: true, value: acts.map(done) }));
  await add(act('b'), act('a'), act('c'));
  await add(act('a', { kind: 'other' }));
  await run();
  await run();
  expect(sent).toEqual([['b', 'a', 'c']]);
  expect((await rows()).map(({ id, kind, state }) => [id, kind, state])).toEqual([['b', 'sheet.lock', 'done'], ['a', 'sheet.lock', 'done'], ['c', 'sheet.lock', 'done']]);
});

test('P15: a refused act stays, with its code and what it holds, and stops no other', async () => {
  const refuse: Server = async (acts) => ({ ok: true, value: acts.map((each) => (each.id === 'bad' ? { id: 'bad', status: 'refused', code: 'sheet.incomplete' } : done(each))) });
  const { storage, add, run, rows, sent } = await start(refuse);
  await add(act('bad'), act('good'));
  await run();
  await run();
  expect(sent).toEqual([['bad', 'good']]);
  expect(await rows()).toMatchObject([{ id: 'bad', state: 'refused', answer: { code: 'sheet.incomplete' }, body: act('bad') }, { id: 'good', state: 'done' }]);
  // Only the person's own word sends it again or lets it go; what was done is nobody's to drop.
  await retryAct(storage, 'bad');
  expect((await rows())[0]).toMatchObject({ state: 'queued', answer: null });
  await run();
  expect(await dropAct(storage, 'good')).toMatchObject({ value: false });
  expect(await dropAct(storage, 'bad')).toMatchObject({ value: true });
  expect((await rows()).map(({ id }) => id)).toEqual(['good']);
});

test('P16: without a sign-in nothing goes, nothing is lost, and nobody else sends it', async () => {
  const { add, run, rows, sent, who } = await start(async (acts) => ({ ok: true, value: acts.map(done) }));
  await add(act('a'));
  who.id = null;
  await run();
  who.id = 'other';
  await run();
  expect(sent).toEqual([]);
  expect(await rows()).toMatchObject([{ state: 'queued', owner: 'me' }]);
  who.id = 'me';
  await run();
  expect(await rows()).toMatchObject([{ state: 'done' }]);
});

test('a token that is turned down ends the run, and the act waits for the sign-in', async () => {
  const { add, run, rows, sent } = await start(async () => ({ ok: false, failure: { kind: 'unauthorised' } }));
  await add(act('a'));
  await run();
  expect(sent).toHaveLength(1);
  expect(await rows()).toMatchObject([{ state: 'queued', reason: 'signin', nextAt: 0 }]);
});

test('a cut between the request and its answer sends the same act again', async () => {
  const { storage, add, run, rows } = await start(async (acts) => ({ ok: true, value: acts.map(done) }));
  await add(act('a'));
  await storage.keep(['acts'], (db) => db.acts.update('a', { state: 'sending' }));
  await run();
  expect(await rows()).toMatchObject([{ state: 'done' }]);
});

test('I3: whatever a server does by chance, every act is done once it stops, in order within its call', async () => {
  const faults = fc.array(fc.constantFrom('offline', 'trouble', 'odd', 'fine'), { maxLength: 12 });
  const acts = fc.uniqueArray(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 25 });
  await fc.assert(fc.asyncProperty(faults, acts, async (list, numbers) => {
    const performed: string[] = [];
    const fates = [...list];
    const { add, run, rows, pass } = await start(async (sent) => {
      const fate = fates.shift() ?? 'fine';
      if (fate === 'trouble') return { ok: false, failure: { kind: 'trouble', status: 503, after: null } };
      // Offline after it arrived: the server knows it by its id.
      for (const { id } of sent) if (!performed.includes(id)) performed.push(id);
      if (fate === 'offline') return { ok: false, failure: { kind: 'offline' } };
      return { ok: true, value: fate === 'odd' ? [] : sent.map(done) };
    });
    const ids = numbers.map((n) => `act${String(n)}`);
    await add(...ids.map((id, at) => act(id, { call: `call${String(at % 2)}` })));
    for (let round = 0; round < 40; round += 1) {
      await run();
      pass(20 * 60_000);
    }
    expect((await rows()).every(({ state }) => state === 'done')).toBe(true);
    const patient = list.filter((fate) => fate !== 'fine').length < 5;
    for (const call of patient ? [0, 1] : []) {
      const mine = ids.filter((_, at) => at % 2 === call);
      expect(performed.filter((id) => mine.includes(id))).toEqual(mine);
    }
  }), { numRuns: 10 });
});

test('P5: two tabs that send at one moment make one request', async () => {
  const held = new Set<string>();
  const locks = { request: async (name: string, _options: unknown, work: (lock: unknown) => Promise<void>) => {
    if (held.has(name)) return work(null);
    held.add(name);
    await work({});
    held.delete(name);
  } } as unknown as LockManager;
  const { add, run, sent } = await start(async (acts) => ({ ok: true, value: acts.map(done) }), { alone: alone(locks, 'otinim.acts') });
  await add(act('a'));
  await Promise.all([run(), run()]);
  expect(sent).toEqual([['a']]);
});

test('P8: what made the server stumble travels alone and holds its own call back, until patience ends', () => {
  const stuck = row('a', { reason: 'server.trouble', nextAt: 9, attempts: 1 });
  const others = [row('b', { turn: 2 }), row('c', { turn: 3, call: 'other' })];
  const ids = (rows: readonly ActRow[], now: number) => nextActs(rows, { now, owner: 'me' }).map(({ id }) => id);
  expect(ids([stuck, ...others], 5)).toEqual(['c']);
  expect(ids([stuck, ...others], 9)).toEqual(['a']);
  expect(ids([{ ...stuck, attempts: 5 }, ...others], 5)).toEqual(['b', 'c']);
  expect(ids(Array.from({ length: 30 }, (_, at) => row(String(at))), 5)).toHaveLength(20);
  const long = { ...act('l'), comments: 'ә'.repeat(150_000) } as Act;
  expect(ids([row('l', { body: long }), row('m', { body: long })], 5)).toEqual(['l']);
  expect(ids([row('a', { owner: 'other' }), row('d', { state: 'refused' })], 5)).toEqual([]);
  expect(wakeAt([stuck, row('b', { nextAt: 4 }), row('o', { nextAt: 1, owner: 'other' })], 'me')).toBe(4);
});

test('each answer and failure gives the act its state, reason and next time', () => {
  expect(afterAnswer(row('a'), undefined, moment)).toMatchObject({ state: 'queued', reason: 'server.answer', nextAt: 2000 });
  expect(afterAnswer(row('a'), done(act('b')), moment)).toMatchObject({ reason: 'server.answer' });
  const alone = { ...moment, alone: true };
  expect(afterFailure(row('a'), { kind: 'offline' }, alone)).toEqual({ state: 'queued', reason: 'offline', attempts: 1, nextAt: 2000 });
  expect(afterFailure(row('a'), { kind: 'trouble', status: 429, after: 60_000 }, alone)).toMatchObject({ nextAt: 61_000 });
  expect(afterFailure(row('a'), { kind: 'refused', status: 403, code: 'session.unverified' }, alone)).toMatchObject({ state: 'queued', reason: 'request.session.unverified' });
  expect(afterFailure(row('a'), { kind: 'refused', status: 413, code: 'body.large' }, { ...moment, alone: false })).toMatchObject({ state: 'queued', nextAt: 0 });
  expect(afterFailure(row('a'), { kind: 'refused', status: 413, code: 'body.large' }, alone)).toMatchObject({ state: 'refused', answer: { code: 'body.large' } });
});

test('on a locked device an act is sealed like any row', async () => {
  const engine = newEngine();
  const key = crypto.getRandomValues(new Uint8Array(32));
  const plain = await openForTest(engine);
  await plain.keep(['settings'], (db) => db.settings.put({ key: 'lock', value: '{}' }));
  plain.close();
  const locked = await openForTest(engine, () => sealRows(key));
  const secret = { ...act('a'), comments: { c1: 'құпия пікір' } } as Act;
  await locked.keep(['acts'], (db) => addAct(db, { act: secret, owner: 'me', now: 0 }));
  expect(await locked.read(['acts'], listActs)).toMatchObject({ value: [{ body: secret }] });
  locked.close();
  const raw = await openForTest(engine);
  const rows = await raw.read(['acts'], (db) => db.acts.toArray());
  expect(JSON.stringify(rows)).not.toContain('құпия');
  expect(rows).toMatchObject({ value: [{ id: 'a' }] });
});
