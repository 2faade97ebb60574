import { expect, test } from 'vitest';
import { createDraft } from '../drafts/drafts';
import { openForTest } from '../storage/open-for-test';
import type { Account } from '../remote/remote';
import { countFiles, sendFiles, type FilesDeps } from './draft-files';

test('a draft’s files go to the mirror of its own account, and stop when another is signed in by then', async () => {
  const storage = await openForTest();
  const hashes = ['a', 'b', 'c'].map((letter) => letter.repeat(64));
  const made = await createDraft({ storage, now: () => 1 }, {
    package: 'award', edition: 'e', call: null, units: [],
    files: hashes.map((sha256, at) => ({ id: `file${at}`.padEnd(15, '0'), slot: 'papers.founding', name: 'жарғы.pdf', kind: 'pdf', size: 3, sha256, addedAt: 1, deletedAt: null })),
  });
  if (!made.ok) throw new Error(made.code);
  await storage.save(['drafts', 'blobs'], async (db) => {
    await db.drafts.update(made.value.id, { account: 'me' });
    await db.blobs.bulkPut(hashes.map((sha256) => ({ sha256, blob: new Blob(['pdf']) })));
  });
  const went: string[] = [];
  const signedIn = (id: string): Account => ({ id, email: '', verified: true });
  const remote: FilesDeps['remote'] = {
    account: () => signedIn(went.length < 2 ? 'me' : 'other'),
    uploadMirrored: async ({ owner, sha256 }) => {
      went.push(`${sha256[0]} of ${owner}`);
      return { ok: true, value: 'stored' };
    },
    fetchMirrored: () => Promise.reject(new Error('nothing to fetch')),
  };
  const counted = await countFiles(storage, 'me');
  expect(await sendFiles({ storage, remote }, counted)).toBe(2);
  expect(went).toEqual(['a of me', 'b of me']);
  expect((await countFiles(storage, 'me')).toSend.map(({ sha256 }) => sha256[0])).toEqual(['c']);
  expect((await countFiles(storage, 'other')).toSend).toEqual([]);
});
