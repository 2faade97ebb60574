/** The council under people who mean it harm: at once, again, too late, as somebody else. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { storyOf } from '#law/council/story';
import type { LockSheet } from '#law/council/sheet-acts';
import { verifiedEvents } from '../harness/backups';
import { councilAt, type Council, type CouncilMember, type CouncilPaper } from '../harness/council';
import { memberActs, officeActs, outcomeOf } from '../harness/council-acts';
import { newDevice } from '../harness/device-keys';
import { newId } from '../harness/filings';
import { startHost, type Host } from '../harness/host';
import { asSuperuser, json, request, rows } from '../harness/requests';

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
