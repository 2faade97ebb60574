import { canonical } from '#law/filing/canonical';
import { awardSettings } from '#law/council/settings';
import { declarationText } from '../fixtures/declaration';
import { newId } from '../harness/filings';
import type { Host } from '../harness/host';
import { asSuperuser, json } from '../harness/requests';
import type { Subject } from './subject';

interface Given {
  readonly host: Host;
  /** Something that is found wherever it leaks. */
  readonly planted: (name: string) => string;
}
type Made = Readonly<Record<string, Omit<Subject, 'secrets' | 'update'> & Partial<Subject>>>;

const at = '2026-01-01T00:00:00.000Z';

/** One row of each of the council's tables, in a chain of its own: what it says stands in no answer of the tables' own API, and its call is what the council's routes are asked about. */
export const councilBooks = async ({ host, planted }: Given): Promise<{ readonly made: Made; readonly call: string }> => {
  const { id: call } = json<{ id: string }>(await asSuperuser(host, 'POST', '/api/collections/calls/records', {
    code: newId().slice(0, 8), year: 2026, edition: 'award-2018', titleKk: 'Кеңес', titleRu: 'Совет', titleEn: 'Council',
    opensAt: at, closesAt: at, graceHours: 24, announced: true, council: canonical(awardSettings),
  }));
  const [seat, paper, sheet, kept] = [newId(), newId(), newId(), newId()];
  const insert = async (table: string, row: Readonly<Record<string, string | number | boolean>>): Promise<void> => {
    const values = Object.values(row).map((value) => (typeof value === 'string' ? `'${value}'` : String(value)));
    const query = `INSERT INTO ${table} (${Object.keys(row).map((name) => `"${name}"`).join()}) VALUES (${values.join()})`;
    json(await asSuperuser(host, 'POST', '/api/sql', { query }));
  };
  const zeros = '0'.repeat(64);
  // Each row comes in by its event alone.
  const told: readonly (readonly [kind: string, subject: string, body?: object])[] = [
    ['sheet.locked', sheet], ['list.published', call], ['submission.refused', paper], ['seat.proposed', seat], ['declaration.made', seat],
    ['verdict.given', paper, { seat, conflict: 1 }], ['member.recused', kept, { seat }], ['sitting.held', call], ['council.decided', call],
  ];
  for (const [before, [kind, subject, body = {}]] of told.entries()) {
    await insert('events', { id: newId(), chain: call, seq: before + 1, kind, subject, at, body: JSON.stringify(body), prev: zeros, hash: zeros });
  }
  const secret = planted('declaration');
  const declaration = declarationText({ id: newId(), call, over: { parties: { stateBody: secret, expert: { surname: 'Ә', givenName: 'Б', patronymic: '' } } } });
  const facts = planted('facts');
  const rows = {
    councils: { call, seed: planted('seed'), listedAt: at, list: '{"applicants":[],"call":""}' },
    admissions: { call, submission: paper, decision: 'refused', reason: planted('reason'), by: newId(), at },
    seats: { call, name: planted('member'), proposedBy: 'ngo', seat: 'member', by: newId(), proposedAt: at },
    declarations: { call, seat, text: declaration, at },
    verdicts: { call, seat, paper, conflict: true, reason: planted('verdict'), by: newId(), at },
    recusals: { call, seat, paper: kept, ground: 'declared', since: at, until: planted('until').slice(0, 24) },
    sheets: { call, seat, paper, revision: 1, text: planted('points'), lockedAt: at },
    sittings: { call, heldOn: '2026-01-01', facts: canonical({ heldOn: '2026-01-01', place: facts, present: [], agenda: '', dissent: [], chairs: [] }), by: newId(), at },
    decisions: { call, decidedOn: '2026-01-01', result: planted('result'), by: newId(), at },
  };
  const made: Record<string, Made[string]> = {};
  for (const [collection, row] of Object.entries(rows)) {
    const id = collection === 'sheets' ? sheet : collection === 'seats' ? seat : newId();
    await insert(collection, { id, ...row });
    const canary = collection === 'declarations' ? secret : collection === 'sittings' ? facts : (Object.values(row).map(String).find((value) => value.startsWith('canary-')) ?? id);
    made[`${collection}/of a council`] = { collection, id, canary, update: { call: newId() } };
  }
  return { made, call };
};
