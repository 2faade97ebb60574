import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conflictLimits } from '#law/council/conflict-acts';
import type { MemberCouncils, MemberSeat, OfficeConflicts } from '#law/council/seats-wire';
import { sha256 as hash } from '../fixtures/award';
import { verifiedEvents } from '../harness/backups';
import { councilAt, insertRows, type Council, type CouncilMember } from '../harness/council';
import { memberActs, officeActs, officeCouncil, outcomeOf, ownCouncils } from '../harness/council-acts';
import { newBin, newId } from '../harness/filings';
import { startHost, type Host } from '../harness/host';
import { person } from '../harness/people';
import { asSuperuser, json, request, rows } from '../harness/requests';
import { declarationAnswers, declarationText, type DeclarationOptions } from '../fixtures/declaration';

let host: Host;
beforeAll(async () => {
  host = await startHost();
});
afterAll(() => host.stop());

const declaration = (call: string, options: Omit<DeclarationOptions, 'id' | 'call'> = {}) => {
  const id = newId();
  const text = declarationText({ id, call, ...options });
  return { id, kind: 'declare', call, text, sha256: hash(text) };
};
const declare = async ({ call }: Pick<Council, 'call'>, { person: who }: CouncilMember, named: readonly string[] = []) =>
  (await memberActs(host, who, declaration(call, { named }))).map(outcomeOf)[0];
const mine = async ({ call }: Pick<Council, 'call'>, { person: who }: CouncilMember): Promise<MemberSeat> =>
  json<MemberCouncils>(await ownCouncils(host, who)).seats.find((seat) => seat.call === call)!;
const conflicts = async ({ call, secretary }: Council): Promise<OfficeConflicts> => json(await officeCouncil(host, secretary, call, '/conflicts'));
const tail = async (call: string, count: number) => (await verifiedEvents(host, call)).slice(-count).map(({ kind, subject, body }) => ({ kind, subject, ...(JSON.parse(body) as object) }));

describe('CI-2, EV-2, GR-16: who has not declared sees no application', () => {
  it('nor who is of no approved council', async () => {
    for (const [stage, sees] of [['seated', 0], ['approved', 2]] as const) {
      const council = await councilAt(host, stage, { papers: [{}, {}] });
      const [chair] = council.members;
      const text = async () => (await request(host, 'GET', `/api/otinim/council/papers/${council.papers[0]!.id}`, { token: chair!.person.token })).status;
      expect([(await mine(council, chair!)).papers, await text()]).toEqual([[], 404]);
      expect(await declare(council, chair!)).toBe('done');
      expect((await mine(council, chair!)).papers).toHaveLength(sees);
      expect(await text()).toBe(sees > 0 ? 200 : 404);
    }
  });

  it('shows of a paper its number, direction and name; of a recused one its number alone', async () => {
    const council = await councilAt(host, 'approved', { papers: [{ name: 'Көрінетін' }, { name: 'Құпия атау' }] });
    const [member] = council.members;
    const [seen, kept] = council.papers;
    expect((await mine(council, member!)).applicants.map(({ bin }) => bin)).toEqual([seen!.bin, kept!.bin]);
    expect(await declare(council, member!, [kept!.bin])).toBe('done');
    expect((await mine(council, member!)).papers).toEqual([
      { id: seen!.id, number: seen!.number, direction: seen!.direction, name: 'Көрінетін' }, { number: kept!.number, recused: true },
    ]);
    const told = json<{ notices: { code: string; params: object }[] }>(await request(host, 'GET', '/api/otinim/notices', { token: member!.person.token }));
    expect(told.notices[0]).toMatchObject({ code: 'council.recused', params: { call: council.call, number: kept!.number } });
    expect((await mine(council, council.members[1]!)).papers).toEqual([]);
    expect(json<MemberCouncils>(await ownCouncils(host, await person(host, 'expert'))).seats).toEqual([]);
  });
});

