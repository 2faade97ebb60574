/** Calendar files (RFC 5545), made on the device: no server learns who watches which deadline. */
import type { Instant } from '#law/filing/wire';

export interface CalendarEvent {
  /** The same for the same deadline however often it is made: a calendar then moves it, not doubles it. */
  readonly uid: string;
  /** Grows when the deadline moves. */
  readonly sequence: number;
  readonly starts: Instant;
  /** First moment after it. */
  readonly ends: Instant;
  readonly title: string;
  readonly text: string;
  readonly url: string;
  /** Days before its end on which to remind. */
  readonly remind: readonly number[];
}

/** RFC 5545 3.3.11. Other control characters may not stand in a text at all. */
const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replace(/\n/g, '\\n');

const utf8 = new TextEncoder();

/** RFC 5545 3.1: no line longer than 75 octets, and no letter cut in two. */
export const fold = (line: string): string => {
  let folded = '';
  let octets = 0;
  for (const letter of line) {
    const size = utf8.encode(letter).length;
    if (octets + size > 75) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += letter;
    octets += size;
  }
  return folded;
};

/** `20260831T190000Z`: an instant, so that no calendar's own idea of Almaty's clock can shift it. */
const stamp = (instant: Instant): string => instant.replace(/\.\d{3}Z$/, 'Z').replace(/[-:]/g, '');

const alarm = (days: number, title: string): string[] => [
  'BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escaped(title)}`, `TRIGGER;RELATED=END:-P${days}D`, 'END:VALARM',
];

export const calendarFile = (name: string, events: readonly CalendarEvent[], now: Instant): string =>
  [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Otinim//Otinim//KK', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap(({ uid, sequence, starts, ends, title, text, url, remind }) => [
      'BEGIN:VEVENT', `UID:${escaped(uid)}`, `SEQUENCE:${sequence}`, `DTSTAMP:${stamp(now)}`, `DTSTART:${stamp(starts)}`, `DTEND:${stamp(ends)}`,
      `SUMMARY:${escaped(title)}`, `DESCRIPTION:${escaped(text)}`, `URL:${url}`, 'TRANSP:TRANSPARENT',
      ...remind.flatMap((days) => alarm(days, title)), 'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ].map((line) => `${fold(line)}\r\n`).join('');
