import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ExportAnswer } from '#law/filing/journal';
import { examineArchive } from '../../scripts/examine-archive.mjs';
import { openZip } from '../../scripts/zip-entries.mjs';
import { newEntry } from '../harness/entries';
import { newCall, newFiling, newId } from '../harness/filings';
import { startHost, type Host } from '../harness/host';
import { eraseOnRequest, fileWhole, takeBack } from '../harness/office-books';
import { person } from '../harness/people';
import { json, request, sendOne } from '../harness/requests';
import { temporary } from '../harness/run-folder';
import { uploadAll } from '../harness/uploads';

let host: Host;
beforeAll(async () => {
  host = await startHost();
});
afterAll(() => host.stop());

it('an archive with paper (AW-2) and with what was erased is whole, and says which is gone since when', async () => {
  const [owner, administrator] = [await person(host), await person(host, 'administrator')];
  const call = await newCall(host);
  const entry = newEntry({ call });
  await sendOne(host, administrator.token, entry.operation);
  await uploadAll(host, administrator.token, entry);
  await sendOne(host, administrator.token, entry.operation);
  const gone = newFiling({ call });
  await fileWhole(host, owner, gone);
  await takeBack(host, owner, gone);
  await eraseOnRequest(host, administrator, gone);

  const { token } = administrator;
  const { id } = json<ExportAnswer>(await request(host, 'POST', `/api/otinim/office/exports?${new URLSearchParams({ call, id: newId(), kind: 'zip' })}`, { token, body: '""' }));
  const { token: key } = json<{ token: string }>(await request(host, 'POST', '/api/files/token', { token }));
  const path = join(temporary('archive'), 'call.zip');
  writeFileSync(path, Buffer.from(await (await fetch(`${host.url}/api/otinim/office/archives/${id}?token=${key}`)).arrayBuffer()));

  expect(examineArchive(path)).toMatchObject({ wrong: [], submissions: 2, files: entry.files.length });
  const { entries, close } = openZip(path);
  const manifest = JSON.parse(entries.find(({ name }) => name === 'manifest.json')!.read().toString('utf8')) as { submissions: { id: string; text: unknown; salt: string; erasedAt: string }[] };
  close();
  const told = Object.fromEntries(manifest.submissions.map(({ id: submission, text, salt, erasedAt }) => [submission, [text === null, salt === '', erasedAt !== '']]));
  expect(told).toEqual({ [entry.operation.id]: [false, false, false], [gone.operation.id]: [true, true, true] });
});
