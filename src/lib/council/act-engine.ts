/**
 * Sends acts to the council. Any step may be repeated and cut: the server knows an act by its id, and what was
 * done is on the disk before the next goes. Keeps I3 (drains when faults stop), P5, P8, P15.
 */
import type { Act, ActAnswer } from '#law/council/act';
import type { Account, Reply } from '../remote/remote';
import type { ActRow } from '../storage/council-tables';
import type { Outcome } from '../storage/trouble';
import { afterAnswer, afterFailure } from './act-answers';
import { nextActs } from './act-order';
import type { ActStore } from './act-store';

export interface ActEngineDeps {
  readonly store: ActStore;
  readonly remote: {
    readonly account: () => Account | null;
    /** As `owner` and nobody else; answers in the order of the acts. */
    readonly sendActs: (acts: readonly Act[], owner: string) => Promise<Reply<readonly ActAnswer[]>>;
  };
  /** The act with the device's signature, where it can give one. */
  readonly sign: (row: ActRow) => Promise<Act | null>;
  /** Runs alone among the tabs of this device; does nothing when another tab is at it. */
  readonly alone: (work: () => Promise<void>) => Promise<void>;
  readonly now: () => number;
  readonly chance: () => number;
}

/** The device's storage gave up: the run ends, the timer begins another. */
class StorageFailed extends Error {}

const kept = async <T>(work: Promise<Outcome<T>>): Promise<T> => {
  const outcome = await work;
  if (!outcome.ok) throw new StorageFailed(outcome.code);
  return outcome.value;
};

/** False: nobody is signed in any more, so nothing else may go. */
const send = async ({ store, remote, sign, now, chance }: ActEngineDeps, batch: readonly ActRow[], owner: string): Promise<boolean> => {
  const going: Act[] = [];
  for (const waiting of batch) {
    const signed = await sign(waiting);
    const row = await kept(store.change(waiting.id, ({ state, body }) => (state === 'queued' ? { state: 'sending', body: body && signed } : {})));
    if (row?.state === 'sending' && row.body) going.push(row.body);
  }
  if (going.length === 0) return true;
  const reply = await remote.sendActs(going, owner);
  for (const [index, { id }] of going.entries()) {
    const moment = { now: now(), chance: chance() };
    await kept(store.change(id, (row) => (reply.ok
      ? afterAnswer(row, reply.value[index], moment)
      : afterFailure(row, reply.failure, { ...moment, alone: going.length === 1 }))));
  }
  return reply.ok || reply.failure.kind !== 'unauthorised';
};

const drain = async (deps: ActEngineDeps): Promise<void> => {
  const { store, remote, now } = deps;
  // A run that was cut left acts `sending`: this one is alone, so nobody is sending them.
  for (const { id, state } of await kept(store.acts())) {
    if (state === 'sending') await kept(store.change(id, (row) => (row.state === 'sending' ? { state: 'queued' } : {})));
  }
  for (;;) {
    const account = remote.account();
    if (!account) return;
    const batch = nextActs(await kept(store.acts()), { now: now(), owner: account.id });
    if (batch.length === 0 || !(await send(deps, batch, account.id))) return;
  }
};

/** One run: sends all that is due. Never throws for what a network or a disk does. */
export const runActs = (deps: ActEngineDeps): Promise<void> =>
  deps.alone(async () => {
    try {
      await drain(deps);
    } catch (error) {
      if (!(error instanceof StorageFailed)) throw error;
    }
  });
