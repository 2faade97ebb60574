import { createHash, webcrypto } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Act } from '#law/council/act';
import type { LockSheet } from '#law/council/sheet-acts';
import { saltedWords, sheetStatement } from '#law/council/signature';
import { canonical } from '#law/filing/canonical';
import { newEngine, openForTest } from '../storage/open-for-test';
import { sealRows } from '../storage/seal-rows';
import { signAct } from './device-key';

const sheet: LockSheet = { id: 'sheet', kind: 'sheet.lock', call: 'call', paper: 'paper', points: { c1: 3 }, comments: { c1: 'Жақсы' }, revision: 1 };
const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'));

const isTrue = async ({ signed }: Act): Promise<boolean> => {
  const { key = '', grain = '', signature = '' } = signed ?? {};
  const words = createHash('sha256').update(saltedWords(grain, canonical(sheet.comments))).digest('hex');
  const by = await webcrypto.subtle.importKey('raw', bytes(key), { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
  return webcrypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, by, bytes(signature), Buffer.from(sheetStatement({ ...sheet, words })));
};

test('one key of a member and a call on a device, which nobody can read out', async () => {
  const storage = await openForTest();
  const sign = (owner: string, body: Act) => signAct(storage, { owner, body });
  const [first, again, other, call] = [await sign('me', sheet), await sign('me', sheet), await sign('you', sheet), await sign('me', { ...sheet, call: 'later' })];
  expect(first && (await isTrue(first))).toBe(true);
  expect(again?.signed?.key).toBe(first?.signed?.key);
  expect(new Set([first, other, call].map((act) => act?.signed?.key)).size).toBe(3);
  const kept = await storage.read(['keys'], (db) => db.keys.toArray());
  expect(kept.ok && kept.value.map(({ privateKey }) => privateKey.extractable)).toEqual([false, false, false]);
});

test('two tabs at once sign by one key, under the lock of the device too', async () => {
  const engine = newEngine();
  const sealed = await sealRows(webcrypto.getRandomValues(new Uint8Array(32)));
  const storage = await openForTest(engine, async () => sealed);
  const acts = await Promise.all([1, 2, 3].map(() => signAct(storage, { owner: 'me', body: sheet })));
  expect(new Set(acts.map((act) => act?.signed?.key)).size).toBe(1);
  for (const act of acts) expect(act && (await isTrue(act))).toBe(true);
});

test('what nobody signs, what is signed, and what may be held no more stay as they are', async () => {
  const storage = await openForTest();
  const accept: Act = { id: 'a', kind: 'seat.accept', call: 'call' };
  const signed = await signAct(storage, { owner: 'me', body: sheet });
  for (const body of [accept, signed, null]) expect(await signAct(storage, { owner: 'me', body })).toBe(body);
});
