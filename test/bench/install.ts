/** From an empty device to an app that opens without a network: what the worker asks for, and how long it takes. */
import { join } from 'node:path';
import { newCall } from '../harness/filings';
import { startHost, type Host } from '../harness/host';
import { root } from '../harness/hooks';
import { startProxy } from '../harness/proxy';
import { openContext, openPage } from './chromium';
import { fromTo, spreadOf, type Figure } from './figures';

/** 300 ms there and back, 1.6 Mbit/s each way. */
const line = { latencyMs: 150, bytesPerSecond: 200_000 };
const runs = 3;

interface Installed {
  readonly seconds: number;
  /** After the first screen: the worker's and whatever the page still wanted. */
  readonly requests: number;
  readonly bytes: number;
}

const install = async (host: Host): Promise<Installed> => {
  const proxy = await startProxy({ target: host.url, ...line });
  const context = await openContext();
  try {
    const { page } = await openPage(context, 1);
    await page.goto(proxy.url, { waitUntil: 'commit' });
    await page.getByTestId('start').first().waitFor();
    const [from, requests, bytes] = [performance.now(), proxy.seen.length, proxy.answered()];
    await page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready;
      if (active?.state !== 'activated') await new Promise((resolve) => active?.addEventListener('statechange', resolve));
    });
    return { seconds: (performance.now() - from) / 1000, requests: proxy.seen.length - requests, bytes: proxy.answered() - bytes };
  } finally {
    await context.close();
    await proxy.stop();
  }
};

export const measureInstall = async (): Promise<Figure[]> => {
  const host = await startHost({ publicDir: join(root, 'build/app') });
  try {
    await newCall(host);
    const all: Installed[] = [];
    for (let run = 0; run < runs; run += 1) all.push(await install(host));
    const [seconds, requests, bytes] = [spreadOf(all.map((each) => each.seconds)), spreadOf(all.map((each) => each.requests)), spreadOf(all.map((each) => each.bytes / 1024))];
    return [
      { name: 'installed: from the first screen until it opens offline, 300 ms, 1.6 Mbit/s', unit: 's', median: seconds.median, spread: fromTo(seconds), note: `the wait for an idle moment before it included; ${runs} runs` },
      { name: '  requests', unit: '', median: requests.median, spread: fromTo(requests) },
      { name: '  bytes on the line', unit: 'KB', median: bytes.median, spread: fromTo(bytes) },
    ];
  } finally {
    await host.stop();
  }
};
