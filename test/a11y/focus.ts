import type { Page } from '@playwright/test';

/** WCAG 2.4.7 and 2.4.11: where the keyboard is can be seen, and nothing lies over it. */
export const hiddenFocus = async (page: Page): Promise<string[]> => {
  // The keyboard was last: only then does a focus that is set show itself.
  await page.keyboard.press('Tab');
  return page.evaluate(async () => {
    const faults: string[] = [];
    const was = document.activeElement;
    const modal = document.querySelector('dialog:modal');
    const focusable = 'a[href], button:not(:disabled), input:not([type="hidden"]):not(:disabled), select, textarea, summary, canvas[tabindex], [tabindex="0"]';
    const look = (one: Element): string => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(one);
      return outlineStyle === 'none' || outlineWidth === '0px' ? boxShadow : `${outlineStyle} ${outlineWidth} ${outlineColor} ${boxShadow}`;
    };
    const all = [...(modal ?? document).querySelectorAll<HTMLElement>(focusable)].filter((one) => one.checkVisibility({ visibilityProperty: true }));
    if (was instanceof HTMLElement) was.blur();
    const plain = all.map(look);
    for (const [at, one] of all.entries()) {
      const say = (what: string): void => void faults.push(`${what}: ${one.outerHTML.slice(0, 150)}`);
      one.focus();
      if (document.activeElement !== one) {
        say('takes no focus');
        continue;
      }
      if (look(one) === plain[at]) say('focus shows nothing');
      // What is higher than the window shows a part of itself; it is hidden when every point of that part is.
      const { left, top, width, bottom } = one.getBoundingClientRect();
      const [from, to] = [Math.max(0, top), Math.min(innerHeight, bottom)];
      const points = [0.1, 0.5, 0.9].map((part) => document.elementFromPoint(left + width / 2, from + (to - from) * part));
      const own = (over: Element | null): boolean => over !== null && (one.contains(over) || over.contains(one) || one.closest('label')?.contains(over) === true);
      if (to <= from) say('focused out of sight');
      else if (!points.some(own)) say(`focused under ${points[1]?.outerHTML.slice(0, 80)}`);
    }
    if (was instanceof HTMLElement) was.focus({ preventScroll: true });
    scrollTo(0, 0);
    return faults;
  });
};
