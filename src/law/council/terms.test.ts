import { describe, expect, it } from 'vitest';
import { awardYear } from '../award-calendar';
import { endExclusive, startOfDay } from '../almaty';
import { callTerms, remindersOf, type Dated } from './terms';

const call: Dated = { year: 2026, closesAt: awardYear(2026).filing.closesAt, announcedAt: '2026-06-30T05:00:00.000Z', listedAt: '', publishedAt: '' };
const of = (term: string, now: string, over: Partial<Dated> = {}) => callTerms({ ...call, ...over }, now).find((each) => each.term === term);
/** Noon of Almaty. */
const on = (day: string): string => `${day}T07:00:00.000Z`;
const told = (now: string, over: Partial<Dated> = {}) => remindersOf({ ...call, ...over }, now).map(({ code, term, step }) => `${code} ${term} ${step}`);

describe('the clock moves, and the terms with it (Q10)', () => {
  it('AW-7: ten working days after filing ends: ahead, near, due on the last day itself, overdue after it', () => {
    expect(of('applicants', on('2026-09-01'))).toMatchObject({ lastDay: '2026-09-14', state: 'ahead', left: 13 });
    expect(of('applicants', on('2026-09-09'))).toMatchObject({ state: 'soon', left: 5 });
    expect(of('applicants', '2026-09-14T18:59:59.999Z')).toMatchObject({ state: 'soon', left: 0 });
    expect(of('applicants', startOfDay('2026-09-15'))).toMatchObject({ state: 'overdue', left: -1 });
  });
  it('AW-7: done in its term, done late', () => {
    expect(of('applicants', on('2026-10-01'), { listedAt: '2026-09-14T18:59:59.999Z' })?.state).toBe('done');
    expect(of('applicants', on('2026-10-01'), { listedAt: startOfDay('2026-09-15') })?.state).toBe('late');
  });
  it('AW-7: an extended close moves it', () => expect(of('applicants', on('2026-09-01'), { closesAt: endExclusive('2026-09-01') })?.lastDay).toBe('2026-09-15'));
  it('AW-1: a draft is overdue after 1 July', () => {
    expect(of('announcement', on('2026-07-01'), { announcedAt: '' })?.state).toBe('soon');
    expect(of('announcement', on('2026-07-02'), { announcedAt: '' })?.state).toBe('overdue');
    expect(of('announcement', on('2026-07-02'))?.state).toBe('done');
  });
  it('AW-10: recipients by 1 December; of the payment the program only knows the day', () => {
    expect(of('recipients', on('2026-12-02'))?.state).toBe('overdue');
    expect(of('recipients', on('2026-12-02'), { publishedAt: on('2026-12-01') })?.state).toBe('done');
    expect(of('payment', on('2026-12-21'))?.state).toBe('unknown');
  });
  it('CO-5: where the calendar ends nothing is claimed', () => expect(of('applicants', on('2090-09-01'), { year: 2090, closesAt: endExclusive('2090-08-31') })).toMatchObject({ lastDay: null, state: 'unknown' }));
});

describe('reminders, each day of a term', () => {
  it.each([
    ['2026-09-08', []], ['2026-09-09', ['term.due applicants 5']], ['2026-09-12', ['term.due applicants 5']],
    ['2026-09-13', ['term.due applicants 1']], ['2026-09-14', ['term.due applicants 1']], ['2026-09-15', ['term.overdue applicants 0']],
    ['2026-11-26', ['term.overdue applicants 0', 'term.due recipients 5']],
  ])('AW-7 on %s', (day, lines) => expect(told(on(day))).toEqual(lines));
  it('none once it is done', () => expect(told(on('2026-09-15'), { listedAt: on('2026-09-14') })).toEqual([]));
});
