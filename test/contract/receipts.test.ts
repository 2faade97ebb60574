import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Receipt, ReceiptCheck } from '#law/filing/wire';
import { newBin, newCall, newFiling, newId, type Filing } from '../harness/filings';
import { startHost, type Host } from '../harness/host';
import { signUp, type Person } from '../harness/people';
import { codeFor } from '../harness/receipts';
import { json, request, rows, sendOne } from '../harness/requests';
import { uploadAll } from '../harness/uploads';

let host: Host;
let someone: Person;
beforeAll(async () => {
  host = await startHost({ env: { OTINIM_RATE_LIMITS: 'off' } });
  someone = await signUp(host);
});
afterAll(() => host.stop());

const secret = 'құпия-мәтін-жоба';
const register = async (): Promise<{ receipt: Receipt; filing: Filing; bin: string }> => {
  const bin = newBin();
  const filing = newFiling({ call: await newCall(host), bin, canary: secret });
  await sendOne(host, someone.token, filing.operation);
  await uploadAll(host, someone.token, filing);
  const answer = await sendOne(host, someone.token, filing.operation);
  if (answer.status !== 'registered') throw new Error(answer.status);
  return { receipt: answer.receipt, filing, bin };
};
const ask = (number: string, code: string, more = '') =>
  request(host, 'GET', `/api/otinim/receipts/${encodeURIComponent(number)}?code=${encodeURIComponent(code)}${more}`);

describe('verifying a receipt', () => {
  it('tells number, times and state to whoever holds it, and nothing of whose it is', async () => {
    const { receipt, bin } = await register();
    const reply = await ask(receipt.number, codeFor(receipt));
    expect(json(reply)).toEqual({
      number: receipt.number, arrivedAt: receipt.arrivedAt, registeredAt: receipt.registeredAt, state: 'registered', since: receipt.registeredAt, document: null,
    });
    for (const hidden of [bin, secret, receipt.sha256, receipt.submission, someone.email, someone.id]) expect(reply.text).not.toContain(hidden);
    expect(reply.headers.get('Cache-Control')).toBe('no-store');
  });

  it('takes number and code as people type them', async () => {
    const { receipt } = await register();
    const code = codeFor(receipt);
    const typed = [code.toLowerCase(), code.replaceAll('-', ' '), code.replaceAll('-', ''), code.replaceAll('0', 'O').replaceAll('K', 'К')];
    for (const one of typed) expect((await ask(receipt.number.toLowerCase().replaceAll('-', '–'), one)).status).toBe(200);
  });

  it('says whether a document is the one', async () => {
    const { receipt } = await register();
    const match = async (sha256: string) => json<ReceiptCheck>(await ask(receipt.number, codeFor(receipt), `&sha256=${sha256}`)).document;
    expect(await match(receipt.sha256)).toBe(true);
    expect(await match('0'.repeat(64))).toBe(false);
    expect(await match(`${receipt.sha256}' OR 1=1`)).toBe(false);
  });

  it('answers one thing to a wrong code, another’s code, an unknown number, and what is neither', async () => {
    const [{ receipt }, { receipt: other }] = [await register(), await register()];
    const wrong = await ask(receipt.number, codeFor(other));
    expect([wrong.status, JSON.parse(wrong.text)]).toEqual([404, { code: 'receipt.unknown' }]);
    expect((await ask('СЫЙ-2026-9999', codeFor(receipt))).text).toBe(wrong.text);
    const asked = [
      [receipt.number, ''], [receipt.number, '0000-0000-0000-0000'], ['СЫЙ-2026-9999', codeFor(receipt)], [receipt.submission, codeFor(receipt)],
      ['', codeFor(receipt)], ["' OR number != '", codeFor(receipt)], ['-', codeFor({ number: '-', submission: '', call: '', arrivedAt: '', registeredAt: '', sha256: '' })],
      ['x'.repeat(5000), 'y'.repeat(5000)],
    ] as const;
    for (const [number, code] of asked) {
      const reply = await ask(number, code);
      expect([number.slice(0, 20), reply.status]).toEqual([number.slice(0, 20), 404]);
      expect(reply.text).not.toContain('arrivedAt');
    }
  });

  it('follows what became of the filing: withdrawn, replaced', async () => {
    const { receipt, filing } = await register();
    const state = async () => json<ReceiptCheck>(await ask(receipt.number, codeFor(receipt)));
    await sendOne(host, someone.token, { id: newId(), kind: 'withdraw', submission: filing.operation.id });
    const [row] = await rows(host, `SELECT withdrawnAt FROM submissions WHERE id = '${receipt.submission}'`);
    expect(await state()).toMatchObject({ state: 'withdrawn', since: row?.withdrawnAt, registeredAt: receipt.registeredAt });

    const call = await newCall(host, { replaceable: true });
    const bin = newBin();
    const old = newFiling({ call, bin });
    await sendOne(host, someone.token, old.operation);
    await uploadAll(host, someone.token, old);
    const first = await sendOne(host, someone.token, old.operation);
    const next = newFiling({ call, bin, parent: old.operation.id });
    await sendOne(host, someone.token, next.operation);
    await uploadAll(host, someone.token, next);
    expect((await sendOne(host, someone.token, next.operation)).status).toBe('registered');
    if (first.status !== 'registered') throw new Error(first.status);
    expect(json(await ask(first.receipt.number, codeFor(first.receipt)))).toMatchObject({ state: 'replaced' });
  });

  it('an awaiting submission has no receipt', async () => {
    const filing = newFiling({ call: await newCall(host) });
    await sendOne(host, someone.token, filing.operation);
    const [row] = await rows(host, `SELECT number, id AS submission, call, arrivedAt, registeredAt, sha256 FROM submissions WHERE id = '${filing.operation.id}'`);
    expect(row?.number).toBe('');
    expect((await ask('', codeFor(row as never))).status).toBe(404);
  });
});
