import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newCall, newFiling } from '../harness/filings';
import { startHost, type Host } from '../harness/host';
import { signUp } from '../harness/people';
import { asSuperuser, json, rows, sendOne } from '../harness/requests';
import { uploadAll } from '../harness/uploads';

let host: Host;
let call: string;
let id: string;
beforeAll(async () => {
  host = await startHost();
  call = await newCall(host);
  const { token } = await signUp(host);
  const filing = newFiling({ call });
  id = filing.operation.id;
  await sendOne(host, token, filing.operation);
  await uploadAll(host, token, filing);
  await sendOne(host, token, filing.operation);
});
afterAll(() => host.stop());

/** A row of its own in the place of one that stands: REPLACE deletes without saying so. */
const replacing = async (): Promise<[string, string][]> =>
  Promise.all(
    Object.entries({ events: 'kind', submissions: 'bin', operations: 'kind', attachments: 'name', calls: 'edition' }).map(async ([table, changed]) => {
      const columns = (await rows(host, `SELECT name FROM pragma_table_info('${table}')`)).map(({ name }) => String(name));
      const values = columns.map((column) => (column === changed ? "'forged'" : `"${column}"`));
      return [table, `INSERT OR REPLACE INTO ${table} (${columns.map((column) => `"${column}"`).join()}) SELECT ${values.join()} FROM ${table}`];
    }),
  );
const statements = (): readonly (readonly [string, string])[] => [
  ['events', `UPDATE events SET kind = kind || 'x' WHERE chain = '${call}'`],
  ['events', `UPDATE events SET at = at WHERE chain = '${call}'`],
  ['events', `DELETE FROM events WHERE chain = '${call}'`],
  ...['text', 'sha256', 'arrivedAt', 'call', 'owner', 'bin', 'direction', 'attachmentsUntil', 'number', 'registeredAt', 'id'].map(
    (column) => ['submissions', `UPDATE submissions SET "${column}" = "${column}" || 'x' WHERE id = '${id}'`] as const,
  ),
  ...['files', 'ordinal'].map((column) => ['submissions', `UPDATE submissions SET "${column}" = 99 WHERE id = '${id}'`] as const),
  ['submissions', `UPDATE submissions SET number = '' WHERE id = '${id}'`],
  ['submissions', `DELETE FROM submissions WHERE id = '${id}'`],
  ...['hash', 'arrivedAt', 'owner', 'kind', 'answer', 'id'].map(
    (column) => ['operations', `UPDATE operations SET "${column}" = "${column}" || 'x' WHERE id = '${id}'`] as const,
  ),
  ['operations', `UPDATE operations SET answer = '' WHERE id = '${id}'`],
  ['operations', `DELETE FROM operations WHERE id = '${id}'`],
  ...['sha256', 'size', 'name', 'kind', 'submission', 'file'].map(
    (column) => ['attachments', `UPDATE attachments SET "${column}" = "${column}" || '1' WHERE submission = '${id}'`] as const,
  ),
  ['attachments', `DELETE FROM attachments WHERE submission = '${id}'`],
  ...['code', 'year', 'edition', 'opensAt', 'closesAt', 'graceHours', 'titleKk'].map(
    (column) => ['calls', `UPDATE calls SET "${column}" = "${column}" || '1' WHERE id = '${call}'`] as const,
  ),
  ['calls', `UPDATE calls SET replaceable = 1 - replaceable WHERE id = '${call}'`],
  ['submissions', `UPDATE submissions SET replaces = 'another00000000' WHERE id = '${id}'`],
  ['calls', `UPDATE calls SET announced = 0 WHERE id = '${call}'`],
  ['calls', `DELETE FROM calls WHERE id = '${call}'`],
  ['submissions', `UPDATE OR REPLACE submissions SET text = 'x' WHERE id = '${id}'`],
];
const state = async () => JSON.stringify(await Promise.all(['events', 'submissions', 'operations', 'attachments', 'calls'].map((table) => rows(host, `SELECT * FROM ${table} ORDER BY id`))));

const refuseAll = async () => {
  const before = await state();
  for (const [table, query] of [...statements(), ...(await replacing())]) {
    const reply = await asSuperuser(host, 'POST', '/api/sql', { query });
    expect([query, reply.status, reply.text.includes(`${table}.immutable`)]).toEqual([query, 400, true]);
  }
  expect(await state()).toBe(before);
};

describe('I5: what was submitted never changes, not by a superuser either', () => {
  it('by SQL', refuseAll);

  it('by the records API', async () => {
    const before = await state();
    for (const collection of ['events', 'submissions', 'operations', 'attachments', 'calls']) {
      const [row] = await rows(host, `SELECT id FROM ${collection} LIMIT 1`);
      const path = `/api/collections/${collection}/records/${String(row?.['id'])}`;
      expect((await asSuperuser(host, 'DELETE', path)).status).toBe(400);
      const field = { events: 'kind', submissions: 'bin', operations: 'kind', attachments: 'name', calls: 'edition' }[collection] ?? '';
      expect((await asSuperuser(host, 'PATCH', path, { [field]: 'mended' })).status).toBe(400);
    }
    expect((await asSuperuser(host, 'DELETE', '/api/collections/events/truncate')).status).toBe(400);
    expect((await asSuperuser(host, 'DELETE', '/api/collections/events')).status).toBe(400);
    const [owner] = await rows(host, `SELECT owner FROM submissions WHERE id = '${id}'`);
    expect((await asSuperuser(host, 'DELETE', `/api/collections/users/records/${String(owner?.['owner'])}`)).status).toBe(400);
    expect(await state()).toBe(before);
  });

  it('after PocketBase has altered the collections', async () => {
    type Collection = { id: string; fields: Record<string, unknown>[]; indexes: string[] };
    for (const name of ['events', 'submissions', 'operations', 'attachments', 'calls']) {
      const path = `/api/collections/${name}`;
      const before = json<Collection>(await asSuperuser(host, 'GET', path));
      const more = { fields: [...before.fields, { type: 'text', name: 'later' }], indexes: [...before.indexes, `CREATE INDEX idx_${name}_later ON ${name} (later)`] };
      const altered = json<Collection>(await asSuperuser(host, 'PATCH', path, more));
      const renamed = altered.fields.map((field) => (field['name'] === 'later' ? { ...field, name: 'latest' } : field));
      json(await asSuperuser(host, 'PATCH', path, { fields: renamed, indexes: before.indexes }));
      json(await asSuperuser(host, 'PATCH', path, { fields: before.fields, indexes: before.indexes }));
    }
    await refuseAll();
  });
});