describe('CI-3: a declaration is renewed, and the earlier ones stay', () => {
  it('recusals follow the last one, whole, each change an event after the declaration', async () => {
    const council = await councilAt(host, 'approved', { papers: [{}, {}] });
    const [member] = council.members;
    const [one, other] = council.papers;
    await declare(council, member!, [one!.bin]);
    expect(await tail(council.call, 2)).toMatchObject([{ kind: 'declaration.made', subject: member!.seat }, { kind: 'member.recused', subject: one!.id, seat: member!.seat, ground: 'declared' }]);
    await declare(council, member!, [other!.bin]);
    expect((await tail(council.call, 3)).map(({ kind, subject }) => [kind, subject])).toEqual([['declaration.made', member!.seat], ['member.recused', other!.id], ['member.restored', one!.id]]);
    const before = (await verifiedEvents(host, council.call)).length;
    await declare(council, member!, [other!.bin]);
    expect(await verifiedEvents(host, council.call)).toHaveLength(before + 1);
    const kept = await conflicts(council);
    expect(kept.declarations).toHaveLength(3);
    expect(kept.recusals.map(({ paper, until }) => [paper, until !== ''])).toEqual([[one!.id, true], [other!.id, false]]);
    expect((await mine(council, member!)).declarations.map(({ text }) => hash(text))).toEqual((await mine(council, member!)).declarations.map(({ sha256 }) => sha256));
    await expect(asSuperuser(host, 'POST', '/api/sql', { query: `DELETE FROM declarations WHERE call = '${council.call}'` }).then(json)).rejects.toThrow('declarations.immutable');
  });

  it('a seat gives so many and no more: none is ever taken away, so nobody fills the books with them', async () => {
    const council = await councilAt(host, 'approved', { papers: [{}] });
    const [member] = council.members;
    for (let sent = 0; sent < conflictLimits.declarations; sent += 10) {
      const acts = Array.from({ length: 10 }, () => declaration(council.call));
      expect(new Set((await memberActs(host, member!.person, ...acts)).map(outcomeOf))).toEqual(new Set(['done']));
    }
    expect(outcomeOf((await memberActs(host, member!.person, declaration(council.call)))[0])).toBe('declaration.many');
    expect(await declare(council, council.members[1]!)).toBe('done');
  });

  it('names reach a paper that comes later', async () => {
    const bin = newBin();
    const council = await councilAt(host, 'approved', { papers: [{}] });
    const [member] = council.members;
    await declare(council, member!, [bin]);
    const [row = {}] = await rows(host, `SELECT * FROM submissions WHERE id = '${council.papers[0]!.id}'`);
    const late = newId();
    await insertRows(host, 'submissions', [{ ...(row as Record<string, string>), id: late, bin, number: `${String(row['number'])}-2`, ordinal: 99 }]);
    await officeActs(host, council.secretary, { kind: 'council.approve', call: council.call, seats: council.members.map(({ seat }) => seat) });
    expect((await tail(council.call, 1))[0]).toMatchObject({ kind: 'member.recused', subject: late, seat: member!.seat });
  });
});

