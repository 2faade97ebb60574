import { expect, test } from 'vitest';
import type { Answer } from '#law/filing/wire';
import { openForTest } from '../storage/open-for-test';
import type { OutboxRow } from '../storage/tables';
import { payNow } from './actions';
import { runOutbox, type EngineDeps } from './engine';
import { asksFirst, meterOf, type Meter } from './meter';
import { startRunner } from './runner';
import { outboxStore } from './store';

test.each([
  [undefined, 'unknown'],
  [{ saveData: false }, 'unknown'],
  [{ saveData: false, type: 'cellular' }, 'metered'],
  [{ saveData: true, type: 'wifi' }, 'metered'],
  [{ saveData: false, type: 'wifi' }, 'free'],
  [{ type: 'ethernet' }, 'unknown'],
] as const)('a connection that says %o is %s', (connection, meter) => expect(meterOf(connection)).toBe(meter));

test('a megabyte on a line that costs is asked about, twenty where nothing is known, nothing where it is free', () => {
  const mega = 1024 * 1024;
  const all = (['metered', 'unknown', 'free'] as const).map((meter) => [1, mega + 1, 20 * mega + 1].map((bytes) => asksFirst(meter, bytes)));
  expect(all).toEqual([[false, true, true], [false, false, true], [false, false, false]]);
});

const file = { name: 'n', size: 3_000_000, sha256: 'f' };
const row: OutboxRow = {
  id: 'a', kind: 'submit', draft: null, title: '', call: 'c', text: 'text', sha256: 'h', files: [file], state: 'queued', reason: null,
  findings: [], attempts: 0, nextAt: 0, createdAt: 0, owner: null, arrivedAt: null, missing: [], until: null, sent: 0, uploads: {},
};

const start = async (over: Partial<OutboxRow> = {}) => {
  const storage = await openForTest();
  await storage.keep(['outbox', 'blobs'], async (db) => {
    await db.outbox.put({ ...row, ...over });
    await db.blobs.put({ sha256: 'f', blob: new Blob(['x']) });
  });
  const line: { meter: Meter } = { meter: 'metered' };
  const went: string[] = [];
  let stored = false;
  const deps: EngineDeps = {
    store: outboxStore(storage), alone: (work) => work(), now: () => 9, chance: () => 0, onProgress: () => {}, meter: () => line.meter,
    remote: {
      account: () => ({ id: 'me', email: '', verified: false }),
      sendOperations: async ([operation]) => {
        went.push('text');
        const id = operation?.id ?? '';
        const answer: Answer = stored
          ? { id, status: 'registered', receipt: { number: '1', submission: id, call: 'c', arrivedAt: 't', registeredAt: 't', sha256: 'h', files: [file], head: 'x' } }
          : { id, status: 'awaiting', arrivedAt: 't', missing: ['f'], until: 'u' };
        return { ok: true, value: [answer] };
      },
      uploadAttachment: async () => {
        went.push('file');
        stored = true;
        return { ok: true, value: 'stored' };
      },
    },
  };
  const item = async () => {
    const read = await storage.read(['outbox'], (db) => db.outbox.get('a'));
    return read.ok ? read.value : undefined;
  };
  const pay = () => payNow({ storage, now: () => 9 }, 'a');
  return { deps, line, went, item, pay };
};

test('on a line that costs the application arrives and its files wait for a word; the word sends them', async () => {
  const { deps, went, item, pay } = await start();
  await runOutbox(deps);
  expect(went).toEqual(['text']);
  // Its place is taken by the arrival, which is cheap; I8: it is not called sent.
  expect(await item()).toMatchObject({ state: 'awaiting', reason: 'metered', arrivedAt: 't', missing: ['f'] });
  await runOutbox(deps);
  expect(went).toEqual(['text']);
  expect((await pay()).ok).toBe(true);
  await runOutbox(deps);
  expect(went).toEqual(['text', 'text', 'file', 'text']);
  expect(await item()).toMatchObject({ state: 'registered' });
});

test('a free line sends what waited, by itself', async () => {
  const { deps, line, went, item } = await start();
  const runner = startRunner({ ...deps, after: () => () => {} });
  await runner.kick();
  expect((await item())?.reason).toBe('metered');
  await runner.kick();
  expect(went).toEqual(['text']);
  line.meter = 'free';
  await runner.kick();
  expect(await item()).toMatchObject({ state: 'registered' });
  runner.stop();
});

test('who chose to wait waits on a line of which nothing is known, however little it is; what an office enters asks nobody', async () => {
  const chosen = await start({ files: [{ ...file, size: 10 }], mayCost: false });
  chosen.line.meter = 'unknown';
  await runOutbox(chosen.deps);
  expect((await chosen.item())?.reason).toBe('metered');
  const entered = await start({ kind: 'enter' });
  await runOutbox(entered.deps);
  expect(entered.went).toContain('file');
});
