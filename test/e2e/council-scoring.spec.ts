import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { decimals } from '#law/council/fraction';
import { verifyPublication } from '#law/council/publication';
import type { OfficeSheets } from '#law/council/sheets-wire';
import { councilAt, storeFiles } from '../harness/council';
import { memberActs, officeActs, outcomeOf } from '../harness/council-acts';
import { lock, sheetsOf } from '../harness/council-sheets';
import { newDevice } from '../harness/device-keys';
import { sha256 } from '../fixtures/award';
import { newCall, newId } from '../harness/filings';
import { root } from '../harness/hooks';
import type { Host } from '../harness/host';
import { json, rows } from '../harness/requests';
import { documentText } from '../papers/docx-text';
import { png } from '../papers/png';
import { everythingStored } from './device';
import { enterAs, leave } from './enter-as';
import { expect, test, visit } from './world';

const give = async (page: Page, points: Readonly<Record<string, number>>) => {
  for (const [criterion, value] of Object.entries(points)) await page.locator(`[data-criterion=${criterion}]`).getByRole('radio', { name: String(value), exact: true }).check();
};
/** One finger scrolls, then another comes and they part: of a scan, without a network. */
const zoomed = async (page: Page) => {
  await page.getByRole('button', { name: /: scan\.png$/ }).first().click();
  const box = await page.getByTestId('scan').getByRole('img').boundingBox();
  const from = { x: (box?.x ?? 0) + 40, y: (box?.y ?? 0) + 40, id: 1 };
  const cdp = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: readonly object[]) => cdp.send('Input.dispatchTouchEvent', { type, touchPoints: touchPoints as never });
  await touch('touchStart', { ...from, y: from.y + 60 });
  for (let y = from.y + 50; y >= from.y; y -= 10) await touch('touchMove', { ...from, y });
  for (let far = 30; far <= 90; far += 10) await touch(far === 30 ? 'touchStart' : 'touchMove', from, { x: from.x + far, y: from.y, id: 2 });
  await touch('touchEnd');
  await expect.poll(async () => Number(await page.getByTestId('scan').getAttribute('data-zoom'))).toBeCloseTo(3, 0);
  await page.keyboard.press('Escape');
};
/** The hash of a PDF that was taken along, kept as a file without a network: this browser has no viewer of its own. */
const keptPdf = async (page: Page): Promise<string> => {
  const keeping = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Сақтау: .*\.pdf$/ }).first().click();
  return sha256(readFileSync(await (await keeping).path()));
};
const look = async (host: Host, { secretary, call }: { readonly secretary: Parameters<typeof sheetsOf>[1]; readonly call: string }): Promise<OfficeSheets> => json(await sheetsOf(host, secretary, call));
const sheet = (page: Page) => page.getByTestId('sheet');

