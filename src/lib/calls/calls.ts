/** Announced calls and published recipients as last seen, and the server's clock (works without a network). */
import type { Call, CallsAnswer } from '#law/filing/wire';
import { formatInstant, parseInstant } from '#law/instant';
import { bindCall, listDrafts, type DraftDeps } from '../drafts/drafts';
import type { Failure, Remote } from '../remote/remote';
import type { Storage } from '../storage/storage';
import type { CallsRow } from '../storage/tables';
import { done, failed, type Outcome, type StorageTrouble } from '../storage/trouble';

export interface CallsDeps {
  readonly storage: Storage;
  readonly remote: Pick<Remote, 'fetchCalls'>;
  readonly now: () => number;
}

export const cachedCalls = async (storage: Storage): Promise<CallsRow | null> => {
  const read = await storage.read(['calls'], (db) => db.calls.get('latest'));
  return read.ok ? (read.value ?? null) : null;
};

/** Asks the server and keeps what it says. The clocks are compared at the middle of the round trip. */
export const refreshCalls = async (deps: CallsDeps): Promise<Outcome<CallsRow, StorageTrouble | Failure['kind']>> => {
  const sent = deps.now();
  const reply = await deps.remote.fetchCalls();
  if (!reply.ok) return failed(reply.failure.kind);
  const came = deps.now();
  const server = parseInstant(reply.value.now);
  if (server === null) return failed('offline');
  const row: CallsRow = { key: 'latest', answer: reply.value, fetchedAt: came, offset: Math.round(server - (sent + came) / 2) };
  const kept = await deps.storage.save(['calls'], (db) => db.calls.put(row));
  return kept.ok ? done(row) : kept;
};

/** The server's time, as well as this device can tell (a clock wrong by a day is corrected). */
export const serverNow = (row: CallsRow | null, now: number): number => now + (row?.offset ?? 0);

/** A clock so far off that the person should know of it. */
export const clockIsWrong = (row: CallsRow | null): boolean => row !== null && Math.abs(row.offset) > 10 * 60_000;

/** Calls of an edition that take applications at that moment; `closesAt` is exclusive (CO-7). */
export const openCalls = (answer: CallsAnswer, edition: string, now: number): readonly Call[] => {
  const instant = formatInstant(now);
  return answer.calls.filter((call) => call.edition === edition && call.opensAt <= instant && instant < call.closesAt);
};

/**
 * Binds drafts that were begun before any call was seen (a cold start without a network): to the only open
 * call of their edition. Where there are several, the person is asked: the answer lists those drafts.
 */
export const bindDrafts = async (deps: DraftDeps, row: CallsRow): Promise<readonly string[]> => {
  const drafts = await deps.storage.read(['drafts'], listDrafts);
  if (!drafts.ok) return [];
  const asked: string[] = [];
  for (const draft of drafts.value.filter(({ call }) => call === null)) {
    const [first, ...others] = openCalls(row.answer, draft.edition, serverNow(row, deps.now()));
    if (!first) continue;
    if (others.length > 0) asked.push(draft.id);
    else await bindCall(deps, draft.id, first.id);
  }
  return asked;
};
