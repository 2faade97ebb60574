/** What is measured on a screen in each language and colour. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const names = { kk: 'Қазақша', ru: 'Русский', en: 'English' } as const;
export type Language = keyof typeof names;
export const languages = Object.keys(names) as Language[];

const violations = async (page: Page): Promise<string[]> => {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} — ${failureSummary ?? ''}`));
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
    for (const dark of [false, true]) {
      await setDark(page, dark);
      note(`${language} ${dark ? 'dark' : 'light'}`, await violations(page));
    }
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
