import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkBin } from '#law/bin';
import { verifyPublication } from '#law/council/publication';
import type { MemberCouncils } from '#law/council/seats-wire';
import type { JournalPage } from '#law/filing/journal';
import type { CallsAnswer } from '#law/filing/wire';
import type { OrganisationsAnswer } from '#law/organisation/wire';
import { sha256 } from '../fixtures/award';
import { root } from '../harness/hooks';
import { startHost } from '../harness/host';
import { json, request } from '../harness/requests';
import { temporary } from '../harness/run-folder';
import { binary, templateOf } from '../harness/template';

it('`demo` makes its accounts and calls on an empty folder, once', async () => {
  const data = temporary('demo');
  const { hooks } = await templateOf();
  const demo = () => spawnSync(binary, ['demo', '--dir', data, '--hooksDir', hooks, '--migrationsDir', join(root, 'pb_migrations')], { encoding: 'utf8' });
  const first = demo();
  expect([first.status, (first.stdout + first.stderr).includes('administrator@example.org')]).toEqual([0, true]);
  const file = join(data, 'demo-accounts.txt');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const accounts = readFileSync(file, 'utf8').trim().split('\n').map((line) => line.split(/\s+/));
  expect(accounts.map(([role]) => role)).toEqual(['administrator', 'secretary', 'expert', 'expert', 'expert', 'applicant', 'applicant']);
  expect(new Set(accounts.map(([, , password]) => password)).size).toBe(7);

  const second = demo();
  expect(second.status).toBe(3);
  expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(7);

  // Not beside the data of people: the same folder without its file is one that is in use.
  rmSync(file);
  const inUse = demo();
  expect([inUse.status, existsSync(file)]).toEqual([4, false]);

  const host = await startHost({ dataDir: data });
  for (const [role, email, password] of accounts) {
    const signIn = (collection: string) =>
      request(host, 'POST', `/api/collections/${collection}/auth-with-password`, { body: { identity: email, password } });
    expect(json<{ record: { role: string; verified: boolean } }>(await signIn('users')).record).toMatchObject({ role, verified: true });
    expect((await signIn('_superusers')).status).toBe(role === 'administrator' ? 200 : 400);
  }
  // From outside, with a proxy or without, nobody signs in with what stands in a file.
  const [, email, password] = accounts[1] ?? [];
  const outside = await fetch(`${host.url}/api/collections/users/auth-with-password`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': '203.0.113.5' },
    body: JSON.stringify({ identity: email, password }),
  });
  expect([outside.status, await outside.json()]).toEqual([403, { code: 'session.demonstration' }]);
  const { now, calls, recipients } = json<CallsAnswer>(await request(host, 'GET', '/api/otinim/calls'));
  expect(calls.map(({ opensAt, closesAt }) => opensAt <= now && now < closesAt)).toEqual([true, false, false, false]);
  expect(calls.every(({ code, title }) => code.startsWith('СЫЙ') && title.en.includes('demonstration'))).toBe(true);
  expect(recipients.map(({ bin }) => checkBin(bin))).toEqual([null, null, null, null, null]);
  // One council scores: its member has papers to score, its chair is recused from one.
  const token = async (address: string): Promise<string> => {
    const [, identity, secret] = accounts.find(([, each]) => each === address) ?? [];
    return json<{ token: string }>(await request(host, 'POST', '/api/collections/users/auth-with-password', { body: { identity, password: secret } })).token;
  };
  const seatsOf = async (address: string) => json<MemberCouncils>(await request(host, 'GET', '/api/otinim/council', { token: await token(address) })).seats.find(({ stage }) => stage.publishedAt === '');
  const [member, chair] = [await seatsOf('expert1@example.org'), await seatsOf('expert2@example.org')];
  expect([member, chair].map((each) => each?.papers.map((paper) => 'recused' in paper))).toEqual([[false, false, false, false], [true, false, false, false]]);
  // One has published, two years ago: anybody counts it again, without whom a late conflict took out.
  const done = calls.find(({ title }) => title.en.includes('result'))!;
  const verified = verifyPublication((await request(host, 'GET', `/api/otinim/publications/${done.id}`)).text, sha256);
  expect(verified.ok && verified.publication.result.groups.map(({ recipients: { papers, share } }) => [papers.length, share])).toEqual([[1, 20_000_001], [1, 20_000_001]]);
  expect(verified.ok && [...verified.story.recusals.values()].map(({ late }) => late)).toEqual([true]);
  // Two people of one organisation, so that what is shared can be seen at once.
  const { organisations } = json<OrganisationsAnswer>(await request(host, 'GET', '/api/otinim/organisations', { token: await token('applicant2@example.org') }));
  expect(organisations.map(({ bin, state, role, members }) => [checkBin(bin), state, role, members.length])).toEqual([[null, 'checked', 'prepares', 2], [null, 'claimed', 'signs', 1]]);
  expect(organisations[0]?.profile?.head.position).toBe('Төрайым');
  // A dozen applications, filed as anybody's are: all but the last registered.
  const page = json<JournalPage>(await request(host, 'GET', `/api/otinim/office/applications?call=${calls[0]!.id}&sort=arrived`, { token: await token('secretary@example.org') }));
  expect(page.lines.map(({ state, stored }) => `${state} ${stored}`)).toEqual([...Array.from({ length: 11 }, () => 'registered 7'), 'awaiting 0']);
  expect(page.lines.filter(({ findings }) => findings.length > 0)).toHaveLength(2);
  await host.stop();
});
