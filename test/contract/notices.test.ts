import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newBin, newCall, newFiling, newId } from '../harness/filings';
import { startHost, type Host } from '../harness/host';
import { accept, checkedOrganisation, claim, decide, invite, join, setRole } from '../harness/organisations';
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

  it('of an organisation: the office’s word to all of it, who came and went to who signs, a role to whom it is given', async () => {
    const [head, rival, officer, second] = [await person(host), await person(host), await person(host, 'secretary'), await person(host)];
    const bin = newBin();
    const [mine, theirs] = [await claim(host, head, bin), await claim(host, rival, bin)];
    await decide(host, officer, mine);
    // Said again: told once.
    await decide(host, officer, mine);
    const helper = await join(host, head, mine, 'prepares');
    const token = await invite(host, head, mine, 'signs');
    await accept(host, second, token);
    await accept(host, second, token);
    await setRole(host, head, mine, helper, 'signs');
    await setRole(host, head, mine, helper, 'none');
    await setRole(host, second, mine, second, 'none');
    const codes = async (who: Person, organisation: string) =>
      (await rows(host, `SELECT code FROM notices WHERE person = '${who.id}' AND params LIKE '%${organisation}%' ORDER BY at, code`)).map(({ code }) => String(code).replace('organisation.', ''));
    expect(await codes(head, mine.id)).toEqual(['checked', 'joined', 'joined', 'left']);
    expect(await codes(helper, mine.id)).toEqual(['role', 'removed']);
    expect(await codes(second, mine.id)).toEqual([]);
    // Whose claim of the same BIN fell with it learns that, and nothing of the other.
    expect([await codes(rival, theirs.id), await codes(rival, mine.id)]).toEqual([['refused'], []]);
    const other = await checkedOrganisation(host, await person(host));
    await decide(host, officer, other, 'refused', 'Анықтама жалған');
    expect((await rows(host, `SELECT code FROM notices WHERE params LIKE '%${other.id}%' ORDER BY at, code`)).map(({ code }) => code)).toEqual(['organisation.checked', 'organisation.refused']);
  });
});
