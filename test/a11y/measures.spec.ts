import { visit } from '../e2e/world';
import { expect, test, tourOf } from './tour';

/** Wrong in one way each, and in one language, light or size alone. */
const plant = (): void => {
  const main = document.querySelector('main');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    .planted-dark { color: var(--ink) } @media (prefers-color-scheme: dark) { .planted-dark { color: #222 !important; background: #111 !important } }
    .planted-wide { min-width: 340px } @media (min-width: 330px) { .planted-wide { min-width: 0 } }
    .planted-cut { overflow: hidden; height: 1.6em; line-height: 1.5 }`);
  document.adoptedStyleSheets.push(sheet);
  const add = (tag: string, name: string, text = ''): HTMLElement => {
    const made = Object.assign(document.createElement(tag), { className: name, textContent: text });
    main?.append(made);
    return made;
  };
  add('p', 'planted-dark', 'қараңғыда');
  add('p', 'planted-wide', 'кең');
  const button = add('button', 'button', 'түйме');
  const cut = add('p', 'planted-cut', 'қысқа');
  new MutationObserver(() => {
    // No name in Russian; English words that are longer than their box; in Kazakh all is well.
    button.textContent = document.documentElement.lang === 'ru' ? '' : 'түйме';
    cut.textContent = document.documentElement.lang === 'en' ? 'long words '.repeat(30) : 'қысқа';
  }).observe(document.documentElement, { attributes: true, attributeFilter: ['lang'] });
};

test('what is wrong in one language, light or size alone is found there', async ({ world }) => {
  const host = await world.host();
  const { page } = await world.browser();
  await visit(page, host.url);
  await page.goto(`${host.url}/confirm`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate(plant);
  const tour = tourOf(page);
  await tour.see('x');
  expect(tour.faults.map(({ screen, faults }) => `${screen}: ${[...new Set(faults.map((fault) => fault.split(':')[0]))].join(', ')}`)).toEqual([
    'x kk dark: color-contrast',
    'x ru light: button-name',
    ...['320 px', '200 %'].map((how) => `x en ${how}: 20px, cut off below`),
    ...['ru', 'kk'].flatMap((language) => ['320 px', '200 %'].map((how) => `x ${language} ${how}: 20px`)),
    'x kk text spacing: 20px',
    'x en 1440 px: cut off below',
  ]);
});
