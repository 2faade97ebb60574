import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyChain } from '#law/filing/event';
import type { ChainAnswer } from '#law/filing/office-wire';
import { sha256 } from '../fixtures/award';
import { chainOf } from '../harness/chains';
import { newCall, newFiling, newId } from '../harness/filings';
import { startHost, type Host } from '../harness/host';
import { closeLongAgo, fileWhole, hoursAway, takeBack } from '../harness/office-books';
import { head, mirror, unit, unitBody } from '../harness/mirror';
import { checkedOrganisation, codeOf, invite, join as joinOrganisation, setRole } from '../harness/organisations';
import { person, type Person } from '../harness/people';
import { asSuperuser, json, request, rows, sendOne } from '../harness/requests';

let host: Host;
let administrator: Person;
beforeAll(async () => {
  host = await startHost();
  administrator = await person(host, 'administrator');
});
afterAll(() => host.stop());

const forget = ({ token, password }: Person, typed = password) => request(host, 'POST', '/api/otinim/account/erasure', { token, body: { password: typed } });
const checked = async (call: string) => json<ChainAnswer>(await request(host, 'GET', `/api/otinim/office/chains/${call}`, administrator));
/** Everything on the host's disk that holds these bytes. */
const holding = (bytes: string, folder = host.dataDir): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? holding(bytes, path) : readFileSync(path).includes(bytes) ? [path] : [];
  });
const count = async (sql: string): Promise<number> => Number((await rows(host, `SELECT count(*) AS n FROM ${sql}`))[0]?.['n']);

