/**
 * Runs after a pause in typing, or at the latest some time after the first key. A key only notes the time:
 * no timer is made or cleared while the hand moves.
 */
export function restTimer(run: () => void, { rest = 200, atMost = 500 } = {}) {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let first = 0;
  let last = 0;

  const look = () => {
    const now = performance.now();
    const due = Math.min(last + rest, first + atMost);
    if (now >= due) {
      timer = null;
      run();
    } else timer = setTimeout(look, due - now);
  };
  return {
    /** True for the first key after a rest. */
    key(): boolean {
      last = performance.now();
      if (timer !== null) return false;
      first = last;
      timer = setTimeout(look, rest);
      return true;
    },
    stop(): void {
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}
