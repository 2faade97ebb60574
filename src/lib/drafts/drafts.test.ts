import { expect, test } from 'vitest';
import { openForTest } from '../storage/open-for-test';
import { bindCall, createDraft, duplicateDraft, listDrafts, listRemoved, openDraft, removeDraft, restoreDraft } from './drafts';
import { purge } from './purge';

const start = async () => {
  let time = 1;
  const storage = await openForTest();
  const deps = { storage, now: () => time };
  const draft = await createDraft(deps, {
    package: 'award', edition: 'award-2018', call: null, title: 'Үміт',
    units: [
      { unit: 'organisation', values: { name: 'Үміт', bin: '1' }, order: 0 },
      { unit: 'bank', values: { name: '' }, order: 0 },
      { unit: 'projects.list.a', values: { title: 'x' }, order: 0 },
    ],
  });
  if (!draft.ok) throw new Error(draft.code);
  const list = async (query = listDrafts) => {
    const read = await storage.read(['drafts'], query);
    return read.ok ? read.value.map(({ id }) => id) : [];
  };
  return { storage, deps, id: draft.value.id, list, pass: (ms: number) => (time += ms) };
};

test('P11: a draft is pinned to its edition, and to its call once one is seen', async () => {
  const { storage, deps, id } = await start();
  expect(await openDraft(storage, id)).toMatchObject({ ok: true, value: { draft: { edition: 'award-2018', call: null } } });
  await bindCall(deps, id, 'call');
  expect(await openDraft(storage, id)).toMatchObject({ ok: true, value: { draft: { call: 'call' } } });
  expect(await bindCall(deps, 'no', 'call')).toEqual({ ok: false, code: 'draft.unknown' });
});

test('a removed draft can be brought back for 30 days', async () => {
  const { deps, id, list, pass } = await start();
  await removeDraft(deps, id);
  expect(await list()).toEqual([]);
  expect(await list(listRemoved)).toEqual([id]);
  pass(30 * 86_400_000);
  await purge(deps);
  await restoreDraft(deps, id);
  expect(await list()).toEqual([id]);
  await removeDraft(deps, id);
  pass(30 * 86_400_000 + 1);
  await purge(deps);
  expect(await list(listRemoved)).toEqual([]);
  expect(await restoreDraft(deps, id)).toEqual({ ok: false, code: 'draft.unknown' });
});

test('a copy has a life of its own', async () => {
  const { storage, deps, id } = await start();
  const copy = await duplicateDraft(deps, id);
  if (!copy.ok) throw new Error(copy.code);
  await storage.save(['units'], (db) => db.units.update([copy.value.id, 'organisation'], { values: { name: 'other' } }));
  const first = await openDraft(storage, id);
  expect(first.ok && first.value.units.find(({ unit }) => unit === 'organisation')?.values).toEqual({ name: 'Үміт', bin: '1' });
  const second = await openDraft(storage, copy.value.id);
  expect(second.ok && second.value.units.length).toBe(3);
});
