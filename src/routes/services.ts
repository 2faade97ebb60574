/** What runs while the app is open, behind the screens: the session, the calls, the queue. Loaded when the first screen is at rest. */
export async function startServices(): Promise<() => void> {
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const [{ session }, { callsView }, { outbox }] = await Promise.all([
    import('$lib/session/session.svelte'),
    import('$lib/calls/calls-view.svelte'),
    import('$lib/outbox/outbox.svelte'),
  ]);
  const stops = [session.start(), await outbox.start()];
  void callsView.start();
  const refresh = () => void callsView.refresh();
  addEventListener('online', refresh);
  return () => {
    removeEventListener('online', refresh);
    for (const stop of stops) stop();
  };
}
