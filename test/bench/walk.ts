/**
 * Walks from the home page to the first section as fast as the page lets anybody, from inside the page, and
 * notes when each step could be used: its control is there, a frame has been drawn with it, and the main
 * thread has answered a task after that. Milliseconds from the beginning of the navigation.
 */
import type { BrowserContext, Page } from '@playwright/test';

export type Step = 'home' | 'list' | 'section';
export interface Mark {
  readonly at: number;
  /** Scripts that had come by then, as paths; and what they weighed on the line. */
  readonly scripts: readonly string[];
  readonly onTheLine: number;
}
export type Marks = Partial<Record<Step, Mark>>;
type Marked = { marks?: Marks };

/** @param last the step at which it stops. */
export const walkOn = async (context: BrowserContext, last: Step): Promise<void> => {
  await context.addInitScript((end) => {
    const marks: Marks = {};
    (globalThis as unknown as Marked).marks = marks;
    const steps: readonly (readonly [Step, RegExp, string])[] = [
      ['home', /^\/$/, '[data-testid="start"]:not(:disabled)'],
      ['list', /^\/drafts\/[^/]+$/, 'main li a[href^="/drafts/"]'],
      ['section', /^\/drafts\/[^/]+\/[^/]+$/, '[data-field] :is(input, select, textarea)'],
    ];
    const waiting = new Set<Step>();
    const look = (): void => {
      for (const [step, path, selector] of steps) {
        const control = path.test(location.pathname) && !waiting.has(step) ? document.querySelector<HTMLElement>(selector) : null;
        if (!control) continue;
        waiting.add(step);
        requestAnimationFrame(() => setTimeout(() => {
          const came = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(({ name, responseEnd }) => name.endsWith('.js') && responseEnd > 0);
          marks[step] = {
            at: performance.now(),
            scripts: came.map(({ name }) => new URL(name).pathname),
            onTheLine: came.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
          };
          if (step !== end) document.querySelector<HTMLElement>(selector)?.click();
        }));
      }
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
  }, last);
};

export const marksOf = async (page: Page, last: Step): Promise<Marks> => {
  await page.waitForFunction((step) => (globalThis as unknown as Marked).marks?.[step] !== undefined, last, { polling: 100 });
  return page.evaluate(() => (globalThis as unknown as Marked).marks ?? {});
};
