import { expect, test } from 'vitest';
import type { PaperEvent } from '#law/filing/papers';
import { openForTest } from '../storage/open-for-test';
import type { OutboxRow, OutboxState } from '../storage/tables';
import { refreshPapers } from './papers';

const row = (id: string, state: OutboxState): OutboxRow => ({
  id, kind: 'submit', draft: null, title: '', call: 'c', text: '{}', sha256: 'h', files: [], state, reason: null,
  findings: [], attempts: 0, nextAt: 0, createdAt: 0, owner: 'me', arrivedAt: 't', missing: [], until: null, sent: 0, uploads: {},
});
const events = (...kinds: string[]): PaperEvent[] => kinds.map((kind, seq) => ({ seq, kind: `submission.${kind}`, at: 't', body: '{}' }));

test('I8: what ended on another device ends in this one’s queue; what is not known to be registered here waits for its receipt', async () => {
  const storage = await openForTest();
  await storage.keep(['outbox'], (db) => db.outbox.bulkPut([row('a', 'registered'), row('b', 'registered'), row('c', 'registered'), row('d', 'awaiting')]));
  const paper = (id: string, ...kinds: string[]) => ({
    id, call: 'c', title: '', bin: '', direction: '', sha256: '', files: 0, number: '1', attachmentsUntil: 't', replaces: '',
    events: events('received', 'registered', ...kinds),
  });
  const papers = [paper('a', 'withdrawn'), paper('b', 'replaced'), paper('c'), paper('d', 'withdrawn'), paper('unknown', 'replaced')];
  const remote = {
    fetchPapers: async () => ({ ok: true as const, value: { now: 't', papers } }),
    fetchNotices: () => Promise.reject(new Error('not asked')), tellRead: () => Promise.reject(new Error('not asked')),
  };
  const done = await refreshPapers({ storage, now: () => 5, remote: remote as unknown as Parameters<typeof refreshPapers>[0]['remote'] }, 'me');
  expect(done.ok).toBe(true);
  const items = await storage.read(['outbox'], (db) => db.outbox.toArray());
  expect(items.ok && items.value.map(({ id, state }) => [id, state])).toEqual([['a', 'withdrawn'], ['b', 'replaced'], ['c', 'registered'], ['d', 'awaiting']]);
});
