/** What the server said of an account's papers, kept for when there is no network. */
import type { Failure } from '../remote/remote';
import type { PapersRemote } from '../remote/papers-remote';
import type { Storage } from '../storage/storage';
import type { PapersRow } from '../storage/tables';
import { done, failed, type Outcome, type StorageTrouble } from '../storage/trouble';

export interface PapersDeps {
  readonly storage: Storage;
  readonly remote: PapersRemote;
  readonly now: () => number;
}
/** `session.unverified`: the address is to be confirmed before anything is read back. */
export type PapersTrouble = StorageTrouble | Failure['kind'] | 'session.unverified';

export const troubleFrom = (failure: Failure): PapersTrouble =>
  failure.kind === 'refused' && failure.code === 'session.unverified' ? 'session.unverified' : failure.kind;

export const refreshPapers = async ({ storage, remote, now }: PapersDeps, owner: string): Promise<Outcome<PapersRow, PapersTrouble>> => {
  const reply = await remote.fetchPapers(owner);
  if (!reply.ok) return failed(troubleFrom(reply.failure));
  const row: PapersRow = { owner, papers: reply.value.papers, fetchedAt: now() };
  const kept = await storage.save(['papers'], (db) => db.papers.put(row));
  return kept.ok ? done(row) : kept;
};
