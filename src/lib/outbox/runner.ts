/**
 * When the outbox is looked at: at the start, when the network comes, on the return to the page, after a
 * submit or a sign-in (`kick`), and by timer. Background Sync is Chromium's alone and is not used.
 */
import { runOutbox, type EngineDeps } from './engine';
import { wakeAt } from './schedule';

export interface RunnerDeps extends EngineDeps {
  /** Gives the way to call it off. */
  readonly after: (ms: number, run: () => void) => () => void;
}
export interface Runner {
  /** Looks at once; `patient` leaves the waits that the network's absence caused as they are. */
  readonly kick: (how?: 'patient') => Promise<void>;
  readonly stop: () => void;
}

/** Another tab may be at it, or the storage may be broken: look again, but not in a circle. */
const least = 3000;
/** While nothing is known to wait, or the storage does not say. */
const most = 15 * 60_000;

/** The network is back: what waited for it alone waits no longer. The server's own waits stand. */
const wake = async ({ store }: RunnerDeps): Promise<void> => {
  const items = await store.items();
  if (!items.ok) return;
  for (const { id, reason } of items.value) {
    if (reason === 'offline') await store.change(id, (row) => (row.reason === 'offline' ? { nextAt: 0 } : {}));
  }
};

export const startRunner = (deps: RunnerDeps): Runner => {
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;
  let callOff = (): void => {};

  const round = async (how?: 'patient'): Promise<void> => {
    callOff();
    if (how !== 'patient') await wake(deps);
    do {
      again = false;
      await runOutbox(deps);
    } while (again && !stopped);
    const items = await deps.store.items();
    if (stopped) return;
    const next = items.ok ? wakeAt(items.value) : deps.now() + 10 * least;
    const ms = next === null ? most : Math.min(most, Math.max(least, next - deps.now()));
    callOff = deps.after(ms, () => void kick('patient'));
  };
  const kick = (how?: 'patient'): Promise<void> => {
    if (stopped) return Promise.resolve();
    if (running) {
      again = true;
      return running;
    }
    return (running = round(how).finally(() => (running = null)));
  };
  return {
    kick,
    stop: () => {
      stopped = true;
      callOff();
    },
  };
};

/** The browser's own occasions. Gives the way to stop listening. */
export const onOccasions = (runner: Runner, frame: Window, page: Document): (() => void) => {
  const now = (): void => void runner.kick();
  const shown = (): void => {
    if (page.visibilityState === 'visible') now();
  };
  frame.addEventListener('online', now);
  page.addEventListener('visibilitychange', shown);
  now();
  return () => {
    frame.removeEventListener('online', now);
    page.removeEventListener('visibilitychange', shown);
  };
};
