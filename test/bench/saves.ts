/** Autosave as the app does it: from the opening of its transaction to `complete`. */
import type { Page } from '@playwright/test';
import { join } from 'node:path';
import { startHost } from '../harness/host';
import { root } from '../harness/hooks';
import { openContext, openPage } from './chromium';
import { openSection } from './draft';
import { show, spreadOf, type Figure } from './figures';

const saves = 300;

/** Runs in each page before its own scripts: times every writing transaction over the units. */
const watchSaves = (): void => {
  const kept: number[] = [];
  (globalThis as unknown as { saves: number[] }).saves = kept;
  // Called below with the database as `this`.
  const open = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    const from = performance.now();
    const opened = open.call(this, stores, mode, options);
    if (mode === 'readwrite' && [stores].flat().includes('units')) opened.addEventListener('complete', () => kept.push(performance.now() - from));
    return opened;
  };
};

/** Types into a field and leaves it; the app saves after its own rest. The next when that is kept. */
const saveAgainAndAgain = (page: Page): Promise<number[]> =>
  page.evaluate(async (count) => {
    const kept = (globalThis as unknown as { saves: number[] }).saves;
    const field = document.querySelector<HTMLInputElement>('[data-field] input[type="text"]');
    if (!field) throw new Error('no input');
    for (let i = 0; i < count; i += 1) {
      const before = kept.length;
      field.value = `Төрайым ${i}`;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, data: 'а' }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
      for (let waited = 0; kept.length === before && waited < 500; waited += 1) await new Promise((resolve) => setTimeout(resolve, 4));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return kept;
  }, saves);

export const measureSaves = async (): Promise<Figure[]> => {
  const host = await startHost({ publicDir: join(root, 'build/app') });
  const context = await openContext('block');
  try {
    await context.addInitScript(watchSaves);
    const { page } = await openPage(context);
    await openSection(page, host.url, 'head');
    const times = await saveAgainAndAgain(page);
    if (times.length < saves) throw new Error(`only ${times.length} saves`);
    const time = spreadOf(times);
    return [
      { name: 'save of a unit, 4× CPU', unit: 'ms', median: time.median, spread: `p99 ${show(time.p99)}, most ${show(time.max)}`, wanted: { atMost: 12 }, judged: time.p99, note: `held by p99; ${time.count} saves, transaction begun → complete` },
    ];
  } finally {
    await context.close();
    await host.stop();
  }
};
