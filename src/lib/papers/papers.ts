/** What the server said of an account's papers, kept for when there is no network. */
import { stateOf } from '#law/filing/papers';
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
  const kept = await storage.save(['papers', 'outbox'], async (db) => {
    await db.papers.put(row);
    // What ended on another device ends on this one's home and queue too (I8).
    for (const { id, events } of row.papers) {
      const [item, state] = [await db.outbox.get(id), stateOf(events)];
      if (item?.state === 'registered' && (state === 'withdrawn' || state === 'replaced')) await db.outbox.put({ ...item, state });
    }
  });
  return kept.ok ? done(row) : kept;
};
