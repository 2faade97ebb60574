import { describe, expect, it } from 'vitest';
import { extensionFault, latestClose, lostOf, proposedClose, type Downtime } from './extension';

// 31 August 2026 is a Monday; the call closes at its end in Almaty.
const call = { opensAt: '2026-06-30T19:00:00.000Z', closesAt: '2026-08-31T19:00:00.000Z' };
const gap = (from: string, to: string): Downtime => ({ id: 'gap000000000001', from, to });
const evening = gap('2026-08-31T16:30:00.000Z', '2026-08-31T18:00:00.000Z');
const night = gap('2026-08-31T17:00:00.000Z', '2026-08-31T23:00:00.000Z');
const soon = '2026-08-31T23:30:00.000Z';

describe('Q2: a term is moved for measured downtime', () => {
  it('counts what of it fell into the term', () => {
    expect(lostOf(call, evening)).toBe(90 * 60_000);
    expect(lostOf(call, night)).toBe(120 * 60_000);
    expect(lostOf(call, gap('2026-06-30T18:00:00.000Z', '2026-06-30T20:00:00.000Z'))).toBe(60 * 60_000);
    expect(lostOf(call, gap('2026-08-31T19:00:00.000Z', '2026-08-31T20:00:00.000Z'))).toBe(0);
    expect(lostOf(call, gap('2026-06-29T19:00:00.000Z', '2026-06-30T19:00:00.000Z'))).toBe(0);
  });
  it('offers the hours lost, rounded up, from when people can send again', () => {
    expect(proposedClose(call, evening)).toBe('2026-08-31T21:00:00.000Z');
    expect(proposedClose(call, night)).toBe('2026-09-01T01:00:00.000Z');
  });
  it('reaches to the end of the next working day, and no further (CO-5)', () => {
    // The term's last day is 31 August, though it ends with the first moment of September (CO-7).
    expect(latestClose(call, evening)).toBe('2026-09-01T19:00:00.000Z');
    expect(latestClose(call, night)).toBe('2026-09-02T19:00:00.000Z');
    const friday = { ...call, closesAt: '2026-09-04T10:00:00.000Z' };
    expect(latestClose(friday, { to: '2026-09-04T09:00:00.000Z' })).toBe('2026-09-07T19:00:00.000Z');
    expect(latestClose({ ...call, closesAt: '2099-08-31T19:00:00.000Z' }, { to: soon })).toBe('2099-09-01T19:00:00.000Z');
  });
  it.each<[string, Downtime | undefined, string, string, string | null]>([
    ['as offered', evening, '2026-08-31T21:00:00.000Z', soon, null],
    ['before the close', evening, '2026-08-31T21:00:00.000Z', '2026-08-31T18:30:00.000Z', null],
    ['without a measured ground', undefined, '2026-08-31T21:00:00.000Z', soon, 'extension.ground'],
    ['for a gap after the close', gap('2026-08-31T19:00:00.000Z', '2026-08-31T20:00:00.000Z'), '2026-08-31T21:00:00.000Z', soon, 'extension.ground'],
    ['to the same moment', evening, call.closesAt, soon, 'extension.earlier'],
    ['a millisecond later', evening, '2026-08-31T19:00:00.001Z', soon, null],
    ['to an earlier one', evening, '2026-08-31T18:59:59.999Z', soon, 'extension.earlier'],
    ['to before the host came back', night, '2026-08-31T23:00:00.000Z', soon, 'extension.earlier'],
    ['to the last moment allowed', evening, '2026-09-01T19:00:00.000Z', soon, null],
    ['beyond it', evening, '2026-09-01T19:00:00.001Z', soon, 'extension.long'],
    ['a day after the close', evening, '2026-09-01T15:00:00.000Z', '2026-09-01T19:00:00.000Z', null],
    ['more than a day after it', evening, '2026-09-01T21:00:00.000Z', '2026-09-01T19:00:00.001Z', 'extension.over'],
  ])('%s', (_, downtime, closesAt, now, fault) => expect(extensionFault(call, downtime, closesAt, now)).toBe(fault));
});
