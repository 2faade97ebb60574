import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { limits } from '#law/filing/wire';
import { newBin, newCall, newFiling, newId } from '../harness/filings';
import { startHost, type Host } from '../harness/host';
import { signUp, type Person } from '../harness/people';
import { request, rows, send } from '../harness/requests';

let host: Host;
let someone: Person;
let call: string;
beforeAll(async () => {
  host = await startHost();
  someone = await signUp(host);
  call = await newCall(host);
});
afterAll(() => host.stop());

describe('many operations in one request', () => {
  it('fifty are answered in their order', async () => {
    const operations = Array.from({ length: limits.operations }, () => newFiling({ call }).operation);
    const answers = await send(host, someone.token, operations);
    expect(answers.map(({ id, status }) => `${id} ${status}`)).toEqual(operations.map(({ id }) => `${id} awaiting`));
    // Read whole at one moment: all of them arrived then.
    expect(new Set(answers.map((answer) => answer.status === 'awaiting' && answer.arrivedAt)).size).toBe(1);
  });

  it('fifty-one are refused, and none of them is taken', async () => {
    const operations = Array.from({ length: limits.operations + 1 }, () => newFiling({ call }).operation);
    const reply = await request(host, 'POST', '/api/otinim/operations', { token: someone.token, body: { operations } });
    expect([reply.status, JSON.parse(reply.text)]).toEqual([400, { code: 'operations.many' }]);
    expect(await rows(host, `SELECT id FROM submissions WHERE id = '${operations[0]!.id}'`)).toEqual([]);
  });

  it('P8: a bad one among good ones steps aside alone', async () => {
    const bin = newBin();
    const [good, second, wrong, better] = [newFiling({ call, bin }), newFiling({ call, bin, direction: '9' }), newFiling({ call: newId() }), newFiling({ call })];
    const withdrawal = { id: newId(), kind: 'withdraw', submission: good.operation.id };
    // Another account: the first has filed as much as one may (`account.filings`).
    const { token } = await signUp(host);
    const again = newFiling({ call, bin, direction: '9' });
    const answers = await send(host, token, [
      good.operation, second.operation, wrong.operation, { id: newId(), kind: 'strange' }, better.operation, good.operation, withdrawal, again.operation,
    ]);
    const words = answers.map((answer) => (answer.status === 'refused' ? answer.findings[0]?.code : answer.status));
    expect(words).toEqual([
      'awaiting', 'award.second_direction', 'call.unknown', 'operation.malformed', 'awaiting', 'awaiting', 'withdrawn', 'awaiting',
    ]);
  });
});
