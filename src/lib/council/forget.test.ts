import { expect, test } from 'vitest';
import type { MemberCouncils } from '#law/council/seats-wire';
import { sha256Of } from '../outbox/hash';
import type { Reply } from '../remote/remote';
import type { TableName } from '../storage/database';
import type { Storage } from '../storage/storage';
import { openForTest } from '../storage/open-for-test';
import { addAct } from './act-store';
import { contact, expireNow } from './contact';
import { answerOf, locked, paperOf, recused, seatWith, seen, sheetsWith } from './council.test-data';
import { changeSheet } from './own-sheets';
import { takeFile, takePaper, type TakeDeps } from './take-along';

const hour = 3_600_000;
const bytes = (id: string): Blob => new Blob([`bytes-of-${id}`]);
const offline = { ok: false, failure: { kind: 'offline' } } as const;

/** Two papers whole on the device: text, file, points, comment, notes, others' points, an act on its way. */
const filled = async () => {
  const storage = await openForTest();
  let now = 0;
  const said: { answer: Reply<MemberCouncils> } = { answer: { ok: true, value: answerOf(seatWith([seen('one'), seen('two')])) } };
  const hashes = Object.fromEntries(await Promise.all(['one', 'two'].map(async (id) => [id, await sha256Of(await bytes(id).arrayBuffer())] as const)));
  const others = ['one', 'two'].map((paper) => ({ seat: 'other', name: 'Болат', paper, points: { c1: 1 } }));
  const deps = {
    storage, now: () => now,
    remote: {
      fetchCouncils: async () => said.answer,
      fetchSheets: async () => ({ ok: true as const, value: sheetsWith([locked('one'), locked('two')], others) }),
      fetchPaper: async (id: string) => ({ ok: true as const, value: paperOf(id, hashes[id] ?? '') }),
      fetchCouncilFile: async (id: string) => ({ ok: true as const, value: bytes(id.replace('file-of-', '')) }),
    },
  };
  await contact(deps, 'me');
  for (const id of ['one', 'two']) {
    const paper = await takePaper(deps, 'me', id);
    if (!paper.ok) throw new Error(paper.code);
    expect(await takeFile(deps, paper.value, paper.value.files[0]!)).toMatchObject({ ok: true });
    const place = { owner: 'me', call: 'call', paper: id };
    await storage.save(['sheets'], (db) => db.sheets.put({ ...place, points: { c1: 5 }, comments: { c1: `comment-of-${id}` }, notes: '', updatedAt: 1 }));
    await changeSheet(storage, place, { notes: `notes-of-${id}` }, 1);
    await storage.keep(['acts'], (db) => addAct(db, { act: { id: `act${id}`, kind: 'sheet.lock', call: 'call', paper: id, revision: 2, points: { c1: 5 }, comments: { c2: `words-of-${id}` } } as never, owner: 'me', now: 0 }));
  }
  return { storage, deps, say: (answer: MemberCouncils) => (said.answer = { ok: true, value: answer }), cut: () => (said.answer = offline), pass: (ms: number) => (now += ms) };
};
/** Everything that the device holds, in every table there is. */
const dump = async (storage: Storage): Promise<string> => {
  const names = await storage.read(['settings'], async (db) => db.tables.map(({ name }) => name as TableName));
  if (!names.ok) throw new Error(names.code);
  const texts = await Promise.all(names.value.map(async (name) => {
    const rows = await storage.read([name], async (db): Promise<unknown[]> => (/blobs/i.test(name) ? db.table(name).toCollection().primaryKeys() : db.table(name).toArray()));
    return JSON.stringify(rows);
  }));
  return texts.join('');
};
const traces = /text-of-one|name-of-one|file-of-one|comment-of-one|notes-of-one|words-of-one|sheet-of-one|"paper":"one"/;

test('the device was full of it: the traces that are looked for are such as would be found', async () => {
  const { storage } = await filled();
  const all = await dump(storage);
  for (const trace of traces.source.split('|')) expect(all).toMatch(new RegExp(trace));
});

test('CI-2: at the next contact nothing of a recused paper is left in any table but its number', async () => {
  const { storage, deps, say } = await filled();
  say(answerOf(seatWith([recused('one'), seen('two')])));
  expect(await contact(deps, 'me')).toBe('fresh');
  const left = await dump(storage);
  expect(left).not.toMatch(traces);
  expect(left).toContain('N-one');
  // The bytes themselves, and the other paper whole.
  expect(await storage.read(['councilBlobs'], (db) => db.councilBlobs.count())).toEqual({ ok: true, value: 1 });
  for (const trace of ['text-of-two', 'file-of-two', 'comment-of-two', 'notes-of-two', 'words-of-two', 'sheet-of-two']) expect(left).toContain(trace);
  // Its act is not lost: it stands with its code, and what it held is gone.
  expect(await storage.read(['acts'], (db) => db.acts.get('actone'))).toMatchObject({ value: { state: 'refused', body: null, answer: { code: 'paper.missing' } } });
  expect(await storage.read(['acts'], (db) => db.acts.get('acttwo'))).toMatchObject({ value: { state: 'queued' } });
});

