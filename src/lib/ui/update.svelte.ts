/** The service worker as the page sees it: registers it after the first paint, asks before an update (P10). */
import { version } from '$app/environment';
import type { Workbox } from 'workbox-window';

type Flush = () => Promise<boolean>;

class Update {
  /** A new version is installed and waits for a word. */
  ready = $state(false);
  /** The person asked for it, and work could not be saved. */
  blocked = $state(false);
  #worker: Workbox | null = null;
  #flushes = new Set<Flush>();

  /** What has to be on the disk before the page goes. Gives the way to take it back. */
  before(flush: Flush): () => void {
    this.#flushes.add(flush);
    return () => void this.#flushes.delete(flush);
  }

  async start(): Promise<void> {
    if (!('serviceWorker' in navigator)) return;
    navigator.serviceWorker.addEventListener('message', sayVersion);
    navigator.serviceWorker.startMessages();
    const { Workbox } = await import('workbox-window');
    const worker = new Workbox(scriptUrl('/service-worker.js'));
    worker.addEventListener('waiting', () => (this.ready = true));
    worker.addEventListener('controlling', ({ isUpdate }) => {
      if (isUpdate && this.#asked) location.reload();
    });
    this.#worker = worker;
    // Begun without a network it may fail: a page that stays open must hear of a new version all the same.
    const register = (): Promise<unknown> => worker.register().catch(() => addEventListener('online', () => void register(), { once: true }));
    await register();
    navigator.serviceWorker.controller?.postMessage({ type: 'LET_GO' });
  }
  #asked = false;

  /** Whether everything typed is on the disk. */
  async flush(): Promise<boolean> {
    return !(await Promise.all([...this.#flushes].map((flush) => flush()))).includes(false);
  }
  async apply(): Promise<void> {
    this.blocked = !(await this.flush());
    if (this.blocked) return;
    this.#asked = true;
    // The page of the first visit is nobody's: no change of its worker will tell it that the new one is there.
    const next = navigator.serviceWorker.controller ? null : (await navigator.serviceWorker.getRegistration())?.waiting;
    next?.addEventListener('statechange', () => next.state === 'activated' && location.reload());
    this.#worker?.messageSkipWaiting();
  }
  later(): void {
    this.ready = false;
  }
}

/** So that the worker knows when no page needs the old files any more. */
function sayVersion(event: MessageEvent): void {
  const data: unknown = event.data;
  if (typeof data === 'object' && data !== null && 'type' in data && data.type === 'VERSION') {
    event.ports[0]?.postMessage(version);
  }
}

interface Policies {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): { createScriptURL(url: string): string };
}

/** Under Trusted Types the worker's address needs a policy of its own. */
function scriptUrl(url: string): string {
  const policies = (globalThis as { trustedTypes?: Policies }).trustedTypes;
  if (!policies) return url;
  return policies.createPolicy('otinim-service-worker', { createScriptURL: () => url }).createScriptURL(url);
}

export const update = new Update();
