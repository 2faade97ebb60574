/**
 * Trace events of one renderer's main thread, as costs of keys: by the thread's own clock, which other programs
 * on the machine do not move. Microseconds.
 */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  /** By the clock of the thread. */
  readonly tts?: number;
  readonly tdur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly args?: { readonly data?: { readonly type?: string } };
}
export interface KeyCost {
  /** Handling of the key's events, then style and layout, until the next key. Milliseconds. */
  readonly key: number;
  /** All scripts, style and layout until the next key: timers, saves, promises too. */
  readonly all: number;
}

const ofKey = new Set(['EventDispatch', 'UpdateLayoutTree', 'Layout']);
const ofAny = new Set([...ofKey, 'TimerFire', 'FunctionCall', 'RunMicrotasks', 'FireAnimationFrame', 'FireIdleCallback', 'v8.callFunction']);

/** What some kinds of events took, counted once where one lies in another. */
const took = (events: readonly TraceEvent[], kinds: ReadonlySet<string>): number => {
  let [sum, until] = [0, -Infinity];
  for (const { name, tts = 0, tdur = 0 } of events) {
    if (!kinds.has(name)) continue;
    const end = tts + tdur;
    if (end > until) sum += end - Math.max(tts, until);
    until = Math.max(until, end);
  }
  return sum / 1000;
};

const isKeydown = ({ name, args }: TraceEvent): boolean => name === 'EventDispatch' && args?.data?.type === 'keydown';

/** One cost for each keydown but the last, whose window has no end. */
export const costsOf = (trace: readonly TraceEvent[]): KeyCost[] => {
  const first = trace.find(isKeydown);
  if (first === undefined) throw new Error('the trace holds no key');
  const main = trace.filter(({ ph, pid, tid }) => ph === 'X' && pid === first.pid && tid === first.tid).sort((a, b) => a.ts - b.ts);
  const starts = main.filter(isKeydown).map(({ ts }) => ts);
  return starts.slice(0, -1).map((from, i) => {
    const window = main.filter(({ ts }) => ts >= from && ts < (starts[i + 1] ?? from));
    return { key: took(window, ofKey), all: took(window, ofAny) };
  });
};
