import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newBin, newCall, newFiling, newId } from '../harness/filings';
import { startHost, type Host } from '../harness/host';
import { signUp, type Person } from '../harness/people';
import { asSuperuser, json, rows, sendOne } from '../harness/requests';

let host: Host;
let someone: Person;
beforeAll(async () => {
  host = await startHost();
  someone = await signUp(host);
});
afterAll(() => host.stop());

const away = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const findingsOf = async (filing: ReturnType<typeof newFiling>, by = someone) => {
  const answer = await sendOne(host, by.token, filing.operation);
  return answer.status === 'refused' ? answer.findings.map(({ rule, code }) => `${rule} ${code}`) : [answer.status];
};
const nothingKept = async (id: string) => {
  expect(await rows(host, `SELECT id FROM submissions WHERE id = '${id}'`)).toEqual([]);
  expect(await rows(host, `SELECT id FROM events WHERE subject = '${id}'`)).toEqual([]);
};

describe('what the law refuses at arrival', () => {
  it('AW-2: late by arrival', async () => {
    const filing = newFiling({ call: await newCall(host, { opensAt: away(-60), closesAt: away(-0.0001) }) });
    expect(await findingsOf(filing)).toEqual(['AW-2 call.late']);
    await nothingKept(filing.operation.id);
  });

  it('AW-1: before the call opens', async () => {
    const filing = newFiling({ call: await newCall(host, { opensAt: away(1), closesAt: away(30) }) });
    expect(await findingsOf(filing)).toEqual(['AW-1 call.not_open']);
    await nothingKept(filing.operation.id);
  });

  it('a call that is not there, and one that is not announced, alike', async () => {
    const draft = await newCall(host, { announced: false });
    expect(await findingsOf(newFiling({ call: newId() }))).toEqual(['own call.unknown']);
    expect(await findingsOf(newFiling({ call: draft }))).toEqual(['own call.unknown']);
  });

  it('AW-5: a second direction, from whichever account, and a second filing in the same', async () => {
    const call = await newCall(host);
    const bin = newBin();
    const other = await signUp(host);
    expect(await findingsOf(newFiling({ call, bin, direction: '4' }))).toEqual(['awaiting']);
    expect(await findingsOf(newFiling({ call, bin, direction: '7' }))).toEqual(['AW-5 award.second_direction']);
    expect(await findingsOf(newFiling({ call, bin, direction: '7' }), other)).toEqual(['AW-5 award.second_direction']);
    expect(await findingsOf(newFiling({ call, bin, direction: '4' }))).toEqual(['AW-5 award.already_filed']);
    // Another call is another contest; another organisation is nobody's second.
    expect(await findingsOf(newFiling({ call: await newCall(host), bin, direction: '7' }))).toEqual(['awaiting']);
    expect(await findingsOf(newFiling({ call, direction: '7' }))).toEqual(['awaiting']);
  });

  it('AW-5: two directions at the same moment: one stands', async () => {
    const call = await newCall(host);
    const bin = newBin();
    const results = await Promise.all(
      ['1', '2', '3', '4', '5', '6'].map((direction) => findingsOf(newFiling({ call, bin, direction }))),
    );
    expect(results.flat().sort()).toEqual([...Array.from({ length: 5 }, () => 'AW-5 award.second_direction'), 'awaiting']);
  });

  it('AW-6: a recipient of the last three years; an older one may', async () => {
    const call = await newCall(host);
    const [recent, old] = [newBin(), newBin()];
    const recipient = (bin: string, decidedOn: string) =>
      asSuperuser(host, 'POST', '/api/collections/recipients/records', { bin, name: 'Қор', direction: '1', year: Number(decidedOn.slice(0, 4)), decidedOn }).then(json);
    await recipient(recent, away(-3 * 365 + 10).slice(0, 10));
    await recipient(old, away(-3 * 366 - 10).slice(0, 10));
    expect(await findingsOf(newFiling({ call, bin: recent }))).toEqual(['AW-6 award.received']);
    expect(await findingsOf(newFiling({ call, bin: old }))).toEqual(['awaiting']);
  });
});

describe('what is no document', () => {
  it('a text that was cut on its way is refused and not kept: the whole one comes under the same id', async () => {
    const { operation } = newFiling({ call: await newCall(host) });
    const cut = await sendOne(host, someone.token, { ...operation, text: operation.text.slice(0, -20) });
    expect(cut).toMatchObject({ status: 'refused', findings: [{ code: 'document.hash' }] });
    expect((await sendOne(host, someone.token, operation)).status).toBe('awaiting');
  });
});
