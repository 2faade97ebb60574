import { callsView } from '$lib/calls/calls-view.svelte';
import { installed } from '$lib/install/installed.svelte';
import { outbox } from '$lib/outbox/outbox.svelte';
import { session } from '$lib/session/session.svelte';
import { deviceStorage } from '$lib/storage/device';

/** Gives the way to stop it all. */
export async function begin(ended: () => void): Promise<() => void> {
  const along = Promise.all([import('$lib/organisation/bring-along'), deviceStorage()]).then(([{ bringAlong }, storage]) => bringAlong(storage));
  const stops = [installed.start(), session.start(), await outbox.start()];
  await Promise.all([callsView.recall(), along]);
  // After all that a screen waits for: the mirror and the bell are never in the way.
  void import('$lib/lock/locking.svelte').then(({ listenToLock }) => listenToLock());
  const mirror = import('$lib/sync/sync.svelte').then(({ sync }) => sync.start());
  const bell = import('$lib/notices/mount-bell').then(({ mountBell }) => mountBell());
  const council = import('$lib/council/watch').then(({ startCouncil }) => startCouncil());
  const refresh = () => void callsView.refresh();
  refresh();
  addEventListener('online', refresh);
  return () => {
    ended();
    removeEventListener('online', refresh);
    for (const stop of stops) stop();
    for (const later of [mirror, bell, council]) void later.then((stop) => stop());
  };
}
export const homeLinks = () => import('$lib/papers/home-links');
