import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MemberCouncils } from '#law/council/seats-wire';
import type { CouncilPaper, MemberSheets, OfficeSheets } from '#law/council/sheets-wire';
import { verifiedEvents } from '../harness/backups';
import { decide, ownFinding } from '../harness/admission';
import { councilAt, storeFiles, type Council, type CouncilMember } from '../harness/council';
import { memberActs, officeActs, outcomeOf, ownCouncils } from '../harness/council-acts';
import { committedText, lock, recuse, sheetOf, sheetsOf } from '../harness/council-sheets';
import { sha256 } from '../fixtures/award';
import { declarationText } from '../fixtures/declaration';
import { newId } from '../harness/filings';
import { startHost, type Host } from '../harness/host';
import { person, type Person } from '../harness/people';
import { asSuperuser, json, request, rows } from '../harness/requests';

let host: Host;
let secretary: Person;
beforeAll(async () => {
  host = await startHost();
  secretary = await person(host, 'secretary');
});
afterAll(() => host.stop());

const points = { c1: 5, c2: 4, c3: 3 };
const at = <T>(list: readonly T[], index: number): T => list[index]!;
const member = ({ members }: Council, index: number): CouncilMember => at(members, index);
const read = async <T>(who: Person, call: string): Promise<T> => json<T>(await sheetsOf(host, who, call));
const mine = (council: Council, index: number) => read<MemberSheets>(member(council, index).person, council.call);
const office = (call: string) => read<OfficeSheets>(secretary, call);
const say = async (who: Person, act: object) => at(await memberActs(host, who, { ...act }), 0);
const order = async (act: object) => at(await officeActs(host, secretary, { ...act }), 0);

describe('locking a sheet', () => {
  it('EV-3, AW-8: wants every criterion with a point that it may get, and nothing else', async () => {
    const council = await councilAt(host, 'declared', { papers: [{}] });
    const [who, paper] = [member(council, 0).person, at(council.papers, 0).id];
    const wrong = [
      { points: { c1: 5, c2: 4 } }, { points: { ...points, c3: 6 } }, { points: { ...points, c3: -1 } }, { points: { ...points, c4: 1 } }, { comments: { c5: 'артық' } },
    ];
    for (const each of wrong) expect(await say(who, sheetOf(council.call, paper, points, each))).toMatchObject({ code: 'sheet.incomplete' });
    const malformed = [{ points: { ...points, c3: 1.5 } }, { points: { ...points, c3: '3' } }, { points: [5, 4, 3] }, { comments: { c1: 'ә'.repeat(2001) } }, { comments: { x: 'а' } }, { revision: 0 }, { more: 1 }, { paper: 'x' }];
    for (const each of malformed) expect(await say(who, sheetOf(council.call, paper, points, each))).toMatchObject({ code: 'act.malformed' });
    expect(await say(who, sheetOf(council.call, paper, points, { revision: 2 }))).toMatchObject({ code: 'sheet.revision', params: { revision: 1 } });
    expect(await rows(host, `SELECT id FROM sheets WHERE call = '${council.call}'`)).toEqual([]);
  });

  it('I5: is done once, is one event that binds the text, and changes never', async () => {
    const council = await councilAt(host, 'declared', { papers: [{}] });
    const [{ person: who, seat }, paper] = [member(council, 0), at(council.papers, 0).id];
    const act = { id: newId(), ...sheetOf(council.call, paper, points, { comments: { c1: '  Жақсы  жұмыс ', c2: '' } }) };
    const [first, again] = [await say(who, act), await say(who, act)];
    expect(first).toEqual(again);
    expect(outcomeOf(first)).toBe('done');
    expect(await say(who, sheetOf(council.call, paper, points))).toMatchObject({ code: 'sheet.locked' });
    expect((await mine(council, 0)).own).toMatchObject([{ id: act.id, paper, points, comments: { c1: 'Жақсы  жұмыс' }, revision: 1, reopenedAt: '' }]);
    const event = (await verifiedEvents(host, council.call)).at(-1)!;
    const [row] = await rows(host, `SELECT text, salt FROM sheets WHERE id = '${act.id}'`);
    expect(event).toMatchObject({ kind: 'sheet.locked', subject: act.id });
    expect(JSON.parse(event.body)).toEqual({ seat, paper, revision: 1, sheet: committedText(String(row!['text']), String(row!['salt'])) });
    expect(event.body).not.toMatch(/"c1"|Жақсы/);
    for (const change of [`text = '{}'`, `"lockedAt" = 'x'`, `"reopenedAt" = 'x'`]) {
      expect((await asSuperuser(host, 'POST', '/api/sql', { query: `UPDATE sheets SET ${change} WHERE id = '${act.id}'` })).status).toBe(400);
    }
  });

  it('CI-2: nobody scores what they may not see, and each such refusal is the same', async () => {
    const council = await councilAt(host, 'declared', { papers: [{}, {}], members: [{}, {}, {}] });
    const [own, other] = [at(council.papers, 0), at(council.papers, 1)];
    await recuse(host, council, member(council, 0), own);
    const undeclared = await councilAt(host, 'approved', { papers: [{}] });
    const seated = await councilAt(host, 'seated', { papers: [{}] });
    const refused = async (who: Person, call: string, paper: string) => {
      const answer = await say(who, sheetOf(call, paper, points));
      return answer.status === 'refused' ? { ...answer, id: '' } : answer;
    };
    const missing = { id: '', status: 'refused', code: 'paper.missing' };
    expect(await refused(member(council, 0).person, council.call, own.id)).toEqual(missing);
    expect(await refused(member(council, 0).person, council.call, newId())).toEqual(missing);
    expect(await refused(member(undeclared, 0).person, undeclared.call, at(undeclared.papers, 0).id)).toEqual(missing);
    expect(await refused(member(seated, 0).person, seated.call, at(seated.papers, 0).id)).toEqual(missing);
    expect(await refused(member(undeclared, 0).person, council.call, other.id)).toEqual(missing);
    // Of another call than the act says.
    expect(await refused(member(council, 0).person, undeclared.call, other.id)).toEqual(missing);
    await asSuperuser(host, 'POST', '/api/sql', { query: `UPDATE seats SET "endedAt" = '2026-01-01' WHERE id = '${member(council, 1).seat}'` });
    expect(await refused(member(council, 1).person, council.call, other.id)).toEqual(missing);
    await asSuperuser(host, 'POST', '/api/sql', { query: `UPDATE submissions SET "withdrawnAt" = '2026-01-01' WHERE id = '${other.id}'` });
    expect(await refused(member(council, 2).person, council.call, other.id)).toEqual(missing);
  });
});

