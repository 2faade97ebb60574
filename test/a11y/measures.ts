/** What is measured of one screen: three languages, two lights, and the sizes and wishes that have to work. */
import type { Page } from '@playwright/test';
import { hiddenFocus } from './focus';
import { inPage, sendTools, type Language, type Seen } from './in-page';
import { picture, pictures } from './pictures';

export interface Fault {
  readonly screen: string;
  readonly faults: readonly string[];
}

const phone = { width: 360, height: 800 };
const narrow = { width: 320, height: 800 };
const desk = { width: 1440, height: 900 };

const setMedia = (page: Page, media: { dark?: boolean; forced?: boolean }): Promise<void> =>
  // Motion is at rest in one half of what is measured, as the person wishes it in the other.
  page.emulateMedia({ colorScheme: media.dark ? 'dark' : 'light', reducedMotion: media.dark ? 'no-preference' : 'reduce', forcedColors: media.forced ? 'active' : 'none' });

/** Waits for the page to take it: the window is another process. */
const setSize = async (page: Page, size: { width: number; height: number }): Promise<void> => {
  await page.setViewportSize(size);
  await page.evaluate(async (width) => {
    while (innerWidth !== width) await new Promise((resolve) => requestAnimationFrame(resolve));
  }, size.width);
};

const oneTitle = (page: Page, said: string, titles: Map<string, string>): string[] => {
  const kind = new URL(page.url()).pathname.replaceAll(/[a-z0-9]{15}/g, '…');
  const other = titles.get(said) ?? kind;
  titles.set(said, kind);
  return other === kind ? [] : [`title of ${other} too: ${said}`];
};

/** What does not hang on the words is measured once, in the source language. */
const once = async (page: Page): Promise<Seen[]> => {
  const language = 'kk';
  const focus = await hiddenFocus(page);
  await setMedia(page, { forced: true });
  const forced = await hiddenFocus(page);
  await setMedia(page, { dark: true });
  const dark = await inPage.violations(page, 'colours');
  await setMedia(page, {});
  return [{ language, how: 'focus', faults: focus }, { language, how: 'focus in forced colours', faults: forced }, { language, how: 'dark', faults: dark }];
};

/** To be looked at; nothing is measured meanwhile. */
const keepPictures = async (page: Page, screen: string): Promise<void> => {
  for (const language of ['ru', 'kk'] as const) {
    await inPage.speak(page, language);
    for (const size of [phone, desk]) {
      await setSize(page, size);
      await picture(page, `${screen} ${language} ${size.width}`);
    }
  }
  await setMedia(page, { dark: true });
  for (const size of [desk, phone]) {
    await setSize(page, size);
    await picture(page, `${screen} kk dark ${size.width}`);
  }
  await setMedia(page, {});
  await inPage.speak(page, 'en');
  await picture(page, `${screen} en ${phone.width}`);
  await inPage.speak(page, 'kk');
};

/** A size at a time, and in it the languages there and back: what costs most is a new size, then a new language. */
export const faultsOf = async (page: Page, screen: string, titles: Map<string, string>): Promise<Fault[]> => {
  await sendTools(page);
  await setSize(page, phone);
  if (pictures !== undefined) {
    await keepPictures(page, screen);
    return [];
  }
  const seen: Seen[] = [];
  for (const language of ['kk', 'ru', 'en'] satisfies Language[]) {
    const { title, seen: found } = await inPage.onPhone(page, language);
    seen.push(...found, { language, how: 'title', faults: oneTitle(page, `${language} ${title}`, titles) });
    if (language === 'kk') seen.push(...(await once(page)));
  }
  await setSize(page, narrow);
  seen.push(...(await inPage.onNarrow(page, ['en', 'ru', 'kk'])));
  await setSize(page, desk);
  seen.push(...(await inPage.onDesk(page, ['kk', 'ru', 'en'])));
  await setSize(page, phone);
  await inPage.speak(page, 'kk');
  return seen.flatMap(({ language, how, faults }) => (faults.length === 0 ? [] : [{ screen: `${screen} ${language} ${how}`, faults: [...new Set(faults)].slice(0, 8) }]));
};
