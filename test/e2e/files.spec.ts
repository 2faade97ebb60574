import { readFileSync } from 'node:fs';
import { newCall } from '../harness/filings';
import { sha256 } from '../fixtures/award';
import { stored } from './device';
import { docx, heic, pdf, photo, type TestFile } from './files';
import { at, attach, filesIn, saved, slotOf } from './filling';
import { draftFile, openFile } from './seed';
import { expect, test, visit } from './world';

test('P3: a draft goes out as a file and comes back on another device, byte for byte', async ({ world }) => {
  const host = await world.host();
  const call = await newCall(host);
  const one = await world.browser();
  await visit(one.page, host.url);
  await openFile(one.page, draftFile({ call }));
  const draft = one.page.url();
  await one.page.goto(`${draft}/charter`);
  await at(one.page, 'charter.goals').fill('Шетте жазылған');
  await saved(one.page);
  await one.page.goto(draft);
  const [download] = await Promise.all([one.page.waitForEvent('download'), one.page.getByTestId('export-draft').click()]);
  const file: TestFile = { name: download.suggestedFilename(), mimeType: 'application/json', buffer: readFileSync(await download.path()) };
  expect(file.name).toMatch(/\.otinim\.json$/);

  const other = await world.browser();
  await visit(other.page, host.url);
  await openFile(other.page, file);
  const units = async (page: typeof other.page) => (await stored(page, 'units')).map(({ unit, values, order }) => ({ unit, values, order }));
  expect(await units(other.page)).toEqual(await units(one.page));
  expect(await stored(other.page, 'blobs')).toEqual(await stored(one.page, 'blobs'));
  const names = async (page: typeof other.page) => (await stored(page, 'files')).map(({ slot, name, sha256: hash }) => [slot, name, hash]).sort();
  expect(await names(other.page)).toEqual(await names(one.page));

  // Cut on its way: refused, and nothing here changes.
  await other.page.goto(host.url);
  await other.page.getByTestId('import-file').setInputFiles({ ...file, buffer: file.buffer.subarray(0, file.buffer.length / 2) });
  await expect(other.page.getByText('Бұл файл ашылмады')).toBeVisible();
  expect(await stored(other.page, 'drafts')).toHaveLength(1);
});

test('wrong, empty, huge, doubled and undecodable files are refused with a reason, the others stay', async ({ world }) => {
  const host = await world.host();
  const { page, context } = await world.browser();
  await visit(page, host.url);
  const picture = await photo(context, 'сурет.jpg', [3000, 2250]);
  await page.getByTestId('start').first().click();
  await page.waitForURL('**/drafts/*');
  await page.goto(`${page.url()}/materials`);
  const slot = 'materials.materials';
  const good = [pdf('бірінші.pdf', 1000), docx('есеп.docx', 'Есеп'), picture];
  await attach(page, slot, good);
  await expect(filesIn(page, slot).getByRole('listitem')).toHaveCount(3);
  const refusals: [TestFile, RegExp][] = [
    [{ name: 'бағдарлама.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ this is no paper') }, /түрі/],
    [{ name: 'бос.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) }, /бос/],
    [pdf('үлкен.pdf', 21 * 1024 * 1024), /20 МБ/],
    [{ ...good[0]!, name: 'басқа аты.pdf' }, /қосылып қойған/],
    [heic('айфон.heic'), /./],
  ];
  for (const [file, reason] of refusals) {
    await attach(page, slot, [file]);
    await expect(page.getByTestId('file-refused')).toContainText(file.name);
    await expect(page.getByTestId('file-refused')).toContainText(reason);
    await expect(filesIn(page, slot).getByRole('listitem')).toHaveCount(3);
  }
  // A broken one among good ones takes no other with it.
  await attach(page, slot, [heic('тағы.heic'), pdf('соңғы.pdf', 1000)]);
  await expect(filesIn(page, slot)).toContainText('соңғы.pdf');
  const kept = await stored(page, 'files');
  expect(kept.map(({ name }) => name).sort()).toEqual(['бірінші.pdf', 'есеп.docx', 'соңғы.pdf', 'сурет.jpg']);
  expect(kept.find(({ name }) => name === 'бірінші.pdf')?.sha256).toBe(sha256(good[0]!.buffer));
  const scaled = kept.find(({ name }) => name === 'сурет.jpg');
  expect([scaled?.width, scaled?.height]).toEqual([2000, 1500]);

  await slotOf(page, slot).getByRole('button', { name: /Өшіру: бірінші/ }).click();
  await expect(filesIn(page, slot).getByRole('listitem')).toHaveCount(3);
  await page.getByRole('button', { name: 'Қайтару' }).click();
  await expect(filesIn(page, slot)).toContainText('бірінші.pdf');

  // A page that is left while a photo is still being made smaller asks first: the photo is nowhere else yet.
  await slotOf(page, slot).getByRole('button', { name: /Өшіру: сурет/ }).click();
  await page.evaluate(() => Object.assign(globalThis, { createImageBitmap: () => new Promise(() => {}) }));
  await attach(page, slot, [picture]);
  await expect(slotOf(page, slot).getByRole('status')).toContainText('сурет.jpg');
  const [asked] = await Promise.all([page.waitForEvent('dialog'), page.close({ runBeforeUnload: true })]);
  expect(asked.type()).toBe('beforeunload');
  await asked.accept();
});

test('a signature drawn on the screen is kept as a picture', async ({ world }) => {
  const host = await world.host();
  const { page } = await world.browser();
  await visit(page, host.url);
  await page.getByTestId('start').first().click();
  await page.waitForURL('**/drafts/*');
  await page.goto(`${page.url()}/signature`);
  await page.locator('input[type="radio"][value="drawn"]').check();
  const pad = page.getByTestId('signature-pad');
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  const { x, y } = box ?? { x: 0, y: 0 };
  await page.mouse.move(x + 20, y + 20);
  await page.mouse.down();
  for (let i = 0; i < 10; i += 1) await page.mouse.move(x + 20 + i * 20, y + 20 + (i % 3) * 25);
  await page.mouse.up();
  await page.getByTestId('signature-keep').click();
  await expect.poll(async () => (await stored(page, 'files')).map(({ slot, kind }) => [slot, kind])).toEqual([['signature.drawn', 'png']]);
  const [file] = await stored(page, 'files');
  expect(file!.size).toBeGreaterThan(1000);
});
