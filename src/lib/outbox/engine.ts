/**
 * Sends what is in the outbox. Every step may be repeated any number of times and may be cut between any
 * two awaits: what was done is in the database or on the server, and the next run finds it there.
 *
 * Keeps I2 (one id, one hash, one submission), I3 (drains when faults stop), P4 (nothing let go before a
 * compared receipt), P5 (one tab at a time), P8 (one bad item stops no other), P9 (resumable files), P15.
 */
import type { Answer, Operation, Sha256 } from '#law/filing/wire';
import type { Account, Failure, Remote } from '../remote/remote';
import type { OutboxRow } from '../storage/tables';
import { afterAnswer, afterFailure, afterMismatch, type Moment } from './answers';
import { sha256Of } from './hash';
import { receiptMatches } from './receipt';
import { isOf, nextBatch } from './schedule';
import { asksFirst, type Meter } from './meter';
import type { OutboxStore } from './store';

export interface EngineDeps {
  readonly store: OutboxStore;
  readonly remote: Pick<Remote, 'account' | 'sendOperations' | 'uploadAttachment'>;
  /** Runs alone among the tabs of this device; does nothing when another tab is at it. */
  readonly alone: (work: () => Promise<void>) => Promise<void>;
  readonly now: () => number;
  readonly chance: () => number;
  /** Whether the line of this moment costs the person. */
  readonly meter: () => Meter;
  /** Bytes of an item's attachments that are on the server, while they go. */
  readonly onProgress: (id: string, sent: number) => void;
}

/** The device's storage gave up: the run ends, the timer begins another. */
class StorageFailed extends Error {}

const kept = async <T>(work: Promise<{ ok: true; value: T } | { ok: false; code: string }>): Promise<T> => {
  const outcome = await work;
  if (!outcome.ok) throw new StorageFailed(outcome.code);
  return outcome.value;
};

const operationOf = ({ id, kind, sha256, text }: OutboxRow): Operation =>
  kind === 'withdraw' ? { id, kind, submission: text } : { id, kind, sha256, text };

/** An answer that the contract does not know: the server's trouble. */
const oddAnswer: Failure = { kind: 'trouble', status: 200, after: null };

const moment = ({ now, chance }: EngineDeps): Moment => ({ now: now(), chance: chance() });

const settle = async (deps: EngineDeps, item: OutboxRow, answer: Answer | undefined): Promise<void> => {
  const { store } = deps;
  if (answer?.id !== item.id) {
    await kept(store.change(item.id, (row) => afterFailure(row, oddAnswer, moment(deps))));
  } else if (answer.status !== 'registered') {
    // The filing first: cut in between, the withdrawal is asked about again and marks it then.
    if (item.kind === 'withdraw' && answer.status === 'withdrawn') {
      await kept(store.change(item.text, () => ({ state: 'withdrawn', reason: null })));
    }
    await kept(store.change(item.id, (row) => afterAnswer(row, answer, moment(deps))));
  } else if (receiptMatches(item, answer.receipt)) {
    await kept(store.register(item.id, answer.receipt, deps.now()));
  } else await kept(store.change(item.id, (row) => afterMismatch(row, moment(deps))));
};

/** Bytes as they travel: what a person pays for on a mobile line. Headers are not counted. */
const weigh = (text: string): number => new TextEncoder().encode(text).length;
const spend = (row: OutboxRow, bytes: number): Partial<OutboxRow> => ({ used: (row.used ?? 0) + bytes });

const sendBatch = async (deps: EngineDeps, batch: readonly OutboxRow[], account: Account): Promise<void> => {
  const going: OutboxRow[] = [];
  for (const item of batch) {
    // Bound before the first byte leaves: a lost answer must not let another account file it again (I2).
    const row = await kept(deps.store.change(item.id, (row) => ({ state: 'sending', owner: account.id, ...spend(row, weigh(row.text)) })));
    if (row?.state === 'sending') going.push(row);
  }
  const reply = await deps.remote.sendOperations(going.map(operationOf), account.id);
  for (const [index, item] of going.entries()) {
    if (reply.ok) await settle(deps, item, reply.value[index]);
    else await kept(deps.store.change(item.id, (row) => afterFailure(row, reply.failure, moment(deps))));
  }
};

type Upshot = 'stored' | 'stopped';

