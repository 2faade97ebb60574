/** Never longer than this between two tries. */
export const longest = 15 * 60_000;
const first = 2000;
/** And never at once, whatever chance says: a run ends when nothing is due. */
const least = 250;

/**
 * Wait before the next try: full jitter (a country whose network comes back at once must not knock at once),
 * doubled by each attempt up to 15 minutes, and no less than the server asked for.
 *
 * @param chance 0 ≤ chance < 1
 */
export const backoff = (attempts: number, chance: number, asked: number | null = null): number =>
  Math.min(longest, Math.max(least, asked ?? 0, Math.round(chance * Math.min(longest, first * 2 ** Math.min(attempts, 20)))));
