import { expect, test } from 'vitest';
import { criteriaSetOf } from '#law/criteria/set';
import { openForTest } from '../storage/open-for-test';
import { actStore } from './act-store';
import { locked, sheetsWith } from './council.test-data';
import { changeSheet, lockSheet } from './own-sheets';
import { stateOf } from './sheet-state';

const set = criteriaSetOf('award-2018')!;
const place = { owner: 'me', call: 'call', paper: 'one' };
const start = async () => {
  const storage = await openForTest();
  const sheet = async () => {
    const read = await storage.read(['sheets'], (db) => db.sheets.get(['me', 'one']));
    return read.ok ? read.value : undefined;
  };
  const acts = async () => {
    const read = await actStore(storage).acts();
    return read.ok ? read.value : [];
  };
  const give = async (...points: readonly number[]) => {
    for (const [at, each] of points.entries()) await changeSheet(storage, place, { criterion: `c${String(at + 1)}` as 'c1', points: each }, at);
  };
  return { storage, sheet, acts, give, lock: (id: string) => lockSheet(storage, place, { set, id, now: 9 }), state: async () => stateOf('one', { sheet: await sheet(), acts: await acts(), own: [] }).state };
};

test('I1, I4: each field is saved by itself, over what another tab wrote in the others', async () => {
  const { storage, sheet, state } = await start();
  expect(await state()).toBe('none');
  await changeSheet(storage, place, { notes: 'тек өзіме' }, 1);
  expect(await state()).toBe('none');
  await Promise.all([changeSheet(storage, place, { criterion: 'c1', points: 5 }, 1), changeSheet(storage, place, { criterion: 'c2', comment: 'Орта' }, 1)]);
  expect(await sheet()).toMatchObject({ points: { c1: 5 }, comments: { c2: 'Орта' }, notes: 'тек өзіме' });
  expect(await state()).toBe('begun');
});

test('P5: locking is one act however often it is done; then nothing of it changes but the notes (I5)', async () => {
  const { storage, sheet, acts, give, lock, state } = await start();
  await give(5, 4);
  expect(await lock('x')).toEqual({ ok: false, code: 'sheet.incomplete' });
  await give(5, 4, 3);
  await changeSheet(storage, place, { criterion: 'c1', comment: '  Жақсы ' }, 1);
  const [first, second] = await Promise.all([lock('a'), lock('b')]);
  expect(first).toEqual(second);
  expect(await acts()).toMatchObject([{ id: 'a', state: 'queued', body: { kind: 'sheet.lock', paper: 'one', points: { c1: 5, c2: 4, c3: 3 }, comments: { c1: 'Жақсы' }, revision: 1 } }]);
  expect(JSON.stringify(await acts())).not.toContain('notes');
  expect(await state()).toBe('locked');
  await changeSheet(storage, place, { criterion: 'c1', points: 0 }, 2);
  await changeSheet(storage, place, { notes: 'кейін' }, 2);
  expect(await sheet()).toMatchObject({ points: { c1: 5 }, notes: 'кейін' });
});

test('I8: «handed in» only when the server said so; a refused one may be mended and locked again', async () => {
  const { storage, acts, give, lock, state } = await start();
  await give(5, 4, 3);
  await lock('a');
  await actStore(storage).change('a', () => ({ state: 'refused', answer: { id: 'a', status: 'refused', code: 'sheet.revision' } }));
  expect(await state()).toBe('refused');
  await give(1);
  await lock('b');
  expect((await acts()).map(({ id }) => id)).toEqual(['b']);
  expect(await state()).toBe('locked');
  await actStore(storage).change('b', () => ({ state: 'done', answer: { id: 'b', status: 'done', at: 't' } }));
  expect(await state()).toBe('handed');
});

test('a reopened sheet begins with its old points, on another device too, and is locked as the next revision', async () => {
  const { storage, sheet, acts, lock } = await start();
  const own = [locked('one', { reopenedAt: 't', reopenReason: 'қате', comments: { c1: 'ескі' } })];
  await storage.save(['lockedSheets'], (db) => db.lockedSheets.put({ owner: 'me', call: 'call', answer: sheetsWith(own), fetchedAt: 1 }));
  expect(stateOf('one', { sheet: undefined, acts: [], own })).toMatchObject({ state: 'reopened', revision: 2, last: { reopenReason: 'қате' } });
  await changeSheet(storage, place, { criterion: 'c2', points: 0 }, 1);
  expect(await sheet()).toMatchObject({ points: { c1: 5, c2: 0, c3: 3 }, comments: { c1: 'ескі' } });
  await lock('n');
  expect(await acts()).toMatchObject([{ body: { revision: 2 } }]);
  expect(stateOf('one', { sheet: undefined, acts: await acts(), own: [...own, locked('one', { revision: 2, id: 'n' })] })).toMatchObject({ state: 'handed', revision: 2 });
});
