import { describe, expect, it } from 'vitest';
import { erasureFault, keptUntil } from './retention';

const call = { closesAt: '2026-08-31T19:00:00.000Z', retentionYears: 5 };
const registered = { number: 'СЫЙ-2026-0001', withdrawnAt: '', lapsedAt: '', replacedAt: '' };
const now = '2026-09-10T00:00:00.000Z';

describe('how long personal data are kept', () => {
  it('whole years after the last day of filing, to its end', () => expect(keptUntil(call)).toBe('2031-08-31T19:00:00.000Z'));
  it('is not moved by hours given back for downtime', () => {
    const extension = { announced: call.closesAt, from: now, to: now };
    expect(keptUntil({ ...call, closesAt: '2026-09-02T07:00:00.000Z', extension })).toBe('2031-08-31T19:00:00.000Z');
  });
  it('a 29 February ends with the 28th', () =>
    expect(keptUntil({ closesAt: '2028-02-29T19:00:00.000Z', retentionYears: 1 })).toBe('2029-02-28T19:00:00.000Z'));
  it('◦ five years where the call fixed none: personal data are not kept for ever', () =>
    expect([keptUntil({ ...call, retentionYears: 0 }), keptUntil({ closesAt: call.closesAt })]).toEqual([keptUntil(call), keptUntil(call)]));
});

describe('what may be erased', () => {
  it('AW-7: not what stands in the contest, whoever asks', () =>
    expect(erasureFault(registered, call, { ground: 'request', now })).toBe('erasure.standing'));
  it.each(['withdrawnAt', 'lapsedAt', 'replacedAt'] as const)('on request what is no more in it: %s', (state) => {
    expect(erasureFault({ ...registered, [state]: now }, call, { ground: 'request', now })).toBeNull();
    expect(erasureFault({ ...registered, number: '', [state]: now }, call, { ground: 'request', now })).toBeNull();
  });
  it.each(['request', 'retention'] as const)('not what awaits its files: %s', (ground) =>
    expect(erasureFault({ ...registered, number: '' }, call, { ground, now: '2040-01-01T00:00:00.000Z' })).toBe('erasure.pending'));
  it.each([['2031-08-31T18:59:59.999Z', 'erasure.early'], ['2031-08-31T19:00:00.000Z', null]])('when the term is over: %s', (at, fault) => {
    expect(erasureFault(registered, call, { ground: 'retention', now: at })).toBe(fault);
    expect(erasureFault({ ...registered, withdrawnAt: now }, call, { ground: 'retention', now: at })).toBe(fault);
  });
  it.each([['2031-08-31T18:59:59.999Z', 'erasure.early'], ['2031-08-31T19:00:00.000Z', null]])('by time too where no term was fixed: %s', (at, fault) =>
    expect(erasureFault(registered, { ...call, retentionYears: 0 }, { ground: 'retention', now: at })).toBe(fault));
});