test.each([
  ['the seat ended', answerOf()],
  ['the paper was withdrawn', answerOf(seatWith([seen('two')]))],
  ['the seat is approved no more', answerOf(seatWith([], { approvedAt: '' }))],
  ['the result is published', answerOf(seatWith([], { stage: { announcedAt: 't', listedAt: 't', approvedAt: 't', closedAt: 't', decidedAt: 't', publishedAt: 't' } }))],
])('CI-2: so too when %s', async (_why, answer) => {
  const { storage, deps, say } = await filled();
  say(answer);
  await contact(deps, 'me');
  expect(await dump(storage)).not.toMatch(traces);
});

test('the key of a seat that has ended goes with it; that of another seat and of another account stay', async () => {
  const { storage, deps, say } = await filled();
  const keyOf = (owner: string, call: string) => ({ owner, call, privateKey: {} as CryptoKey, key: 'public' });
  await storage.save(['keys'], (db) => db.keys.bulkPut([keyOf('me', 'call'), keyOf('me', 'ended'), keyOf('other', 'ended')]));
  const left = async () => {
    const read = await storage.read(['keys'], (db) => db.keys.toCollection().primaryKeys());
    return read.ok && read.value;
  };
  await contact(deps, 'me');
  expect(await left()).toEqual([['me', 'call'], ['other', 'ended']]);
  say(answerOf());
  await contact(deps, 'me');
  expect(await left()).toEqual([['other', 'ended']]);
});

test('after the publication texts go, though the list still names them', async () => {
  const { storage, deps, say } = await filled();
  say(answerOf(seatWith([seen('one')], { stage: { announcedAt: 't', listedAt: 't', approvedAt: 't', closedAt: 't', decidedAt: 't', publishedAt: 't' } })));
  await contact(deps, 'me');
  expect(await dump(storage)).not.toMatch(/text-of|file-of|comment-of|notes-of|words-of/);
});

test('what was taken along goes when its hours since the last contact are over; own work stays', async () => {
  const { storage, deps, cut, pass } = await filled();
  cut();
  pass(71 * hour);
  expect(await contact(deps, 'me')).toBe('offline');
  expect(await dump(storage)).toContain('text-of-one');
  pass(hour);
  await expireNow(deps);
  const left = await dump(storage);
  expect(left).not.toMatch(/text-of|file-of/);
  expect(await storage.read(['councilBlobs'], (db) => db.councilBlobs.count())).toEqual({ ok: true, value: 0 });
  for (const own of ['comment-of-one', 'notes-of-one', 'words-of-one']) expect(left).toContain(own);
});

test('a contact puts the end off; a clock that went back does not', async () => {
  const { storage, deps, pass } = await filled();
  pass(71 * hour);
  await contact(deps, 'me');
  pass(71 * hour);
  await expireNow(deps);
  expect(await dump(storage)).toContain('text-of-one');
  pass(-100 * hour);
  await expireNow(deps);
  expect(await dump(storage)).not.toContain('text-of-one');
});

test('CI-2: what arrives after the recusal is not put down', async () => {
  const { storage, deps, say } = await filled();
  const paper = await takePaper(deps, 'me', 'one');
  if (!paper.ok) throw new Error(paper.code);
  say(answerOf(seatWith([recused('one'), seen('two')])));
  await contact(deps, 'me');
  const late: TakeDeps = deps;
  expect(await takePaper(late, 'me', 'one')).toMatchObject({ code: 'paper.missing' });
  await takeFile(late, paper.value, paper.value.files[0]!);
  expect(await dump(storage)).not.toMatch(traces);
});

test('another account’s work on the same device is left alone', async () => {
  const { storage, deps, say } = await filled();
  await storage.save(['sheets'], (db) => db.sheets.put({ owner: 'other', call: 'call', paper: 'one', points: { c1: 2 }, comments: {}, notes: 'басқанікі', updatedAt: 1 }));
  say(answerOf());
  await contact(deps, 'me');
  expect(await dump(storage)).toContain('басқанікі');
});

test('a file that is not what its paper says is not kept', async () => {
  const { deps } = await filled();
  const paper = await takePaper(deps, 'me', 'one');
  if (!paper.ok) throw new Error(paper.code);
  expect(await takeFile(deps, paper.value, { ...paper.value.files[0]!, sha256: 'f'.repeat(64) })).toMatchObject({ code: 'file.damaged' });
});
