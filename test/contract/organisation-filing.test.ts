import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '#law/filing/wire';
import type { OrganisationsAnswer } from '#law/organisation/wire';
import { newBin, newCall, newFiling, newId, type Filing } from '../harness/filings';
import { startHost, type Host } from '../harness/host';
import { checkedOrganisation, decide, join, setRole, type Claimed } from '../harness/organisations';
import { person, signUp, type Person } from '../harness/people';
import { json, request, rows, sendOne } from '../harness/requests';
import { uploadAll } from '../harness/uploads';

let host: Host;
let call: string;
beforeAll(async () => {
  host = await startHost({ env: { OTINIM_FILINGS_PER_ACCOUNT: '4' } });
  call = await newCall(host);
});
afterAll(() => host.stop());

const told = (answer: Answer): string => (answer.status === 'refused' ? answer.findings.map(({ rule, path, code }) => `${rule} ${path} ${code}`).join() : answer.status);
const file = async (who: Person, filing: Filing): Promise<string> => told(await sendOne(host, who.token, filing.operation));
const withdraw = async (who: Person, { operation }: Filing): Promise<string> => told(await sendOne(host, who.token, { id: newId(), kind: 'withdraw', submission: operation.id }));
const register = async (who: Person, filing: Filing): Promise<string> => {
  await uploadAll(host, who.token, filing);
  return file(who, filing);
};
const documentOf = async (who: Person, { operation }: Filing) => (await request(host, 'GET', `/api/otinim/documents/${operation.id}`, { token: who.token })).status;
const seen = async (who: Person) => json<OrganisationsAnswer>(await request(host, 'GET', '/api/otinim/organisations', { token: who.token })).organisations[0]?.filings;

describe('AW-5: a stranger bars nobody', () => {
  it('anyone files for a BIN that nobody has had checked, with an unconfirmed address too', async () => {
    expect(await file(await signUp(host), newFiling({ call }))).toBe('awaiting');
  });
  it('for a checked BIN only its people file', async () => {
    const head = await person(host);
    const { bin } = await checkedOrganisation(host, head);
    for (const stranger of [await person(host), await signUp(host)]) expect(await file(stranger, newFiling({ call, bin }))).toBe('AW-5 organisation.bin organisation.member');
    expect(await file(head, newFiling({ call, bin }))).toBe('awaiting');
  });
  it('what a stranger filed before the check does not stand in the way of the organisation, and the office sees both', async () => {
    const [bin, squatter, head, officer] = [newBin(), await signUp(host), await person(host), await person(host, 'secretary')];
    const squat = newFiling({ call, bin, direction: '1' });
    expect(await file(squatter, squat)).toBe('awaiting');
    expect(await register(squatter, squat)).toBe('registered');
    // Until then it bars, as a paper would.
    expect(await file(head, newFiling({ call, bin, direction: '2' }))).toBe('AW-5 direction.direction award.second_direction');
    await checkedOrganisation(host, head, bin);
    const own = newFiling({ call, bin, direction: '2' });
    expect(await file(head, own)).toBe('awaiting');
    expect(await file(head, newFiling({ call, bin, direction: '3' }))).toBe('AW-5 direction.direction award.second_direction');
    const { organisations } = json<{ organisations: { bin: string; filings: number; foreign: number }[] }>(await request(host, 'GET', '/api/otinim/office/organisations?state=checked', { token: officer.token }));
    expect(organisations.find((each) => each.bin === bin)).toMatchObject({ filings: 1, foreign: 1 });
    // The organisation's people are told of theirs alone; the stranger keeps what is theirs.
    expect((await seen(head))?.map(({ id }) => id)).toEqual([own.operation.id]);
    expect([await documentOf(head, squat), await withdraw(head, squat), await withdraw(squatter, squat)]).toEqual([404, 'own  operation.unknown', 'withdrawn']);
  });
  it('an organisation whose check is taken back is as any other', async () => {
    const [head, officer] = [await person(host), await person(host, 'administrator')];
    const organisation = await checkedOrganisation(host, head);
    json(await decide(host, officer, organisation, 'refused', 'Қате тексерілген'));
    expect(await file(await person(host), newFiling({ call, bin: organisation.bin }))).toBe('awaiting');
  });
});

describe('F1: who prepares files what the head has signed by hand', () => {
  it('with the signed page, not with a signature on the screen', async () => {
    const head = await person(host);
    const organisation = await checkedOrganisation(host, head);
    const helper = await join(host, head, organisation, 'prepares');
    const drawn = newFiling({ call, bin: organisation.bin, signature: 'drawn' });
    expect(await file(helper, drawn)).toBe('F1 signature.method organisation.signs');
    expect(await file(helper, newFiling({ call, bin: organisation.bin }))).toBe('awaiting');
  });
  it('who signs files either way', async () => {
    const head = await person(host);
    const { bin } = await checkedOrganisation(host, head);
    expect(await file(head, newFiling({ call, bin, signature: 'drawn' }))).toBe('awaiting');
  });
});

describe('people come and go', () => {
  let head: Person;
  let helper: Person;
  let organisation: Claimed;
  let filing: Filing;
  beforeAll(async () => {
    head = await person(host);
    organisation = await checkedOrganisation(host, head);
    helper = await join(host, head, organisation, 'prepares');
    filing = newFiling({ call, bin: organisation.bin });
    expect(await file(helper, filing)).toBe('awaiting');
    expect(await withdraw(helper, filing)).toBe('own  withdraw.signs');
    json(await setRole(host, head, organisation, helper, 'none'));
  });
  it('removed in the midst of a filing, its files still come: it arrived while they were a member', async () => {
    expect(await register(helper, filing)).toBe('registered');
    expect((await seen(head))?.map(({ state, mine }) => [state, mine])).toEqual([['registered', false]]);
    // It stands for the organisation (AW-5).
    expect(await file(head, newFiling({ call, bin: organisation.bin }))).toBe('AW-5 direction.direction award.already_filed');
  });
  it('who has left files no more, and takes nothing of the organisation back', async () => {
    expect(await file(helper, newFiling({ call, bin: organisation.bin }))).toMatch(/organisation\.member$/);
    expect(await withdraw(helper, filing)).toBe('own  withdraw.signs');
  });
  it('its text is for who filed it and who signs; who prepares sees that it stands', async () => {
    const another = await join(host, head, organisation, 'prepares');
    expect((await seen(another))?.map(({ id }) => id)).toEqual([filing.operation.id]);
    expect([await documentOf(another, filing), await documentOf(head, filing), await documentOf(helper, filing), await documentOf(await person(host), filing)]).toEqual([404, 200, 200, 404]);
  });
  it('who signs takes it back, and the way is free', async () => {
    expect(await withdraw(head, filing)).toBe('withdrawn');
    expect(await file(head, newFiling({ call, bin: organisation.bin }))).toBe('awaiting');
  });
});

describe('one account does not flood a call', () => {
  it('files so many, withdrawn ones too, and in another call again', async () => {
    const who = await signUp(host);
    for (let i = 0; i < 4; i += 1) {
      const filing = newFiling({ call });
      expect(await file(who, filing)).toBe('awaiting');
      if (i === 0) expect(await withdraw(who, filing)).toBe('withdrawn');
    }
    const more = newFiling({ call });
    expect(await file(who, more)).toBe('own  account.filings');
    expect(await rows(host, `SELECT id FROM submissions WHERE id = '${more.operation.id}'`)).toEqual([]);
    expect(await file(who, newFiling({ call: await newCall(host) }))).toBe('awaiting');
  });
});