test('three experts: scored in flight mode, handed in later; one recused late; closed, sat, decided, published, and counted again by a visitor without a network', async ({ world }) => {
  const host = await world.host();
  await newCall(host);
  const council = await councilAt(host, 'declared', { papers: [{ name: '«Алғашқы қадам» қоры', canary: 'құпия мәтін' }, { name: '«Үміт» қоры' }, { name: '«Жас қанат» бірлестігі' }] });
  const [first, second] = council.papers;
  const [me, chair, other] = [council.members[2]!, council.members[0]!, council.members[1]!];
  await storeFiles(host, first!, png());
  for (const [who, points] of [[chair, { c1: 5, c2: 5, c3: 5 }], [other, { c1: 1, c2: 1, c3: 2 }]] as const) await lock(host, council, who, first!, points);

  const { page, context } = await world.browser();
  await visit(page, host.url);
  await enterAs(page, me.person, 'expert');
  await page.goto(`${host.url}/council`);
  await page.getByTestId('take-texts').click();
  await page.getByTestId('take-files').click();
  await expect(page.getByTestId('taken')).toBeVisible();
  // I6: of others nothing has come, to whatever table.
  expect(await everythingStored(page)).not.toContain(chair.seat);

  await host.pause();
  await page.goto(`${host.url}/council`);
  await page.getByTestId('next').click();
  await expect(page.getByTestId('paper-text')).toContainText('Алғашқы қадам');
  await zoomed(page);
  expect(first!.files.map(({ sha256: hash }) => hash)).toContain(await keptPdf(page));
  await page.getByTestId('side-sheet').click();
  await page.getByTestId('lock').click();
  await expect(page.locator('[data-criterion=c1] input[type=radio]').first()).toBeFocused();
  await give(page, { c1: 4, c2: 3, c3: 2 });
  await page.getByTestId('notes').fill('тек өз жазбам');
  await page.getByTestId('notes').blur();
  await expect(page.getByTestId('total')).toHaveText('9 / 15');
  await page.getByTestId('lock').click();
  await page.getByTestId('lock-yes').click();
  await expect(sheet(page)).toHaveAttribute('data-state', 'locked');
  await expect(page.getByTestId('others')).toBeHidden();
  // Begun, killed, and there again.
  await page.keyboard.press('Alt+ArrowDown');
  await page.waitForURL(`**/${second!.id}`);
  await give(page, { c1: 5 });
  await expect(page.getByTestId('save-status')).toHaveAttribute('data-state', 'saved');
  await page.goto(`${host.url}/council/${council.call}/${second!.id}`);
  await page.getByTestId('side-sheet').click();
  await expect(page.locator('[data-criterion=c1]').getByRole('radio', { name: '5', exact: true })).toBeChecked();
  await expect(sheet(page)).toHaveAttribute('data-state', 'begun');

  await host.restart();
  await page.goto(`${host.url}/council/${council.call}/${first!.id}`);
  await page.getByTestId('side-sheet').click();
  await expect(sheet(page)).toHaveAttribute('data-state', 'handed');
  await expect(page.getByTestId('others')).toContainText('4');
  await expect(page.getByTestId('others').getByRole('row')).toHaveCount(4);
  const whole = await look(host, council);
  expect(whole.sheets).toBe(3);
  // Locked without a network, and signed by this device's key; the others' acts came from no device.
  expect(await rows(host, `SELECT subject FROM events WHERE chain = '${council.call}' AND kind = 'key.enrolled'`)).toEqual([{ subject: me.seat }]);
  expect(whole.papers.map(({ points }) => points?.length ?? null)).toEqual([3, null, null]);

  expect(await everythingStored(page)).toContain('құпия мәтін');
  // CI-2: late, after points were given. The published list of applicants stays (AW-7): a declaration chooses from it.
  const verdict = { kind: 'verdict.give', call: council.call, seat: me.seat, paper: first!.id, conflict: true, reason: 'Құрылтайшысының туысы' };
  expect((await officeActs(host, council.secretary, verdict)).map(outcomeOf)).toEqual(['done']);
  await page.goto(`${host.url}/council`);
  await expect(page.getByRole('row', { name: new RegExp(first!.number) })).toContainText('Мүдделер қақтығысы');
  const left = await everythingStored(page);
  for (const trace of [first!.id, 'құпия мәтін', 'тек өз жазбам', first!.files[0]!.sha256, chair.seat]) expect([trace, left.includes(trace)]).toEqual([trace, false]);
  expect(left).toContain(second!.id);
  expect((await look(host, council)).sheets).toBe(2);
  await page.goto(`${host.url}/council/${council.call}/${first!.id}`);
  await expect(page.getByText('Бұл өтінім сізде жоқ').first()).toBeVisible();

  const device = await newDevice();
  for (const paper of council.papers.slice(1)) {
    await lock(host, council, other, paper, { c1: 3, c2: 3, c3: 5 });
    const act = { id: newId(), kind: 'sheet.lock', call: council.call, paper: paper.id, points: { c1: 4, c2: 4, c3: 5 }, comments: {}, revision: 1 } as const;
    expect((await memberActs(host, chair.person, await device.sign(act))).map(outcomeOf)).toEqual(['done']);
  }
  await enterAs(page, council.secretary, 'secretary');
  await page.goto(`${host.url}/office/council/${council.call}/scoring`);
  await page.getByTestId('close').click();
  // Who has not scored is named, and asked about.
  await expect(page.getByRole('dialog')).toContainText(second!.number);
  await page.getByRole('checkbox').check();
  await page.getByTestId('act').click();
  await expect(page.getByTestId('close')).toBeHidden();
  await page.goto(`${host.url}/office/council/${council.call}/result`);
  await page.getByTestId('hold').click();
  await page.locator('#sitting-place').fill('Астана қаласы');
  for (const step of ['hold', 'decide', 'publish']) {
    if (step !== 'hold') await page.getByTestId(step).click();
    await page.getByTestId('act').click();
    await expect(page.getByTestId('act')).toBeHidden();
  }
  const downloading = page.waitForEvent('download');
  await page.getByTestId('protocol-kk').click();
  const protocol = documentText(readFileSync(await (await downloading).path()));

  // A visitor, who finds both from the first page and counts the result again; then from a cold start with the host stopped.
  await leave(page);
  await page.goto(host.url);
  await page.getByTestId('to-calls').click();
  const card = page.getByTestId('call').filter({ hasText: 'Кеңес сынағы' });
  await card.getByRole('link', { name: 'Үміткерлер тізбесі' }).click();
  await expect(page.getByTestId('applicants-count')).toBeVisible();
  await page.goBack();
  await card.getByTestId('to-result').click();
  await expect(page.getByTestId('recipients')).toBeVisible();
  await host.pause();
  await page.close();
  const cold = await context.newPage();
  await cold.goto(`${host.url}/results/${council.call}`);
  await cold.getByTestId('recount-button').click();
  await expect(cold.getByTestId('recounted')).toContainText('Қайта есептелген нәтиже кеңес шешімімен бірдей');
  await expect(cold.getByTestId('recounted')).toContainText('Құрылғы кілтімен қол қойылған парақтар: 2 / 6');
  // I8: without WebCrypto (plain http from another machine) the signatures are not told to be broken, nor to be true.
  await cold.evaluate(() => Object.defineProperty(globalThis.crypto, 'subtle', { value: undefined }));
  await cold.getByTestId('recount-button').click();
  await expect(cold.getByTestId('recounted')).toContainText('осы жерде тексерілмеді');
  await expect(cold.getByTestId('recounted')).not.toContainText('Құрылғы кілтімен қол қойылған парақтар');
  // The file that is kept, and what `npm run verify` says of it.
  const keeping = cold.waitForEvent('download');
  await cold.getByTestId('download').click();
  const file = await (await keeping).path();
  const verified = execFileSync(process.execPath, [join(root, 'scripts/verify.mjs'), file], { encoding: 'utf8' });
  expect(verified).toContain('the same result');
  await cold.goto(`${host.url}/applicants/${council.call}`);
  await expect(cold.getByRole('row', { name: /«Үміт» қоры/ })).toContainText(second!.number);

  // Q7: the secretary's protocol is what is counted from the public file; the recused one's points are in neither.
  const counted = verifyPublication(readFileSync(file, 'utf8'), sha256);
  const tallies = counted.ok ? counted.publication.result.groups.flatMap(({ places }) => places.map(({ tally }) => tally)) : [];
  expect(tallies.map(({ paper, sum, recused }) => [paper.id, sum, recused])).toEqual(expect.arrayContaining([[first!.id, 19, [me.seat]], [second!.id, 24, []]]));
  const shown = (mean: (typeof tallies)[number]['mean']) => (mean === null ? '–' : decimals(mean, 2));
  for (const { paper, lines, recused, sum, mean } of tallies) {
    const at = protocol.indexOf(paper.number, protocol.indexOf('4. Мүшелердің баллдары'));
    const totals = council.members.map(({ seat }) => (recused.includes(seat) ? 'Ш' : String(lines.find(({ member }) => member === seat)?.total ?? '–')));
    expect(protocol.slice(at, at + 6)).toEqual([paper.number, ...totals, String(sum), shown(mean).replace(/,00$/, '')]);
    expect(verified).toContain(`${paper.number}  ${shown(mean)}  `);
  }
  const [, head = 'a head'] = /head of the chain (\w+)/.exec(verified) ?? [];
  expect(protocol.join(' ')).toContain(head);
});
