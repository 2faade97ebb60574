import { fc } from '#law/property.test-seed';
import { expect, test } from 'vitest';
import { awardPackage } from '#law/forms/award';
import type { Answer, Receipt } from '#law/filing/wire';
import { addAttachment } from '../attachments/attachments';
import { createDraft, listDrafts, openDraft } from '../drafts/drafts';
import { openForTest } from '../storage/open-for-test';
import type { OutboxRow } from '../storage/tables';
import { discard, retryNow, takeOver, withdraw } from './actions';
import { afterAnswer, afterFailure } from './answers';
import { backoff, longest } from './backoff';
import { runOutbox, type EngineDeps } from './engine';
import { exportItem } from './export-item';
import { receiptMatches } from './receipt';
import { nextBatch, wakeAt } from './schedule';
import { outboxStore } from './store';
import { makeNewVersion } from './new-version';
import { submitDraft } from './submit';

const row: OutboxRow = {
  id: 'a', kind: 'submit', draft: 'a', title: '', call: 'c', text: 'text', sha256: 'h', files: [{ name: 'n', size: 3, sha256: 'f' }],
  state: 'queued', reason: null, findings: [], attempts: 0, nextAt: 0, createdAt: 0, owner: null, arrivedAt: null,
  missing: [], until: null, sent: 0, uploads: {},
};
const receipt: Receipt = {
  number: 'СЫЙ-2026-0001', submission: 'a', call: 'c', arrivedAt: 't', registeredAt: 't', sha256: 'h',
  files: [{ name: 'n', size: 3, sha256: 'f' }], head: 'x',
};
const moment = { now: 1000, chance: 0.5 };

const start = async () => {
  const storage = await openForTest();
  const deps = { storage, now: () => 7, account: () => null };
  const draft = await createDraft(deps, {
    package: awardPackage.id, edition: awardPackage.edition, call: 'callcallcall000', title: 'Үміт', direction: '3',
    units: [
      { unit: 'organisation', values: { name: 'Үміт ' }, order: 0 },
      { unit: 'recommendations.list.rowrowrowrow000', values: { author: 'Ә' }, order: 0 },
    ],
  });
  if (!draft.ok) throw new Error(draft.code);
  const id = draft.value.id;
  const shrink = () => Promise.reject(new Error('not a photo'));
  const file = await addAttachment({ ...deps, shrink }, {
    draft: id, slot: 'papers.founding', file: new Blob(['%PDF-1.7']), name: 'жарғы.pdf', kinds: ['pdf'],
  });
  if (!file.ok) throw new Error(file.code);
  const item = async (): Promise<OutboxRow | undefined> => {
    const read = await storage.read(['outbox'], (db) => db.outbox.get(id));
    return read.ok ? read.value : undefined;
  };
  const set = (change: Partial<OutboxRow>) => storage.keep(['outbox'], (db) => db.outbox.update(id, change));
  return { storage, deps, id, item, set, submit: () => submitDraft(deps, { draft: id, language: 'kk' }) };
};

test('back-off has full jitter, is bounded, and heeds the server', () => {
  fc.assert(fc.property(fc.nat(100), fc.double({ min: 0, max: 0.999, noNaN: true }), fc.option(fc.nat(10 ** 7)), (attempts, chance, asked) => {
    const ms = backoff(attempts, chance, asked);
    expect(ms).toBeGreaterThanOrEqual(Math.min(longest, asked ?? 0, longest));
    expect(ms).toBeGreaterThan(0);
    expect(ms).toBeLessThanOrEqual(longest);
  }));
  expect([0, 1, 2, 3].map((attempts) => backoff(attempts, 0.5))).toEqual([1000, 2000, 4000, 8000]);
});