describe('CI-1: the server judges a declaration as the device did', () => {
  it('refuses what is not whole, not of this call, not as it was hashed, or not one', async () => {
    const council = await councilAt(host, 'approved', { papers: [{}] });
    const [{ call }, [member]] = [council, council.members];
    const good = declaration(call);
    const answers = declarationAnswers();
    const wrong: readonly (readonly [object, string])[] = [
      [{ ...good, sha256: '0'.repeat(64) }, 'document.hash'],
      [{ ...declaration(newId()), call }, 'document.identity'],
      [{ ...good, id: newId() }, 'document.identity'],
      [declaration(call, { over: { q1: { answer: '', list: [] } as never } }), 'required'],
      [declaration(call, { over: { q1: { answer: 'yes', list: [] } as never } }), 'rows.few'],
      [declaration(call, { over: { stance: { ...answers.stance, confirm: false } } }), 'confirm.required'],
      [declaration(call, { over: { stance: { ...answers.stance, filledOn: '2999-01-01' } } }), 'date.future'],
      [{ ...good, text: '{}', sha256: hash('{}') }, 'document.shape'],
      [{ ...good, text: council.papers[0]!.text, sha256: hash(council.papers[0]!.text) }, 'document.shape'],
    ];
    const told = await memberActs(host, member!.person, ...wrong.map(([act]) => act as Record<string, unknown>));
    expect(told.map((answer) => (answer.status === 'refused' ? [answer.code, answer.params?.['finding']] : []))).toEqual(wrong.map(([, finding]) => ['declaration.refused', finding]));
    const malformed = await memberActs(host, member!.person, { ...good, more: 1 }, { ...declaration(call), text: 7 }, { ...declaration(call), sha256: 'x' }, { ...declaration(call), text: 'x'.repeat(200_001) });
    expect(malformed.map(outcomeOf)).toEqual(malformed.map(() => 'act.malformed'));
    expect((await mine(council, member!)).declarations).toEqual([]);
  });

  it('is made once under its id, by who sits on this council, until the decision', async () => {
    const council = await councilAt(host, 'approved', { papers: [{}] });
    const [{ call }, [member, other]] = [council, council.members];
    const act = declaration(call);
    const [first] = await memberActs(host, member!.person, act);
    expect([first?.status, await memberActs(host, member!.person, act)]).toEqual(['done', [first]]);
    expect((await memberActs(host, other!.person, act)).map(outcomeOf)).toEqual(['operation.conflict']);
    expect((await memberActs(host, await person(host, 'expert'), declaration(call))).map(outcomeOf)).toEqual(['seat.none']);
    expect((await mine(council, member!)).declarations).toHaveLength(1);
    // After the close a conflict still counts (CI-2: late recusal); after the decision nothing does.
    const late = await councilAt(host, 'scored', { papers: [{}] });
    expect(await declare(late, late.members[0]!, [late.papers[0]!.bin])).toBe('done');
    expect((await tail(late.call, 2)).map(({ kind }) => kind)).toEqual(['declaration.made', 'member.recused']);
    await asSuperuser(host, 'POST', '/api/sql', { query: `UPDATE councils SET "decidedAt" = '2026-01-01T00:00:00.000Z' WHERE call = '${late.call}'` }).then(json);
    expect(await declare(late, late.members[0]!)).toBe('council.decided');
  });
});

it('CI-1: who has sat on an approved council for a day and has not declared is reminded, once', async () => {
  const council = await councilAt(host, 'approved', { papers: [{}] });
  const [silent, declared, later] = council.members;
  await declare(council, declared!);
  const approved = (since: string) => asSuperuser(host, 'POST', '/api/sql', { query: `UPDATE seats SET "approvedAt" = '${since}' WHERE id = '${later!.seat}'` }).then(json);
  const told = async (member: CouncilMember) => {
    const { notices } = json<{ notices: { code: string; params: { call: string } }[] }>(await request(host, 'GET', '/api/otinim/notices', { token: member.person.token }));
    return notices.filter(({ code, params }) => code === 'council.declare' && params.call === council.call).length;
  };
  // The cron answers before it has run; all whom a run finds are told in one transaction.
  const remind = async (member: CouncilMember) => {
    await asSuperuser(host, 'POST', '/api/crons/otinimDeclare').then(json);
    await expect.poll(() => told(member)).toBe(1);
  };
  await approved(new Date().toISOString());
  await remind(silent!);
  expect(await told(later!)).toBe(0);
  await approved('2026-01-01T00:00:00.000Z');
  await remind(later!);
  expect([await told(silent!), await told(declared!)]).toEqual([1, 0]);
});

