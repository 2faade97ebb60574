/** The council under people who mean it harm: at once, again, too late, as somebody else. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyPublication } from '#law/council/publication';
import { storyOf } from '#law/council/story';
import type { LockSheet } from '#law/council/sheet-acts';
import { sha256 } from '../fixtures/award';
import { decide, ownFinding } from '../harness/admission';
import { verifiedEvents } from '../harness/backups';
import { councilAt, type Council, type CouncilMember, type CouncilPaper } from '../harness/council';
import { memberActs, officeActs, outcomeOf } from '../harness/council-acts';
import { acts as officeOutcomes, concluded, publicationOf, resultIn, scoredCouncil } from '../harness/council-result';
import { newDevice } from '../harness/device-keys';
import { newId } from '../harness/filings';
import { startHost, type Host } from '../harness/host';
import { asSuperuser, json, request, rows } from '../harness/requests';
import { expectations } from './expectations';
import { listen } from './realtime';

let host: Host;
beforeAll(async () => {
  host = await startHost();
});
afterAll(() => host.stop());

const locking = ({ call }: Council, { id: paper }: CouncilPaper, c1 = 5): LockSheet => ({ id: newId(), kind: 'sheet.lock', call, paper, points: { c1, c2: 4, c3: 3 }, comments: {}, revision: 1 });
const send = async ({ person }: CouncilMember, act: object): Promise<string> => outcomeOf((await memberActs(host, person, { ...act }))[0]);
const paths = ({ call, papers }: Council): string[] => [`/api/otinim/council/sheets/${call}`, `/api/otinim/council/papers/${papers[0]!.id}`];
const statuses = (council: Council, { person }: CouncilMember): Promise<number[]> =>
  Promise.all(paths(council).map(async (path) => (await request(host, 'GET', path, { token: person.token })).status));
const setRole = async ({ person }: CouncilMember, role: string): Promise<void> => void json(await asSuperuser(host, 'PATCH', `/api/collections/users/records/${person.id}`, { role }));

it('I5: of twelve sheets of one paper at once one is locked, and the device key is enrolled once', async () => {
  const council = await councilAt(host, 'declared', { papers: [{}] });
  const [member] = council.members as [CouncilMember];
  const device = await newDevice();
  const acts = await Promise.all(Array.from({ length: 12 }, (_, n) => device.sign(locking(council, council.papers[0]!, n % 6))));
  const outcomes = await Promise.all(acts.map((act) => send(member, act)));
  expect(outcomes.sort()).toEqual(['done', ...Array.from({ length: 11 }, () => 'sheet.locked')]);
  const kinds = (await verifiedEvents(host, council.call)).map(({ kind }) => kind);
  expect([kinds.filter((kind) => kind === 'sheet.locked').length, kinds.filter((kind) => kind === 'key.enrolled').length]).toEqual([1, 1]);
});

it('a sheet and the close of scoring at once: whichever was first, the chain can be counted', async () => {
  const council = await councilAt(host, 'declared', { papers: [{}] });
  const [paper] = council.papers as [CouncilPaper];
  const close = officeActs(host, council.secretary, { kind: 'scoring.close', call: council.call, sheets: 0 });
  const [closed, ...locked] = await Promise.all([close.then(([answer]) => outcomeOf(answer)), ...council.members.map((member) => send(member, locking(council, paper)))]);
  const told = storyOf(council.call, await verifiedEvents(host, council.call));
  expect(told.ok).toBe(true);
  const done = locked.filter((outcome) => outcome === 'done').length;
  // The secretary closes what was looked at: not one sheet more.
  expect(closed === 'done' ? [done, new Set(locked)] : [done > 0, closed]).toEqual(closed === 'done' ? [0, new Set(['scoring.closed'])] : [true, 'scoring.moved']);
});

it('an ended seat: what was done is answered again, and nothing more is seen or done', async () => {
  const council = await councilAt(host, 'declared');
  const [, , member] = council.members as [CouncilMember, CouncilMember, CouncilMember];
  const [one, two] = council.papers as [CouncilPaper, CouncilPaper];
  const act = locking(council, one);
  expect(await send(member, act)).toBe('done');
  expect((await officeActs(host, council.secretary, { kind: 'seat.end', call: council.call, seat: member.seat, by: '', reason: 'Өз өтінішімен' })).map(outcomeOf)).toEqual(['done']);
  expect([await send(member, act), await send(member, locking(council, two)), await send(member, { ...locking(council, one), revision: 2 })]).toEqual(['done', 'paper.missing', 'paper.missing']);
  expect(await statuses(council, member)).toEqual([404, 404]);
});

it('an act of one member says nothing and does nothing in another’s hands', async () => {
  const council = await councilAt(host, 'declared');
  const [one, two, third] = council.members as [CouncilMember, CouncilMember, CouncilMember];
  const [device, act] = [await newDevice(), locking(council, council.papers[0]!)];
  const signed = await device.sign(act);
  expect(await send(one, signed)).toBe('done');
  // As it is, under another number, and with the key of somebody else's device.
  expect([await send(two, signed), await send(two, { ...signed, id: newId() })]).toEqual(['operation.conflict', 'signature.wrong']);
  expect(await rows(host, `SELECT seat FROM sheets WHERE call = '${council.call}'`)).toEqual([{ seat: one.seat }]);
  // The office signs nothing, and nobody acts through the other's door.
  const reopen = { kind: 'sheet.reopen', call: council.call, sheet: act.id, reason: 'Себеп' };
  expect((await officeActs(host, council.secretary, { ...reopen, signed: signed.signed }, { ...act, id: newId() })).map(outcomeOf)).toEqual(['act.malformed', 'act.malformed']);
  expect(await send(third, reopen)).toBe('act.malformed');
});

it('a role that changes in the middle of a session counts at once', async () => {
  const council = await councilAt(host, 'declared');
  const [member] = council.members as [CouncilMember];
  expect(await statuses(council, member)).toEqual([200, 200]);
  await setRole(member, 'secretary');
  const reply = await request(host, 'POST', '/api/otinim/council', { token: member.person.token, body: { acts: [locking(council, council.papers[0]!)] } });
  expect([reply.status, reply.text]).toEqual([403, '{"code":"session.role"}\n']);
  expect((await statuses(council, member))[1]).toBe(403);
  await setRole(member, 'expert');
  expect(await send(member, locking(council, council.papers[0]!))).toBe('done');
  json(await asSuperuser(host, 'PATCH', `/api/collections/users/records/${member.person.id}`, { verified: false }));
  expect(await statuses(council, member)).toEqual([403, 403]);
});

it('what no app sends is refused, whatever else came with it, and leaves no trace', async () => {
  const council = await councilAt(host, 'declared', { papers: [{}] });
  const [member, other] = council.members as [CouncilMember, CouncilMember];
  const act = locking(council, council.papers[0]!);
  // Names that every object answers to are no kinds of an act.
  const kinds = ['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty', '__defineGetter__', '', 'sheet.lock ', 'declare.constructor'].map((kind) => ({ ...act, id: newId(), kind }));
  const hostile: readonly object[] = [
    ...kinds, { ...act, kind: ['sheet.lock'] }, { ...act, kind: null }, { ...act, more: 1 }, { ...act, call: 5 }, { ...act, paper: `${act.paper}' OR 1=1` }, { ...act, revision: 1.5 }, { ...act, revision: -1 }, { ...act, revision: 1e21 },
    { ...act, comments: { c1: 'а\u202eб' } }, { ...act, comments: { c1: 'Ә'.repeat(20_000) } }, { ...act, comments: [] }, { ...act, comments: { c9: 'x' } },
    { ...act, points: null }, { ...act, points: [5, 4, 3] }, { ...act, points: { c1: '5', c2: 4, c3: 3 } }, { ...act, points: { c1: 0.5, c2: 4, c3: 3 } }, { ...act, points: { toString: 1 } },
  ];
  const sent = hostile.map((each) => ({ ...each, id: newId() }));
  const outcomes: string[] = [];
  for (let from = 0; from < sent.length; from += 10) outcomes.push(...(await memberActs(host, member.person, ...sent.slice(from, from + 10))).map(outcomeOf));
  expect(outcomes.map((outcome, at) => [hostile[at], outcome])).toEqual(hostile.map((each) => [each, 'act.malformed']));
  expect((await officeActs(host, council.secretary, ...kinds)).map(outcomeOf)).toEqual(kinds.map(() => 'act.malformed'));
  for (const points of [{}, { c1: 6, c2: 4, c3: 3 }, { c1: 5, c2: 4 }, { c1: 5, c2: 4, c3: 3, c4: 1 }, { c1: -1, c2: 4, c3: 3 }]) {
    expect([points, await send(member, { ...act, id: newId(), points })]).toEqual([points, 'sheet.incomplete']);
  }
  // Bodies that are no acts at all, as raw text: refused in words, and the host goes on.
  const raw = ['', 'null', '[]', '{"acts":5}', '{"acts":[5]}', '{"acts":[]}', '{"acts":[{"id":"x"}]}', `{"acts":${'['.repeat(20_000)}${']'.repeat(20_000)}}`, `{"acts":[{"id":"${newId()}","kind":"\\ud800"}]}`, `{"acts":"${'x'.repeat(600_000)}"}`, JSON.stringify({ acts: [{ ...act, comments: { c1: 'а\ufffdб' } }] })];
  for (const body of raw) {
    const { status } = await fetch(`${host.url}/api/otinim/council`, { method: 'POST', headers: { Authorization: member.person.token, 'Content-Type': 'application/json' }, body });
    expect([body.slice(0, 40), [400, 413, 422].includes(status)]).toEqual([body.slice(0, 40), true]);
  }
  expect(await rows(host, `SELECT id FROM sheets WHERE call = '${council.call}'`)).toEqual([]);
  expect(await rows(host, `SELECT id FROM operations WHERE owner = '${member.person.id}'`)).toEqual([]);
  // What came beside the hostile one is done.
  expect((await memberActs(host, other.person, { ...act, id: newId(), kind: 'constructor' }, { ...act, id: newId() })).map(outcomeOf)).toEqual(['act.malformed', 'done']);
});

it('Q12: the council’s tables answer alike whether what is asked about is there or not, and push nothing', async () => {
  const council = await councilAt(host, 'declared', { papers: [{}] });
  const [member, watcher] = council.members as [CouncilMember, CouncilMember];
  const tables = Object.keys(expectations).filter((name) => name.endsWith('/of a council')).map((name) => name.split('/')[0] ?? '');
  expect(tables).toContain('sheets');
  const options = encodeURIComponent(JSON.stringify({ query: { filter: `call = "${council.call}"`, expand: 'call,seat,paper', fields: '*' } }));
  const people = [watcher.person, council.owner, council.secretary];
  const streams = await Promise.all(people.map(({ token }) => listen(host, [...tables.flatMap((table) => [`${table}/*`, `${table}/*?options=${options}`]), `calls/*?options=${options}`], token)));
  const act = locking(council, council.papers[0]!);
  expect(await send(member, act)).toBe('done');
  for (const { token } of people) {
    for (const table of tables) {
      const [row] = await rows(host, `SELECT id FROM ${table} WHERE call = '${council.call}' LIMIT 1`);
      const ask = async (id: string, query: string): Promise<unknown> => {
        const { status, text } = await request(host, 'GET', `/api/collections/${table}/records${query.replaceAll('ID', id)}`, { token });
        return [status, text.replaceAll(id, 'ID')];
      };
      for (const query of ['/ID', '?filter=id%3D"ID"', '?filter=call%3D"x"||id%3D"ID"&sort=-lockedAt&perPage=1&skipTotal=1', '?expand=call,seat&fields=*,text&filter=id%3D"ID"']) {
        expect([table, query, await ask(String(row?.['id'] ?? newId()), query)]).toEqual([table, query, await ask(newId(), query)]);
      }
    }
  }
  for (const stream of streams) expect(stream.close()).not.toMatch(new RegExp(`${act.id}|"c1"|${council.call}`));
});

it('AW-6, AW-7: what the secretary takes out once points are known is told by protocol, file and recount', async () => {
  const council = await scoredCouncil(host, [[[5, 5, 5], [1, 1, 1]], [[5, 5, 5], [1, 1, 1]], [[5, 5, 5], [1, 1, 1]]], { papers: [{}, {}] });
  const [first, second] = council.papers as [CouncilPaper, CouncilPaper];
  expect((await resultIn(host, council)).afterPoints).toEqual([]);
  // Not without a clause and words; and nothing comes in again, nor does a seat end or a council change.
  expect(outcomeOf(await decide(host, council.secretary, first.id, { decision: 'refused' }))).toBe('admission.groundless');
  expect(outcomeOf(await decide(host, council.secretary, first.id, { decision: 'refused', findings: [ownFinding], reason: '' }))).toBe('admission.wordless');
  expect(outcomeOf(await decide(host, council.secretary, first.id, { decision: 'refused', findings: [ownFinding] }))).toBe('done');
  expect(outcomeOf(await decide(host, council.secretary, first.id, { decision: 'admitted', reason: 'Қателік' }))).toBe('admission.scored');
  const { call, members } = council;
  expect(await officeOutcomes(
    host, council, { kind: 'seat.end', call, seat: members[0]!.seat, by: '', reason: 'Себеп' }, { kind: 'council.approve', call, seats: members.map(({ seat }) => seat) },
    { kind: 'scoring.close', call, sheets: 6 }, { kind: 'list.publish', call }, { kind: 'call.announce', call, seen: sha256('') },
  )).toEqual(['council.closed', 'council.closed', 'scoring.closed', 'list.published', 'call.announced']);
  expect(await concluded(host, council)).toEqual(['done', 'done', 'done']);
  const { afterPoints, result } = await resultIn(host, council);
  expect(afterPoints).toMatchObject([{ kind: 'submission.refused', paper: first.id, number: first.number, seat: '', member: '' }]);
  expect(result?.groups.flatMap(({ places }) => places.map(({ tally }) => tally.paper.id))).toEqual([second.id]);
  const verified = verifyPublication((await publicationOf(host, call)).text, sha256);
  expect(verified.ok && verified.story.afterPoints.map(({ kind, paper }) => [kind, paper])).toEqual([['submission.refused', first.id]]);
});
