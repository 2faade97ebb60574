/** A long table is shown by its first rows; the rest is drawn behind them, a little at a time, while nobody waits. */

/** Cells that a cheap phone draws within a tenth of a second. */
const cells = 160;
/** As many rows as that makes, and no fewer than a screen has. */
export const firstRows = (columns: number): number => Math.max(10, Math.floor(cells / Math.max(columns, 1)));

/** Safari has no idle time to give. Gives back how to call it off. */
export const whenIdle = (work: () => void): (() => void) => {
  if (typeof requestIdleCallback === 'function') {
    const asked = requestIdleCallback(work, { timeout: 1000 });
    return () => cancelIdleCallback(asked);
  }
  const asked = setTimeout(work, 50);
  return () => clearTimeout(asked);
};
