/** Taking papers along: texts first, for they say how much the files weigh; then files, one by one, each proved by its hash. */
import type { CouncilPaper } from '#law/council/sheets-wire';
import { sha256Of } from '../outbox/hash';
import type { Reply } from '../remote/remote';
import type { CouncilPaperRow } from '../storage/council-tables';
import type { Storage } from '../storage/storage';
import { done, failed, type Outcome, type StorageTrouble } from '../storage/trouble';
import { visibleOf } from './forget';

export interface TakeDeps {
  readonly storage: Storage;
  readonly remote: {
    readonly fetchPaper: (id: string, owner: string) => Promise<Reply<CouncilPaper>>;
    readonly fetchCouncilFile: (id: string, owner: string) => Promise<Reply<Blob | null>>;
  };
  readonly now: () => number;
}
export type TakeTrouble = StorageTrouble | 'offline' | 'paper.missing' | 'file.damaged';
type File = CouncilPaper['files'][number];

/** `missing` where the server would not give it again, whatever the network. */
const why = (reply: Reply<unknown>): TakeTrouble => (!reply.ok && reply.failure.kind === 'refused' ? 'paper.missing' : 'offline');

/** As it is held, or fetched and held from now on. */
export const takePaper = async ({ storage, remote, now }: TakeDeps, owner: string, paper: string): Promise<Outcome<CouncilPaperRow, TakeTrouble>> => {
  const held = await storage.read(['councilPapers'], (db) => db.councilPapers.get([owner, paper]));
  if (!held.ok || held.value) return held.ok && held.value ? done(held.value) : (held as Outcome<never>);
  const reply = await remote.fetchPaper(paper, owner);
  if (!reply.ok) return failed(why(reply));
  const { id, ...rest } = reply.value;
  const row: CouncilPaperRow = { ...rest, owner, paper: id, takenAt: now() };
  // CI-2: asked before a recusal, answered after it: what may not be held is not put down.
  const kept = await storage.save(['councils', 'councilPapers'], async (db) => {
    const may = (await db.councils.get(owner))?.answer.seats.some((seat) => visibleOf(seat).includes(paper)) ?? false;
    if (may) await db.councilPapers.put(row);
    return may;
  });
  if (!kept.ok) return kept;
  return kept.value ? done(row) : failed('paper.missing');
};

export const takeFile = async ({ storage, remote }: TakeDeps, { owner, call, paper }: Pick<CouncilPaperRow, 'owner' | 'call' | 'paper'>, file: File): Promise<Outcome<Blob, TakeTrouble>> => {
  const { id, sha256, size } = file;
  const held = await storage.read(['councilFiles', 'councilBlobs'], async (db) => ((await db.councilFiles.get([owner, paper, sha256])) ? db.councilBlobs.get(sha256) : undefined));
  if (!held.ok) return held;
  if (held.value) return done(held.value.blob);
  const reply = await remote.fetchCouncilFile(id, owner);
  if (!reply.ok) return failed(why(reply));
  const blob = reply.value;
  if (blob === null) return failed('paper.missing');
  if ((await sha256Of(await blob.arrayBuffer())) !== sha256) return failed('file.damaged');
  // Only beside its paper: had the paper been taken away meanwhile (CI-2), its file would stay behind.
  const kept = await storage.save(['councilPapers', 'councilFiles', 'councilBlobs'], async (db) => {
    if (!(await db.councilPapers.get([owner, paper]))) return;
    await db.councilBlobs.put({ sha256, blob });
    await db.councilFiles.put({ owner, call, paper, sha256, size });
  });
  return kept.ok ? done(blob) : kept;
};
