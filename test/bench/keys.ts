/** What a key costs in a section, beside the same inputs, labels and styles as plain HTML of the same host. */
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import { startHost } from '../harness/host';
import { root } from '../harness/hooks';
import { temporary } from '../harness/run-folder';
import { openContext, openPage } from './chromium';
import { openSection } from './draft';
import { fromTo, show, spreadOf, type Figure, type Spread } from './figures';
import { costsOf, type KeyCost, type TraceEvent } from './trace';

/** The section with the most inputs that is not one of rows. */
const section = 'head';
const rounds = 4;
const keysInRound = 40;
const pause = 70;
const letters = 'қазақстанныңүкіметтікемесұйымдары';

/** The page as it stands, without its scripts. */
const plainOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    for (const element of copy.querySelectorAll('script, link[rel="modulepreload"], link[rel="manifest"]')) element.remove();
    return `<!doctype html>${copy.outerHTML}`;
  });

const traced = async (session: CDPSession, run: () => Promise<void>): Promise<TraceEvent[]> => {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }): void => void events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', collect);
  const ended = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['devtools.timeline'] } });
  await run();
  await session.send('Tracing.end');
  await ended;
  session.off('Tracing.dataCollected', collect);
  return events;
};

/** Real key events, by the browser's own input path, into the field that has the focus. */
const type = async (page: Page, session: CDPSession): Promise<void> => {
  for (let i = 0; i < keysInRound; i += 1) {
    const text = letters[i % letters.length] ?? 'а';
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key: text, text, unmodifiedText: text });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: text });
    await page.waitForTimeout(pause);
  }
};

const round = async (page: Page, session: CDPSession): Promise<KeyCost[]> => {
  await page.bringToFront();
  const field = page.locator('[data-field] input[type="text"]').first();
  await field.fill('');
  await field.focus();
  await page.waitForTimeout(800);
  return costsOf(await traced(session, () => type(page, session)));
};

export const measureKeys = async (): Promise<Figure[]> => {
  const publicDir = temporary('bench-app');
  cpSync(join(root, 'build/app'), publicDir, { recursive: true });
  const host = await startHost({ publicDir });
  const context = await openContext('block');
  try {
    const ours = await openPage(context);
    const address = await openSection(ours.page, host.url, section);
    const inputs = await ours.page.locator('main :is(input, select, textarea)').count();
    writeFileSync(join(publicDir, 'plain.html'), await plainOf(ours.page));
    await host.restart();
    await ours.page.goto(address);
    await ours.page.locator('[data-field] input').first().waitFor();
    const plain = await openPage(context);
    await plain.page.goto(`${host.url}/plain.html`);

    const [own, other]: [KeyCost[], KeyCost[]] = [[], []];
    // One round of each to warm up; then by turns, so that what else the machine does meets both.
    await round(ours.page, ours.session);
    await round(plain.page, plain.session);
    for (let i = 0; i < rounds; i += 1) {
      own.push(...(await round(ours.page, ours.session)));
      other.push(...(await round(plain.page, plain.session)));
    }
    const spread = (costs: readonly KeyCost[], part: keyof KeyCost): Spread => spreadOf(costs.map((cost) => cost[part]));
    const [a, b] = [spread(own, 'key'), spread(other, 'key')];
    const [all, plainAll] = [spread(own, 'all'), spread(other, 'all')];
    const mean = (costs: readonly KeyCost[]): number => costs.reduce((sum, { all: each }) => sum + each, 0) / costs.length;
    return [
      { name: `key in a section of ${inputs} inputs, 4× CPU`, unit: 'ms', median: a.median, spread: `p99 ${show(a.p99)}`, note: `events, style and layout; ${own.length} keys; with the timers and saves between keys: median ${show(all.median)}, mean ${show(mean(own))}` },
      { name: '  key in plain HTML with the same inputs', unit: 'ms', median: b.median, spread: `p99 ${show(b.p99)}`, note: `everything between keys: median ${show(plainAll.median)}, mean ${show(mean(other))}` },
      { name: '  ratio', unit: '×', median: a.median / b.median, spread: fromTo(spreadOf(ratios(own, other))), wanted: { atMost: 1.2 }, note: 'of the medians; spread over the rounds' },
    ];
  } finally {
    await context.close();
    await host.stop();
  }
};

/** The ratio of medians of each pair of rounds. */
const ratios = (own: readonly KeyCost[], other: readonly KeyCost[]): number[] =>
  Array.from({ length: rounds }, (_, i) => {
    const median = (costs: readonly KeyCost[]): number => spreadOf(costs.slice((i * costs.length) / rounds, ((i + 1) * costs.length) / rounds).map(({ key }) => key)).median;
    return median(own) / median(other);
  });
