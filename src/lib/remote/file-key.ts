/** A key in an address, for bytes that are asked for without a header; it ends in minutes (PocketBase's file token). */
import { askAs, type RemoteDeps } from './as-account';
import type { Reply } from './remote';

export const fileKey = async (deps: RemoteDeps, owner: string): Promise<Reply<string>> => {
  const { readFileToken } = await import('./papers-answers');
  const reply = await askAs(deps, owner, { path: '/api/files/token', body: {}, within: 30_000, read: readFileToken });
  return reply.ok ? { ok: true, value: reply.value.token } : reply;
};
