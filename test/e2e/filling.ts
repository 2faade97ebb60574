/** Fills the award by its definition, as a person would: field by field, section by section. */
import { expect, type Locator, type Page } from '@playwright/test';
import { awardPackage } from '#law/forms/award';
import type { Fields, Field } from '#law/form/fields';
import { holds } from '#law/form/relevance';
import { pdf, type TestFile } from './files';
import { mouse, type Hands } from './hands';

export type Typed = Readonly<Record<string, unknown>>;
/** Files by slot; where none is named, a small PDF of its own. */
export type FilesFor = (slot: string) => readonly TestFile[];

export const onePdf: FilesFor = (slot) => [pdf(`${slot.replaceAll('.', '-')}.pdf`)];

export const at = (page: Page, path: string): Locator => page.locator(`[id="f-${path}"]`);
const box = (page: Page, path: string): Locator => page.locator(`[data-field="${path}"]`);

export const saved = (page: Page): Promise<void> =>
  expect(page.getByTestId('save-status').first()).toHaveAttribute('data-state', 'saved');

const copied = (field: Field, values: Typed): boolean => field.copyOf !== undefined && holds(field.copyOf.when, values);

const fillDate = async (page: Page, path: string, iso: string, hands: Hands): Promise<void> => {
  const [year = '', month = '', day = ''] = iso.split('-');
  for (const [part, value] of [['day', String(Number(day))], ['month', String(Number(month))], ['year', year]] as const) {
    await hands.write(box(page, path).locator(`input[data-part="${part}"]`), value);
  }
};

const fillChoice = async (page: Page, path: string, value: string, hands: Hands): Promise<void> => {
  await expect(box(page, path)).toBeVisible();
  const radio = box(page, path).locator(`input[type="radio"][value="${value}"]`);
  if (await radio.count()) await hands.mark(radio);
  else await hands.choose(box(page, path).locator('select'), value);
};

export const slotOf = (page: Page, slot: string): Locator => page.locator(`[data-slot="${slot}"]`);
/** What is kept of it: a name beside them may be of a file that is only being prepared. */
export const filesIn = (page: Page, slot: string): Locator => slotOf(page, slot).getByTestId('files');
export const attach = async (page: Page, slot: string, files: readonly TestFile[], hands: Hands = mouse): Promise<void> => {
  await slotOf(page, slot).waitFor();
  await hands.attach(slotOf(page, slot), files);
};

interface Way {
  readonly filesFor: FilesFor;
  readonly hands: Hands;
}

const fillField = async (page: Page, path: string, field: Field, value: unknown, way: Way): Promise<void> => {
  const { filesFor, hands } = way;
  switch (field.type) {
    case 'group':
      return fillFields(page, path, field.fields, value as Typed, way);
    case 'files': {
      const files = filesFor(path);
      await attach(page, path, files, hands);
      for (const { name } of files) await expect(filesIn(page, path)).toContainText(name.replace(/\.\w+$/, ''));
      return;
    }
    case 'date':
      return fillDate(page, path, String(value), hands);
    case 'choice':
      return fillChoice(page, path, String(value), hands);
    case 'confirm':
    case 'toggle':
      if (value === true) await hands.mark(at(page, path));
      return;
    case 'rows':
      for (const row of value as readonly Typed[]) await fillRow(page, path, field.row, row, way);
      return;
    default:
      if (value !== '') await hands.write(at(page, path), String(value));
  }
};

export const addRow = async (page: Page, hands: Hands = mouse): Promise<string> => {
  await page.getByTestId('row-add').waitFor();
  const rows = page.getByTestId('rows').locator('[data-unit]');
  const before = await rows.count();
  await hands.press(page.getByTestId('row-add'));
  await expect(rows.nth(before)).toHaveClass(/open/);
  return (await rows.nth(before).getAttribute('data-unit')) ?? '';
};

const fillRow = async (page: Page, path: string, fields: Fields, values: Typed, way: Way): Promise<void> => {
  const unit = await addRow(page, way.hands);
  // A row gets an id of its own: files are asked for by the id that the answers gave it.
  const filesFor: FilesFor = () => way.filesFor(`${path}.${String(values['id'])}.letter`);
  await fillFields(page, unit, fields, values, { ...way, filesFor });
  await way.hands.press(page.getByTestId('row-done'));
};

/** Of any form: `path` is the section, or what holds the fields. */
export const fillFields = async (page: Page, path: string, fields: Fields, values: Typed, way: Way): Promise<void> => {
  for (const [key, field] of Object.entries(fields)) {
    if (holds(field.when, values) && !copied(field, values)) await fillField(page, `${path}.${key}`, field, values[key], way);
  }
};

export type SectionName = keyof typeof awardPackage.sections;
export const sections = Object.keys(awardPackage.sections) as SectionName[];

export const fillSection = async (
  page: Page, name: SectionName, values: Typed, { filesFor = onePdf, hands = mouse }: Partial<Way> = {},
): Promise<void> => {
  if (name === 'consent') {
    await page.getByTestId('consent-agree').waitFor();
    await hands.press(page.getByTestId('consent-agree'));
    await page.getByTestId('consent-given').waitFor();
    return;
  }
  await fillFields(page, name, awardPackage.sections[name].fields, values, { filesFor, hands });
};

/** From the first section, through every one by its «next», back to the list. */
export const fillAll = async (page: Page, answers: Readonly<Record<string, Typed>>, way: Partial<Way> = {}): Promise<void> => {
  for (const [index, name] of sections.entries()) {
    await page.waitForURL(`**/${name}`);
    await fillSection(page, name, answers[name] ?? {}, way);
    const after = sections[index + 1];
    await (way.hands ?? mouse).press(page.getByTestId('next'));
    await page.waitForURL(after === undefined ? /\/drafts\/[a-z0-9]+$/ : `**/${after}`);
  }
};