test('P4: a receipt must name the very document and every file of it', () => {
  expect(receiptMatches(row, receipt)).toBe(true);
  const wrong: Partial<Receipt>[] = [
    { number: '' }, { submission: 'b' }, { call: 'd' }, { sha256: 'g' }, { files: [] },
    { files: [{ name: 'n', size: 4, sha256: 'f' }] }, { files: [{ name: 'm', size: 3, sha256: 'f' }] },
    { files: [{ name: 'n', size: 3, sha256: 'e' }] }, { files: [...receipt.files, ...receipt.files] },
  ];
  for (const change of wrong) expect(receiptMatches(row, { ...receipt, ...change }), JSON.stringify(change)).toBe(false);
});

test('P8: what made the server stumble travels alone, the others go together', () => {
  const items = [row, { ...row, id: 'bad', reason: 'server.trouble' }, { ...row, id: 'c' }, { ...row, id: 'later', nextAt: 9 },
    { ...row, id: 'theirs', owner: 'other' }, { ...row, id: 'gone', state: 'registered' as const }];
  expect(nextBatch(items, { now: 5, account: 'me' }).map(({ id }) => id)).toEqual(['a', 'c']);
  expect(nextBatch(items.slice(1), { now: 5, account: 'me' }).map(({ id }) => id)).toEqual(['bad']);
  expect(nextBatch(Array.from({ length: 60 }, () => row), { now: 5, account: 'me' }).length).toBe(50);
  expect(nextBatch([{ ...row, text: 'x'.repeat(1_500_000) }, { ...row, text: 'x'.repeat(1_500_000) }], { now: 5, account: 'me' }).length).toBe(1);
  expect(wakeAt([{ ...row, nextAt: 9 }, { ...row, nextAt: 4 }, { ...row, state: 'held', nextAt: 1 }])).toBe(4);
  expect(wakeAt([{ ...row, state: 'refused' }])).toBe(null);
});

test('each answer and failure gives the item its state, reason and next time', () => {
  const finding = { rule: 'own', path: '', code: 'required', severity: 'error', params: {} } as const;
  expect(afterAnswer(row, { id: 'a', status: 'refused', arrivedAt: 't', findings: [finding] }, moment)).toMatchObject({ state: 'refused', findings: [finding] });
  expect(afterAnswer(row, { id: 'a', status: 'awaiting', arrivedAt: 't', missing: ['f'], until: 'u' }, moment)).toMatchObject({ state: 'awaiting', missing: ['f'], sent: 0 });
  expect(afterAnswer({ ...row, arrivedAt: 't' }, { id: 'a', status: 'awaiting', arrivedAt: 't', missing: ['f'], until: 'u' }, moment))
    .toMatchObject({ state: 'awaiting', reason: 'server.missing', nextAt: 2000 });
  expect(afterFailure(row, { kind: 'offline' }, moment)).toEqual({ state: 'queued', reason: 'offline', attempts: 1, nextAt: 2000 });
  expect(afterFailure(row, { kind: 'trouble', status: 429, after: 60_000 }, moment)).toMatchObject({ reason: 'server.trouble', nextAt: 61_000 });
  expect(afterFailure(row, { kind: 'unauthorised' }, moment)).toEqual({ state: 'held', reason: 'signin' });
  expect(afterFailure({ ...row, arrivedAt: 't' }, { kind: 'refused', status: 413, code: 'x' }, moment)).toMatchObject({ state: 'awaiting', reason: 'request.x' });
});

test('P5: submitting is one act however often it is done; the draft leaves the list', async () => {
  const { storage, id, submit } = await start();
  const [first, second] = await Promise.all([submit(), submit()]);
  const third = await submit();
  expect(first).toEqual(second);
  expect(third).toEqual(first);
  expect(await storage.read(['outbox'], (db) => db.outbox.count())).toEqual({ ok: true, value: 1 });
  expect(await storage.read(['drafts'], listDrafts)).toEqual({ ok: true, value: [] });
  expect(first).toMatchObject({ ok: true, value: { id, state: 'queued', files: [{ name: 'жарғы.pdf', size: 8 }] } });
});

