import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newCall, newFiling } from '../harness/filings';
import { startHost, type Host } from '../harness/host';
import { person, signUp, type Person } from '../harness/people';
import { asSuperuser, json, request, rows, sendOne } from '../harness/requests';

let host: Host;
beforeAll(async () => {
  host = await startHost();
});
afterAll(() => host.stop());

const run = async (cron: string): Promise<void> => void json(await asSuperuser(host, 'POST', `/api/crons/${cron}`));
/** Letters to an address, as their files say. */
const lettersTo = (email: string): string[] => {
  const folder = join(host.dataDir, 'mail');
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.eml') && !name.startsWith('.')) : [];
  return files.map((name) => readFileSync(join(folder, name), 'utf8')).filter((letter) => letter.includes(`<${email}>`));
};
const until = async (done: () => boolean | Promise<boolean>): Promise<void> => {
  for (let tried = 0; tried < 200 && !(await done()); tried += 1) await new Promise((resolve) => setTimeout(resolve, 25));
  expect(await done()).toBe(true);
};
const due = async ({ id }: Person) => Number((await rows(host, `SELECT count(*) AS n FROM notices WHERE person = '${id}' AND "mailAt" != ''`))[0]?.['n']);
const refuseOne = async (who: Person) =>
  sendOne(host, who.token, newFiling({ call: await newCall(host, { closesAt: new Date(Date.now() - 1000).toISOString() }) }).operation);
const patch = (who: Person, body: object) => request(host, 'PATCH', `/api/collections/users/records/${who.id}`, { token: who.token, body });

describe('letters, where no SMTP is set', () => {
  it('go to a file once, to confirmed addresses that want them, in their language', async () => {
    const [wants, off, unconfirmed] = [await person(host), await person(host), await signUp(host)];
    expect((await patch(wants, { language: 'ru' })).status).toBe(200);
    expect((await patch(off, { mailOff: true })).status).toBe(200);
    for (const who of [wants, off, unconfirmed]) await refuseOne(who);
    await Promise.all([run('otinimLetters'), run('otinimLetters')]);
    await until(async () => (await due(wants)) === 0);
    await run('otinimLetters');
    expect(lettersTo(wants.email)).toHaveLength(1);
    expect(lettersTo(wants.email)[0]).toContain('List-Unsubscribe: <');
    // «Заявка не принята», as quoted-printable of its UTF-8.
    expect(lettersTo(wants.email)[0]?.replace(/=\r?\n/g, '')).toContain('=D0=97=D0=B0=D1=8F=D0=B2=D0=BA=D0=B0');
    expect([lettersTo(off.email), lettersTo(unconfirmed.email)]).toEqual([[], []]);
    expect([await due(off), await due(unconfirmed)]).toEqual([1, 1]);
  });

  it('that confirm an address work: its link makes the address confirmed', async () => {
    const who = await signUp(host);
    await request(host, 'POST', '/api/collections/users/request-verification', { body: { email: who.email } });
    await until(() => lettersTo(who.email).length === 1);
    const letter = lettersTo(who.email)[0]!.replace(/=\r?\n/g, '').replaceAll('=3D', '=');
    const token = /\/confirm#([\w.-]+)/.exec(letter)?.[1] ?? '';
    expect((await request(host, 'POST', '/api/collections/users/confirm-verification', { body: { token } })).status).toBe(204);
    expect(await rows(host, `SELECT verified FROM users WHERE id = '${who.id}'`)).toEqual([{ verified: '1' }]);
  });

  it('are tried again when they could not go, and hold up nobody', async () => {
    const who = await person(host);
    await refuseOne(who);
    const settings = (enabled: boolean) => asSuperuser(host, 'PATCH', '/api/settings', { smtp: { enabled, host: '127.0.0.1', port: 1 } });
    json(await settings(true));
    await run('otinimLetters');
    const tries = async () => (await rows(host, `SELECT "mailTries" AS n, "mailAt" > '${new Date().toISOString()}' AS waits FROM notices WHERE person = '${who.id}'`))[0];
    await until(async () => Number((await tries())?.['n']) === 1);
    expect(await tries()).toEqual({ n: '1', waits: '1' });
    json(await settings(false));
    json(await asSuperuser(host, 'POST', '/api/sql', { query: `UPDATE notices SET "mailAt" = at WHERE person = '${who.id}'` }));
    await run('otinimLetters');
    await until(() => lettersTo(who.email).length === 1);
  });
});

describe('the watch over deadlines', () => {
  const notices = async (who: Person) => (await rows(host, `SELECT code FROM notices WHERE person = '${who.id}' ORDER BY code`)).map(({ code }) => code);

  it('warns once, a day before the time for files ends, not in the first hour', async () => {
    const [fresh, waiting] = [await person(host), await person(host)];
    const call = await newCall(host, { graceHours: 1, closesAt: new Date(Date.now() + 20 * 3_600_000).toISOString() });
    await sendOne(host, fresh.token, newFiling({ call }).operation);
    const { operation } = newFiling({ call });
    // A submission is frozen, so the one that has waited two hours is written as it would have been.
    json(await asSuperuser(host, 'POST', '/api/sql', {
      query: `INSERT INTO submissions (id, call, owner, bin, direction, sha256, text, files, "arrivedAt", "attachmentsUntil")
        VALUES ('${operation.id}', '${call}', '${waiting.id}', '1', '1', '${operation.sha256}', '{}', 2, '${new Date(Date.now() - 7_200_000).toISOString()}', '${new Date(Date.now() + 3_600_000).toISOString()}')`,
    }));
    await run('otinimDeadlines');
    await until(async () => (await notices(waiting)).length === 1);
    await run('otinimDeadlines');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect([await notices(waiting), await notices(fresh)]).toEqual([['submission.lapsing'], []]);
  });
});
