import { afterAll, beforeAll, expect, it } from 'vitest';
import { sha256 as hash } from '../fixtures/award';
import { newId } from '../harness/filings';
import { startHost, type Host } from '../harness/host';
import { file, fileBody, head, headBody, mirror, unit, unitBody } from '../harness/mirror';
import { person } from '../harness/people';
import { asSuperuser, json, request, rows } from '../harness/requests';
import { mirroredFiles, upload } from '../harness/uploads';

let host: Host;
beforeAll(async () => {
  host = await startHost();
});
afterAll(() => host.stop());

const day = 86_400_000;
/** As if what this draft says now had been written so many days ago. */
const age = async (draft: string, days: number): Promise<void> => {
  const at = new Date(Date.now() - days * day).toISOString();
  json(await asSuperuser(host, 'POST', '/api/sql', { query: `UPDATE mirror_rows SET at = '${at}', "overSince" = CASE "overSince" WHEN '' THEN '' ELSE '${at}' END WHERE draft = '${draft}'` }));
};
/** Until this person's rows have been looked at: a draft of theirs that is due goes in the same transaction. */
const forget = async (token: string): Promise<void> => {
  const due = newId();
  await mirror(host, token, [unit(due, 'charter', 0, unitBody({ subject: 'мерзімі өткен' })), head(due, 0, headBody({ deletedAt: 5 }))]);
  await age(due, 31);
  json(await asSuperuser(host, 'POST', '/api/crons/otinimForget'));
  await expect.poll(() => booksOf(due)).not.toContain('мерзімі');
};
const booksOf = async (draft: string) => JSON.stringify(await rows(host, `SELECT * FROM mirror_rows WHERE draft = '${draft}'`));
const over = { thrownAway: { deletedAt: 5 }, received: { sealed: { as: newId(), state: 'registered', print: 'x' } } };

it.each(Object.entries(over))('%s: words leave after thirty days, what is left says that it is over, and the draft may come back whole', async (_, state) => {
  const { id, token } = await person(host);
  const draft = newId();
  await mirror(host, token, [unit(draft, 'charter', 0, unitBody({ subject: 'айтылған сөз' })), file(draft, newId(), fileBody('a'.repeat(64), 9, { name: 'Әлия.pdf' })), head(draft, 0, headBody(state))]);
  await age(draft, 29);
  await forget(token);
  expect(await booksOf(draft)).toContain('айтылған сөз');
  await age(draft, 31);
  await forget(token);
  expect(await booksOf(draft)).not.toMatch(/айтылған|Әлия/);
  const said = async () => (await mirror(host, token, [])).rows.filter((row) => row.draft === draft);
  expect((await said()).map(({ kind, rev, born, body }) => [kind, rev, born, body])).toEqual([['draft', 1, 0, headBody(state)], ['unit', 2, 2, ''], ['file', 2, 2, '']]);
  const after = await said();
  await forget(token);
  expect(await said(), 'once is enough').toEqual(after);
  expect(await rows(host, `SELECT size - (SELECT sum(length(body)) FROM mirror_rows WHERE owner = '${id}') AS off FROM mirror_accounts WHERE owner = '${id}'`)).toEqual([{ off: '0' }]);
  // Whoever stands on what was there hears that it is forgotten; who has heard it may tell it anew.
  const late = await mirror(host, token, [unit(draft, 'charter', 1, unitBody({ subject: 'кеш' }))]);
  expect(late.results).toMatchObject([{ status: 'moved', row: { rev: 2, body: '' } }]);
  await mirror(host, token, [unit(draft, 'charter', 2, unitBody({ subject: 'кеш' }))]);
  expect((await said()).find(({ kind }) => kind === 'unit')).toMatchObject({ rev: 3, born: 2 });
  // Written by a device that did not know: it stays until its own thirty days are over.
  await forget(token);
  expect(await booksOf(draft)).toContain('кеш');
});

it('a draft that was brought back in time stays whole', async () => {
  const { token } = await person(host);
  const draft = newId();
  await mirror(host, token, [unit(draft, 'charter', 0, unitBody({ subject: 'қалады' })), head(draft, 0, headBody({ deletedAt: 5 }))]);
  await mirror(host, token, [head(draft, 1, headBody())]);
  await age(draft, 400);
  await forget(token);
  expect(await booksOf(draft)).toContain('қалады');
});

it('of a row and a file that were taken out only that is left, and the bytes go unless another draft has them', async () => {
  const { id, token } = await person(host);
  const [draft, other, only, shared] = [newId(), newId(), Buffer.from('%PDF-1.4\nжалғыз\n%%EOF\n'), Buffer.from('%PDF-1.4\nортақ\n%%EOF\n')];
  const entries = [only, shared].map((bytes) => ({ name: newId(), sha256: hash(bytes), size: bytes.length, bytes }));
  await mirror(host, token, [
    unit(draft, 'projects.list.a', 0, unitBody({ title: 'алынған жоба' })), unit(draft, 'projects.list.b', 0, unitBody({ title: 'тұрған жоба' })),
    ...entries.map(({ name, sha256, size }) => file(draft, name, fileBody(sha256, size))), head(draft, 0),
    file(other, newId(), fileBody(hash(shared), shared.length)), head(other, 0),
  ]);
  for (const { sha256, bytes } of entries) expect(await upload(host, token, draft, { sha256, bytes }, mirroredFiles)).toBe(204);
  await mirror(host, token, [
    unit(draft, 'projects.list.a', 1, unitBody({ title: 'алынған жоба' }, { deletedAt: 7 })),
    ...entries.map(({ name, sha256, size }) => ({ ...file(draft, name, fileBody(sha256, size, { deletedAt: 7, name: 'Әлия.pdf' })), base: 1 })),
  ]);
  const statusOf = async (sha256: string) => (await request(host, 'GET', `/api/otinim/mirror/files/${id}-${draft}-${sha256}`, { token })).status;
  await age(draft, 29);
  await forget(token);
  expect(await Promise.all(entries.map(({ sha256 }) => statusOf(sha256)))).toEqual([200, 200]);
  await age(draft, 31);
  await forget(token);
  const books = await booksOf(draft);
  expect(books).toContain('тұрған жоба');
  expect(books).not.toMatch(/алынған|Әлия/);
  expect((await mirror(host, token, [])).rows.find(({ name }) => name === 'projects.list.a')?.body).toBe(unitBody({}, { deletedAt: 7 }));
  expect(await Promise.all(entries.map(({ sha256 }) => statusOf(sha256)))).toEqual([404, 200]);
});
