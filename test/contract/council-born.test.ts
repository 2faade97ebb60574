import { afterAll, beforeAll, expect, it } from 'vitest';
import { appendEvents, councilAt, type Council } from '../harness/council';
import { newId } from '../harness/filings';
import { startHost, type Host } from '../harness/host';
import { asSuperuser, rows } from '../harness/requests';

let host: Host;
let council: Council;
beforeAll(async () => {
  host = await startHost();
  council = await councilAt(host, 'declared');
});
afterAll(() => host.stop());

/** By table: the event that a row of it comes with, and a row. */
const births = () => {
  const { call, papers, members } = council;
  const [paper, seat, own] = [papers[0]!.id, members[0]!.seat, newId()];
  const at = '2026-01-01T00:00:00.000Z';
  return {
    admissions: [{ kind: 'submission.refused', subject: paper, body: {} }, { call, submission: paper, decision: 'refused', by: newId(), at }],
    seats: [{ kind: 'seat.proposed', subject: own, body: {} }, { id: own, call, name: 'Ә', proposedBy: 'ngo', seat: 'member', by: newId(), proposedAt: at }],
    declarations: [{ kind: 'declaration.made', subject: seat, body: {} }, { call, seat, text: '{}', at }],
    verdicts: [{ kind: 'verdict.given', subject: paper, body: { seat, conflict: 0 } }, { call, seat, paper, conflict: false, by: newId(), at }],
    recusals: [{ kind: 'member.recused', subject: paper, body: { seat } }, { call, seat, paper, ground: 'found', since: at }],
    sittings: [{ kind: 'sitting.held', subject: call, body: {} }, { call, heldOn: '2026-01-01', by: newId(), at }],
    decisions: [{ kind: 'council.decided', subject: call, body: {} }, { call, decidedOn: '2026-01-01', by: newId(), at }],
  } as const;
};
type Row = Readonly<Record<string, string | boolean>>;
const insert = (table: string, row: Row) => {
  const whole: Row = { id: newId(), ...row };
  const values = Object.values(whole).map((value) => (typeof value === 'string' ? `'${value}'` : String(value)));
  return asSuperuser(host, 'POST', '/api/sql', { query: `INSERT INTO ${table} (${Object.keys(whole).map((name) => `"${name}"`).join()}) VALUES (${values.join()})` });
};

it('I5: no row of a council without its event, one for each, not by a superuser either', async () => {
  for (const [table, [event, row]] of Object.entries(births())) {
    const count = async () => Number((await rows(host, `SELECT count(*) AS n FROM ${table} WHERE call = '${council.call}'`))[0]?.['n']);
    const before = await count();
    expect([table, (await insert(table, row)).text.includes(`${table}.immutable`)]).toEqual([table, true]);
    // Another's event, or one of another kind, is none of its.
    await appendEvents(host, council.call, [{ ...event, subject: newId() }, { ...event, kind: 'call.extended' }]);
    expect([table, (await insert(table, row)).text.includes(`${table}.immutable`)]).toEqual([table, true]);
    await appendEvents(host, council.call, [event]);
    expect([table, (await insert(table, row)).status]).toEqual([table, 200]);
    expect([table, (await insert(table, row)).status]).toEqual([table, 400]);
    expect([table, await count()]).toEqual([table, before + 1]);
  }
});

it('CI-2: no recusal ends without its event', async () => {
  const { call, papers, members } = council;
  const [paper, seat] = [papers[1]!.id, members[1]!.seat];
  await appendEvents(host, call, [{ kind: 'member.recused', subject: paper, body: { seat } }]);
  await insert('recusals', { call, seat, paper, ground: 'found', since: '2026-01-01' });
  const end = () => asSuperuser(host, 'POST', '/api/sql', { query: `UPDATE recusals SET until = '2026-01-02' WHERE seat = '${seat}' AND paper = '${paper}'` });
  await appendEvents(host, call, [{ kind: 'member.restored', subject: paper, body: { seat: members[2]!.seat } }]);
  expect((await end()).text).toContain('recusals.immutable');
  await appendEvents(host, call, [{ kind: 'member.restored', subject: paper, body: { seat } }]);
  expect((await end()).status).toBe(200);
});

it('CI-2: of two decisions in one millisecond the one that was written last says who sees the paper', async () => {
  const { call, papers, members } = council;
  const [paper, at] = [papers[2]!.id, '2036-11-01T00:00:00.000Z'];
  const sees = async () => Number((await rows(host, `SELECT count(*) AS n FROM council_sight WHERE paper = '${paper}' AND seat = '${members[2]!.seat}'`))[0]?.['n']);
  expect(await sees()).toBe(1);
  // Greater and greater ids, then lesser and lesser.
  for (const [id, decision, seen] of [['zzzzzzzzzzzzzzy', 'refused', 0], ['zzzzzzzzzzzzzzz', 'admitted', 1], ['aaaaaaaaaaaaaab', 'refused', 0], ['aaaaaaaaaaaaaaa', 'admitted', 1]] as const) {
    await appendEvents(host, call, [{ kind: `submission.${decision}`, subject: paper, body: {} }]);
    await insert('admissions', { id, call, submission: paper, decision, by: newId(), at });
    expect([decision, await sees()]).toEqual([decision, seen]);
  }
});