test('a draft that cannot be sealed stays a draft, with a reason', async () => {
  for (const [code, spoil] of [
    ['call.unknown', { drafts: { call: null } }],
    ['edition.unknown', { drafts: { edition: 'award-1999' } }],
    ['draft.conflict', { units: { conflicts: { name: ['b'] } } }],
  ] as const) {
    const { storage, id, submit } = await start();
    if ('drafts' in spoil) await storage.save(['drafts'], (db) => db.drafts.update(id, spoil.drafts));
    else await storage.save(['units'], (db) => db.units.update([id, 'organisation'], spoil.units));
    expect(await submit()).toEqual({ ok: false, code });
  }
  const { storage, submit } = await start();
  await storage.save(['blobs'], (db) => db.blobs.clear());
  expect(await submit()).toEqual({ ok: false, code: 'file.lost' });
  expect(await storage.read(['outbox'], (db) => db.outbox.count())).toEqual({ ok: true, value: 0 });
});

test('P6: a refused item becomes an editable draft with a new id and it as parent; it stays itself', async () => {
  const { storage, deps, id, submit, set, item } = await start();
  await submit();
  await set({ state: 'refused', owner: 'me', arrivedAt: 't' });
  const before = await item();
  const made = await makeNewVersion(deps, id);
  if (!made.ok) throw new Error(made.code);
  expect(made.value).toMatchObject({ left: 0, draft: { parent: id, sealedAs: null, title: 'Үміт', direction: '3', edition: 'award-2018' } });
  const open = await openDraft(storage, made.value.draft.id);
  if (!open.ok) throw new Error(open.code);
  expect(open.value.units.find(({ unit }) => unit === 'organisation')?.values).toMatchObject({ name: 'Үміт' });
  expect(open.value.units.find(({ unit }) => unit === 'recommendations.list.rowrowrowrow000')?.values).toMatchObject({ author: 'Ә' });
  expect(open.value.files).toMatchObject([{ name: 'жарғы.pdf', slot: 'papers.founding' }]);
  expect(await item()).toEqual(before);
  const again = await submitDraft(deps, { draft: made.value.draft.id, language: 'kk' });
  expect(again.ok && again.value.id).not.toBe(id);
  expect(await retryNow(deps, id)).toEqual({ ok: false, code: 'outbox.not_possible' });
});

test('P15: discarding is the person’s; what never left becomes a draft again, what may have left keeps its id burnt', async () => {
  const fresh = await start();
  await fresh.submit();
  expect(await discard(fresh.deps, fresh.id)).toEqual({ ok: true, value: { editable: true } });
  expect(await fresh.storage.read(['drafts'], listDrafts)).toMatchObject({ value: [{ id: fresh.id }] });
  const sent = await start();
  await sent.submit();
  await sent.set({ owner: 'me' });
  expect(await discard(sent.deps, sent.id)).toEqual({ ok: true, value: { editable: false } });
  expect(await sent.storage.read(['drafts'], listDrafts)).toEqual({ ok: true, value: [] });
  expect(await discard(sent.deps, sent.id)).toEqual({ ok: false, code: 'outbox.unknown' });
});

test('I2: another account takes over only what the server never answered for', async () => {
  const { deps, id, submit, set, item } = await start();
  await submit();
  await set({ owner: 'me', state: 'held', reason: 'account.other' });
  expect((await takeOver(deps, id)).ok).toBe(true);
  expect(await item()).toMatchObject({ owner: null, state: 'queued' });
  await set({ arrivedAt: 't' });
  expect(await takeOver(deps, id)).toEqual({ ok: false, code: 'outbox.not_possible' });
});

