/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
/// <reference types="@sveltejs/kit" />
import { build, files, version } from '$service-worker';
import { keepBuild } from './lib/offline/keep-build';

/**
 * Keeps the whole app on the device. A new version waits until the page says so (P10); while an old page
 * is open, its own files stay. Anything but GET goes past untouched: re-issued on iOS, a POST arrives
 * empty (P1).
 */
const worker = self as unknown as ServiceWorkerGlobalScope;
const prefix = 'otinim-';
const cacheName = `${prefix}${version}`;
const shell = '/';
const immutable = '/_app/immutable/';
const isHashed = (url: string): boolean => url.startsWith(immutable);

/** The store's pictures are shown before there is an app on the device, and never after. */
const urls = [shell, ...build, ...files.filter((url) => !url.startsWith('/screens/'))];
const known = new Set(urls);

/** Chromium's way past the worker: it need not be awake for what the page names itself. */
interface Routes {
  addRoutes?: (rules: readonly { readonly condition: object; readonly source: { readonly cacheName: string } }[]) => Promise<void>;
}

worker.addEventListener('install', (event) => {
  // The page names its entries; those of another build have other names.
  const entries = build.filter((url) => url.startsWith(`${immutable}entry/`));
  const isOwnPage = (html: string): boolean => entries.every((url) => html.includes(url));
  const install = async (): Promise<void> => {
    const cache = await caches.open(cacheName);
    await keepBuild(
      { version, urls, isHashed, isOwnPage },
      { cache, kept: (url) => caches.match(url, { ignoreVary: true }), fetch: (url, init) => fetch(url, init) },
    );
    const page = (await (await cache.match(shell))?.text()) ?? '';
    // Only names that this build alone has: another's, of an older page, are looked for in its own cache.
    const first = [shell, ...build.filter((url) => isHashed(url) && page.includes(url))];
    const condition = { or: first.map((pathname) => ({ urlPattern: { pathname, search: '', hash: '*' } })) };
    await (event as Routes).addRoutes?.([{ condition, source: { cacheName } }]);
  };
  event.waitUntil(install());
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(letGoOfOldCaches());
});

worker.addEventListener('message', (event: ExtendableMessageEvent) => {
  const data: unknown = event.data;
  if (typeof data !== 'object' || data === null || !('type' in data)) return;
  if (data.type === 'SKIP_WAITING') event.waitUntil(worker.skipWaiting());
  if (data.type === 'LET_GO') event.waitUntil(letGoOfOldCaches());
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const url = new URL(request.url);
  if (url.origin !== worker.location.origin || url.pathname.startsWith('/api/') || url.pathname.startsWith('/_/')) return;
  if (request.mode === 'navigate') {
    event.respondWith(fromCache(shell, request));
  } else if (isHashed(url.pathname) || known.has(url.pathname)) {
    event.respondWith(fromCache(url.pathname, request));
  }
});

/** This version's copy, an older version's copy for an older page, else the network. */
async function fromCache(path: string, request: Request): Promise<Response> {
  const own = await caches.open(cacheName);
  const kept = (await own.match(path, { ignoreVary: true })) || (isHashed(path) && (await caches.match(path, { ignoreVary: true })));
  return kept || fetch(request);
}

/** Each build's files go when no page that was loaded with them is left: a page says its version by itself. */
async function letGoOfOldCaches(): Promise<void> {
  const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const versions = new Set(await Promise.all(pages.map(versionOf)));
  const { installing, waiting } = worker.registration;
  // A page that does not say may be of any build; a build that waits for its turn has its files here already.
  if (versions.has('') || installing || waiting) return;
  const names = await caches.keys();
  const left = (name: string): boolean => name.startsWith(prefix) && name !== cacheName && !versions.has(name.slice(prefix.length));
  await Promise.all(names.filter(left).map((name) => caches.delete(name)));
}

/** Asks a page which version it runs; one that does not answer in time is taken for an old one. */
function versionOf(page: Client): Promise<string> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = (event: MessageEvent) => resolve(String(event.data));
    setTimeout(() => resolve(''), 1000);
    page.postMessage({ type: 'VERSION' }, [channel.port2]);
  });
}
