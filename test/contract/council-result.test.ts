import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonical } from '#law/filing/canonical';
import { publicationText, verifyPublication } from '#law/council/publication';
import { sha256 } from '../fixtures/award';
import { verifyChain } from '#law/filing/event';
import { chainOf } from '../harness/chains';
import { councilAt, type Council } from '../harness/council';
import { acts, concluded, publicationOf, resultIn, scoredCouncil, sitting, today } from '../harness/council-result';
import { recuse } from '../harness/council-sheets';
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

const whole = (text: string) => {
  const verified = verifyPublication(text, sha256);
  if (!verified.ok) throw new Error(`${verified.code} ${String(verified.seq)} ${verified.kind}`);
  return verified;
};

describe('three experts, one of them recused late', () => {
  // p1: 12 + 11 and 15 of the recused: 23 / 2 = 11.5. p2: 13 + 12 + 11 = 36 / 3 = 12. Another direction: 2 + 3 + 4 = 9 / 3.
  const points = [[[4, 4, 4], [5, 4, 4], [1, 1, 0]], [[4, 4, 3], [4, 4, 4], [1, 1, 1]], [[5, 5, 5], [4, 4, 3], [2, 1, 1]]];
  const options = { papers: [{}, {}, { direction: '10' }], members: [{ name: 'Жасырын Бірінші' }, {}, {}], settings: { award: 100_000_001, recipients: 1 } };
  let council: Council;
  beforeAll(async () => {
    council = await scoredCouncil(host, points, options, async (made) => {
      const [third, first] = [made.members[2], made.papers[0]];
      if (third && first) await recuse(host, made, third, first);
    });
    expect(await concluded(host, council)).toEqual(['done', 'done', 'done']);
  });

  it('AW-10, GR-14, Q7: what is published; the public recount is the secretary’s result, byte for byte', async () => {
    const { text } = await publicationOf(host, council.call);
    const [row] = await rows(host, `SELECT result, sha256, "fileSha256" FROM decisions WHERE call = '${council.call}'`);
    const office = await resultIn(host, council);
    const recounted = canonical(whole(text).publication.result);
    expect(recounted).toBe(row?.['result']);
    expect(canonical(office.result)).toBe(recounted);
    expect([sha256(recounted), sha256(text)]).toEqual([row?.['sha256'], row?.['fileSha256']]);
    expect(publicationText(whole(text).publication)).toBe(text);
  });
  it('CI-2: the late recusal is out of quorum and mean, its points are not shown, and it is told', async () => {
    const { text } = await publicationOf(host, council.call);
    const { publication: { result }, story } = whole(text);
    const [p1, p2] = council.papers;
    const tallies = result.groups.flatMap(({ places }) => places.map(({ tally }) => tally));
    expect(tallies.find(({ paper }) => paper.id === p1?.id)).toMatchObject({ sum: 23, mean: { sum: 23, over: 2 }, recused: [council.members[2]?.seat] });
    expect(tallies.find(({ paper }) => paper.id === p2?.id)).toMatchObject({ sum: 36, mean: { sum: 36, over: 3 } });
    expect([...story.recusals.values()]).toMatchObject([{ member: council.members[2]?.seat, paper: p1?.id, late: true }]);
    expect((await resultIn(host, council)).recusals).toMatchObject([{ late: true }]);
    const [stray] = await rows(host, `SELECT id FROM sheets WHERE seat = '${council.members[2]?.seat ?? ''}' AND paper = '${p1?.id ?? ''}'`);
    expect(text).not.toContain(`{"id":"${String(stray?.['id'])}"`);
  });
  it('nothing personal is published: no member, no account, no BIN, no salt', async () => {
    const { text } = await publicationOf(host, council.call);
    const salts = (await rows(host, `SELECT salt FROM sheets WHERE call = '${council.call}'`)).map(({ salt }) => String(salt));
    const secrets = ['Жасырын', 'Сарапшы', ...salts, ...council.members.map((each) => each.person.email), ...council.members.map((each) => each.person.id), ...council.papers.map(({ bin }) => `"${bin}"`)];
    for (const secret of secrets) expect(text).not.toContain(secret);
  });
  it('AW-6, AW-10: recipients stand in the list by which later years are judged', async () => {
    const kept = await rows(host, `SELECT bin, name, direction, year, "decidedOn" FROM recipients WHERE bin IN (${council.papers.map(({ bin }) => `'${bin}'`).join()})`);
    expect(kept).toEqual([council.papers[1], council.papers[2]].map((each) => ({ bin: each?.bin, name: each?.name, direction: each?.direction, year: '2026', decidedOn: today() })));
  });
  it('each applicant is told: received, or where it stood and why not', async () => {
    const told = await rows(host, `SELECT code, params FROM notices WHERE person = '${council.owner.id}' AND code LIKE 'result.%' ORDER BY code`);
    expect(told.map(({ code, params }) => [code, JSON.parse(String(params)) as object])).toMatchObject([
      ['result.notReceived', { submission: council.papers[0]?.id, outcome: 'rank', rank: 2, of: 2, mean: '11,50' }],
      ['result.received', { submission: council.papers[1]?.id, share: 100_000_001 }],
      ['result.received', { submission: council.papers[2]?.id }],
    ]);
  });
  it('the call’s whole chain is sound, and the file’s chain is its beginning', async () => {
    const events = await chainOf(host, council.call);
    expect(verifyChain(events, { chain: council.call }, sha256).ok).toBe(true);
    const { head, publication } = whole((await publicationOf(host, council.call)).text);
    expect(events[publication.events.length - 1]?.hash).toBe(head);
    expect(events[publication.events.length]?.kind).toBe('result.published');
  });
  it('I5: what was decided and published changes by no hand', async () => {
    for (const change of ["result = 'x'", "file = 'x'", "\"decidedOn\" = '2026-01-01'", "\"publishedAt\" = ''"]) {
      const { status } = await asSuperuser(host, 'POST', '/api/sql', { query: `UPDATE decisions SET ${change} WHERE call = '${council.call}'` });
      expect(status).toBe(400);
    }
    expect(await acts(host, council, sitting(council), { kind: 'council.decide', call: council.call, decidedOn: today() }, { kind: 'result.publish', call: council.call }))
      .toEqual(['council.decided', 'council.decided', 'result.published']);
  });
});

