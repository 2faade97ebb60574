import { afterAll, beforeAll, expect, it } from 'vitest';
import { councilAt, type Council } from '../harness/council';
import { memberActs, outcomeOf } from '../harness/council-acts';
import { recuse, sheetOf } from '../harness/council-sheets';
import { newId } from '../harness/filings';
import { startHost, type Host } from '../harness/host';
import { person } from '../harness/people';
import { request } from '../harness/requests';
import { listen } from './realtime';

/** Q12, I6: a locked sheet, by every channel that is not the one route; a recused paper, by every one there is. */
const words = 'құпия пікір';
let host: Host;
let council: Council;
beforeAll(async () => {
  host = await startHost();
  council = await councilAt(host, 'declared', { papers: [{ canary: 'құпия мәтін' }, {}] });
});
afterAll(() => host.stop());

it('neither points nor words of a sheet leave by a list, a search, an export, a chain, an error or a push', async () => {
  const [paper] = council.papers;
  const [first, second, third] = council.members;
  const expert = await person(host, 'expert');
  const streams = await Promise.all([council.secretary, second!.person, expert].map(({ token }) => listen(host, ['sheets/*', 'events/*', 'recusals/*', 'councils/*'], token)));
  const [answer] = await memberActs(host, first!.person, { ...sheetOf(council.call, paper!.id, { c1: 5, c2: 4, c3: 3 }, { comments: { c1: words } }) });
  expect(outcomeOf(answer)).toBe('done');
  await recuse(host, council, third!, paper!);
  const id = newId();
  const exported = await request(host, 'POST', `/api/otinim/office/exports?call=${council.call}&id=${id}&kind=csv`, { token: council.secretary.token, body: '""' });
  expect(exported.status).toBe(200);
  const paths = [
    '/api/otinim/council', `/api/otinim/council/sheets/${council.call}`, `/api/otinim/council/papers/${paper!.id}`, `/api/otinim/office/council/${council.call}`,
    `/api/otinim/office/council/${council.call}/conflicts`, `/api/otinim/office/applications?call=${council.call}`, `/api/otinim/office/applications/${paper!.id}`,
    `/api/otinim/office/chains/${council.call}`, `/api/otinim/office/archives/${id}`, '/api/otinim/notices', '/api/otinim/calls', '/api/collections/sheets/records',
    `/api/collections/events/records?filter=${encodeURIComponent(`chain = "${council.call}"`)}`, `/api/collections/calls/records?expand=sheets_via_call&filter=${encodeURIComponent(`sheets_via_call.text ?~ "c1"`)}`,
  ];
  for (const who of [council.secretary, second!.person, third!.person, council.owner, expert]) {
    for (const path of paths) {
      const { text } = await request(host, 'GET', path, { token: who.token });
      expect([who.email, path, text.includes(words), /"c1"/.test(text)]).toEqual([who.email, path, false, false]);
    }
  }
  // The recused one, and strangers: not a word of the paper, by whichever of them.
  for (const who of [third!.person, expert]) {
    for (const path of paths) expect([path, (await request(host, 'GET', path, { token: who.token })).text.includes('құпия мәтін')]).toEqual([path, false]);
  }
  expect(exported.text).not.toContain(words);
  for (const stream of streams) expect(stream.close()).not.toMatch(/құпия|"c1"/);
  // What is looked for is there to be found, by whom it is for.
  expect((await request(host, 'GET', `/api/otinim/council/sheets/${council.call}`, { token: first!.person.token })).text).toContain(words);
  expect((await request(host, 'GET', `/api/otinim/council/papers/${paper!.id}`, { token: second!.person.token })).text).toContain('құпия мәтін');
});