describe('Q4: candidates and verdicts', () => {
  const verdict = (council: Council, over: object = {}) =>
    ({ kind: 'verdict.give', call: council.call, seat: council.members[0]!.seat, paper: council.papers[0]!.id, conflict: true, reason: 'Басшысы — туған інісі', ...over });

  it('are found by BIN and by the names in the papers, in any alphabet', async () => {
    const bin = newBin();
    // The head and signatory of every paper of the tests is Әбілқасымова Гүлнұр, the author of a letter Сәрсенов Ерлан.
    const council = await councilAt(host, 'declared', { papers: [{ bin }], members: [{ name: 'Абилкасымова Гульнур', bin }, { name: 'Sarsenov E.' }, { name: 'Петров Пётр Петрович' }] });
    const [head, author] = council.members;
    const paper = council.papers[0]!.id;
    expect((await conflicts(council)).candidates).toEqual([
      { member: head!.seat, paper, by: 'bin' },
      { member: head!.seat, paper, by: 'same', role: 'head', name: 'Әбілқасымова Гүлнұр' },
      { member: author!.seat, paper, by: 'initials', role: 'recommendation', name: 'Сәрсенов Ерлан' },
    ]);
  });

  it('a confirmed one recuses at once; «not a conflict» restores; both stay with reason and likeness', async () => {
    const council = await councilAt(host, 'declared', { papers: [{}, {}], members: [{ name: 'Әбілқасымова Гүлнұр' }, {}] });
    const [member] = council.members;
    expect((await mine(council, member!)).papers[0]).toHaveProperty('name');
    expect((await officeActs(host, council.secretary, verdict(council))).map(outcomeOf)).toEqual(['done']);
    expect((await mine(council, member!)).papers[0]).toEqual({ number: council.papers[0]!.number, recused: true });
    expect(await tail(council.call, 2)).toMatchObject([{ kind: 'verdict.given', conflict: 1 }, { kind: 'member.recused', ground: 'found' }]);
    await officeActs(host, council.secretary, verdict(council, { conflict: false, reason: 'Аттас адам' }));
    expect(await tail(council.call, 2)).toMatchObject([{ kind: 'verdict.given', conflict: 0 }, { kind: 'member.restored' }]);
    const { verdicts } = await conflicts(council);
    expect(verdicts.map(({ conflict, reason, found }) => [conflict, reason, found[0]?.by])).toEqual([[true, 'Басшысы — туған інісі', 'same'], [false, 'Аттас адам', 'same']]);
    expect(JSON.stringify(await verifiedEvents(host, council.call))).not.toContain('Аттас');
  });

  it('«not a conflict» does not undo what the member declared', async () => {
    const bin = newBin();
    const council = await councilAt(host, 'declared', { papers: [{ bin }], members: [{ named: [bin] }, {}] });
    await officeActs(host, council.secretary, verdict(council, { conflict: false }));
    expect((await mine(council, council.members[0]!)).papers).toEqual([{ number: council.papers[0]!.number, recused: true }]);
  });

  it("refuses another call's seat and paper, no reason, and a decided council", async () => {
    const [council, other] = [await councilAt(host, 'declared', { papers: [{}] }), await councilAt(host, 'declared', { papers: [{}] })];
    const told = await officeActs(host, council.secretary,
      verdict(council, { seat: other.members[0]!.seat }), verdict(council, { paper: other.papers[0]!.id }), verdict(council, { reason: ' ' }), verdict(council, { conflict: 1 }), verdict(council, { call: newId() }));
    expect(told.map(outcomeOf)).toEqual(['seat.unknown', 'paper.unknown', 'act.malformed', 'act.malformed', 'council.none']);
    await asSuperuser(host, 'POST', '/api/sql', { query: `UPDATE councils SET "decidedAt" = '2026-01-01T00:00:00.000Z' WHERE call = '${council.call}'` }).then(json);
    expect((await officeActs(host, council.secretary, verdict(council))).map(outcomeOf)).toEqual(['council.decided']);
    // A member's acts are not the office's, and the other way round.
    expect((await memberActs(host, council.members[0]!.person, verdict(council))).map(outcomeOf)).toEqual(['act.malformed']);
  });
});
