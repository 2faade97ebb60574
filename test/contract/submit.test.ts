import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Receipt } from '#law/filing/wire';
import { newCall, newFiling } from '../harness/filings';
import { startHost, type Host } from '../harness/host';
import { signUp } from '../harness/people';
import { rows, sendOne } from '../harness/requests';
import { upload, uploadAll } from '../harness/uploads';

let host: Host;
beforeAll(async () => {
  host = await startHost();
});
afterAll(() => host.stop());

const receiptOf = (answer: { status: string; receipt?: Receipt }): Receipt => {
  if (answer.status !== 'registered' || answer.receipt === undefined) throw new Error(JSON.stringify(answer));
  return answer.receipt;
};

describe('a filing from its sealing to its receipt', () => {
  it('is awaited, takes its files, is registered, and the receipt names everything', async () => {
    const { token } = await signUp(host);
    const call = await newCall(host);
    const filing = newFiling({ call });
    const { operation, files } = filing;
    const before = new Date().toISOString();

    const awaiting = await sendOne(host, token, operation);
    expect(awaiting).toMatchObject({ id: operation.id, status: 'awaiting' });
    if (awaiting.status !== 'awaiting') throw new Error();
    expect([...awaiting.missing].sort()).toEqual(files.map((file) => file.sha256).sort());
    expect(awaiting.arrivedAt >= before && awaiting.arrivedAt <= new Date().toISOString()).toBe(true);

    const [first, ...rest] = files;
    expect(await upload(host, token, operation.id, first!)).toBe(204);
    const fewer = await sendOne(host, token, operation);
    expect(fewer).toMatchObject({ status: 'awaiting', arrivedAt: awaiting.arrivedAt, until: awaiting.until });
    expect(fewer.status === 'awaiting' && [...fewer.missing].sort()).toEqual(rest.map((file) => file.sha256).sort());
    for (const file of rest) expect(await upload(host, token, operation.id, file)).toBe(204);

    const receipt = receiptOf(await sendOne(host, token, operation));
    const manifest = JSON.parse(operation.text) as { attachments: { name: string; size: number; sha256: string }[] };
    expect(receipt).toEqual({
      number: expect.stringMatching(/-2026-0001$/),
      submission: operation.id,
      call,
      arrivedAt: awaiting.arrivedAt,
      registeredAt: expect.stringMatching(/^\d{4}-.*\.\d{3}Z$/),
      sha256: operation.sha256,
      files: manifest.attachments.map(({ name, size, sha256 }) => ({ name, size, sha256 })),
      head: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(receipt.registeredAt >= receipt.arrivedAt).toBe(true);
    const [head] = await rows(host, `SELECT hash FROM events WHERE chain = '${call}' ORDER BY seq DESC LIMIT 1`);
    expect(receipt.head).toBe(head?.hash);
    // The text is kept to the byte.
    const [kept] = await rows(host, `SELECT text FROM submissions WHERE id = '${operation.id}'`);
    expect(kept?.text).toBe(operation.text);
  });

  it('counts registrations of a call, in the order in which they became whole', async () => {
    const { token } = await signUp(host);
    const call = await newCall(host);
    const [a, b] = [newFiling({ call }), newFiling({ call })];
    await sendOne(host, token, a.operation);
    await sendOne(host, token, b.operation);
    await uploadAll(host, token, b);
    expect(receiptOf(await sendOne(host, token, b.operation)).number).toMatch(/-0001$/);
    await uploadAll(host, token, a);
    expect(receiptOf(await sendOne(host, token, a.operation)).number).toMatch(/-0002$/);
  });

  it('takes no bytes that its manifest does not name, nor for another', async () => {
    const { token } = await signUp(host);
    const other = await signUp(host);
    const call = await newCall(host);
    const filing = newFiling({ call });
    const stranger = newFiling({ call }).files[0]!;
    await sendOne(host, token, filing.operation);
    expect(await upload(host, token, filing.operation.id, stranger)).toBe(422);
    expect(await upload(host, other.token, filing.operation.id, filing.files[0]!)).toBe(404);
  });
});
