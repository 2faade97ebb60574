/** What a person asks of the server about what they filed. */
import type { NoticesAnswer } from '#law/filing/notice';
import type { PapersAnswer } from '#law/filing/papers';
import type { Sha256 } from '#law/filing/wire';
import { canonical } from '#law/filing/canonical';
import type { Reply } from './remote';
import { askAs, tokenOf, unauthorised, watched, type RemoteDeps } from './as-account';

const within = 30_000;

export interface StoredFile {
  readonly sha256: Sha256;
  readonly blob: Blob;
}
export interface PapersRemote {
  readonly fetchPapers: (owner: string) => Promise<Reply<PapersAnswer>>;
  readonly fetchNotices: (owner: string) => Promise<Reply<NoticesAnswer>>;
  readonly tellRead: (ids: readonly string[], owner: string) => Promise<Reply<true>>;
  /** The exact text that was filed: canonical JSON is the same text after it was read. */
  readonly fetchText: (submission: string, owner: string) => Promise<Reply<string>>;
  /** Bytes of those attachments that are asked for and are there, as the server has them. */
  readonly fetchFiles: (submission: string, wanted: ReadonlySet<Sha256>, owner: string) => Promise<Reply<readonly StoredFile[]>>;
}

export const papersRemote = (deps: RemoteDeps): PapersRemote => ({
  fetchPapers: async (owner) => {
    const { readPapers } = await import('./papers-answers');
    return askAs(deps, owner, { path: '/api/otinim/papers', within, read: readPapers });
  },
  fetchNotices: async (owner) => {
    const { readNotices } = await import('./papers-answers');
    return askAs(deps, owner, { path: '/api/otinim/notices', within, read: readNotices });
  },
  tellRead: (ids, owner) => askAs(deps, owner, { path: `/api/otinim/notices/read?ids=${ids.join(',')}`, body: {}, within, read: () => true as const }),
  fetchText: (submission, owner) =>
    askAs(deps, owner, {
      path: `/api/otinim/documents/${submission}`, within,
      read: (body) => (typeof body === 'object' && body !== null ? canonical(body) : null),
    }),
  fetchFiles: async (submission, wanted, owner) => {
    const [{ readAttachments }, { fetchBytes }, { fileKey }] = await Promise.all([import('./papers-answers'), import('./bytes'), import('./file-key')]);
    const filter = encodeURIComponent(`submission="${submission}"`);
    const listed = await askAs(deps, owner, { path: `/api/collections/attachments/records?perPage=200&filter=${filter}`, within, read: readAttachments });
    if (!listed.ok) return listed;
    const files: StoredFile[] = [];
    for (const { id, collectionId, sha256, file } of listed.value.items.filter((item) => wanted.has(item.sha256))) {
      const token = tokenOf(deps, owner);
      if (token === null) return unauthorised;
      const address = async (): Promise<Reply<string>> => {
        const key = await fileKey(deps, owner);
        return key.ok ? { ok: true, value: `/api/files/${collectionId}/${id}/${file}?token=${key.value}` } : key;
      };
      const fetched = watched(deps, token, await fetchBytes(deps, address, token));
      if (!fetched.ok) return fetched;
      if (fetched.value) files.push({ sha256, blob: fetched.value });
    }
    return { ok: true, value: files };
  },
});
