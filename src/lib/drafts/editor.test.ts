import { forceCloseDatabase } from 'fake-indexeddb';
import { fc } from '#law/property.test-seed';
import { expect, test } from 'vitest';
import { newEngine, openForTest } from '../storage/open-for-test';
import type { Storage } from '../storage/storage';
import type { UnitRow } from '../storage/tables';
import type { Channel, Saved } from './channel';
import { createDraft, openDraft } from './drafts';
import { openEditor, type Editor, type Status } from './editor';

/** A clock that moves when told. */
const clock = () => {
  let time = 0;
  const due: { at: number; run: () => void }[] = [];
  return {
    now: () => time,
    after: (ms: number, run: () => void) => {
      const entry = { at: time + ms, run };
      due.push(entry);
      return () => void (due.includes(entry) && due.splice(due.indexOf(entry), 1));
    },
    pass: (ms: number) => {
      time += ms;
      for (const entry of due.filter(({ at }) => at <= time)) {
        due.splice(due.indexOf(entry), 1);
        entry.run();
      }
    },
  };
};

/** Two tabs of one browser. */
const air = (): (() => Channel) => {
  const ears = new Map<number, (message: Saved) => void>();
  let tabs = 0;
  return () => {
    const me = (tabs += 1);
    return {
      tell: (message) => ears.forEach((listener, tab) => tab !== me && listener(message)),
      listen: (listener) => {
        ears.set(me, listener);
        return () => ears.delete(me);
      },
    };
  };
};

const deaf: Channel = { tell: () => {}, listen: () => () => {} };
const begin = async (storage: Storage) => {
  const draft = await createDraft({ storage, now: () => 1 }, { package: 'award', edition: 'e', call: null });
  if (!draft.ok) throw new Error(draft.code);
  return draft.value.id;
};
const rowsOf = async (storage: Storage, id: string): Promise<readonly UnitRow[]> => {
  const read = await openDraft(storage, id);
  if (!read.ok) throw new Error(read.code);
  return read.value.units;
};
const tab = async (storage: Storage, id: string, channel = deaf, time = clock()): Promise<Editor> =>
  openEditor({ storage, channel, ...time }, id, await rowsOf(storage, id));
const settle = () => new Promise((resolve) => setTimeout(resolve, 20));

test('I8: «saving» at once, «saved» only when the database holds it', async () => {
  const storage = await openForTest();
  const id = await begin(storage);
  const time = clock();
  const editor = await tab(storage, id, deaf, time);
  const said: Status[] = [];
  editor.onStatus((status) => said.push(status));
  editor.stage('organisation', { name: 'Ү' });
  expect(editor.status()).toBe('saving');
  expect(await rowsOf(storage, id)).toEqual([]);
  time.pass(249);
  await settle();
  expect(editor.status()).toBe('saving');
  time.pass(1);
  await settle();
  expect(said.at(-1)).toBe('saved');
  expect(await rowsOf(storage, id)).toMatchObject([{ unit: 'organisation', values: { name: 'Ү' }, rev: 1 }]);
});

test('I1: who never rests is saved after a second', async () => {
  const storage = await openForTest();
  const id = await begin(storage);
  const time = clock();
  const editor = await tab(storage, id, deaf, time);
  for (let ms = 0; ms < 1000; ms += 100) {
    editor.stage('organisation', { name: `n${ms}` });
    time.pass(100);
  }
  await settle();
  expect(await rowsOf(storage, id)).toMatchObject([{ values: { name: 'n900' } }]);
});

test('P2: a save that fails says why, keeps what was typed, and tries until it succeeds', async () => {
  const storage = await openForTest();
  const id = await begin(storage);
  const time = clock();
  let full = true;
  const faulty: Storage = { ...storage, save: (tables, body) =>
    full ? Promise.resolve({ ok: false, code: 'storage.quota' }) : storage.save(tables, body) };
  const editor = await tab(faulty, id, deaf, time);
  editor.stage('organisation', { name: 'a', bin: '1' });
  expect(await editor.flush()).toEqual({ notSaved: 'storage.quota' });
  editor.stage('organisation', { name: 'b' });
  expect(editor.status()).toEqual({ notSaved: 'storage.quota' });
  time.pass(500);
  await settle();
  expect(editor.status()).toEqual({ notSaved: 'storage.quota' });
  full = false;
  time.pass(30_000);
  await settle();
  expect(editor.status()).toBe('saved');
  expect(await rowsOf(storage, id)).toMatchObject([{ values: { name: 'b', bin: '1' } }]);
});

test('P2: the connection dies in mid-save, the draft is whole', async () => {
  const storage = await openForTest();
  const id = await begin(storage);
  let killed = false;
  const dying: Storage = { ...storage, save: (tables, body) => storage.save(tables, async (db) => {
    const value = await body(db);
    if (!killed) forceCloseDatabase(db.backendDB() as never);
    killed = true;
    return value;
  }) };
  const editor = await tab(dying, id);
  editor.stage('organisation', { name: 'whole' });
  expect(await editor.flush()).toBe('saved');
  expect(killed).toBe(true);
  expect(await rowsOf(storage, id)).toMatchObject([{ values: { name: 'whole' } }]);
});

