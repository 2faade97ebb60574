/** Cold starts over a slow line, and starts without any. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { newCall } from '../harness/filings';
import { startHost, type Host } from '../harness/host';
import { root } from '../harness/hooks';
import { startProxy } from '../harness/proxy';
import { openContext, openPage, slowdown } from './chromium';
import { openSection } from './draft';
import { fromTo, show, spreadOf, type Figure } from './figures';
import { marksOf, walkOn, type Mark, type Marks } from './walk';

const app = join(root, 'build/app');
/** 150 ms there and back, 1.6 Mbit/s each way. */
const line = { latencyMs: 75, bytesPerSecond: 200_000 };
const coldRuns = 7;
const addressRuns = 5;
const repeatRuns = 9;

const gzipped = ({ scripts }: Mark): number => scripts.reduce((sum, path) => sum + gzipSync(readFileSync(join(app, path)), { level: 9 }).length, 0);

const coldStart = async (host: Host): Promise<Marks> => {
  const proxy = await startProxy({ target: host.url, ...line });
  const context = await openContext();
  try {
    await walkOn(context, 'section');
    const { page } = await openPage(context);
    await page.goto(proxy.url, { waitUntil: 'commit' });
    return await marksOf(page, 'section');
  } finally {
    await context.close();
    await proxy.stop();
  }
};

/** A section by its address, with the draft on the device and none of the app: what a link or a bookmark opens. */
const byAddress = async (host: Host): Promise<Mark[]> => {
  const proxy = await startProxy({ target: host.url, ...line });
  const context = await openContext('block');
  const marks: Mark[] = [];
  try {
    const first = await openPage(context, 1);
    const address = await openSection(first.page, proxy.url, 'eligibility');
    await first.page.close();
    await walkOn(context, 'section');
    for (let run = 0; run < addressRuns; run += 1) {
      const { page, session } = await openPage(context);
      await session.send('Network.enable');
      await session.send('Network.setCacheDisabled', { cacheDisabled: true });
      await page.goto(address, { waitUntil: 'commit' });
      marks.push(...[(await marksOf(page, 'section')).section ?? []].flat());
      await page.close();
    }
  } finally {
    await context.close();
    await proxy.stop();
  }
  return marks;
};

/** The host stopped, the service worker in charge, a new page of the same profile. */
const repeatStarts = async (host: Host, rate: number): Promise<number[]> => {
  const context = await openContext();
  const times: number[] = [];
  try {
    await walkOn(context, 'home');
    const first = await openPage(context, 1);
    await first.page.goto(host.url);
    await first.page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await first.page.reload();
    await first.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await first.page.close();
    await host.pause();
    for (let run = 0; run <= repeatRuns; run += 1) {
      const { page } = await openPage(context, rate);
      await page.goto(host.url, { waitUntil: 'commit' });
      const { home } = await marksOf(page, 'home');
      // The first warms nothing that a phone would have warm: it is not counted.
      if (run > 0) times.push(home?.at ?? Number.NaN);
      await page.close();
    }
  } finally {
    await context.close();
    await host.restart();
  }
  return times;
};

export const measureStart = async (): Promise<Figure[]> => {
  const host = await startHost({ publicDir: app });
  try {
    await newCall(host);
    const colds: Marks[] = [];
    for (let run = 0; run < coldRuns; run += 1) colds.push(await coldStart(host));
    const marked = (step: keyof Marks): Mark[] => colds.flatMap((marks) => marks[step] ?? []);
    const bytes = spreadOf(marked('section').map(gzipped).map((each) => each / 1024));
    const plain = spreadOf(marked('section').map(({ onTheLine }) => onTheLine / 1024));
    const home = spreadOf(marked('home').map(({ at }) => at / 1000));
    const section = spreadOf(marked('section').map(({ at }) => at / 1000));
    const addressed = await byAddress(host);
    const link = { bytes: spreadOf(addressed.map((mark) => gzipped(mark) / 1024)), time: spreadOf(addressed.map(({ at }) => at / 1000)) };
    const [slow, fast] = [spreadOf(await repeatStarts(host, slowdown)), spreadOf(await repeatStarts(host, 1))];
    return [
      { name: 'JavaScript until the first section, by its address', unit: 'KB gzip', median: link.bytes.median, spread: fromTo(link.bytes), wanted: { atMost: 100 }, note: 'entries, layouts, the section itself' },
      { name: 'JavaScript until the first section, through home and list', unit: 'KB gzip', median: bytes.median, spread: fromTo(bytes), wanted: { atMost: 100 }, note: `${show(plain.median)} KB on the line, as brotli; home alone ${show(spreadOf(marked('home').map((mark) => gzipped(mark) / 1024)).median)} KB gzip` },
      { name: 'cold start, 4× CPU, 150 ms, 1.6 Mbit/s', unit: 's', median: home.median, spread: fromTo(home), wanted: { atMost: 1.9 }, note: `empty profile → the home page's button can be pressed; ${coldRuns} runs` },
      { name: '  on to the first section', unit: 's', median: section.median, spread: fromTo(section), note: 'from the same navigation: a draft begun, its list, the first section\'s first input' },
      { name: '  first section by its address', unit: 's', median: link.time.median, spread: fromTo(link.time), note: `the draft on the device, the app not; ${addressRuns} runs` },
      { name: 'repeat start, host stopped, 4× CPU', unit: 's', median: slow.median / 1000, spread: fromTo({ ...slow, min: slow.min / 1000, max: slow.max / 1000 }), wanted: { atMost: 0.3 }, note: `a new page of the same profile; ${repeatRuns} runs` },
      { name: '  the same, CPU as it is', unit: 's', median: fast.median / 1000, spread: fromTo({ ...fast, min: fast.min / 1000, max: fast.max / 1000 }) },
    ];
  } finally {
    await host.stop();
  }
};
