import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
interface Axe {
  readonly run: (root: Document, options: object) => Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
}

/** Every rule that axe has on, WCAG 2.2 AA and good practice; `target-size` it leaves off by itself. */
const options = { resultTypes: ['violations'], iframes: false, rules: { 'target-size': { enabled: true } } };

/** axe itself, put into the page once: the builder's own way opens a window for each run. */
export const violations = async (page: Page): Promise<string[]> => {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  // What sticks to the edge covers whatever is scrolled under it just now: it is measured where it rests.
  await page.evaluate(() => document.querySelector('[data-sticks]') && scrollTo(0, document.documentElement.scrollHeight));
  // A colour on its way to another is neither.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
  const found = await page.evaluate((how) => (globalThis as unknown as { axe: Axe }).axe.run(document, how), options);
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 200)} — ${failureSummary}`));
};
