import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newBin, newCall, newFiling, newId } from '../harness/filings';
import { startHost, type Host } from '../harness/host';
import { person, type Person } from '../harness/people';
import { rows, sendOne } from '../harness/requests';
import { uploadAll } from '../harness/uploads';

let host: Host;
let someone: Person;
beforeAll(async () => {
  host = await startHost();
  someone = await person(host);
});
afterAll(() => host.stop());

const told = async ({ id }: Person, submission: string) =>
  (await rows(host, `SELECT code, params FROM notices WHERE person = '${id}' AND params LIKE '%${submission}%' ORDER BY at, code`)).map(
    ({ code, params }) => [code, JSON.parse(String(params)) as unknown],
  );

describe('what a person is told', () => {
  it('of a filing: registered, then withdrawn, each once however often it is repeated', async () => {
    const call = await newCall(host);
    const filing = newFiling({ call });
    const { id } = filing.operation;
    await sendOne(host, someone.token, filing.operation);
    await uploadAll(host, someone.token, filing);
    const answers = await Promise.all(Array.from({ length: 10 }, () => sendOne(host, someone.token, filing.operation)));
    const number = answers[0]?.status === 'registered' ? answers[0].receipt.number : '';
    const withdrawal = { id: newId(), kind: 'withdraw' as const, submission: id };
    await Promise.all(Array.from({ length: 5 }, () => sendOne(host, someone.token, withdrawal)));
    expect(await told(someone, id)).toEqual([
      ['submission.registered', { call, number, submission: id }],
      ['submission.withdrawn', { call, number, submission: id }],
    ]);
  });

  it('AW-2: that it came too late, and by which rule it was refused', async () => {
    const call = await newCall(host, { closesAt: new Date(Date.now() - 1000).toISOString() });
    const { operation } = newFiling({ call, bin: newBin() });
    await sendOne(host, someone.token, operation);
    await sendOne(host, someone.token, operation);
    expect(await told(someone, operation.id)).toEqual([['submission.refused', { call, reason: 'call.late', submission: operation.id }]]);
  });
});
