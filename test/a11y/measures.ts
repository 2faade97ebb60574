/** What is measured of one screen: three languages, two colours, and the sizes and wishes that have to work. */
import type { Page } from '@playwright/test';
import { violations } from './axe';
import { hiddenFocus } from './focus';
import { badText, overflow, smallTargets } from './geometry';
import { picture, pictures } from './pictures';

export interface Fault {
  readonly screen: string;
  readonly faults: readonly string[];
}
type Note = (how: string, found: readonly string[]) => void;

const languages = ['kk', 'ru', 'en'] as const;
const phone = { width: 360, height: 800 };
const narrow = { width: 320, height: 800 };
const desk = { width: 1440, height: 900 };

const setMedia = (page: Page, media: { dark?: boolean; forced?: boolean }): Promise<void> =>
  // Motion is at rest in one half of what is measured, as the person wishes it in the other.
  page.emulateMedia({ colorScheme: media.dark ? 'dark' : 'light', reducedMotion: media.dark ? 'no-preference' : 'reduce', forcedColors: media.forced ? 'active' : 'none' });

/** Waits for the page to take it: the window is another process. */
const setSize = async (page: Page, size: { width: number; height: number }): Promise<void> => {
  await page.setViewportSize(size);
  await page.waitForFunction((width) => innerWidth === width, size.width);
};

/** Text twice as large, as the person's browser would set it. */
const setText = (page: Page, size: string): Promise<void> => page.evaluate((to) => void (document.documentElement.style.fontSize = to), size);

/** WCAG 1.4.12: the person's own style, with all the room it may ask for. */
const spacing = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';
const setSpacing = (page: Page, css: string | null): Promise<void> =>
  page.evaluate((text) => {
    if (text === null) return void document.adoptedStyleSheets.pop();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }, css);

/** WCAG 3.1.1, 2.4.2, 1.3.1. */
const frame = (page: Page, language: string): Promise<string[]> =>
  page.evaluate((wanted) => {
    const headings = [...document.querySelectorAll('h1')].filter((one) => one.checkVisibility()).length;
    return [
      ...(document.documentElement.lang === wanted ? [] : [`lang is ${document.documentElement.lang}`]),
      ...(headings === 1 ? [] : [`${headings} h1`]),
      ...(/^\S.* — Өтінім$/.test(document.title) ? [] : [`title «${document.title}»`]),
    ];
  }, language);

const oneTitle = async (page: Page, language: string, titles: Map<string, string>): Promise<string[]> => {
  const title = `${language} ${await page.title()}`;
  const kind = new URL(page.url()).pathname.replaceAll(/[a-z0-9]{15}/g, '…');
  const other = titles.get(title) ?? kind;
  titles.set(title, kind);
  return other === kind ? [] : [`title of ${other} too: ${title}`];
};

const speak = async (page: Page, language: string): Promise<void> => {
  const switcher = page.getByTestId('language');
  if ((await switcher.inputValue()) !== language) await switcher.selectOption(language, { force: true });
  await page.waitForFunction((to) => document.documentElement.lang === to, language);
};

/** What is wrong twice is wrong: between two sizes a frame may still be on its way. */
const layout = async (page: Page): Promise<string[]> => {
  const look = async (): Promise<string[]> => [...(await overflow(page)), ...(await badText(page))];
  if ((await look()).length === 0) return [];
  await page.waitForTimeout(200);
  return look();
};

const inSizes = async (page: Page, note: Note): Promise<void> => {
  await setSize(page, narrow);
  note('320 px', [...(await layout(page)), ...(await smallTargets(page))]);
  await setText(page, '200%');
  note('200 %', await layout(page));
  await setText(page, '');
};

/** What does not hang on the words is measured once, in the source language. */
const once = async (page: Page, note: Note): Promise<void> => {
  await setSpacing(page, spacing);
  note('text spacing', await layout(page));
  await setSpacing(page, null);
  await setSize(page, phone);
  note('focus', await hiddenFocus(page));
  await setMedia(page, { forced: true });
  note('focus in forced colours', await hiddenFocus(page));
  await setMedia(page, { dark: true });
  note('dark', await violations(page));
  await setMedia(page, {});
};

/** To be looked at; nothing is measured meanwhile. */
const keepPictures = async (page: Page, screen: string): Promise<void> => {
  for (const language of ['kk', 'ru']) {
    await speak(page, language);
    for (const size of [phone, desk]) {
      await setSize(page, size);
      await picture(page, `${screen} ${language} ${size.width}`);
    }
  }
  await speak(page, 'kk');
  await setMedia(page, { dark: true });
  await setSize(page, phone);
  await picture(page, `${screen} kk dark`);
  await setMedia(page, {});
};

export const faultsOf = async (page: Page, screen: string, titles: Map<string, string>): Promise<Fault[]> => {
  const found: Fault[] = [];
  if (pictures !== undefined) {
    await keepPictures(page, screen);
    return found;
  }
  for (const language of languages) {
    const note: Note = (how, faults) => void (faults.length > 0 && found.push({ screen: `${screen} ${language} ${how}`, faults: [...new Set(faults)].slice(0, 8) }));
    await speak(page, language);
    await setSize(page, phone);
    note('frame', [...(await frame(page, language)), ...(await oneTitle(page, language, titles))]);
    note('light', await violations(page));
    await inSizes(page, note);
    if (language === 'kk') await once(page, note);
    await setSize(page, desk);
    note('1440 px', await layout(page));
  }
  await speak(page, 'kk');
  await setSize(page, phone);
  return found;
};