describe('Q6: the points of others', () => {
  it('do not change a byte of what a member is answered, until their own sheet is locked', async () => {
    const council = await councilAt(host, 'declared', { papers: [{}, {}] });
    const [first, second] = council.papers;
    const ask = async () => {
      const { status, text, headers } = await sheetsOf(host, member(council, 0).person, council.call);
      return { status, text, length: headers.get('Content-Length'), kind: headers.get('Content-Type'), cache: headers.get('Cache-Control') };
    };
    const lists = async () => (await request(host, 'GET', '/api/otinim/council', { token: member(council, 0).person.token })).text.replace(/"now":"[^"]*"/, '');
    const [before, list] = [await ask(), await lists()];
    for (const index of [1, 2]) for (const paper of council.papers) await lock(host, council, member(council, index), paper, points);
    expect(await ask()).toEqual(before);
    expect(await lists()).toBe(list);
    await lock(host, council, member(council, 0), first!, { ...points, c1: 0 });
    const { others } = await mine(council, 0);
    expect(others.map(({ seat, paper }) => [seat, paper]).sort()).toEqual([1, 2].map((index) => [member(council, index).seat, first!.id]).sort());
    expect(others).toMatchObject([{ points }, { points }]);
    expect(JSON.stringify(others)).not.toContain(second!.id);
    // Not even the comments: what is said of a paper is for its member and the protocol.
    expect(JSON.stringify(others)).not.toContain('comments');
  });

  it('are not the office’s while a member who has not declared may still declare and vote', async () => {
    const council = await councilAt(host, 'approved', { papers: [{}], members: [{}, {}] });
    const [paper] = council.papers;
    const declare = async (index: number) => {
      const id = newId();
      const text = declarationText({ id, call: council.call });
      expect(outcomeOf(await say(member(council, index).person, { id, kind: 'declare', call: council.call, text, sha256: sha256(text) }))).toBe('done');
    };
    await declare(0);
    await lock(host, council, member(council, 0), paper!, points);
    expect(at((await office(council.call)).papers, 0)).toMatchObject({ points: null, cells: [{ state: 'locked' }, { state: 'silent' }] });
    await declare(1);
    expect(at((await office(council.call)).papers, 0).points).toBeNull();
    await lock(host, council, member(council, 1), paper!, points);
    expect(at((await office(council.call)).papers, 0).points).toHaveLength(2);
  });

  it('hide again when one’s own sheet is reopened, and of who was recused late they are nobody’s', async () => {
    const council = await councilAt(host, 'declared', { papers: [{}] });
    const [paper] = council.papers;
    const own = await lock(host, council, member(council, 0), paper!, points);
    for (const index of [1, 2]) await lock(host, council, member(council, index), paper!, points);
    expect((await mine(council, 0)).others).toHaveLength(2);
    await recuse(host, council, member(council, 2), paper!);
    expect((await mine(council, 0)).others.map(({ seat }) => seat)).toEqual([member(council, 1).seat]);
    // CI-2: of the paper they are recused from, not even their own points.
    expect(await mine(council, 2)).toMatchObject({ own: [], others: [] });
    await order({ kind: 'sheet.reopen', call: council.call, sheet: own, reason: 'Ұпай шатасқан' });
    expect((await mine(council, 0)).others).toEqual([]);
  });
});

