import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { startProxy } from './proxy';

let served = 0;
const origin = createServer((request, answer) => {
  let bytes = 0;
  request.on('data', (chunk: Buffer) => (bytes += chunk.length));
  request.on('end', () => {
    served += 1;
    answer.end(request.url === '/big' ? Buffer.alloc(100_000) : String(bytes));
  });
});
await new Promise<void>((resolve) => origin.listen(0, '127.0.0.1', resolve));
const target = `http://127.0.0.1:${(origin.address() as AddressInfo).port}`;
afterAll(() => void origin.close());

const post = (url: string, bytes: number) => fetch(`${url}/up/1`, { method: 'POST', body: Buffer.alloc(bytes) });

test('passes bodies on and counts them by path', async () => {
  const proxy = await startProxy({ target });
  expect(await (await post(proxy.url, 300_000)).text()).toBe('300000');
  expect([proxy.bodyBytes({ path: '/up/' }), proxy.bodyBytes({ path: '/other' })]).toEqual([300_000, 0]);
  await proxy.stop();
});

test('cuts an upload once, after the bytes asked for', async () => {
  const proxy = await startProxy({ target });
  const { happened } = proxy.cutAfter(100_000, { method: 'POST', path: '/up/' });
  await expect(post(proxy.url, 300_000)).rejects.toThrow();
  await happened;
  expect((await post(proxy.url, 10)).status).toBe(200);
  await proxy.stop();
});

test('loses an answer that the host has given', async () => {
  const proxy = await startProxy({ target });
  const before = served;
  const { happened } = proxy.loseAnswer({ path: '/up/' });
  await expect(post(proxy.url, 10)).rejects.toThrow();
  await happened;
  expect(served).toBe(before + 1);
  await proxy.stop();
});

test('a slow line costs a round trip to connect, one to ask, and its bytes', async () => {
  const proxy = await startProxy({ target, latencyMs: 50, bytesPerSecond: 500_000 });
  const from = performance.now();
  expect((await (await fetch(`${proxy.url}/big`)).arrayBuffer()).byteLength).toBe(100_000);
  const took = performance.now() - from;
  // 100 + 100 + 200 ms, and what the machine takes.
  expect(took).toBeGreaterThan(390);
  expect(took).toBeLessThan(900);
  await proxy.stop();
});
