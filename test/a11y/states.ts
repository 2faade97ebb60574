/** What is measured on a screen in each language and colour. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const names = { kk: 'Қазақша', ru: 'Русский', en: 'English' } as const;
export type Language = keyof typeof names;
export const languages = Object.keys(names) as Language[];

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
type Axe = { readonly run: (root: Document, options: object) => Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }> };

/** axe itself, put into the page once: the builder's own way opens a window for each run. */
const violations = async (page: Page, rules?: readonly string[]): Promise<string[]> => {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  // A colour on its way to another is neither.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
  const found = await page.evaluate(
    (only) => (globalThis as unknown as { axe: Axe }).axe.run(document, { resultTypes: ['violations'], ...(only && { runOnly: [...only] }) }),
    rules,
  );
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 200)} — ${failureSummary}`));
};

/** What sticks out to the right. */
const overflow = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    if (wide <= 0) return [];
    const out = [...document.body.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1);
    return [`${wide}px: ${out.slice(0, 3).map((one) => one.outerHTML.slice(0, 150)).join(' | ')}`];
  });

/** WCAG 2.5.8: what is pressed is at least 24 by 24, links in a run of text apart. */
const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('a, button, input:not([type="hidden"]), select, textarea, [role="button"]')]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('.skip'))
      .map((one) => ({ one, box: (one.closest('label') ?? one).getBoundingClientRect() }))
      .filter(({ one, box }) => box.width > 0 && (box.width < 24 || box.height < 24) && getComputedStyle(one).display !== 'inline')
      .map(({ one, box }) => `${Math.round(box.width)}×${Math.round(box.height)} ${one.outerHTML.slice(0, 150)}`),
  );

/** Text that its own box cuts off. */
const cutText = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('main *, header *')]
      .filter((one) => one.checkVisibility() && !['INPUT', 'TEXTAREA', 'SELECT', 'OPTION', 'CANVAS'].includes(one.tagName) && !one.closest('.unseen, .skip'))
      .filter((one) => ['hidden', 'clip'].includes(getComputedStyle(one).overflowX) && one.scrollWidth > one.clientWidth + 1)
      .map((one) => one.outerHTML.slice(0, 150)),
  );

export interface Fault {
  readonly screen: string;
  readonly faults: readonly string[];
}

const setDark = (page: Page, dark: boolean): Promise<void> => page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' });

/** Text twice as large, as the person's browser would set it. */
const setText = (page: Page, size: string): Promise<void> => page.evaluate((to) => void document.documentElement.style.setProperty('font-size', to), size);

/** One screen in three languages, two colours, at 360 and 320 px, and with text at 200 %. */
export const measure = async (page: Page, screen: string): Promise<Fault[]> => {
  const found: Fault[] = [];
  const note = (how: string, faults: readonly string[]): void => {
    if (faults.length > 0) found.push({ screen: `${screen} ${how}`, faults });
  };
  for (const language of languages) {
    const switcher = page.getByTestId('language');
    if ((await switcher.inputValue()) !== language) {
      await switcher.selectOption(language);
      await page.waitForFunction((to) => document.documentElement.lang === to, language);
    }
    await setDark(page, false);
    note(`${language} light`, await violations(page));
    // Colours are all that the dark has of its own.
    await setDark(page, true);
    note(`${language} dark`, await violations(page, ['color-contrast', 'link-in-text-block']));
    await page.setViewportSize({ width: 320, height: 800 });
    note(`${language} 320 px`, await overflow(page));
    note(`${language} targets`, await smallTargets(page));
    await setText(page, '200%');
    note(`${language} 200 %`, [...(await overflow(page)), ...(await cutText(page))]);
    await setText(page, '');
    await page.setViewportSize({ width: 360, height: 800 });
  }
  await page.getByTestId('language').selectOption('kk');
  await setDark(page, false);
  return found;
};
