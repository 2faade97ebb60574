import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { almatyDate, endExclusive, startOfDay } from '#law/almaty';
import { applicantsBy } from '#law/award-calendar';
import { awardSettings } from '#law/council/settings';
import { addCalendarDays } from '#law/dates';
import type { NoticesAnswer } from '#law/filing/notice';
import { newCall } from '../harness/filings';
import { startHost, type Host } from '../harness/host';
import { person, signUp, type Person } from '../harness/people';
import { asSuperuser, json, request, rows } from '../harness/requests';

let host: Host;
let secretary: Person;
beforeAll(async () => {
  host = await startHost();
  secretary = await person(host, 'secretary');
});
afterAll(() => host.stop());

const today = almatyDate(new Date().toISOString());
/** The host's clock stands; the call is moved: a close from which the list is due so many days from today, at least. */
const closeFor = (left: number): string => {
  for (let back = 0; back < 60; back += 1) {
    const closesAt = endExclusive(addCalendarDays(today, left - back));
    const due = applicantsBy(closesAt);
    if (due.ok && due.value <= addCalendarDays(today, left)) return closesAt;
  }
  throw new Error('the calendar has no such day');
};
const callDue = (left: number): Promise<string> =>
  // A year whose other terms are far: AW-7 alone is told of.
  newCall(host, { year: 2099, opensAt: startOfDay(addCalendarDays(today, -90)), closesAt: closeFor(left), council: awardSettings });
const told = async (call: string, who = secretary) => {
  const { notices } = json<NoticesAnswer>(await request(host, 'GET', '/api/otinim/notices', who));
  return notices.filter(({ params, code }) => params['call'] === call && code.startsWith('term.')).map(({ code, params }) => `${code} ${String(params['term'])}`);
};
let longOver = 10;
/** Calls are looked at from the latest close to the oldest: whoever has been told of the oldest has been told of all. */
const cron = async () => {
  const last = await callDue(-(longOver += 1));
  json(await asSuperuser(host, 'POST', '/api/crons/otinimTerms'));
  await expect.poll(() => told(last)).toEqual(['term.overdue applicants']);
};

describe('Q10, AW-7: a secretary is reminded', () => {
  it('before the term and once it is over, once each; not of what is far, done, or without a council', async () => {
    const [far, near, over, done, bare] = [await callDue(30), await callDue(4), await callDue(-2), await callDue(-2), await newCall(host, { closesAt: closeFor(-2) })];
    json(await asSuperuser(host, 'POST', '/api/sql', { query: `INSERT INTO councils (id, call, "listedAt") VALUES ('${done}', '${done}', '2026-01-01T00:00:00.000Z')` }));
    await cron();
    await cron();
    expect(await Promise.all([far, near, over, done, bare].map((call) => told(call)))).toEqual([[], ['term.due applicants'], ['term.overdue applicants'], [], []]);
  });
  it('nobody else is, and a letter is due with the notice', async () => {
    const [applicant, stranger] = [await person(host), await signUp(host)];
    const call = await callDue(-3);
    await cron();
    expect(await told(call)).toEqual(['term.overdue applicants']);
    expect(await rows(host, `SELECT count(*) AS n FROM notices WHERE person IN ('${applicant.id}', '${stranger.id}')`)).toEqual([{ n: '0' }]);
    expect(await rows(host, `SELECT "mailAt" != '' AS due FROM notices WHERE person = '${secretary.id}' AND json_extract(params, '$.call') = '${call}'`)).toEqual([{ due: '1' }]);
  });
});
