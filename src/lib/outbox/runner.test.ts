import { expect, test } from 'vitest';
import type { OutboxRow } from '../storage/tables';
import { openForTest } from '../storage/open-for-test';
import { alone } from './alone';
import { startRunner, type RunnerDeps } from './runner';
import { outboxStore } from './store';

const row: OutboxRow = {
  id: 'a', kind: 'submit', draft: null, title: '', call: 'c', text: 't', sha256: 'h', files: [], state: 'queued', reason: null,
  findings: [], attempts: 0, nextAt: 0, createdAt: 0, owner: null, arrivedAt: null, missing: [], until: null, sent: 0, uploads: {},
};

const start = async (rows: readonly OutboxRow[]) => {
  const storage = await openForTest();
  await storage.keep(['outbox'], (db) => db.outbox.bulkPut(rows));
  const sent: string[][] = [];
  const waits: number[] = [];
  const gate: { hold: Promise<void> } = { hold: Promise.resolve() };
  const deps: RunnerDeps = {
    store: outboxStore(storage), alone: (work) => work(), now: () => 1000, chance: () => 0.5, meter: () => 'free', onProgress: () => {},
    remote: {
      account: () => ({ id: 'me', email: '', verified: false }),
      sendOperations: async (operations) => {
        sent.push(operations.map(({ id }) => id));
        await gate.hold;
        return { ok: false, failure: { kind: 'offline' } };
      },
      uploadAttachment: () => Promise.reject(new Error('nothing to upload')),
    },
    after: (ms) => {
      waits.push(ms);
      return () => {};
    },
  };
  return { storage, deps, sent, waits, gate };
};

test('the timer rings when the next item is due, and not in a circle', async () => {
  const { deps, waits } = await start([row, { ...row, id: 'b', nextAt: 500_000 }]);
  await startRunner(deps).kick('patient');
  expect(waits).toEqual([3000]);
  const idle = await start([]);
  await startRunner(idle.deps).kick();
  expect(idle.waits).toEqual([15 * 60_000]);
});

test('the network’s return wakes what waited for it; a wait that the server asked for stands', async () => {
  const { deps, sent } = await start([
    { ...row, reason: 'offline', nextAt: 900_000 }, { ...row, id: 'b', reason: 'server.trouble', nextAt: 900_000 },
  ]);
  const runner = startRunner(deps);
  await runner.kick('patient');
  expect(sent).toEqual([]);
  await runner.kick();
  expect(sent).toEqual([['a']]);
});

test('what is submitted while a run is under way goes with the next, at once', async () => {
  const { deps, sent, storage, gate } = await start([row]);
  let open = (): void => {};
  gate.hold = new Promise((resolve) => (open = resolve));
  const runner = startRunner(deps);
  const first = runner.kick();
  while (sent.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  await storage.keep(['outbox'], (db) => db.outbox.put({ ...row, id: 'new' }));
  const second = runner.kick();
  open();
  await Promise.all([first, second]);
  expect(sent).toEqual([['a'], ['new']]);
});

test('P5: one tab at a time', async () => {
  let held = false;
  const locks = {
    request: async (_name: string, _how: LockOptions, work: (lock: Lock | null) => Promise<void>) => {
      if (held) return work(null);
      held = true;
      await work({ name: '', mode: 'exclusive' }).finally(() => (held = false));
    },
  } as unknown as LockManager;
  const ran: string[] = [];
  const tab = (name: string) => alone(locks)(async () => {
    ran.push(`${name} in`);
    await new Promise((resolve) => setTimeout(resolve, 5));
    ran.push(`${name} out`);
  });
  await Promise.all([tab('one'), tab('two')]);
  expect(ran).toEqual(['one in', 'one out']);
});
