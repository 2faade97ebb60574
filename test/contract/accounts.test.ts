import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accounts } from '$lib/remote/accounts';
import { credentialStore, type Credentials } from '$lib/remote/credentials';
import { startHost, type Host } from '../harness/host';
import { signUp } from '../harness/people';
import { asSuperuser, json, request, rows } from '../harness/requests';
import { copyOfData } from '../harness/template';

let host: Host;
beforeAll(async () => {
  host = await startHost();
});
afterAll(() => host.stop());

const password = 'a long password';
const create = (email: string) => request(host, 'POST', '/api/collections/users/records', { body: { email, password, passwordConfirm: password } });
const enter = (identity: string) => request(host, 'POST', '/api/collections/users/auth-with-password', { body: { identity, password } });

describe('one address, one account, whatever its case', () => {
  it('a sign-up is kept in lower case, and a second one in other letters is refused', async () => {
    expect(json<{ id: string }>(await create('Aigul.S@Example.ORG')).id).toHaveLength(15);
    expect(await rows(host, "SELECT email FROM users WHERE email LIKE 'aigul%'")).toEqual([{ email: 'aigul.s@example.org' }]);
    for (const email of ['aigul.s@example.org', 'AIGUL.S@EXAMPLE.ORG', 'Aigul.S@Example.ORG']) {
      const reply = await create(email);
      expect([email, reply.status, reply.text.includes('validation_not_unique')]).toEqual([email, 400, true]);
    }
    expect(await rows(host, "SELECT id FROM users WHERE email LIKE 'aigul%'")).toHaveLength(1);
  });
  it('a sign-in takes any case and gives the one account', async () => {
    const ids = [];
    for (const identity of ['aigul.s@example.org', 'AIGUL.s@example.Org']) ids.push(json<{ record: { id: string } }>(await enter(identity)).record.id);
    expect(ids[0]).toBe(ids[1]);
  });
  it('a change of address is kept in lower case too, and cannot become another’s in other letters', async () => {
    const someone = await signUp(host);
    const change = (email: string) => asSuperuser(host, 'PATCH', `/api/collections/users/records/${someone.id}`, { email });
    expect((await change('AIGUL.S@example.org')).status).toBe(400);
    json(await change('Moved.To@Example.org'));
    expect(await rows(host, `SELECT email FROM users WHERE id = '${someone.id}'`)).toEqual([{ email: 'moved.to@example.org' }]);
  });
  it('ten sign-ups at once in ten spellings make one account', async () => {
    const spellings = Array.from({ length: 10 }, (_, i) => [...'race@example.org'].map((sign, at) => ((i >> (at % 4)) & 1 ? sign.toUpperCase() : sign)).join(''));
    const replies = await Promise.all(spellings.map(create));
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
  });
});

describe('a token that is exchanged while somebody else signs in', () => {
  it('brings nobody back, and signs nobody out', async () => {
    const [one, two] = [await signUp(host), await signUp(host)];
    const as = ({ id, email, token }: typeof one): Credentials => ({ token, account: { id, email, verified: false } });
    for (const before of [as(one), { ...as(one), token: 'dead' }]) {
      for (const next of [null, as(two)]) {
        const store = credentialStore(null);
        store.set(before);
        let looks = 0;
        // The second look is for the token that goes to the server.
        const get = () => {
          looks += 1;
          const kept = store.get();
          if (looks === 2) queueMicrotask(() => store.set(next));
          return kept;
        };
        const reply = await accounts({ base: host.url, now: Date.now, credentials: { ...store, get } }).refresh();
        expect([reply.ok, store.get()]).toEqual([before.token !== 'dead', next]);
      }
    }
  });
});

describe('accounts made before', () => {
  const inherit = async (emails: readonly string[]) => {
    const data = await copyOfData();
    const before = await startHost({ dataDir: data });
    const sql = async (query: string) => json(await asSuperuser(before, 'POST', '/api/sql', { query }));
    await sql("DELETE FROM _migrations WHERE file LIKE '1795300201%'");
    await sql('DROP INDEX idx_email__pb_users_auth_');
    for (const [i, email] of emails.entries()) {
      await sql(`INSERT INTO users (id, email, password, tokenKey, role) VALUES ('old00000000000${String(i)}', '${email}', 'x', 'key${String(i)}', 'applicant')`);
    }
    await before.pause();
    return before;
  };
  it('are brought to lower case', async () => {
    const next = await inherit(['Old@Example.org', 'other@example.org']);
    await next.restart();
    expect((await rows(next, 'SELECT email FROM users ORDER BY id')).map(({ email }) => email)).toEqual(['old@example.org', 'other@example.org']);
    await next.stop();
  });
  it('that differ in case alone stop the host, which names them: whose account it is, no program knows', async () => {
    const next = await inherit(['Other@example.org', 'Twice@example.org', 'twice@example.org']);
    await expect(next.restart()).rejects.toThrow('old000000000001, old000000000002 (twice@example.org)');
  });
});
