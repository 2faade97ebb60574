import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commitment, verifyChain } from '#law/filing/event';
import { sha256 } from '../fixtures/award';
import { chainOf } from '../harness/chains';
import { newCall, newFiling, newId, type Filing } from '../harness/filings';
import { startHost, type Host } from '../harness/host';
import { signUp, type Person } from '../harness/people';
import { rows, sendOne } from '../harness/requests';
import { uploadAll } from '../harness/uploads';

let host: Host;
beforeAll(async () => {
  host = await startHost();
});
afterAll(() => host.stop());

describe("a call's chain", () => {
  it('has no gaps and verifies under thirty at once, in two calls', async () => {
    const people = await Promise.all(Array.from({ length: 5 }, () => signUp(host)));
    const calls = [await newCall(host), await newCall(host)];
    const whole = async (who: Person, filing: Filing, i: number): Promise<void> => {
      await sendOne(host, who.token, filing.operation);
      await uploadAll(host, who.token, filing);
      expect((await sendOne(host, who.token, filing.operation)).status).toBe('registered');
      if (i % 5 === 0) await sendOne(host, who.token, { id: newId(), kind: 'withdraw', submission: filing.operation.id });
    };
    const filings = Array.from({ length: 30 }, (_, i) => newFiling({ call: calls[i % 2]! }));
    await Promise.all(filings.map((filing, i) => whole(people[i % 5]!, filing, i)));
    for (const call of calls) {
      const events = await chainOf(host, call);
      expect(events.filter(({ kind }) => kind === 'submission.received')).toHaveLength(15);
      expect(events.filter(({ kind }) => kind === 'submission.registered')).toHaveLength(15);
      expect(events.filter(({ kind }) => kind === 'submission.withdrawn')).toHaveLength(3);
      expect(verifyChain(events, { chain: call }, sha256)).toEqual({ ok: true, seq: events.length, head: events.at(-1)?.hash });
      const numbers = await rows(host, `SELECT ordinal, number FROM submissions WHERE call = '${call}' ORDER BY ordinal`);
      expect(numbers.map(({ ordinal }) => Number(ordinal))).toEqual(Array.from({ length: 15 }, (_, i) => i + 1));
      expect(numbers.every(({ ordinal, number }) => String(number).endsWith(`-${String(ordinal).padStart(4, '0')}`))).toBe(true);
    }
  });

  it('says of a document what its salt opens, and nothing of the person', async () => {
    const someone = await signUp(host);
    const call = await newCall(host);
    const canary = 'Құпия-мақсат';
    const filing = newFiling({ call, canary });
    await sendOne(host, someone.token, filing.operation);
    const [event] = await chainOf(host, call);
    const [kept] = await rows(host, `SELECT salt, bin FROM submissions WHERE id = '${filing.operation.id}'`);
    expect(JSON.parse(event?.body ?? '')).toEqual({ commitment: commitment(String(kept?.['salt']), filing.operation.sha256, sha256) });
    for (const told of [canary, String(kept?.['bin']), filing.operation.sha256, someone.id, someone.email]) {
      expect(JSON.stringify(event)).not.toContain(told);
    }
    expect(event?.at).toBe((await rows(host, `SELECT "arrivedAt" FROM submissions WHERE id = '${filing.operation.id}'`))[0]?.['arrivedAt']);
  });
});
