/** How long a press takes until what it asks for is shown: a frame with it is drawn, and the main thread has answered a task after it. */
import type { Page } from '@playwright/test';

export interface Shown {
  /** Milliseconds from the press. */
  readonly at: number;
  /** From the end of the answer that it is drawn from. */
  readonly drawn: number;
}

/** @param answer the end of the path of what the screen asks the host. */
export const pressAndWait = (page: Page, press: string, { wait, answer }: { readonly wait: string; readonly answer: string }): Promise<Shown> =>
  page.evaluate(
    ([pressed, awaited, path]) =>
      new Promise<Shown>((resolve, reject) => {
        const control = document.querySelector<HTMLElement>(pressed);
        if (!control) return reject(new Error(`nothing to press: ${pressed}`));
        performance.clearResourceTimings();
        const from = performance.now();
        const observer = new MutationObserver(() => {
          if (!document.querySelector(awaited)) return;
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => {
            const [came] = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(({ name }) => new URL(name).pathname.endsWith(path));
            const now = performance.now();
            resolve({ at: now - from, drawn: now - (came?.responseEnd ?? Number.NaN) });
          }));
        });
        observer.observe(document, { subtree: true, childList: true });
        setTimeout(() => reject(new Error(`never shown: ${awaited}`)), 60_000);
        control.click();
      }),
    [press, wait, answer] as const,
  );
