/** An office's books with something in each of their lists. */
import { newCall, newFiling, newId, type Filing } from './filings';
import type { Host } from './host';
import type { Person } from './people';
import { asSuperuser, json, request, rows, sendOne } from './requests';
import { uploadAll } from './uploads';

export const hoursAway = (count: number): string => new Date(Date.now() + count * 3_600_000).toISOString();
const sql = async (host: Host, query: string): Promise<void> => void json(await asSuperuser(host, 'POST', '/api/sql', { query }));

/** A downtime, as the host's heart would have measured it. */
export const measured = async (host: Host, from: string, to: string): Promise<string> => {
  const id = newId();
  await sql(host, `INSERT INTO downtimes (id, "from", "to") VALUES ('${id}', '${from}', '${to}')`);
  return id;
};

/** Filed with all its files, and registered. */
export const fileWhole = async (host: Host, { token }: Person, filing: Filing): Promise<void> => {
  await sendOne(host, token, filing.operation);
  await uploadAll(host, token, filing);
  const answer = await sendOne(host, token, filing.operation);
  if (answer.status !== 'registered') throw new Error(JSON.stringify(answer));
};
export const takeBack = async (host: Host, { token }: Person, { operation }: Filing): Promise<void> => {
  await sendOne(host, token, { id: newId(), kind: 'withdraw', submission: operation.id });
};

/** Time passes for a call: the only thing here that no client could do. */
export const closeLongAgo = async (host: Host, call: string, days = 800): Promise<void> => {
  await sql(host, 'DROP TRIGGER IF EXISTS calls_frozen');
  await sql(host, `UPDATE calls SET "closesAt" = '${hoursAway(-24 * days)}' WHERE id = '${call}'`);
};

export const eraseOnRequest = async (host: Host, administrator: Person, { operation: { id } }: Filing): Promise<void> => {
  const [row] = await rows(host, `SELECT number, bin FROM submissions WHERE id = '${id}'`);
  const body = { submission: id, ground: 'request', typed: String(row?.['number'] || row?.['bin']) };
  json(await request(host, 'POST', '/api/otinim/office/erasures', { token: administrator.token, body }));
};

/** A call whose term is over, with one filing that is due, one taken back, one erased. */
export const keptBooks = async (host: Host, { owner, administrator }: { readonly owner: Person; readonly administrator: Person }) => {
  const over = await newCall(host, { title: 'Сақтау мерзімі өткен конкурс', opensAt: hoursAway(-24 * 900), closesAt: hoursAway(24), retentionYears: 1 });
  const running = await newCall(host, { title: 'Жүріп жатқан конкурс', retentionYears: 5 });
  const [due, back, gone] = [newFiling({ call: over }), newFiling({ call: running }), newFiling({ call: running })];
  for (const filing of [due, back, gone]) await fileWhole(host, owner, filing);
  for (const filing of [back, gone]) await takeBack(host, owner, filing);
  await eraseOnRequest(host, administrator, gone);
  await closeLongAgo(host, over);
  return { over, running, due, back, gone };
};