describe('reopening', () => {
  it('is the secretary’s, with a reason; the old sheet is kept and the next revision follows', async () => {
    const council = await councilAt(host, 'declared', { papers: [{}] });
    const [paper] = council.papers;
    const who = member(council, 0);
    const sheet = await lock(host, council, who, paper!, points);
    const act = { kind: 'sheet.reopen', call: council.call, sheet, reason: 'Екінші өлшемшарт қате' };
    expect(await order({ ...act, reason: ' ' })).toMatchObject({ code: 'act.malformed' });
    expect(await order({ ...act, sheet: newId() })).toMatchObject({ code: 'sheet.unknown' });
    expect(outcomeOf(await order(act))).toBe('done');
    expect(await order(act)).toMatchObject({ code: 'sheet.reopened' });
    expect((await verifiedEvents(host, council.call)).at(-1)).toMatchObject({ kind: 'sheet.reopened', subject: sheet });
    const told = json<{ notices: object[] }>(await request(host, 'GET', '/api/otinim/notices', { token: who.person.token }));
    expect(told.notices).toMatchObject([{ code: 'sheet.reopened', params: { call: council.call, paper: paper!.id, number: paper!.number, sheet } }]);
    expect((await mine(council, 0)).own).toMatchObject([{ id: sheet, reopenReason: 'Екінші өлшемшарт қате', points }]);
    expect(await say(who.person, sheetOf(council.call, paper!.id, points))).toMatchObject({ code: 'sheet.revision', params: { revision: 2 } });
    const next = await lock(host, council, who, paper!, { ...points, c2: 0 }, 2);
    expect((await mine(council, 0)).own.map(({ id, revision }) => [id, revision])).toEqual([[sheet, 1], [next, 2]]);
    expect((await office(council.call)).reopened).toMatchObject([{ sheet, seat: who.seat, revision: 1 }]);
  });
});

describe('the office', () => {
  it('I6: sees who has locked, and no points until all who may vote on the paper have', async () => {
    const council = await councilAt(host, 'declared', { papers: [{}, {}] });
    const [first, second] = council.papers;
    await recuse(host, council, member(council, 2), first!);
    await lock(host, council, member(council, 0), first!, points);
    const half = await office(council.call);
    expect(half.papers.map(({ points: shown }) => shown)).toEqual([null, null]);
    expect(at(half.papers, 0).cells.map(({ state }) => state)).toEqual(['locked', 'open', 'away']);
    expect(JSON.stringify(half)).not.toContain('"c1"');
    await lock(host, council, member(council, 1), first!, points);
    await lock(host, council, member(council, 0), second!, points);
    const whole = await office(council.call);
    expect(at(whole.papers, 0).points).toMatchObject([{ points }, { points }]);
    expect(at(whole.papers, 1).points).toBeNull();
    expect([at(whole.papers, 0).quorum, at(whole.papers, 1).quorum]).toEqual([2, 2]);
  });

  it('closes scoring as it saw it; from then on nothing is locked or reopened, and points are shown', async () => {
    const early = await councilAt(host, 'listed', { papers: [{}], members: [] });
    expect(await order({ kind: 'scoring.close', call: early.call, sheets: 0 })).toMatchObject({ code: 'scoring.early' });
    const council = await councilAt(host, 'declared', { papers: [{}, {}] });
    const [paper] = council.papers;
    const sheet = await lock(host, council, member(council, 0), paper!, points);
    const close = { kind: 'scoring.close', call: council.call };
    expect(await order({ ...close, sheets: 0 })).toMatchObject({ code: 'scoring.moved', params: { sheets: 1 } });
    expect(outcomeOf(await order({ ...close, sheets: (await office(council.call)).sheets }))).toBe('done');
    expect(await order({ ...close, sheets: 1 })).toMatchObject({ code: 'scoring.closed' });
    expect(await say(member(council, 1).person, sheetOf(council.call, paper!.id, points))).toMatchObject({ code: 'scoring.closed' });
    expect(await order({ kind: 'sheet.reopen', call: council.call, sheet, reason: 'кеш' })).toMatchObject({ code: 'scoring.closed' });
    const after = await office(council.call);
    expect(after.papers.map(({ points: shown }) => shown?.length)).toEqual([1, 0]);
    // Who has not locked sees no points of others after the close either.
    expect((await mine(council, 1)).others).toEqual([]);
  });

  it('CI-2: a sheet of who was recused late is neither shown nor counted', async () => {
    const council = await councilAt(host, 'declared', { papers: [{}] });
    const [paper] = council.papers;
    for (const who of council.members) await lock(host, council, who, paper!, points);
    await recuse(host, council, member(council, 2), paper!);
    const seen = await office(council.call);
    expect(seen.sheets).toBe(2);
    expect(at(seen.papers, 0).cells[2]).toMatchObject({ state: 'away', sheet: '' });
    expect(at(seen.papers, 0).points).toHaveLength(2);
  });
});

