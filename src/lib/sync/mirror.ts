/**
 * One run of the mirror: this device's rows go, the other devices' come, until neither side has news. Each
 * step is one request and one transaction after it: cut between any two, the next run finds what was done.
 *
 * Keeps I3 (all devices agree when faults stop), I4 (no word overwritten in silence), I5, P5, P8.
 */
import type { MirrorAnswer, MirrorPush, MirrorRequest, MirrorRow } from '#law/mirror/wire';
import type { Failure, Reply } from '../remote/remote';
import type { Storage } from '../storage/storage';
import { done, type Outcome } from '../storage/trouble';
import { isForgotten, keyText, nextRows, pendingRows } from './pending';
import { takeHeld, takeRow } from './take-rows';
import { remember, sinceKey, type Taking } from './taking';

export interface MirrorDeps {
  readonly storage: Storage;
  readonly send: (request: MirrorRequest, owner: string) => Promise<Reply<MirrorAnswer>>;
  readonly now: () => number;
  readonly tell: (changed: { readonly draft: string; readonly units: readonly string[] }) => void;
}
export type MirrorEnd =
  /** `at`: when the device was last seen to have nothing that the mirror lacks. */
  | { readonly kind: 'done'; readonly at: number; readonly refused: number; readonly full: boolean; readonly unknown: number }
  | { readonly kind: 'failed'; readonly failure: Failure }
  /** The device's own storage gave up. */
  | { readonly kind: 'storage' };

const mirrorTables = ['drafts', 'units', 'files', 'outbox', 'mirror', 'settings'] as const;
/** More steps than any device has news for: a run ends even against a server that says the same forever. */
const mostSteps = 500;

/**
 * A transaction for each row, with what is known of the mirror after it: a row that came twice is known by its
 * revision, and `since` goes last, so that a cut in between only makes some of them come again (I1).
 */
const take = async (deps: MirrorDeps, account: string, sent: readonly MirrorPush[], answer: MirrorAnswer): Promise<Outcome<Omit<Taking, 'db'>>> => {
  const taking: Omit<Taking, 'db'> = { account, now: deps.now(), changed: [], counts: { unknown: 0, again: false } };
  const moved: MirrorRow[] = [];
  const stored = await deps.storage.save(mirrorTables, async (db) => {
    for (const [index, push] of sent.entries()) {
      const result = answer.results[index];
      if (result?.status === 'stored') await remember({ ...taking, db }, { ...push, rev: result.rev, seq: result.seq, born: 0, at: '' }, true);
    }
    await takeHeld({ ...taking, db });
  });
  if (!stored.ok) return stored;
  for (const result of answer.results) if (result.status === 'moved') moved.push(result.row);
  for (const row of [...moved, ...answer.rows].sort((a, b) => a.seq - b.seq)) {
    const took = await deps.storage.save(mirrorTables, (db) => takeRow({ ...taking, db }, row));
    if (!took.ok) return took;
  }
  const last = answer.rows.at(-1)?.seq;
  const kept = await deps.storage.save(['settings'], async (db) => {
    if (last !== undefined && !taking.counts.again) await db.settings.put({ key: sinceKey(account), value: last });
  });
  return kept.ok ? done(taking) : kept;
};

const look = (deps: MirrorDeps, account: string) =>
  deps.storage.read(mirrorTables, async (db) => ({
    at: deps.now(),
    since: Number((await db.settings.get(sinceKey(account)))?.value ?? 0),
    rows: await pendingRows(db, account),
    forgotten: new Set((await db.mirror.filter((row) => isForgotten(row)).toArray()).map(keyText)),
  }));

/** Call it under one lock for all tabs. Never throws for what a network or a disk does. */
export const runMirror = async (deps: MirrorDeps, account: string): Promise<MirrorEnd> => {
  const refused = new Set<string>();
  let full = false;
  let unknown = 0;
  let more = true;
  for (let step = 0; step < mostSteps; step += 1) {
    const here = await look(deps, account);
    if (!here.ok) return { kind: 'storage' };
    // What the server has forgotten is told anew once all it has is heard: perhaps the draft is thrown away.
    const may = (key: string): boolean => !refused.has(key) && !(more && here.value.forgotten.has(key));
    const rows = nextRows(here.value.rows.filter((row) => may(keyText(row))));
    if (rows.length === 0 && !more) return { kind: 'done', at: here.value.at, refused: refused.size, full, unknown };
    const reply = await deps.send({ since: here.value.since, rows }, account);
    if (!reply.ok) return { kind: 'failed', failure: reply.failure };
    const answer = reply.value;
    rows.forEach((row, index) => {
      const result = answer.results[index];
      if (result?.status !== 'refused') return;
      refused.add(keyText(row));
      full ||= result.code === 'mirror.quota';
    });
    const restored = answer.head < here.value.since;
    const taken = await take(deps, account, rows, restored ? { ...answer, rows: [] } : answer);
    if (!taken.ok) return { kind: 'storage' };
    more = restored || answer.more || taken.value.counts.again;
    if (restored) {
      // The server's books were restored from before.
      const again = await deps.storage.save(['mirror', 'settings'], async (db) => {
        // The common base is gone with the server's newer books: merge anew, asking where both differ.
        await db.mirror.filter((row) => row.account === account).delete();
        await db.settings.put({ key: sinceKey(account), value: 0 });
      });
      if (!again.ok) return { kind: 'storage' };
      continue;
    }
    unknown += taken.value.counts.unknown;
    for (const draft of new Set(taken.value.changed.map((each) => each.draft))) {
      deps.tell({ draft, units: taken.value.changed.filter((each) => each.draft === draft).map(({ unit }) => unit) });
    }
  }
  return { kind: 'failed', failure: { kind: 'trouble', status: 200, after: null } };
};
