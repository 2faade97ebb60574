import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '#law/filing/wire';
import { newBin, newCall, newFiling, newId } from '../harness/filings';
import { startHost, type Host } from '../harness/host';
import { signUp, type Person } from '../harness/people';
import { rows, sendOne } from '../harness/requests';
import { upload, uploadAll } from '../harness/uploads';

let host: Host;
let someone: Person;
beforeAll(async () => {
  host = await startHost();
  someone = await signUp(host);
});
afterAll(() => host.stop());

const codeOf = (answer: Answer) => (answer.status === 'refused' ? answer.findings[0]?.code : answer.status);
const send = (operation: Parameters<typeof sendOne>[2], by = someone) => sendOne(host, by.token, operation);
const withdrawal = (submission: string) => ({ id: newId(), kind: 'withdraw' as const, submission });

describe('taking a filing back', () => {
  it('AW-5: opens the way to another direction, for a registered one and an awaiting one', async () => {
    const call = await newCall(host);
    const bin = newBin();
    const [first, second, third] = ['4', '7', '9'].map((direction) => newFiling({ call, bin, direction }));
    await send(first!.operation);
    await uploadAll(host, someone.token, first!);
    const registered = await send(first!.operation);
    expect(codeOf(await send(second!.operation))).toBe('award.second_direction');
    expect(codeOf(await send(withdrawal(first!.operation.id)))).toBe('withdrawn');
    const again = newFiling({ call, bin, direction: '7' });
    expect(codeOf(await send(again.operation))).toBe('awaiting');
    expect(codeOf(await send(withdrawal(again.operation.id)))).toBe('withdrawn');
    expect(codeOf(await send(third!.operation))).toBe('awaiting');
    // Nothing is deleted, a receipt stays a receipt, and a number is never given twice.
    expect(await send(first!.operation)).toEqual(registered);
    expect(codeOf(await send(again.operation))).toBe('withdrawn');
    await uploadAll(host, someone.token, third!);
    const later = await send(third!.operation);
    expect(later.status === 'registered' && later.receipt.number).toMatch(/-0002$/);
  });

  it('is said once: repeated it answers the same, said anew it is refused', async () => {
    const { operation } = newFiling({ call: await newCall(host) });
    await send(operation);
    const take = withdrawal(operation.id);
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(take)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.status).toBe('withdrawn');
    expect(codeOf(await send(withdrawal(operation.id)))).toBe('withdraw.not_possible');
    expect(codeOf(await send({ ...take, submission: newId() }))).toBe('operation.conflict');
    expect(await rows(host, `SELECT kind FROM events WHERE subject = '${operation.id}' ORDER BY seq`)).toEqual([
      { kind: 'submission.received' }, { kind: 'submission.withdrawn' },
    ]);
  });

  it('is for its owner', async () => {
    const { operation } = newFiling({ call: await newCall(host) });
    await send(operation);
    const other = await signUp(host);
    expect(codeOf(await send(withdrawal(operation.id), other))).toBe('operation.unknown');
    expect(codeOf(await send(withdrawal(newId())))).toBe('operation.unknown');
    expect(codeOf(await send(operation))).toBe('awaiting');
  });
});

describe('the time for attachments', () => {
  const soon = () => new Date(Date.now() + 1500).toISOString();
  const later = () => new Promise((resolve) => setTimeout(resolve, 1600));

  it('lasts until the call closes; what is incomplete then lapses, and may be filed by nobody’s fault again', async () => {
    const call = await newCall(host, { closesAt: soon(), graceHours: 0 });
    const filing = newFiling({ call });
    await send(filing.operation);
    await later();
    expect(await upload(host, someone.token, filing.operation.id, filing.files[0]!)).toBe(410);
    const lapsed = await send(filing.operation);
    expect(codeOf(lapsed)).toBe('attachments.late');
    expect(await send(filing.operation)).toEqual(lapsed);
    expect(codeOf(await send(withdrawal(filing.operation.id)))).toBe('withdraw.not_possible');
    expect((await rows(host, `SELECT kind FROM events WHERE chain = '${call}' ORDER BY seq`)).map(({ kind }) => kind)).toEqual(['submission.received', 'submission.lapsed']);
  });

  it('goes on for the grace after arrival past the close: the operation came in time (Q2)', async () => {
    const call = await newCall(host, { closesAt: soon(), graceHours: 1 });
    const filing = newFiling({ call });
    const first = await send(filing.operation);
    await later();
    await uploadAll(host, someone.token, filing);
    const answer = await send(filing.operation);
    expect(answer.status === 'registered' && first.status === 'awaiting' && answer.receipt.arrivedAt === first.arrivedAt).toBe(true);
    expect(first.status === 'awaiting' && Date.parse(first.until) - Date.parse(first.arrivedAt)).toBe(3_600_000);
  });

  it('does not end for files that came in time, however late the operation is repeated', async () => {
    const call = await newCall(host, { closesAt: new Date(Date.now() + 3000).toISOString(), graceHours: 0 });
    const filing = newFiling({ call });
    await send(filing.operation);
    await uploadAll(host, someone.token, filing);
    await new Promise((resolve) => setTimeout(resolve, 3000));
    expect(codeOf(await send(filing.operation))).toBe('registered');
  });
});
