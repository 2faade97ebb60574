/** Fills the award by its definition, as a person would: field by field, section by section. */
import { expect, type Locator, type Page } from '@playwright/test';
import { awardPackage } from '#law/forms/award';
import type { Fields, Field } from '#law/form/fields';
import { pdf, type TestFile } from './files';

export type Typed = Readonly<Record<string, unknown>>;
/** Files by slot; where none is named, a small PDF of its own. */
export type FilesFor = (slot: string) => readonly TestFile[];

export const onePdf: FilesFor = (slot) => [pdf(`${slot.replaceAll('.', '-')}.pdf`)];

export const at = (page: Page, path: string): Locator => page.locator(`[id="f-${path}"]`);
const box = (page: Page, path: string): Locator => page.locator(`[data-field="${path}"]`);

export const saved = (page: Page): Promise<void> =>
  expect(page.getByTestId('save-status').first()).toHaveAttribute('data-state', 'saved');

const holds = (field: Field, values: Typed): boolean => field.when === undefined || values[field.when.field] === field.when.is;
const copied = (field: Field, values: Typed): boolean => field.copyOf !== undefined && (field.copyOf.when === undefined || values[field.copyOf.when.field] === field.copyOf.when.is);

const fillDate = async (page: Page, path: string, iso: string): Promise<void> => {
  const [year = '', month = '', day = ''] = iso.split('-');
  for (const [part, value] of [['day', String(Number(day))], ['month', String(Number(month))], ['year', year]] as const) {
    await box(page, path).locator(`input[data-part="${part}"]`).fill(value);
  }
};

const fillChoice = async (page: Page, path: string, value: string): Promise<void> => {
  const radio = box(page, path).locator(`input[type="radio"][value="${value}"]`);
  await expect(box(page, path)).toBeVisible();
  if (await radio.count()) await radio.check();
  else await box(page, path).locator('select').selectOption(value);
};

export const attach = async (page: Page, slot: string, files: readonly TestFile[]): Promise<void> => {
  await box(page, slot).locator('input[type="file"]').first().setInputFiles([...files]);
};

const fillField = async (page: Page, path: string, field: Field, value: unknown, filesFor: FilesFor): Promise<void> => {
  switch (field.type) {
    case 'group':
      return fillFields(page, path, field.fields, value as Typed, filesFor);
    case 'files': {
      const files = filesFor(path);
      await attach(page, path, files);
      for (const { name } of files) await expect(box(page, path)).toContainText(name.replace(/\.\w+$/, ''), { timeout: 20_000 });
      return;
    }
    case 'date':
      return fillDate(page, path, String(value));
    case 'choice':
      return fillChoice(page, path, String(value));
    case 'confirm':
    case 'toggle':
      return at(page, path).setChecked(value === true);
    case 'rows':
      for (const row of value as readonly Typed[]) await fillRow(page, path, field.row, row, filesFor);
      return;
    default:
      if (value !== '') await at(page, path).fill(String(value));
  }
};

export const addRow = async (page: Page): Promise<string> => {
  const before = await page.getByTestId('rows').locator('[data-unit]').count();
  await page.getByTestId('row-add').click();
  const row = page.getByTestId('rows').locator('[data-unit]').nth(before);
  await expect(row).toHaveClass(/open/);
  return (await row.getAttribute('data-unit')) ?? '';
};

const fillRow = async (page: Page, path: string, fields: Fields, values: Typed, filesFor: FilesFor): Promise<void> => {
  const unit = await addRow(page);
  // The order of a row's slots for `filesFor` is that of the rows.
  await fillFields(page, unit, fields, values, () => filesFor(`${path}.${String(values['id'])}.letter`));
  await page.getByTestId('row-done').click();
};

export const fillFields = async (page: Page, path: string, fields: Fields, values: Typed, filesFor: FilesFor = onePdf): Promise<void> => {
  for (const [key, field] of Object.entries(fields)) {
    if (!holds(field, values) || copied(field, values)) continue;
    await fillField(page, `${path}.${key}`, field, values[key], filesFor);
    // What decides about others is kept before they are looked for.
    if (field.type === 'choice' || field.type === 'toggle') await page.getByTestId('save-status').first().waitFor();
  }
};

export type SectionName = keyof typeof awardPackage.sections;
export const sections = Object.keys(awardPackage.sections) as SectionName[];

export const fillSection = async (page: Page, name: SectionName, values: Typed, filesFor: FilesFor = onePdf): Promise<void> => {
  if (name === 'consent') {
    await page.getByTestId('consent-agree').click();
    await page.getByTestId('consent-given').waitFor();
    return;
  }
  await fillFields(page, name, awardPackage.sections[name].fields, values, filesFor);
};

/** From the page of a draft, through every section by its «next», back to the list. */
export const fillAll = async (page: Page, answers: Readonly<Record<string, Typed>>, filesFor: FilesFor = onePdf): Promise<void> => {
  const draft = page.url();
  await page.goto(`${draft}/${sections[0]}`);
  for (const [index, name] of sections.entries()) {
    await page.waitForURL(`**/${name}`);
    await fillSection(page, name, answers[name] ?? {}, filesFor);
    await saved(page);
    await page.getByTestId('next').click();
    await page.waitForURL(index === sections.length - 1 ? draft : `**/${sections[index + 1]}`);
  }
};