test('I1: flush before the camera writes at once', async () => {
  const storage = await openForTest();
  const id = await begin(storage);
  const editor = await tab(storage, id);
  editor.stage('organisation', { name: 'camera' });
  expect(await editor.flush()).toBe('saved');
  const opened = await openDraft(storage, id);
  expect(opened.ok && opened.value.draft.title).toBe('camera');
});

test('I4: two tabs: other fields are merged, the same field is a conflict that both can read', async () => {
  const storage = await openForTest();
  const id = await begin(storage);
  const first = await tab(storage, id);
  first.stage('organisation', { name: 'old', bin: '' });
  await first.flush();
  const second = await tab(storage, id);
  first.stage('organisation', { name: 'first', bin: '' });
  second.stage('organisation', { name: 'second', bin: '123' });
  await first.flush();
  await second.flush();
  expect(await rowsOf(storage, id)).toMatchObject([
    { values: { name: 'first', bin: '123' }, conflicts: { name: ['second'] }, rev: 3 },
  ]);
  const [conflict] = second.conflicts();
  if (!conflict) throw new Error('no conflict');
  second.stage('organisation', { name: 'second, typed on', bin: '123' });
  await second.flush();
  expect(second.conflicts()).toMatchObject([{ saved: 'first', others: ['second, typed on'] }]);
  second.resolve({ ...conflict, others: ['second, typed on'] }, 'second');
  await second.flush();
  const [row] = await rowsOf(storage, id);
  expect(row?.values['name']).toBe('second');
  expect(row?.conflicts).toBe(undefined);
});

test('another tab hears of a save and shows it', async () => {
  const storage = await openForTest();
  const id = await begin(storage);
  const between = air();
  const [first, second] = [await tab(storage, id, between()), await tab(storage, id, between())];
  const heard: UnitRow[] = [];
  second.onOutside((row) => heard.push(row));
  first.stage('organisation', { name: 'heard' });
  await first.flush();
  await settle();
  expect(heard).toMatchObject([{ unit: 'organisation', values: { name: 'heard' } }]);
  expect(second.units()).toMatchObject([{ values: { name: 'heard' } }]);
});

test('I5: a submitted draft takes nothing any more', async () => {
  const storage = await openForTest();
  const id = await begin(storage);
  const editor = await tab(storage, id);
  await storage.save(['drafts'], (db) => db.drafts.update(id, { sealedAs: id }));
  editor.stage('organisation', { name: 'late' });
  expect(await editor.flush()).toEqual({ notSaved: 'draft.sealed' });
  expect(await rowsOf(storage, id)).toEqual([]);
});

test('rows: added, moved, removed, brought back', async () => {
  const storage = await openForTest();
  const id = await begin(storage);
  const editor = await tab(storage, id);
  const [a, b, c] = ['a', 'b', 'c'].map((title) => editor.addRow('projects.list', { title })) as [string, string, string];
  editor.moveRow(c, 0);
  await editor.flush();
  const order = (units: readonly { unit: string; order: number }[]) => [...units].sort((x, y) => x.order - y.order).map(({ unit }) => unit);
  expect(order(editor.units())).toEqual([c, a, b]);
  editor.moveRow(b, 1);
  editor.removeRow(c);
  await editor.flush();
  expect(order(editor.units())).toEqual([b, a]);
  editor.restoreRow(c);
  await editor.flush();
  const again = await tab(storage, id);
  expect(order(again.units())).toEqual([c, b, a]);
});

test('I4: whatever two tabs type in whatever order, no last word is lost', async () => {
  const step = fc.record({
    tab: fc.constantFrom(0, 1),
    act: fc.oneof(
      fc.record({ field: fc.constantFrom('a', 'b', 'c'), value: fc.stringMatching(/^[1-9]{1,2}$/) }),
      fc.constantFrom('flush' as const, 'hear' as const),
    ),
  });
  await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
    const storage = await openForTest(newEngine());
    const id = await begin(storage);
    const between = air();
    const tabs = [await tab(storage, id, between()), await tab(storage, id, between())];
    const screens: Record<string, string>[] = [{}, {}];
    const last: Record<string, string>[] = [{}, {}];
    // Each word is new: what both tabs wrote alike is no conflict, and the next change of it stands (merge.test.ts).
    const typed = steps.map(({ tab: at, act }, place) => ({ tab: at, act: typeof act === 'object' ? { ...act, value: `${act.value}-${place}` } : act }));
    for (const { tab: at, act } of typed) {
      const [editor, screen, words] = [tabs[at], screens[at], last[at]];
      if (!editor || !screen || !words) continue;
      if (act === 'flush') await editor.flush();
      else if (act === 'hear') await settle();
      else {
        screen[act.field] = words[act.field] = act.value;
        editor.stage('s', { ...screen });
      }
    }
    for (const editor of tabs) expect(await editor.flush()).toBe('saved');
    const [row] = await rowsOf(storage, id);
    for (const field of ['a', 'b', 'c']) {
      const conflict = row?.conflicts?.[field];
      const known = [row?.values[field], ...(conflict ?? [])];
      const written = typed.flatMap(({ act }) => (typeof act === 'object' && act.field === field ? [act] : []));
      // The word typed last is there for a person to see.
      const final = written.at(-1);
      if (final) expect(known).toContain(final.value);
      expect(['', ...written.map(({ value }) => value)]).toContain(row?.values[field] ?? '');
    }
  }), { numRuns: 60 });
});
