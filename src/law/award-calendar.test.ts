import { describe, expect, it } from 'vitest';
import { applicantsBy, awardYear } from './award-calendar';

describe('the award contest of 2026', () => {
  const year = () => awardYear(2026);
  it('AW-1: announced on 1 July at the latest', () => {
    expect(year().announcement).toEqual({ rule: 'AW-1', lastDay: '2026-07-01' });
  });
  it('AW-2, CO-7: filing ends with 31 August in Almaty', () => {
    expect(year().filing).toEqual({ rule: 'AW-2', lastDay: '2026-08-31', closesAt: '2026-08-31T19:00:00.000Z' });
  });
  it('AW-7: applicants within 10 working days after filing ends', () => {
    expect(applicantsBy(year().filing.closesAt)).toEqual({ ok: true, value: '2026-09-14' });
  });
  it('AW-10: recipients by 1 December, payment by 20 December, both days counted', () => {
    expect(year().recipients).toEqual({ rule: 'AW-10', lastDay: '2026-12-01' });
    expect(year().payment).toEqual({ rule: 'AW-10', lastDay: '2026-12-20' });
  });
});

it('AW-2: before March 2024 midnight in Almaty was an hour earlier', () => {
  expect(awardYear(2023).filing.closesAt).toBe('2023-08-31T18:00:00.000Z');
});
it('AW-7: a holiday after the closing puts the list off', () => {
  expect(applicantsBy(awardYear(2025).filing.closesAt)).toEqual({ ok: true, value: '2025-09-15' });
});
it('AW-7: a call that closes at midnight and one that closes at noon end the same day', () => {
  expect(applicantsBy('2026-08-31T19:00:00.000Z')).toEqual({ ok: true, value: '2026-09-14' });
  expect(applicantsBy('2026-08-31T07:00:00.000Z')).toEqual({ ok: true, value: '2026-09-14' });
  expect(applicantsBy('2026-08-31T19:00:00.001Z')).toEqual({ ok: true, value: '2026-09-15' });
});
it('AW-7: a year without a calendar is told, the other dates stand', () => {
  expect(applicantsBy(awardYear(2031).filing.closesAt)).toEqual({ ok: false, code: 'calendar.unknown_year', year: 2031 });
  expect(awardYear(2031).recipients.lastDay).toBe('2031-12-01');
});
