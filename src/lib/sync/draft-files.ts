/** Bytes of drafts' files: up when the network costs nothing or the person asks, down when they are needed. */
import { sha256Of } from '../outbox/hash';
import type { Remote } from '../remote/remote';
import type { Storage } from '../storage/storage';
import type { FileRow } from '../storage/tables';
import { sentKey } from './sent-key';
import { done, failed, type Outcome, type StorageTrouble } from '../storage/trouble';

export interface FilesDeps {
  readonly storage: Storage;
  readonly remote: Pick<Remote, 'account' | 'uploadMirrored' | 'fetchMirrored'>;
}

export interface FileCount {
  /** Whose drafts they are of. */
  readonly account: string;
  /** Here and not on the server yet. */
  readonly toSend: readonly FileRow[];
  /** On another device, or on the server, and not here. */
  readonly away: readonly FileRow[];
}

export const countFiles = async (storage: Storage, account: string): Promise<FileCount> => {
  const read = await storage.read(['drafts', 'files', 'blobs', 'settings'], async (db) => {
    const drafts = new Set((await db.drafts.toArray()).filter((draft) => draft.account === account && draft.deletedAt === null && draft.sealedAs === null).map(({ id }) => id));
    const files = (await db.files.toArray()).filter((file) => file.deletedAt === null && drafts.has(file.draft));
    const here = new Set(await db.blobs.toCollection().primaryKeys());
    const sent = new Set((await db.settings.toCollection().primaryKeys()).map(String));
    return {
      account,
      toSend: files.filter(({ sha256 }) => here.has(sha256) && !sent.has(sentKey(account, sha256))),
      away: files.filter(({ sha256 }) => !here.has(sha256)),
    };
  });
  return read.ok ? read.value : { account, toSend: [], away: [] };
};

/** One after another, each resumable; stops at the first that does not go, and when another is signed in. Gives how many went. */
export const sendFiles = async ({ storage, remote }: FilesDeps, { account: owner, toSend }: FileCount): Promise<number> => {
  let sent = 0;
  for (const { draft, sha256, name } of toSend) {
    const read = await storage.read(['blobs'], (db) => db.blobs.get(sha256));
    if (remote.account()?.id !== owner || !read.ok) return sent;
    if (!read.value) continue;
    const reply = await remote.uploadMirrored({ owner, submission: draft, sha256, name, blob: read.value.blob, address: null, onAddress: () => {}, onProgress: () => {} });
    if (!reply.ok && reply.failure.kind !== 'refused') return sent;
    // A file that is refused for good must not hold up the others; it stays on this device, and the screen says so.
    if (!reply.ok) continue;
    await storage.save(['settings'], (db) => db.settings.put({ key: sentKey(owner, sha256), value: true }));
    sent += 1;
  }
  return sent;
};

export type FetchTrouble = StorageTrouble | 'file.away' | 'file.damaged' | 'offline';

/** Brings one file here. Kept only when it is what its hash says. */
export const fetchFile = async ({ storage, remote }: FilesDeps, file: Pick<FileRow, 'draft' | 'sha256' | 'size'>): Promise<Outcome<null, FetchTrouble>> => {
  const owner = remote.account()?.id;
  if (owner === undefined) return failed('offline');
  const reply = await remote.fetchMirrored({ owner, draft: file.draft, sha256: file.sha256 });
  if (!reply.ok) return failed('offline');
  if (!reply.value) return failed('file.away');
  const bytes = await reply.value.arrayBuffer();
  if (bytes.byteLength !== file.size || (await sha256Of(bytes)) !== file.sha256) return failed('file.damaged');
  const kept = await storage.save(['blobs', 'settings'], async (db) => {
    await db.blobs.put({ sha256: file.sha256, blob: new Blob([bytes]) });
    await db.settings.put({ key: sentKey(owner, file.sha256), value: true });
  });
  return kept.ok ? done(null) : kept;
};