describe('each step in its turn', () => {
  it('I6: nothing of points, sitting or decision before the close', async () => {
    const council = await councilAt(host, 'declared');
    expect(await acts(host, council, sitting(council), { kind: 'council.decide', call: council.call, decidedOn: today() }, { kind: 'result.publish', call: council.call }))
      .toEqual(['sitting.scoring', 'sitting.scoring', 'result.undecided']);
    expect(await resultIn(host, council)).toMatchObject({ result: null, fault: null, recusals: [], decision: null });
    const { status } = await request(host, 'GET', `/api/otinim/office/council/${council.call}/comments`, { token: council.secretary.token });
    expect([status, (await publicationOf(host, council.call)).status]).toEqual([404, 404]);
  });
  it('no decision without a sitting, nor before it, nor in the future; no sitting before the close', async () => {
    const council = await scoredCouncil(host, [[[1, 1, 1]], [[1, 1, 1]], [[1, 1, 1]]], { papers: [{}] });
    const decide = (decidedOn: string) => ({ kind: 'council.decide', call: council.call, decidedOn });
    expect(await acts(host, council, decide(today()))).toEqual(['decision.sitting']);
    expect(await acts(host, council, sitting(council, { heldOn: '2020-01-01' }), sitting(council, { heldOn: '2100-01-01' }))).toEqual(['sitting.early', 'sitting.future']);
    expect(await acts(host, council, sitting(council), decide('2020-01-01'), decide('2100-01-01'))).toEqual(['done', 'decision.early', 'decision.future']);
    expect((await resultIn(host, council)).result?.groups).toHaveLength(1);
  });
  it('a sitting needs its quorum, and knows its members; who is recused leads nothing', async () => {
    const council = await scoredCouncil(host, [], { papers: [{}] }, async (made) => {
      if (made.members[0] && made.papers[0]) await recuse(host, made, made.members[0], made.papers[0]);
    });
    const [a = '', b = ''] = council.members.map(({ seat }) => seat);
    const paper = council.papers[0]?.id ?? '';
    expect(await acts(
      host, council,
      sitting(council, { present: [a] }), sitting(council, { present: [a, newId()] }), sitting(council, { dissent: [{ seat: newId(), text: 'жоқ' }] }),
      sitting(council, { dissent: [{ seat: a, text: 'бір' }, { seat: a, text: 'екі' }] }), sitting(council, { chairs: [{ paper, seat: a }] }), sitting(council, { chairs: [{ paper, seat: b }] }),
    )).toEqual(['sitting.quorum', 'sitting.seat', 'sitting.seat', 'sitting.twice', 'sitting.chair', 'done']);
  });
  it('the same act twice is one; the same id with another body is refused', async () => {
    const council = await scoredCouncil(host, [[[1, 1, 1]], [[1, 1, 1]], [[1, 1, 1]]], { papers: [{}] });
    const [held, decided] = [{ ...sitting(council), id: newId() }, { id: newId(), kind: 'council.decide', call: council.call, decidedOn: today() }];
    expect(await acts(host, council, held, held, { ...held, place: 'Басқа' }, decided, decided)).toEqual(['done', 'done', 'operation.conflict', 'done', 'done']);
    const [counts] = await rows(host, `SELECT count(*) AS n FROM events WHERE chain = '${council.call}' AND kind IN ('sitting.held', 'council.decided')`);
    expect(Number(counts?.['n'])).toBe(2);
  });
  it.each<[string, object]>([
    ['no place', { place: '' }], ['a place that is too long', { place: 'Ә'.repeat(301) }], ['presence twice', { present: ['seat00000000001', 'seat00000000001'] }], ['presence of all the world', { present: Array.from({ length: 16 }, newId) }],
    ['a day that is none', { heldOn: '2026-02-30' }], ['an empty dissent', { dissent: [{ seat: 'seat00000000001', text: ' ' }] }], ['a dissent with more members', { dissent: [{ seat: 'seat00000000001', text: 'x', more: 1 }] }],
    ['chairs that are no list', { chairs: 'x' }], ['more members', { more: 1 }], ['a lost surrogate’s mark in the agenda', { agenda: 'а\u202eб' }],
  ])('a hostile sitting is refused: %s', async (_, over) => {
    const council = { call: newId(), members: [], papers: [], owner: secretary, secretary };
    expect(await acts(host, council, sitting(council, { present: ['seat00000000001'], ...over }))).toEqual(['act.malformed']);
  });
});

it('a broken chain is never decided upon, and the office is told which event', async () => {
  const council = await scoredCouncil(host, [[[1, 1, 1]], [[1, 1, 1]], [[1, 1, 1]]], { papers: [{}] });
  // A sheet whose row says other than its event: written past every act, as somebody with the disk would.
  json(await asSuperuser(host, 'POST', '/api/sql', { query: 'DROP TRIGGER sheets_frozen' }));
  json(await asSuperuser(host, 'POST', '/api/sql', { query: `UPDATE sheets SET text = replace(text, '"c1":1', '"c1":5') WHERE call = '${council.call}' AND seat = '${council.members[0]?.seat ?? ''}'` }));
  expect((await resultIn(host, council)).fault).toMatchObject({ code: 'replay.sheet', kind: 'sheet.locked' });
  expect(await acts(host, council, sitting(council), { kind: 'council.decide', call: council.call, decidedOn: today() })).toEqual(['done', 'decision.broken']);
});
