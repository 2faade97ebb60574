import { describe, expect, it } from 'vitest';
import { fc } from '#law/property.test-seed';
import { awardCall, bin } from '../../../test/fixtures/award';
import { addCalendarDays, fromEpochDay, withinYears } from '../dates';
import { barredUntil, standingOf, type StandingFacts } from './standing';

const facts = (over: Partial<StandingFacts> = {}): StandingFacts => ({
  bin, kind: 'fund', database: 'onTime', call: awardCall, recipients: [], filed: [], ...over,
});
const of = (rule: string, over: Partial<StandingFacts> = {}) => {
  const found = standingOf(facts(over)).find((each) => each.rule === rule);
  return [found?.verdict, found?.params];
};

describe('AW-6: an award bars for three years', () => {
  it('the last day is the same day three years later', () => {
    expect(barredUntil('2024-11-30')).toBe('2027-11-30');
    expect([barredUntil('2024-02-29'), barredUntil('2025-02-28')]).toEqual(['2027-02-28', '2028-02-29']);
  });
  it('the day told is the last on which the check refuses, whatever the day of the award', () => {
    fc.assert(
      fc.property(fc.integer({ min: 15_000, max: 25_000 }).map(fromEpochDay), (day) => {
        const last = barredUntil(day);
        return withinYears(day, last, 3) && !withinYears(day, addCalendarDays(last, 1), 3);
      }),
    );
  });
  it('an award that is older, or another’s, bars nobody', () => {
    const other = { bin: '050340001235', direction: '1', decidedOn: '2025-12-01' };
    expect(of('AW-6', { recipients: [{ bin, direction: '1', decidedOn: '2023-08-30' }, other] })).toEqual(['clear', {}]);
  });
  it('the latest of several is told, with its end', () => {
    const recipients = ['2023-12-01', '2025-12-01', '2024-12-01'].map((decidedOn) => ({ bin, direction: '1', decidedOn }));
    expect(of('AW-6', { recipients })).toEqual(['barred', { decidedOn: '2025-12-01', until: '2028-12-01' }]);
  });
  it('is not known before any list was fetched', () => expect(of('AW-6', { recipients: undefined })).toEqual(['unknown', {}]));
});

describe('AW-5: one direction in one contest', () => {
  it('what stands bars another', () => expect(of('AW-5', { filed: [{ direction: '7' }] })).toEqual(['barred', { direction: '7' }]));
  it('nothing stands', () => expect(of('AW-5')).toEqual(['clear', {}]));
  it('unheard is not clear', () => {
    expect(of('AW-5', { filed: undefined })).toEqual(['unknown', {}]);
    expect(of('AW-5', { call: undefined })).toEqual(['unknown', {}]);
  });
});

describe('CO-1 and CO-2', () => {
  it.each(['political-party', 'trade-union', 'religious', 'commercial', 'state'])('CO-1: %s is no NGO', (kind) => expect(of('CO-1', { kind })).toEqual(['barred', {}]));
  it('CO-1: a fund is, and what is not said is not known', () => {
    expect(of('CO-1')).toEqual(['clear', {}]);
    expect(of('CO-1', { kind: '' })).toEqual(['unknown', {}]);
  });
  it.each([['onTime', 'clear'], ['late', 'warning'], ['none', 'warning'], ['', 'unknown']])('CO-2: %s is only a %s', (database, verdict) =>
    expect(of('CO-2', { database })[0]).toBe(verdict));
});
