/** The published file of a call: asked for, and kept, so that its page opens without the network after the first visit. */
import { deviceRemote } from '../remote/device-remote';

// Not a name that begins as the worker's own do: those go with their build.
const shelf = 'publications';
const addressOf = (call: string): string => `/api/otinim/publications/${call}`;

export type Asked = { readonly kind: 'file'; readonly text: string } | { readonly kind: 'unpublished' | 'offline' };

const keptOf = async (call: string): Promise<Asked> => {
  const kept = 'caches' in globalThis ? await (await caches.open(shelf)).match(addressOf(call)) : undefined;
  return kept ? { kind: 'file', text: await kept.text() } : { kind: 'offline' };
};

/** What was published never changes; only whether it is there yet does. */
export const askPublication = async (call: string): Promise<Asked> => {
  const kept = await keptOf(call);
  if (kept.kind === 'file') return kept;
  const { fetch, base } = deviceRemote().deps;
  try {
    const answer = await fetch(base + addressOf(call));
    if (answer.status === 404) return { kind: 'unpublished' };
    const text = answer.ok ? await answer.text() : '';
    // A captive portal answers 200 to everything.
    if (!text.startsWith('{"applicants":')) return { kind: 'offline' };
    if ('caches' in globalThis) await (await caches.open(shelf)).put(addressOf(call), new Response(text)).catch(() => undefined);
    return { kind: 'file', text };
  } catch {
    return { kind: 'offline' };
  }
};
