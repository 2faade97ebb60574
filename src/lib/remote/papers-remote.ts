/** What a person asks of the server about what they filed. */
import type { NoticesAnswer } from '#law/filing/notice';
import type { PapersAnswer } from '#law/filing/papers';
import type { Sha256 } from '#law/filing/wire';
import { canonical } from '#law/filing/canonical';
import type { Reply } from './remote';
import { askAs, tokenOf, type RemoteDeps } from './as-account';

const within = 30_000;
/** 20 MB over 150 kbit/s take eighteen minutes. */
const fileWithin = 20 * 60_000;

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
  /** Bytes of those attachments that are asked for, as the server has them. */
  readonly fetchFiles: (submission: string, wanted: ReadonlySet<Sha256>, owner: string) => Promise<Reply<readonly StoredFile[]>>;
}

const fetchBlob = async (deps: RemoteDeps, path: string): Promise<Blob | null> => {
  try {
    const answer = await deps.fetch(deps.base + path, { cache: 'no-store', redirect: 'error', credentials: 'omit', signal: AbortSignal.timeout(fileWithin) });
    return answer.ok ? await answer.blob() : null;
  } catch {
    return null;
  }
};

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
    const { readAttachments, readFileToken } = await import('./papers-answers');
    const filter = encodeURIComponent(`submission="${submission}"`);
    const listed = await askAs(deps, owner, { path: `/api/collections/attachments/records?perPage=200&filter=${filter}`, within, read: readAttachments });
    if (!listed.ok) return listed;
    const key = await askAs(deps, owner, { path: '/api/files/token', body: {}, within, read: readFileToken });
    if (!key.ok) return key;
    const files: StoredFile[] = [];
    for (const { id, collectionId, sha256, file } of listed.value.items.filter((item) => wanted.has(item.sha256))) {
      const blob = tokenOf(deps, owner) === null ? null : await fetchBlob(deps, `/api/files/${collectionId}/${id}/${file}?token=${key.value.token}`);
      if (!blob) return { ok: false, failure: { kind: 'offline' } };
      files.push({ sha256, blob });
    }
    return { ok: true, value: files };
  },
});
