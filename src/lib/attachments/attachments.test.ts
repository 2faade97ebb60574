import { expect, test } from 'vitest';
import { isFileName } from '#law/filing/shape';
import { limits } from '#law/filing/wire';
import { createDraft, openDraft } from '../drafts/drafts';
import { purge } from '../drafts/purge';
import { openForTest } from '../storage/open-for-test';
import type { Storage } from '../storage/storage';
import { addAttachment, removeAttachment, restoreAttachment, type AttachDeps, type Incoming } from './attachments';
import { kindOf } from './kind';
import { fit, search, sizeOf } from './photo';

const pdf = (text = 'x') => new Blob([`%PDF-1.7 ${text}`]);
const jpeg = new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 17, 8, 0x0b, 0xb8, 0x0f, 0xa0])]);
const heic = new Blob([new Uint8Array([0, 0, 0, 24]), 'ftypheic']);
const kinds = ['pdf', 'docx', 'doc', 'jpeg', 'png'] as const;

const start = async (over: Partial<AttachDeps> = {}) => {
  const storage = await openForTest();
  const deps: AttachDeps = {
    storage, now: () => 5,
    shrink: async () => ({ blob: new Blob(['small picture']), width: 2000, height: 1500 }),
    ...over,
  };
  const draft = await createDraft({ storage, now: () => 1 }, { package: 'award', edition: 'e', call: null });
  if (!draft.ok) throw new Error(draft.code);
  const add = (file: Blob, change: Partial<Incoming> = {}) =>
    addAttachment(deps, { draft: draft.value.id, slot: 'papers.founding', file, name: 'жарғы.pdf', kinds, ...change });
  return { deps, storage, id: draft.value.id, add };
};
const names = async (storage: Storage, id: string) => {
  const open = await openDraft(storage, id);
  return open.ok ? open.value.files.map(({ name }) => name) : open.code;
};

test('a kind is read from the first bytes, never from the name', async () => {
  const bytes = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());
  expect(kindOf(await bytes(pdf()))).toBe('pdf');
  expect(kindOf(await bytes(jpeg))).toBe('jpeg');
  expect(kindOf(await bytes(heic))).toBe('heic');
  expect(kindOf(await bytes(new Blob(['PK\u0003\u0004....[Content_Types].xml'])))).toBe('docx');
  expect(kindOf(await bytes(new Blob(['PK\u0003\u0004....evil.exe'])))).toBe(null);
  expect(kindOf(await bytes(new Blob(['MZ  %PDF-'])))).toBe(null);
  expect(kindOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toBe('doc');
});

test('AW-3: wrong, empty, huge and doubled files are refused with a reason, and nothing else is lost', async () => {
  const { add, storage, id } = await start();
  expect((await add(pdf('kept'))).ok).toBe(true);
  const refused: [string, Blob, Partial<Incoming>][] = [
    ['file.empty', new Blob([]), {}],
    ['file.kind', new Blob(['MZ executable']), { name: 'a.pdf' }],
    ['file.kind', pdf('not here'), { kinds: ['jpeg'] }],
    ['file.large', new Blob([pdf(), new Uint8Array(limits.file)]), {}],
    ['file.duplicate', pdf('kept'), { slot: 'papers.registration' }],
    ['draft.unknown', pdf('other'), { draft: 'no' }],
  ];
  for (const [code, file, change] of refused) expect(await add(file, change)).toEqual({ ok: false, code });
  expect(await names(storage, id)).toEqual(['жарғы.pdf']);
});

test('P14: a photo is made small before it is kept; what the browser cannot read is said', async () => {
  const { add } = await start();
  const kept = await add(jpeg, { name: 'IMG_1.HEIC.JPG' });
  expect(kept).toMatchObject({ ok: true, value: { kind: 'jpeg', size: 13, width: 2000, height: 1500 } });
  const blind = await start({ shrink: () => Promise.reject(new DOMException('no', 'InvalidStateError')) });
  expect(await blind.add(heic)).toEqual({ ok: false, code: 'file.heic' });
  expect(await blind.add(jpeg)).toEqual({ ok: false, code: 'file.unreadable' });
});

test('P3: a full device is said', async () => {
  const { deps, id } = await start();
  const full: AttachDeps = { ...deps, storage: { ...deps.storage, save: (tables) =>
    deps.storage.save(tables, () => Promise.reject(new DOMException('full', 'QuotaExceededError'))) } };
  expect(await addAttachment(full, { draft: id, slot: 's', file: pdf(), name: 'a.pdf', kinds })).toEqual({ ok: false, code: 'storage.quota' });
});

test('a file removed comes back; after 30 days its bytes are gone', async () => {
  const { add, deps, storage, id } = await start();
  const kept = await add(pdf());
  if (!kept.ok) throw new Error(kept.code);
  await removeAttachment(deps, kept.value.id);
  expect(await names(storage, id)).toEqual([]);
  await restoreAttachment(deps, kept.value.id);
  expect(await names(storage, id)).toEqual(['жарғы.pdf']);
  await removeAttachment(deps, kept.value.id);
  const month = 30 * 86_400_000;
  expect(await purge({ storage, now: () => 5 + month })).toEqual({ ok: true, value: 0 });
  expect(await purge({ storage, now: () => 6 + month })).toEqual({ ok: true, value: 1 });
  expect(await restoreAttachment(deps, kept.value.id)).toEqual({ ok: false, code: 'file.unknown' });
});

test('I5: a submitted draft takes and gives no files', async () => {
  const { add, deps, storage, id } = await start();
  const kept = await add(pdf());
  if (!kept.ok) throw new Error(kept.code);
  await storage.save(['drafts'], (db) => db.drafts.update(id, { sealedAs: id }));
  expect(await add(pdf('more'))).toEqual({ ok: false, code: 'draft.sealed' });
  expect(await removeAttachment(deps, kept.value.id)).toEqual({ ok: false, code: 'draft.sealed' });
});

test('a name is such that the law takes it', async () => {
  const { add } = await start();
  for (const name of ['../../etc/pass\u0000wd', 'C:\\a\\б.pdf', '', '   ', `${'ә'.repeat(400)}.pdf`, 'a\ud800b.pdf', 'x\u202efdp.exe', `${'😀'.repeat(90)}.pdf`]) {
    const kept = await add(pdf(name), { name });
    expect(kept.ok && isFileName(kept.value.name), name).toBe(true);
  }
});

test('P14: sizes are read before decoding, fitted to 2000 px, weighed to 300 KB', async () => {
  expect(sizeOf(new Uint8Array(await jpeg.arrayBuffer()))).toEqual({ width: 4000, height: 3000 });
  expect(fit({ width: 8000, height: 6000 })).toEqual({ width: 2000, height: 1500 });
  expect(fit({ width: 300, height: 200 })).toEqual({ width: 300, height: 200 });
  const encode = (bytes: number) => async (quality: number) => new Blob([new Uint8Array(Math.round(bytes * quality))]);
  const fitted = await search(encode(500_000));
  expect(fitted.size).toBeLessThanOrEqual(300 * 1024);
  expect(fitted.size).toBeGreaterThan(280 * 1024);
  expect((await search(encode(100_000))).size).toBe(92_000);
  expect((await search(encode(2_000_000))).size).toBe(1_000_000);
});
