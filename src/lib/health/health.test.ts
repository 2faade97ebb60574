import { expect, test } from 'vitest';
import { en } from './words.en';
import { warningsOf, type HealthAnswer } from './health';
import { kk } from './words.kk';
import { ru } from './words.ru';

const well: HealthAnswer = {
  now: '2026-11-21T08:00:00.000Z', version: '0.1.0', commit: 'a', startedAt: '2026-11-20T08:00:00.000Z',
  database: { bytes: 1, wal: 1, free: 50 * 1024 ** 3 }, memory: 1,
  backup: { at: '2026-11-20T21:30:00.000Z', name: 'x', files: 1, missing: 0 }, scheduled: true,
  letters: { waiting: 1, oldest: '2026-11-21T07:59:00.000Z' }, hours: [],
  operations: { count: 100, p50: 20, p99: 200 }, hooks: { pool: 24, busy: 0, most: 4 }, limited: 5, failed: 0,
  clock: true, proxy: true, downtimes: [], errors: [],
};
const { backup, database, operations, hooks } = well;

test('a host that does well needs nobody', () => {
  expect(warningsOf(well)).toEqual([]);
  expect(warningsOf({ ...well, clock: null, letters: null })).toEqual([]);
});

test.each<[string, Partial<HealthAnswer>]>([
  ['backup.none', { backup: { ...backup, at: '' } }],
  ['backup.old', { backup: { ...backup, at: '2026-11-20T07:59:59.999Z' } }],
  ['backup.failed', { backup: { ...backup, failedAt: '2026-11-21T07:00:00.000Z' } }],
  ['backup.missing', { backup: { ...backup, missing: 1 } }],
  ['disk.full', { database: { ...database, free: 1024 ** 3 - 1 } }],
  ['disk.low', { database: { ...database, free: 1024 ** 3 } }],
  ['clock.free', { clock: false }],
  ['letters.stuck', { letters: { waiting: 1, oldest: '2026-11-21T06:59:00.000Z' } }],
  ['answers.slow', { operations: { ...operations, p99: 3001 } }],
  ['hooks.short', { hooks: { ...hooks, most: 24 } }],
  ['errors.some', { failed: 1 }],
])('%s is told, and in every language what to do', (code, part) => {
  expect(warningsOf({ ...well, ...part })).toEqual([code]);
  for (const { warnings } of [kk, ru, en]) expect(warnings[code as keyof typeof warnings].length).toBeGreaterThan(20);
});

test('a failure before the last success is over', () => {
  expect(warningsOf({ ...well, backup: { ...backup, failedAt: '2026-11-20T20:00:00.000Z' } })).toEqual([]);
});
