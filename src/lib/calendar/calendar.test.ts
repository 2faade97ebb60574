import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { fc } from '#law/property.test-seed';
import { calendarOf, termsOf, timeOf } from './call-dates';
import { calendarFile, fold, type CalendarEvent } from './ics';

// AW-2, CO-7: «before 1 September» is 31 August inclusive, by the clock of Almaty (UTC+5).
const call = { id: 'callcallcall000', year: 2026, opensAt: '2026-06-30T19:00:00.000Z', closesAt: '2026-08-31T19:00:00.000Z' };
const words = { titles: { opens: 'o', files: 'Соңғы күн: «Сыйлықақы, 2026»; маңызды', applicants: 'a', recipients: 'r', payment: 'p' }, text: 'Бірінші жол\nекінші \\ жол', url: 'https://otinim.example/calls' };
const now = '2026-08-01T05:00:00.000Z';

/** As Mozilla's own parser reads it. */
const parsed = (file: string) =>
  new ICAL.Component(ICAL.parse(file) as never[]).getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const alarms = component.getAllSubcomponents('valarm').map((alarm) => String(alarm.getFirstPropertyValue('trigger')));
    return { uid: event.uid, summary: event.summary, description: event.description, starts: event.startDate.toJSDate().toISOString(), ends: event.endDate.toJSDate().toISOString(), sequence: event.sequence, alarms };
  });

describe('a calendar file', () => {
  const file = calendarFile('Өтінім', calendarOf(call, words), now);

  it('AW-2, CO-7: is read back as the last hour of filing, with reminders a week and a day before', () => {
    expect(parsed(file)[0]).toMatchObject({
      uid: 'callcallcall000-files@otinim', summary: words.titles.files, description: words.text,
      starts: '2026-08-31T18:00:00.000Z', ends: '2026-08-31T19:00:00.000Z', alarms: ['-P7D', '-P1D'],
    });
  });
  it('AW-7, AW-10: has the days that come after, as whole days of Almaty', () => {
    const [, applicants, recipients, payment] = parsed(file);
    expect(applicants).toMatchObject({ starts: '2026-09-13T19:00:00.000Z', ends: '2026-09-14T19:00:00.000Z', alarms: [] });
    expect(recipients).toMatchObject({ ends: '2026-12-01T19:00:00.000Z' });
    expect(payment).toMatchObject({ ends: '2026-12-20T19:00:00.000Z' });
  });
  it('moves a deadline that was extended, and does not double it', () => {
    const [before] = parsed(file);
    const [after] = parsed(calendarFile('Ө', calendarOf({ ...call, closesAt: '2026-09-05T19:00:00.000Z' }, words), now));
    expect(after?.uid).toBe(before?.uid);
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 0);
  });
  it('ends each line with CRLF, none longer than 75 octets, no letter cut', () => {
    for (const line of file.split('\r\n')) {
      expect(line).not.toMatch(/[\r\n]/);
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toContain('\ufffd');
    }
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(fold('ә'.repeat(38)).split('\r\n ')).toEqual(['ә'.repeat(37), 'ә']);
  });
  it('gives any title back as it was', () => {
    const any = fc.string({ unit: fc.constantFrom(...'аәБ,;:\\"\nn«» 😀x'), maxLength: 120 });
    fc.assert(fc.property(any, any, (title, text) => {
      const event: CalendarEvent = { uid: 'u', sequence: 1, starts: now, ends: call.closesAt, title, text, url: words.url, remind: [1] };
      const [read] = parsed(calendarFile(title, [event], now));
      expect([read?.summary, read?.description]).toEqual([title, text]);
    }));
  });
});

describe('where a call stands', () => {
  it.each([
    ['2026-06-30T18:59:59.999Z', 'soon', 62, false],
    ['2026-07-01T00:00:00.000Z', 'open', 61, false],
    ['2026-08-24T05:00:00.000Z', 'closing', 7, false],
    ['2026-08-29T19:00:00.000Z', 'closing', 1, true],
    ['2026-08-31T18:59:59.999Z', 'closing', 0, true],
    ['2026-08-31T19:00:00.000Z', 'closed', -1, false],
    ['2026-12-20T18:59:59.999Z', 'closed', -111, false],
    ['2026-12-20T19:00:00.000Z', 'after', -112, false],
  ])('CO-7: at %s it is %s, %i days left', (at, phase, left, warn) => expect(timeOf(call, at)).toEqual({ phase, left, warn }));

  it('CO-5: a day counted by a calendar that is not decided yet is preliminary', () => {
    const preliminary = (year: number) => termsOf({ ...call, year, closesAt: `${year}-08-31T19:00:00.000Z` }).filter((term) => term.preliminary).map(({ key }) => key);
    expect([preliminary(2026), preliminary(2027)]).toEqual([[], ['applicants']]);
  });
  it('a call that closes past its year’s own days has no days of the law after it', () => {
    const late = { ...call, closesAt: '2027-01-20T19:00:00.000Z' };
    expect(termsOf(late).map(({ key }) => key)).toEqual(['opens', 'files', 'applicants']);
  });
});
