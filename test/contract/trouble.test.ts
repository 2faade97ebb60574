import { afterAll, beforeAll, expect, it } from 'vitest';
import { newCall, newFiling } from '../harness/filings';
import { startHost, type Host } from '../harness/host';
import { signUp } from '../harness/people';
import { asSuperuser, json, rows, send, sendOne } from '../harness/requests';

let host: Host;
beforeAll(async () => {
  host = await startHost();
});
afterAll(() => host.stop());
const sql = async (query: string) => json(await asSuperuser(host, 'POST', '/api/sql', { query }));

it('Q2: what the server could not judge keeps its place: the first arrival counts, past the deadline too', async () => {
  const { token } = await signUp(host);
  const call = await newCall(host, { closesAt: new Date(Date.now() + 2000).toISOString(), graceHours: 1 });
  const [filing, late] = [newFiling({ call }), newFiling({ call })];
  // The validation needs the recipients (AW-6); without their table it breaks.
  await sql('ALTER TABLE recipients RENAME TO elsewhere');
  const broken = await send(host, token, [filing.operation, { id: 'aaaaaaaaaaaaaaa', kind: 'strange' }]);
  expect(broken.map(({ status }) => status)).toEqual(['retry', 'refused']);
  expect((await sendOne(host, token, filing.operation)).status).toBe('retry');
  const [kept] = await rows(host, `SELECT "arrivedAt", answer FROM operations WHERE id = '${filing.operation.id}'`);
  expect(kept).toMatchObject({ answer: '' });
  expect(await rows(host, `SELECT id FROM submissions WHERE id = '${filing.operation.id}'`)).toEqual([]);

  await new Promise((resolve) => setTimeout(resolve, 2100));
  await sql('ALTER TABLE elsewhere RENAME TO recipients');
  const answer = await sendOne(host, token, filing.operation);
  expect(answer).toMatchObject({ status: 'awaiting', arrivedAt: kept?.['arrivedAt'] });
  expect(await sendOne(host, token, late.operation)).toMatchObject({ status: 'refused', findings: [{ rule: 'AW-2', code: 'call.late' }] });
  // Another text under the id that was kept is still a conflict.
  const other = newFiling({ call, id: filing.operation.id });
  expect(await sendOne(host, token, other.operation)).toMatchObject({ findings: [{ code: 'operation.conflict' }] });
});
