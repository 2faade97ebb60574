import type { Host } from '../harness/host';
import { request } from '../harness/requests';

/** Opens PocketBase's stream of changes, as a client would, and keeps all that comes. */
export const listen = async (host: Host, subscriptions: readonly string[], token?: string): Promise<{ heard(): string; close(): string }> => {
  const ending = new AbortController();
  const answer = await fetch(`${host.url}/api/realtime`, { signal: ending.signal });
  if (answer.body === null) throw new Error('no stream');
  let heard = '';
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  const read = async (): Promise<void> => {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      heard += value;
    }
  };
  read().catch(() => undefined);
  while (!/"clientId":"[^"]+"/.test(heard)) await new Promise((resolve) => setTimeout(resolve, 10));
  const clientId = /"clientId":"([^"]+)"/.exec(heard)?.[1];
  const reply = await request(host, 'POST', '/api/realtime', { ...(token === undefined ? {} : { token }), body: { clientId, subscriptions } });
  if (reply.status !== 204) throw new Error(`subscribe: ${reply.status} ${reply.text}`);
  return {
    heard: () => heard,
    close: () => {
      ending.abort();
      return heard;
    },
  };
};