describe('papers and files', () => {
  it('GR-12: of what was given back after all, nothing is seen or scored any more', async () => {
    const council = await councilAt(host, 'declared', { papers: [{}, {}] });
    const [{ person: who }, paper] = [member(council, 0), at(council.papers, 0)];
    const get = () => request(host, 'GET', `/api/otinim/council/papers/${paper.id}`, { token: who.token });
    expect((await get()).status).toBe(200);
    expect(outcomeOf(await decide(host, secretary, paper.id, { decision: 'returned', findings: [ownFinding] }))).toBe('done');
    expect((await get()).status).toBe(404);
    expect(await say(who, sheetOf(council.call, paper.id, points))).toMatchObject({ code: 'paper.missing' });
    expect(json<MemberCouncils>(await ownCouncils(host, who)).seats[0]?.papers).toHaveLength(1);
  });

  it('CI-2: are given to who may see them, and to nobody else, as if they were not there', async () => {
    const council = await councilAt(host, 'declared', { papers: [{}, {}] });
    const [paper, other] = council.papers;
    const [file] = await storeFiles(host, paper!);
    const get = (who: Person, path: string) => request(host, 'GET', `/api/otinim/council/${path}`, { token: who.token });
    const { text, files } = json<CouncilPaper>(await get(member(council, 0).person, `papers/${paper!.id}`));
    expect(text).toBe(paper!.text);
    expect(files.map(({ id }) => id)).toContain(file);
    expect((await get(member(council, 0).person, `files/${file}`)).text).toBe(paper!.files[0]!.bytes.toString());
    const part = await fetch(`${host.url}/api/otinim/council/files/${file}`, { headers: { Authorization: member(council, 0).person.token, Range: 'bytes=2-4' } });
    expect([part.status, await part.text()]).toEqual([206, paper!.files[0]!.bytes.toString().slice(2, 5)]);
    await recuse(host, council, member(council, 1), paper!);
    const [nothing, noFile] = [await get(member(council, 1).person, `papers/${newId()}`), await get(member(council, 1).person, `files/${newId()}`)];
    for (const [gone, as] of [[await get(member(council, 1).person, `papers/${paper!.id}`), nothing], [await get(member(council, 1).person, `files/${file}`), noFile]] as const) {
      expect([gone.status, gone.text]).toEqual([404, as.text]);
      expect(as.status).toBe(404);
    }
    expect((await get(member(council, 1).person, `papers/${other!.id}`)).status).toBe(200);
    // A file token opens no more than its person may see.
    const token = json<{ token: string }>(await request(host, 'POST', '/api/files/token', { token: member(council, 1).person.token })).token;
    expect((await request(host, 'GET', `/api/otinim/council/files/${file}?token=${token}`)).status).toBe(404);
    await asSuperuser(host, 'POST', '/api/sql', { query: `UPDATE councils SET "publishedAt" = '2026-01-01' WHERE call = '${council.call}'` });
    expect((await get(member(council, 0).person, `papers/${paper!.id}`)).status).toBe(404);
  });
});