describe('a person asks to be forgotten', () => {
  it('what is theirs goes at once, what stands stays until its term, and the chain verifies before and after', async () => {
    const [mine, other] = [await person(host), await person(host)];
    // It fixed no term: the usual five years count.
    const over = await newCall(host, { opensAt: hoursAway(-24 * 3000), closesAt: hoursAway(24) });
    const call = await newCall(host);
    const [stands, back, open, late] = [newFiling({ call: over, canary: 'Тұрған-канарейка' }), newFiling({ call, canary: 'Қайтарылған-канарейка' }), newFiling({ call, canary: 'Ашық-канарейка' }), newFiling({ call: await newCall(host, { opensAt: hoursAway(-48), closesAt: hoursAway(-24), graceHours: 0 }) })];
    for (const filing of [stands, back]) await fileWhole(host, mine, filing);
    await takeBack(host, mine, back);
    await sendOne(host, mine.token, open.operation);
    expect((await sendOne(host, mine.token, late.operation)).status).toBe('refused');
    const theirs = newFiling({ call, canary: 'Өзгенікі-канарейка' });
    await fileWhole(host, other, theirs);
    const draft = newId();
    await mirror(host, mine.token, [head(draft, 0), unit(draft, 'charter', 0, unitBody({ goals: 'Мирор-канарейка' }))]);
    json(await asSuperuser(host, 'PATCH', `/api/collections/users/records/${mine.id}`, { name: 'Ұмытылатын Есім' }));
    expect([await count(`mirror_rows WHERE owner = '${mine.id}'`), await count(`notices WHERE person = '${mine.id}'`) > 0, holding('Ұмытылатын Есім').length > 0]).toEqual([2, true, true]);

    const reply = await forget(mine);
    expect([reply.status, JSON.parse(reply.text)]).toEqual([200, { at: expect.any(String) as string, standing: 1 }]);
    const [user] = await rows(host, `SELECT email, name, verified, language FROM users WHERE id = '${mine.id}'`);
    expect(user).toMatchObject({ email: '', name: '', language: '' });
    for (const table of ['mirror_rows WHERE owner', 'mirror_accounts WHERE owner', 'notices WHERE person']) expect(await count(`${table} = '${mine.id}'`)).toBe(0);
    const state = async (id: string) => (await rows(host, `SELECT text = '' AS gone, number != '' AS numbered, bin != '' AS bin, sha256 != '' AS hash FROM submissions WHERE id = '${id}'`))[0];
    expect(await state(stands.operation.id)).toEqual({ gone: '0', numbered: '1', bin: '1', hash: '1' });
    expect(await state(back.operation.id)).toEqual({ gone: '1', numbered: '1', bin: '1', hash: '1' });
    expect(await state(open.operation.id)).toEqual({ gone: '1', numbered: '0', bin: '1', hash: '1' });
    expect(await state(theirs.operation.id)).toMatchObject({ gone: '0' });
    expect(String((await rows(host, `SELECT answer FROM operations WHERE id = '${late.operation.id}'`))[0]?.['answer'])).toContain('submission.erased');

    // No way back in: neither by the token, nor by the password, nor by the empty address.
    expect((await request(host, 'GET', '/api/otinim/notices', mine)).status).toBe(401);
    for (const identity of [mine.email, '']) expect((await request(host, 'POST', '/api/collections/users/auth-with-password', { body: { identity, password: mine.password } })).status).toBe(400);
    // Whoever signs up with the address next is somebody else.
    const again = await request(host, 'POST', '/api/collections/users/records', { body: { email: mine.email, password: mine.password, passwordConfirm: mine.password } });
    expect(json<{ id: string }>(again).id).not.toBe(mine.id);
    json(await asSuperuser(host, 'DELETE', `/api/collections/users/records/${json<{ id: string }>(again).id}`));

    for (const each of [call, over]) {
      expect(verifyChain(await chainOf(host, each), { chain: each }, sha256)).toMatchObject({ ok: true });
      expect(await checked(each)).toMatchObject({ verified: { ok: true }, discrepancies: [] });
    }
    await host.restart();
    for (const gone of ['Ұмытылатын Есім', 'Мирор-канарейка', 'Қайтарылған-канарейка', 'Ашық-канарейка', mine.email]) expect([gone, holding(gone)]).toEqual([gone, []]);
    expect(holding('Тұрған-канарейка')).not.toEqual([]);

    // The term of the call that it stands in is over: nobody has to decide any more.
    await closeLongAgo(host, over, 5 * 366 + 2);
    json(await asSuperuser(host, 'POST', '/api/crons/otinimErasedAccounts'));
    await expect.poll(() => state(stands.operation.id)).toEqual({ gone: '1', numbered: '1', bin: '1', hash: '1' });
    expect((await chainOf(host, over)).map(({ kind, body }) => [kind, body]).at(-1)).toEqual(['submission.erased', '{"ground":"retention"}']);
    expect(await checked(over)).toMatchObject({ verified: { ok: true }, discrepancies: [] });
    expect(await state(theirs.operation.id)).toMatchObject({ gone: '0' });
  });

  it('not without the password, not another’s, not of the office', async () => {
    const mine = await person(host);
    expect(codeOf(await forget(mine, 'x'.repeat(12)))).toEqual([422, 'account.password']);
    expect(codeOf(await forget(administrator))).toEqual([403, 'session.role']);
    expect(codeOf(await forget(await person(host, 'expert')))).toEqual([403, 'session.role']);
    expect((await request(host, 'POST', '/api/otinim/account/erasure', { token: mine.token, body: { password: mine.password, account: administrator.id } })).status).toBe(400);
    expect(await count(`users WHERE id = '${mine.id}' AND email != ''`)).toBe(1);
    expect(await count(`erased_accounts WHERE account = '${mine.id}'`)).toBe(0);
  });

  it('leaves no organisation without who signs: the role is handed over first, then the membership ends', async () => {
    const signer = await person(host);
    const organisation = await checkedOrganisation(host, signer);
    const second = await joinOrganisation(host, signer, organisation, 'prepares');
    await invite(host, signer, organisation);
    expect(codeOf(await forget(signer))).toEqual([409, 'organisation.last_signer']);
    expect(await count(`users WHERE id = '${signer.id}' AND email != ''`)).toBe(1);
    await setRole(host, signer, organisation, second, 'signs');
    expect((await forget(signer)).status).toBe(200);
    expect(await count(`memberships WHERE person = '${signer.id}' AND "endedAt" = ''`)).toBe(0);
    expect(await count(`invitations WHERE "madeBy" = '${signer.id}' AND "usedAt" = '' AND "revokedAt" = ''`)).toBe(0);
    expect(await rows(host, `SELECT state FROM organisations WHERE id = '${organisation.id}'`)).toEqual([{ state: 'checked' }]);
    // The last one to go leaves nobody's data behind, and the BIN to whoever asks for it next.
    expect((await forget(second)).status).toBe(200);
    expect(await rows(host, `SELECT state, reason, profile, note FROM organisations WHERE id = '${organisation.id}'`)).toEqual([{ state: 'refused', reason: 'organisation.left', profile: '', note: '' }]);
    await checkedOrganisation(host, await person(host), organisation.bin);
  });
});
