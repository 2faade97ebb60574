import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CallsAnswer } from '#law/filing/wire';
import { newBin, newCall } from '../harness/filings';
import { startHost, type Host } from '../harness/host';
import { asSuperuser, json, request, rows } from '../harness/requests';

let host: Host;
beforeAll(async () => {
  host = await startHost();
});
afterAll(() => host.stop());
const path = '/api/otinim/calls';

describe('the facts that a device needs', () => {
  it('are the announced calls, the recipients and the time of the server', async () => {
    const id = await newCall(host, { title: 'Ашық', graceHours: 7, replaceable: true });
    await newCall(host, { announced: false });
    const bin = newBin();
    json(await asSuperuser(host, 'POST', '/api/collections/recipients/records', { bin, name: 'Қор', direction: '3', year: 2025, decidedOn: '2025-12-01' }));
    const before = new Date().toISOString();
    const { now, calls, recipients } = json<CallsAnswer>(await request(host, 'GET', path));
    expect(now >= before && now <= new Date().toISOString()).toBe(true);
    const [row] = await rows(host, `SELECT code, "opensAt", "closesAt" FROM calls WHERE id = '${id}'`);
    expect(calls).toEqual([
      { id, ...row, year: 2026, edition: 'award-2018', title: { kk: 'Ашық', ru: 'Ашық', en: 'Ашық' }, graceHours: 7, replaceable: true, retentionYears: 0, head: { seq: 0, hash: '0'.repeat(64) } },
    ]);
    expect(recipients).toEqual([{ bin, direction: '3', decidedOn: '2025-12-01' }]);
  });

  it('have a tag that changes with them and with the minute', async () => {
    const first = await request(host, 'GET', path);
    const tag = first.headers.get('etag') ?? '';
    const again = () => fetch(host.url + path, { headers: { 'If-None-Match': tag } });
    const second = await again();
    const sameMinute = new Date().toISOString().slice(0, 16) === json<CallsAnswer>(first).now.slice(0, 16);
    if (sameMinute) expect([second.status, await second.text()]).toEqual([304, '']);
    await newCall(host);
    expect((await again()).status).toBe(200);
    expect(first.headers.get('cache-control')).toBe('public, max-age=15');
  });
});