test('what one person sealed without a network is not filed in the name of who signs in next', async () => {
  const { storage, deps, id, item } = await start();
  const filed: string[] = [];
  const run = (who: string) => runOutbox({
    store: outboxStore(storage), alone: (work) => work(), now: () => 9, chance: () => 0, meter: () => 'free', onProgress: () => {},
    remote: {
      account: () => ({ id: who, email: '', verified: true }),
      sendOperations: async (operations, owner) => {
        filed.push(...operations.map((operation) => `${operation.id} by ${owner}`));
        return { ok: false, failure: { kind: 'offline' } };
      },
      uploadAttachment: () => Promise.reject(new Error('nothing to upload')),
    },
  });
  await submitDraft({ ...deps, account: () => 'me' }, { draft: id, language: 'kk' });
  await run('other');
  expect([await item(), filed]).toMatchObject([{ state: 'held', reason: 'account.other', owner: null }, []]);
  await run('me');
  expect(filed).toEqual([`${id} by me`]);
  // Nobody's while nobody was signed in; of a draft in somebody's mirror theirs, whoever presses the button.
  for (const [account, expected] of [[undefined, 'by other'], ['me', 'held']] as const) {
    const another = await start();
    if (account) await another.storage.save(['drafts'], (db) => db.drafts.update(another.id, { account }));
    await submitDraft({ ...another.deps, account: () => (account ? 'other' : null) }, { draft: another.id, language: 'kk' });
    const read = await another.item();
    expect(nextBatch(read ? [read] : [], { now: 9, account: 'other' }).length).toBe(expected === 'held' ? 0 : 1);
    await takeOver(another.deps, another.id);
    const taken = await another.item();
    expect(nextBatch(taken ? [taken] : [], { now: 9, account: 'other' }).length).toBe(1);
  }
});

test('P8: an item leaves as a file with the exact text and its bytes', async () => {
  const { storage, id, submit, item } = await start();
  await submit();
  const file = await exportItem(storage, id);
  const read = JSON.parse(file.ok ? await file.value.text() : '{}');
  const kept = await item();
  expect(read).toMatchObject({ format: 'otinim.filed/1', text: kept?.text, sha256: kept?.sha256 });
  expect(atob(read.bytes[kept?.files[0]?.sha256 ?? ''])).toBe('%PDF-1.7');
});

test('a withdrawal travels as an item, once, and marks the filing only when the server says so', async () => {
  const { storage, deps, id, submit, set, item } = await start();
  await submit();
  expect(await withdraw(deps, id)).toEqual({ ok: false, code: 'outbox.not_possible' });
  await set({ state: 'registered', owner: 'me' });
  const [first, second] = [await withdraw(deps, id), await withdraw(deps, id)];
  expect(first).toEqual(second);
  expect((await item())?.state).toBe('registered');
  const engine: EngineDeps = {
    store: outboxStore(storage), alone: (work) => work(), now: () => 9, chance: () => 0, meter: () => 'free', onProgress: () => {},
    remote: {
      account: () => ({ id: 'me', email: '', verified: false }),
      sendOperations: async (operations) => ({ ok: true, value: operations.map((operation): Answer => {
        expect(operation).toMatchObject({ kind: 'withdraw', submission: id });
        return { id: operation.id, status: 'withdrawn', at: 't' };
      }) }),
      uploadAttachment: () => Promise.reject(new Error('nothing to upload')),
    },
  };
  await runOutbox(engine);
  expect((await item())?.state).toBe('withdrawn');
});

test('I8: the receipt of a new version is the end of the old one, and nothing brings the old one back', async () => {
  const { storage, deps, id, submit, set, item } = await start();
  await submit();
  await set({ state: 'registered', owner: 'me' });
  const made = await makeNewVersion(deps, id);
  const again = made.ok ? await submitDraft(deps, { draft: made.value.draft.id, language: 'kk' }) : made;
  if (!again.ok) throw new Error(again.code);
  expect((await item())?.state).toBe('registered');
  await outboxStore(storage).register(again.value.id, { ...receipt, submission: again.value.id }, 9);
  expect((await item())?.state).toBe('replaced');
  await outboxStore(storage).change(id, () => ({ state: 'queued' }));
  await outboxStore(storage).register(id, receipt, 10);
  expect((await item())?.state).toBe('replaced');
});

test('I8: what is registered is not taken back by a tab that lags behind', async () => {
  const { storage, id, submit, set, item } = await start();
  await submit();
  await set({ state: 'registered' });
  await outboxStore(storage).change(id, () => ({ state: 'queued', reason: 'offline' }));
  expect((await item())?.state).toBe('registered');
});
