/**
 * When a queue is looked at: at the start, when the network comes, on the return to the page, after a
 * submit or a sign-in (`kick`), and by timer. Background Sync is Chromium's alone and is not used.
 */
import { runOutbox, type EngineDeps } from './engine';
import { wakeAt } from './schedule';

interface Timer {
  readonly now: () => number;
  /** Gives the way to call it off. */
  readonly after: (ms: number, run: () => void) => () => void;
}
export interface RunnerDeps extends EngineDeps, Timer {}
/** A queue as its timer sees it. */
export interface Rounds extends Timer {
  /** Sends all that is due. */
  readonly run: () => Promise<void>;
  /** The network is back: what waited for it alone waits no longer. The server's own waits stand. */
  readonly wake: () => Promise<void>;
  /** When the next item is due; null for none, undefined where the storage does not say. */
  readonly next: () => Promise<number | null | undefined>;
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

export const startRounds = ({ run, wake, next, now, after }: Rounds): Runner => {
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;
  let callOff = (): void => {};

  const round = async (how?: 'patient'): Promise<void> => {
    callOff();
    if (how !== 'patient') await wake();
    do {
      again = false;
      await run();
    } while (again && !stopped);
    const due = await next();
    if (stopped) return;
    const at = due === undefined ? now() + 10 * least : due;
    const ms = at === null ? most : Math.min(most, Math.max(least, at - now()));
    callOff = after(ms, () => void kick('patient'));
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

export const startRunner = (deps: RunnerDeps): Runner =>
  startRounds({
    now: deps.now,
    after: deps.after,
    run: () => runOutbox(deps),
    wake: async () => {
      const items = await deps.store.items();
      if (!items.ok) return;
      for (const { id, reason } of items.value) {
        if (reason === 'offline' || (reason === 'metered' && deps.meter() === 'free')) {
          await deps.store.change(id, (row) => (row.reason === reason ? { nextAt: 0 } : {}));
        }
      }
    },
    next: async () => {
      const items = await deps.store.items();
      return items.ok ? wakeAt(items.value) : undefined;
    },
  });

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