const sendFile = async (deps: EngineDeps, item: OutboxRow, sha256: Sha256, owner: string): Promise<Upshot> => {
  const { store, remote } = deps;
  const file = item.files.find((candidate) => candidate.sha256 === sha256);
  const blob = file ? await kept(store.blob(sha256)) : null;
  if (!file || !blob) {
    await kept(store.change(item.id, () => ({ state: 'held', reason: 'file.lost' })));
    return 'stopped';
  }
  let address = item.uploads[sha256] ?? null;
  /** Where this try began and where it stood last: a resumed file costs only what was left of it. */
  let span: { readonly from: number; readonly to: number } | null = null;
  const reply = await remote.uploadAttachment({
    owner, submission: item.id, sha256, name: file.name, blob, address,
    onAddress: (given) => (address = given),
    onProgress: (sent) => {
      span = { from: span?.from ?? sent, to: sent };
      deps.onProgress(item.id, item.sent + sent);
    },
  });
  const cost = (row: OutboxRow) => spend(row, span ? span.to - span.from : reply.ok ? file.size : 0);
  const uploads = (row: OutboxRow) => (address === null ? row.uploads : { ...row.uploads, [sha256]: address });
  if (!reply.ok) {
    if (reply.failure.kind === 'refused' && (await sha256Of(await blob.arrayBuffer())) !== sha256) {
      // The device's own copy went bad: no further try helps, a person must attach the file anew.
      await kept(store.change(item.id, () => ({ state: 'held', reason: 'file.damaged' })));
      return 'stopped';
    }
    await kept(store.change(item.id, (row) => ({ ...afterFailure(row, reply.failure, moment(deps)), ...cost(row), uploads: uploads(row) })));
    return 'stopped';
  }
  await kept(
    store.change(item.id, (row) => ({
      ...cost(row), uploads: uploads(row), missing: row.missing.filter((hash) => hash !== sha256), sent: row.sent + file.size, attempts: 0,
    })),
  );
  return 'stored';
};

/** The text went, so its place is taken; heavy files wait for the person's word or for a free line. */
const mayNot = ({ meter }: EngineDeps, { kind, files, missing, mayCost }: OutboxRow): boolean => {
  if (kind !== 'submit' || mayCost === true || meter() === 'free') return false;
  const left = files.reduce((sum, { sha256, size }) => sum + (missing.includes(sha256) ? size : 0), 0);
  return mayCost === false || asksFirst(meter(), left);
};
const seldom = 6 * 3_600_000;

/** Sends what the server said it lacks; then the operation is asked about again. */
const sendFiles = async (deps: EngineDeps, item: OutboxRow, owner: string): Promise<void> => {
  for (const sha256 of item.missing) {
    const now = (await kept(deps.store.items())).find(({ id }) => id === item.id);
    if (!now || deps.remote.account()?.id !== owner) return;
    if ((await sendFile(deps, now, sha256, owner)) === 'stopped') return;
  }
};

/** A run that was cut left items `sending`; those held for a sign-in go on once the right person is there. */
const recover = async (deps: EngineDeps, account: Account | null): Promise<void> => {
  for (const item of await kept(deps.store.items())) {
    const mine = account !== null && isOf(item, account.id);
    const waits = item.state === 'held' && (item.reason === 'signin' || item.reason === 'account.other');
    const open = item.state === 'sending' || item.state === 'queued' || item.state === 'awaiting' || waits;
    if (!open) continue;
    if (account === null) {
      if (item.reason !== 'signin') await kept(deps.store.change(item.id, () => ({ state: 'held', reason: 'signin' })));
    } else if (!mine) {
      if (item.reason !== 'account.other') await kept(deps.store.change(item.id, () => ({ state: 'held', reason: 'account.other' })));
    } else if (waits || item.state === 'sending') {
      const nextAt = waits ? { nextAt: 0 } : {};
      await kept(deps.store.change(item.id, (row) => ({ state: row.arrivedAt === null ? 'queued' : 'awaiting', reason: null, ...nextAt })));
    }
  }
};

const drain = async (deps: EngineDeps): Promise<void> => {
  const { store } = deps;
  await recover(deps, deps.remote.account());
  for (;;) {
    const account = deps.remote.account();
    if (!account) return recover(deps, null);
    const batch = nextBatch(await kept(store.items()), { now: deps.now(), account: account.id });
    if (batch.length === 0) return;
    await sendBatch(deps, batch, account);
    const after = await kept(store.items());
    for (const { id } of batch) {
      const item = after.find((row) => row.id === id);
      if (item?.state !== 'awaiting' || item.nextAt > deps.now()) continue;
      if (item.missing.length > 0 && mayNot(deps, item)) await kept(store.change(id, () => ({ reason: 'metered', nextAt: deps.now() + seldom })));
      else if (item.missing.length > 0) await sendFiles(deps, item, account.id);
      // Awaiting and yet nothing to send: ask again, but not at once.
      else await kept(store.change(id, (row) => afterFailure(row, oddAnswer, moment(deps))));
    }
  }
};

/**
 * One run: sends all that is due and comes back when nothing is. Call it at the start, on `online`, on the
 * return to the page, after a sign-in, by timer (`wakeAt`). Never throws for what a network or a disk does.
 */
export const runOutbox = (deps: EngineDeps): Promise<void> =>
  deps.alone(async () => {
    try {
      await drain(deps);
    } catch (error) {
      if (!(error instanceof StorageFailed)) throw error;
    }
  });
