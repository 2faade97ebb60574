import { expect, test } from 'vitest';
import type { Notice } from '#law/filing/notice';
import type { PapersRemote } from '../remote/papers-remote';
import { openForTest } from '../storage/open-for-test';
import { markRead, refreshNotices } from './notices';

/** A server that keeps notices and what it was told, and that may be out of reach. */
const start = async () => {
  const storage = await openForTest();
  const rows: Notice[] = ['a', 'b'].map((id) => ({ id, code: 'submission.registered', params: {}, at: '2026-08-01T00:00:00.000Z', readAt: '' }));
  const line = { up: true };
  const offline = { ok: false, failure: { kind: 'offline' } } as const;
  const remote = {
    fetchNotices: async () => (line.up ? { ok: true, value: { now: '', notices: structuredClone(rows) } } : offline),
    tellRead: async (ids: readonly string[]) => {
      if (!line.up) return offline;
      for (const [index, row] of rows.entries()) if (ids.includes(row.id)) rows[index] = { ...row, readAt: '2026-08-02T00:00:00.000Z' };
      return { ok: true, value: true };
    },
  } as unknown as PapersRemote;
  return { deps: { storage, remote, now: () => Date.UTC(2026, 7, 2) }, rows, line };
};
const unread = (row: { notices: readonly Notice[] }) => row.notices.filter(({ readAt }) => readAt === '').map(({ id }) => id);
const value = <T>(outcome: { ok: true; value: T } | { ok: false; code: string }): T => {
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
};

test('read offline stays read, and the server hears of it when it can be reached', async () => {
  const { deps, rows, line } = await start();
  expect(unread(value(await refreshNotices(deps, 'p')))).toEqual(['a', 'b']);
  line.up = false;
  expect(unread(value(await markRead(deps, 'p', ['a', 'unknown'])))).toEqual(['b']);
  expect(await refreshNotices(deps, 'p')).toEqual({ ok: false, code: 'offline' });
  expect(rows[0]?.readAt).toBe('');
  line.up = true;
  const row = value(await refreshNotices(deps, 'p'));
  expect(unread(row)).toEqual(['b']);
  expect(row.toTell).toEqual([]);
  expect(rows[0]?.readAt).not.toBe('');
});

test('each account has its own', async () => {
  const { deps } = await start();
  await refreshNotices(deps, 'p');
  await markRead(deps, 'p', ['a', 'b']);
  expect(unread(value(await refreshNotices(deps, 'q')))).toEqual(['a', 'b']);
});
