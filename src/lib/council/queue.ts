/**
 * Acts of a council's member on their way: written here first, sent when the server can be reached. `enqueue` is
 * the one way for an act to leave the device. Follow them on a screen by `live(listActs, [])`.
 */
import type { Act } from '#law/council/act';
import { newId } from '../drafts/identifier';
import { alone } from '../outbox/alone';
import { onOccasions, startRounds, type Runner } from '../outbox/runner';
import { sendActs } from '../remote/council-remote';
import { deviceRemote } from '../remote/device-remote';
import { session } from '../session/session.svelte';
import type { ActRow } from '../storage/council-tables';
import { deviceStorage } from '../storage/device';
import type { Outcome } from '../storage/trouble';
import { runActs } from './act-engine';
import { wakeAt } from './act-order';
import { actStore, addAct, dropAct, retryAct, type ActStore } from './act-store';

const after = (ms: number, run: () => void): (() => void) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

let runner: Runner | null = null;
let begun: Promise<() => void> | null = null;
const listeners = new Set<() => void>();
/** Called after each run in which the server took or refused something. Gives the way to stop. */
export const onActs = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const kickActs = (): void => void runner?.kick();

const settled = async (store: ActStore): Promise<number> => {
  const acts = await store.acts();
  return acts.ok ? acts.value.filter(({ state }) => state === 'done' || state === 'refused').length : 0;
};

const begin = async (): Promise<() => void> => {
  const store = actStore(await deviceStorage());
  const account = () => deviceRemote().remote.account();
  const now = () => Date.now();
  const sign = async (row: ActRow) => (await import('./device-key')).signAct(await deviceStorage(), row);
  const started = startRounds({
    now, after,
    run: async () => {
      const before = await settled(store);
      await runActs({ store, remote: { account, sendActs }, sign, alone: alone(navigator.locks, 'otinim.acts'), now, chance: () => Math.random() });
      if ((await settled(store)) !== before) for (const listener of listeners) listener();
    },
    wake: async () => {
      const acts = await store.acts();
      if (!acts.ok) return;
      for (const { id, reason } of acts.value) {
        if (reason === 'offline') await store.change(id, (row) => (row.reason === 'offline' ? { nextAt: 0 } : {}));
      }
    },
    next: async () => {
      const acts = await store.acts();
      return acts.ok ? wakeAt(acts.value, account()?.id ?? null) : undefined;
    },
  });
  runner = started;
  const stops = [onOccasions(started, window, document), session.onChange(() => void started.kick()), () => started.stop()];
  return () => {
    [runner, begun] = [null, null];
    for (const stop of stops) stop();
  };
};
/** Once, in the browser; by the services and by any screen of the council. */
export const startActs = (): Promise<() => void> => (begun ??= begin());

type Own = Omit<Act, 'id'> & { readonly id?: string } & Readonly<Record<string, unknown>>;

/**
 * Keeps an act and begins to send it. Answers once it is on the disk: it is lost no more, and its state tells how
 * far it came. The same `id` again is the same act.
 *
 * @param owner whose act it is: who was shown what they act on, whoever is signed in by the time it is written
 */
export const enqueue = async (act: Own, owner: string): Promise<Outcome<ActRow>> => {
  const whole: Act = { ...act, id: act.id ?? newId() };
  const added = await (await deviceStorage()).keep(['acts'], (db) => addAct(db, { act: whole, owner, now: Date.now() }));
  void startActs().then(kickActs);
  return added;
};
export const retry = async (id: string): Promise<void> => {
  await retryAct(await deviceStorage(), id);
  kickActs();
};
export const drop = async (id: string): Promise<void> => void (await dropAct(await deviceStorage(), id));
