/**
 * What runs while the app is open, behind the screens: the session, the calls, the queue. A screen that shows
 * any of them waits for all (I8: it never says «nothing is waiting» before it has looked); other screens
 * leave them until they are at rest.
 */
let begun: Promise<() => void> | null = null;

export const services = (): Promise<() => void> => (begun ??= begin());

export async function startServices(): Promise<() => void> {
  await new Promise((resolve) => setTimeout(resolve, 1500));
  return services();
}

async function begin(): Promise<() => void> {
  const [{ session }, { callsView }, { outbox }] = await Promise.all([
    import('$lib/session/session.svelte'),
    import('$lib/calls/calls-view.svelte'),
    import('$lib/outbox/outbox.svelte'),
  ]);
  const stops = [session.start(), await outbox.start()];
  await callsView.recall();
  // After all that a screen waits for: the mirror is never in the way.
  const mirror = import('$lib/sync/sync.svelte').then(({ sync }) => sync.start());
  const refresh = () => void callsView.refresh();
  refresh();
  addEventListener('online', refresh);
  return () => {
    begun = null;
    removeEventListener('online', refresh);
    for (const stop of stops) stop();
    void mirror.then((stop) => stop());
  };
}
