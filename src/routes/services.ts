/**
 * What runs while the app is open, behind the screens: the session, the calls, the queue. A screen that shows
 * any of them waits for all (I8: it never says «nothing is waiting» before it has looked); other screens
 * leave them until they are at rest. One import for all: each has its price on the way to the first section.
 */
let begun: Promise<() => void> | null = null;

export const running = () => import('./running');
export const services = (): Promise<() => void> => (begun ??= running().then(({ begin }) => begin(() => (begun = null))));

export async function startServices(): Promise<() => void> {
  await new Promise((resolve) => setTimeout(resolve, 1500));
  return services();
}
