import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Receipt } from '#law/filing/wire';
import { fileWhole, filesUnder, otinim, stands, startS3 } from '../harness/backups';
import { newCall } from '../harness/filings';
import { startHost, type Host } from '../harness/host';
import { person, type Person } from '../harness/people';
import { asSuperuser, json, rows } from '../harness/requests';
import { temporary } from '../harness/run-folder';

const bucket = 'otinim';
const copies = `s3://${bucket}/copies/main`;
let s3: Awaited<ReturnType<typeof startS3>>;
let host: Host;
let call: string;
let someone: Person;
const promised: Receipt[] = [];

beforeAll(async () => {
  [s3, host] = await Promise.all([startS3(bucket), startHost()]);
  someone = await person(host);
  call = await newCall(host);
  promised.push(await fileWhole(host, someone, call));
});
afterAll(async () => {
  s3.stop();
  await host.stop();
});

const backup = () => otinim(['backup', '--dir', host.dataDir, '--to', copies, '--keep', '1'], s3.env);
/** A host on what came back, which knows nothing of S3. */
const restored = async (): Promise<{ readonly said: string; readonly at: Host }> => {
  const to = join(temporary('from-s3'), 'new');
  const { code, said } = await otinim(['restore', copies, '--dir', to], s3.env);
  expect([code, said]).toEqual([0, expect.stringContaining('restored')]);
  expect(await otinim(['verify', '--dir', to])).toMatchObject({ code: 0 });
  return { said, at: await startHost({ dataDir: to }) };
};
const object = (key: string) => `${s3.endpoint}/${bucket}/${key}`;

it('a backup goes to S3 and comes back from it', async () => {
  for (let i = 0; i < 2; i += 1) expect(await backup()).toMatchObject({ code: 0 });
  const { at } = await restored();
  await stands(at, call, promised);
  await at.stop();
});

it('attachments lie in S3, in one bucket with the backups, and come back to a folder of their own', async () => {
  // As README says: what is there goes over first, then the settings are changed.
  const folder = join(host.dataDir, 'storage');
  for (const file of filesUnder(folder).filter((name) => !name.endsWith('.attrs'))) await fetch(object(relative(folder, file)), { method: 'PUT', body: readFileSync(file) });
  const settings = { enabled: true, bucket, region: 'us-east-1', endpoint: s3.endpoint, accessKey: 'key', secret: 'secret', forcePathStyle: true };
  json(await asSuperuser(host, 'PATCH', '/api/settings', { s3: settings }));
  rmSync(folder, { recursive: true });
  promised.push(await fileWhole(host, someone, call));
  expect(existsSync(folder)).toBe(false);

  const secretary = await person(host, 'secretary');
  const filed = await rows(host, 'SELECT a.id, a.sha256, a.file, (SELECT id FROM _collections WHERE name = \'attachments\') AS place FROM attachments a');
  const read = async (at: Host, id: unknown, range: string) => {
    const token = json<{ token: string }>(await asSuperuser(at, 'POST', `/api/collections/users/impersonate/${secretary.id}`, { duration: 60 })).token;
    const answer = await fetch(`${at.url}/api/otinim/office/files/${String(id)}`, { headers: { Authorization: token, Range: range } });
    return [answer.status, await answer.text()];
  };
  for (const { id } of filed) expect(await read(host, id, 'bytes=0-4')).toEqual([206, '%PDF-']);

  // Backups of backups would double each night.
  for (let i = 0; i < 2; i += 1) expect(await backup()).toMatchObject({ code: 0, said: expect.stringContaining(`${filed.length + 1} files,`) });
  expect(await otinim(['verify', '--dir', host.dataDir])).toMatchObject({ code: 0 });

  const { said, at } = await restored();
  expect(said).toContain('S3 is switched off');
  await stands(at, call, promised);
  // The copy stands by itself: it neither needs the bucket nor could erase anything there.
  const [first] = filed;
  await fetch(object(`${String(first?.['place'])}/${String(first?.['id'])}/${String(first?.['file'])}`), { method: 'DELETE' });
  expect(await otinim(['verify', '--dir', host.dataDir])).toMatchObject({ code: 1, said: expect.stringContaining(`attachment.missing: storage/${String(first?.['place'])}`) });
  expect(await read(at, first?.['id'], 'bytes=0-4')).toEqual([206, '%PDF-']);
  await at.stop();
});
