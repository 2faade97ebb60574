import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '#law/filing/wire';
import { newCall, newFiling, newId } from '../harness/filings';
import { startHost, type Host } from '../harness/host';
import { signUp, type Person } from '../harness/people';
import { rows, sendOne } from '../harness/requests';
import { uploadAll } from '../harness/uploads';

let host: Host;
let someone: Person;
let call: string;
beforeAll(async () => {
  host = await startHost();
  someone = await signUp(host);
  call = await newCall(host);
});
afterAll(() => host.stop());

const send = (filing: Parameters<typeof sendOne>[2], by = someone) => sendOne(host, by.token, filing);
const countOf = async (table: string, where: string): Promise<number> =>
  Number((await rows(host, `SELECT count(*) AS n FROM ${table} WHERE ${where}`))[0]?.n);
const codesOf = (answer: Answer) => (answer.status === 'refused' ? answer.findings.map(({ code }) => code) : [answer.status]);

describe('I2: the same operation again', () => {
  it('P5: a hundred at once make one record and one answer', async () => {
    const { operation } = newFiling({ call });
    const answers = await Promise.all(Array.from({ length: 100 }, () => send(operation)));
    expect(answers[0]?.status).toBe('awaiting');
    expect(new Set(answers.map((answer) => answer.status === 'awaiting' && answer.arrivedAt)).size).toBe(1);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await countOf('submissions', `id = '${operation.id}'`)).toBe(1);
    expect(await countOf('operations', `id = '${operation.id}'`)).toBe(1);
    expect(await countOf('events', `subject = '${operation.id}'`)).toBe(1);
  });

  it('a hundred at once register once, with one number', async () => {
    const filing = newFiling({ call });
    await send(filing.operation);
    await uploadAll(host, someone.token, filing);
    const answers = await Promise.all(Array.from({ length: 100 }, () => send(filing.operation)));
    expect(answers[0]?.status).toBe('registered');
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await countOf('events', `subject = '${filing.operation.id}' AND kind = 'submission.registered'`)).toBe(1);
  });

  it('gives a refusal again as it was, though the facts have changed', async () => {
    const early = await newCall(host, { opensAt: new Date(Date.now() + 1500).toISOString() });
    const { operation } = newFiling({ call: early });
    const first = await send(operation);
    expect(codesOf(first)).toEqual(['call.not_open']);
    await new Promise((resolve) => setTimeout(resolve, 1600));
    expect(await send(operation)).toEqual(first);
    expect(codesOf(await send(newFiling({ call: early }).operation))).toEqual(['awaiting']);
  });

  it('P6: with another text is a conflict, and the first stays', async () => {
    const id = newId();
    const [first, second] = [newFiling({ call, id }), newFiling({ call, id })];
    await send(first.operation);
    expect(codesOf(await send(second.operation))).toEqual(['operation.conflict']);
    expect((await rows(host, `SELECT sha256 FROM submissions WHERE id = '${id}'`))[0]?.sha256).toBe(first.operation.sha256);
    expect((await send(first.operation)).status).toBe('awaiting');
  });

  it('is not taken for the same when only the hash is', async () => {
    const filing = newFiling({ call });
    await send(filing.operation);
    // The manifest is read from the text that was kept, not from the one that comes with the hash.
    const forged = { ...filing.operation, text: filing.operation.text.replace(/"attachments":\[.*?\]/, '"attachments":[]') };
    expect((await send(forged)).status).toBe('awaiting');
    expect(await countOf('submissions', `id = '${filing.operation.id}' AND number = ''`)).toBe(1);
  });

  it("tells nothing of another's operation: neither its time nor its state", async () => {
    const other = await signUp(host);
    const { operation } = newFiling({ call });
    const before = await send(operation);
    await new Promise((resolve) => setTimeout(resolve, 5));
    const answer = await send(operation, other);
    expect(codesOf(answer)).toEqual(['operation.conflict']);
    expect(JSON.stringify(answer)).not.toContain(before.status === 'awaiting' ? before.arrivedAt : 'x');
    // The same words as for one's own with another hash.
    const own = newFiling({ call, id: operation.id });
    const shape = (each: Answer) => JSON.stringify({ ...each, arrivedAt: '' });
    expect(shape(await send(own.operation))).toBe(shape(answer));
  });

  it('is answered the same after the host was killed, with and without what was in flight', async () => {
    const filing = newFiling({ call });
    const first = await send(filing.operation);
    const flying = Promise.allSettled(Array.from({ length: 20 }, () => send(newFiling({ call }).operation)));
    await host.kill9();
    await flying;
    await host.restart();
    expect(await send(filing.operation)).toEqual(first);
    await uploadAll(host, someone.token, filing);
    const receipt = await send(filing.operation);
    expect(receipt.status).toBe('registered');
    // The answer never came: the device asks again.
    await host.kill9();
    await host.restart();
    expect(await send(filing.operation)).toEqual(receipt);
    expect(await countOf('submissions', `call = '${call}'`)).toBe(await countOf('events', `chain = '${call}' AND kind = 'submission.received'`));
  });
});
