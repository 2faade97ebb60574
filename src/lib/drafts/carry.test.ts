import { fc } from '#law/property.test-seed';
import { expect, test } from 'vitest';
import { addAttachment } from '../attachments/attachments';
import { sha256OfText } from '../outbox/hash';
import { openForTest } from '../storage/open-for-test';
import type { Storage } from '../storage/storage';
import { exportDraft, importDraft } from './carry';
import { createDraft, listDrafts, openDraft } from './drafts';

const pages = new Blob([`%PDF-1.7 ${'қағаз '.repeat(500)}`]);

const start = async () => {
  const storage = await openForTest();
  const deps = { storage, now: () => 1 };
  const draft = await createDraft(deps, {
    package: 'award', edition: 'award-2018', call: null, title: 'Үміт',
    units: [{ unit: 'organisation', values: { name: 'Үміт', same: true, person: { surname: 'Ә' } }, order: 0 }],
  });
  if (!draft.ok) throw new Error(draft.code);
  const id = draft.value.id;
  const shrink = () => Promise.reject(new Error('not a photo'));
  const added = await addAttachment({ ...deps, shrink }, { draft: id, slot: 'papers.founding', file: pages, name: 'жарғы.pdf', kinds: ['pdf'] });
  if (!added.ok) throw new Error(added.code);
  const exported = await exportDraft(deps, id);
  if (!exported.ok) throw new Error(exported.code);
  return { storage, deps, id, file: exported.value, sha256: added.value.sha256 };
};
const count = async (storage: Storage) => {
  const read = await storage.read(['drafts', 'files', 'blobs'], async (db) => [await db.drafts.count(), await db.files.count(), await db.blobs.count()]);
  return read.ok ? read.value : [];
};

test('P3: a draft leaves as a file and comes back whole elsewhere', async () => {
  const { file, id, sha256 } = await start();
  const storage = await openForTest();
  expect(await importDraft({ storage, now: () => 9 }, file)).toMatchObject({ ok: true, value: { how: 'new', draft: { id, title: 'Үміт' } } });
  const open = await openDraft(storage, id);
  expect(open).toMatchObject({ ok: true, value: {
    units: [{ unit: 'organisation', values: { name: 'Үміт', same: true, person: { surname: 'Ә' } } }],
    files: [{ name: 'жарғы.pdf', sha256 }],
  } });
  const blob = await storage.read(['blobs'], async (db) => (await db.blobs.get(sha256))?.blob.text());
  expect(blob).toEqual({ ok: true, value: await pages.text() });
});

test('I4: an import never writes over what is here', async () => {
  const { storage, deps, id, file } = await start();
  expect(await importDraft(deps, file)).toMatchObject({ ok: true, value: { how: 'same', draft: { id } } });
  await storage.save(['units'], (db) => db.units.update([id, 'organisation'], { values: { name: 'newer' } }));
  const copy = await importDraft(deps, file);
  expect(copy).toMatchObject({ ok: true, value: { how: 'copy' } });
  expect((await openDraft(storage, id))).toMatchObject({ ok: true, value: { units: [{ values: { name: 'newer' } }] } });
  expect(copy.ok && copy.value.draft.id).not.toBe(id);
  expect((await storage.read(['drafts'], listDrafts))).toMatchObject({ value: [{}, {}] });
});

test('a foreign, newer, cut, changed or hostile file is refused with a code, and nothing changes', async () => {
  const { file } = await start();
  const text = await file.text();
  const storage = await openForTest();
  const reading = async (content: string) => {
    const outcome = await importDraft({ storage, now: () => 1 }, new Blob([content]));
    return outcome.ok ? 'taken' : outcome.code;
  };
  expect(await reading('{"a":1}')).toBe('import.not_a_draft');
  expect(await reading('not json')).toBe('import.not_a_draft');
  expect(await reading(text.replace('otinim.draft/1', 'otinim.draft/2'))).toBe('import.newer');
  expect(await reading(text.slice(0, -20))).toBe('import.damaged');
  expect(await reading(text.replace('Үміт', 'Умит'))).toBe('import.damaged');
  // Bytes that are another PDF of the same length.
  expect(await reading(text.replace(/"JVBERi0xLjcg./, '"JVBERi0xLjcgA'))).toBe('import.damaged');
  expect(await importDraft({ storage, now: () => 1 }, { size: 1e9 } as Blob)).toEqual({ ok: false, code: 'import.large' });
  expect(await count(storage)).toEqual([0, 0, 0]);
});

test('a file whose rows could never be filed, or whose answers are no answers, is refused', async () => {
  const { file } = await start();
  const envelope = JSON.parse(await file.text()) as { content: string };
  const reading = async (change: (content: string) => string) => {
    const content = change(envelope.content);
    const storage = await openForTest();
    const made = JSON.stringify({ ...envelope, content, sha256: await sha256OfText(content) });
    const outcome = await importDraft({ storage, now: () => 1 }, new Blob([made]));
    return outcome.ok ? 'taken' : outcome.code;
  };
  const unit = (name: string) => (content: string) => content.replace('"organisation"', JSON.stringify(name));
  expect(await reading((content) => content)).toBe('taken');
  expect(await reading(unit('projects.list.row1'))).toBe('taken');
  for (const name of ['projects.list.row1.x', 'projects.list', 'projects.list.ROW', 'projects.list.a"]', '__proto__', 'projects..row1', '']) {
    expect([name, await reading(unit(name))]).toEqual([name, 'import.damaged']);
  }
  for (const values of ['{"name":["x"]}', '{"name":5}', '[]', 'null', '{"a":{"b":{"c":"x"}}}']) {
    expect([values, await reading((content) => content.replace(/"values":\{.*?\}\}/, () => `"values":${values}`))]).toEqual([values, 'import.damaged']);
  }
});

test('whatever is done to a letter of the file, it is refused or the same', async () => {
  const { file, id } = await start();
  const text = await file.text();
  await fc.assert(fc.asyncProperty(fc.nat(text.length - 1), fc.string({ minLength: 1, maxLength: 1 }), async (at, letter) => {
    const storage = await openForTest();
    const changed = text.slice(0, at) + letter + text.slice(at + 1);
    const outcome = await importDraft({ storage, now: () => 1 }, new Blob([changed]));
    if (outcome.ok) expect(outcome.value.draft.id).toBe(id);
    else expect(await count(storage)).toEqual([0, 0, 0]);
  }), { numRuns: 100 });
});
