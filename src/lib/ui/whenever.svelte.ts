import { untrack } from 'svelte';

/**
 * Runs an act with each new value of `of`, and at the start; a function that it gives back ends it. What the act itself
 * reads is not followed: one that reads what it changes would begin itself again without end.
 */
export function whenever<T>(of: () => T, run: (value: T) => unknown): void {
  const value = $derived(of());
  $effect(() => {
    const now = value;
    const end = untrack(() => run(now));
    return typeof end === 'function' ? () => void end() : undefined;
  });
}
