import { onMount } from 'svelte';
import type { Database } from '$lib/storage/database';
import { deviceStorage } from '$lib/storage/device';

/** A query of the device's database that a screen follows while it is open. */
export function live<T>(query: (db: Database) => Promise<T>, first: T) {
  let value = $state.raw(first);
  let known = $state(false);
  onMount(() => {
    let gone = false;
    let stop = () => {};
    void deviceStorage().then((storage) => {
      if (gone) return;
      stop = storage.watch(query, (now) => {
        value = now;
        known = true;
      });
    });
    return () => {
      gone = true;
      stop();
    };
  });
  return {
    get value() {
      return value;
    },
    /** Whether the database has answered. */
    get known() {
      return known;
    },
  };
}
