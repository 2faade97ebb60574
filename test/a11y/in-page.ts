/**
 * What measures a screen from inside it. Asking from outside costs a round for each size, language and question;
 * so these functions are sent to the page once, as text (each knows the others by `tools` alone), and answer in a few.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { badText, overflow, smallTargets } from './geometry';

export type Language = 'kk' | 'ru' | 'en';
interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}
declare const axe: { run: (root: Document, options: object) => Promise<{ violations: Violation[] }> };
declare const tools: typeof every;
declare global {
  /** Of the screen as axe has seen it whole. */
  var seenStructure: string | undefined;
}

/** Two frames: what was asked for is on the screen. */
const settled = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

const speak = async (language: string): Promise<void> => {
  const switcher = document.querySelector<HTMLSelectElement>('[data-testid="language"]');
  if (!switcher) throw new Error('there is no choice of languages');
  if (switcher.value !== language) {
    switcher.value = language;
    switcher.dispatchEvent(new Event('change', { bubbles: true }));
  }
  for (let frames = 0; document.documentElement.lang !== language; frames += 1) {
    if (frames > 600) throw new Error(`${language} does not come`);
    await tools.settled();
  }
  await tools.settled();
};

/** WCAG 3.1.1, 2.4.2, 1.3.1. */
const frame = (language: string): string[] => {
  const headings = [...document.querySelectorAll('h1')].filter((one) => one.checkVisibility()).length;
  return [
    ...(document.documentElement.lang === language ? [] : [`lang is ${document.documentElement.lang}`]),
    ...(headings === 1 ? [] : [`${headings} h1`]),
    ...(/^\S.* — Өтінім$/.test(document.title) ? [] : [`title «${document.title}»`]),
  ];
};

/** What is wrong twice is wrong: between two sizes a frame may still be on its way. */
const layout = async (): Promise<string[]> => {
  const look = (): string[] => [...tools.overflow(), ...tools.badText()];
  if (look().length === 0) return [];
  await new Promise((resolve) => setTimeout(resolve, 200));
  return look();
};

/** Everything of the page but its words: elements, roles, states, classes. */
const structure = (): string =>
  [...document.querySelectorAll('*')]
    .map((one) => `${one.tagName}${[...one.attributes].map(({ name, value }) => (/^(aria-label|title|alt|placeholder|value|content|lang|download)$/.test(name) ? ` ${name}=${value.trim() !== ''}` : ` ${name}=${value}`)).join('')}`)
    .join('\n');

/**
 * Every rule that axe has on, WCAG 2.2 AA and good practice; `target-size` it leaves off by itself. What a rule
 * says hangs on the structure, which is the same in each language and each light, on the words or on the colours.
 * Where the structure is the one that was seen whole a moment before, only the rules are asked again that words
 * (`words`) or colours (`colours`) can answer otherwise; where it is another, all of them are.
 */
const violations = async (asked: 'all' | 'words' | 'colours'): Promise<string[]> => {
  const words = [
    'area-alt', 'aria-command-name', 'aria-dialog-name', 'aria-input-field-name', 'aria-meter-name', 'aria-progressbar-name', 'aria-text',
    'aria-toggle-field-name', 'aria-tooltip-name', 'aria-treeitem-name', 'button-name', 'document-title', 'empty-heading', 'empty-table-header',
    'frame-title', 'html-has-lang', 'html-lang-valid', 'image-alt', 'image-redundant-alt', 'input-button-name', 'input-image-alt', 'label',
    'label-title-only', 'link-name', 'object-alt', 'scrollable-region-focusable', 'select-name', 'summary-name', 'svg-img-alt', 'target-size', 'valid-lang',
  ];
  // What sticks to the edge covers whatever is scrolled under it just now: it is measured where it rests.
  if (document.querySelector('[data-sticks]')) scrollTo(0, document.documentElement.scrollHeight);
  await tools.settled();
  // A colour on its way to another is neither.
  for (const animation of document.getAnimations()) animation.finish();
  const now = tools.structure();
  const same = now === globalThis.seenStructure;
  if (asked === 'all') globalThis.seenStructure = now;
  const only = { words, colours: ['color-contrast', 'link-in-text-block'], all: null }[same ? asked : 'all'];
  const rules = only === null ? { rules: { 'target-size': { enabled: true } } } : { runOnly: only };
  const found = await axe.run(document, { resultTypes: ['violations'], iframes: false, ...rules });
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 200)} — ${failureSummary}`));
};

export interface Seen {
  readonly language: Language;
  readonly how: string;
  readonly faults: readonly string[];
}

/** Of a phone's window, in one language. */
const onPhone = async (language: Language): Promise<{ title: string; seen: Seen[] }> => {
  await tools.speak(language);
  const light = await tools.violations(language === 'kk' ? 'all' : 'words');
  return { title: document.title, seen: [{ language, how: 'frame', faults: tools.frame(language) }, { language, how: 'light', faults: light }] };
};

/** Text twice as large as the person's browser would set it; then WCAG 1.4.12: the person's own style, with all the room it may ask for. */
const onNarrow = async (language: Language): Promise<Seen[]> => {
  await tools.speak(language);
  const plain = [...(await tools.layout()), ...tools.smallTargets()];
  document.documentElement.style.fontSize = '200%';
  const large = await tools.layout();
  document.documentElement.style.fontSize = '';
  const seen = [{ language, how: '320 px', faults: plain }, { language, how: '200 %', faults: large }];
  // Once, in the source language.
  if (language !== 'kk') return seen;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }');
  document.adoptedStyleSheets.push(sheet);
  const spaced = await tools.layout();
  document.adoptedStyleSheets.pop();
  return [...seen, { language, how: 'text spacing', faults: spaced }];
};

const onDesk = async (language: Language): Promise<Seen[]> => {
  await tools.speak(language);
  return [{ language, how: '1440 px', faults: await tools.layout() }];
};

const every = { badText, overflow, smallTargets, settled, speak, frame, layout, structure, violations, onPhone, onNarrow, onDesk };
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const text = `${source};globalThis.tools = {${Object.entries(every).map(([name, run]) => `${name}: ${run.toString()}`).join(',')}};void 0`;

/** Once for each page that is loaded. */
export const sendTools = async (page: Page): Promise<void> => {
  if (!(await page.evaluate(() => 'tools' in globalThis))) await page.evaluate(text);
};
export const inPage = {
  speak: (page: Page, language: Language): Promise<void> => page.evaluate((to) => tools.speak(to), language),
  settled: (page: Page): Promise<void> => page.evaluate(() => tools.settled()),
  violations: (page: Page, asked: 'all' | 'words' | 'colours'): Promise<string[]> => page.evaluate((which) => tools.violations(which), asked),
  onPhone: (page: Page, language: Language) => page.evaluate((to) => tools.onPhone(to), language),
  onNarrow: (page: Page, order: readonly Language[]): Promise<Seen[]> =>
    page.evaluate(async (all) => {
      const seen: Seen[] = [];
      for (const language of all) seen.push(...(await tools.onNarrow(language)));
      return seen;
    }, order),
  onDesk: (page: Page, order: readonly Language[]): Promise<Seen[]> =>
    page.evaluate(async (all) => {
      const seen: Seen[] = [];
      for (const language of all) seen.push(...(await tools.onDesk(language)));
      return seen;
    }, order),
};
