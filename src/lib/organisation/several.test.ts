import { expect, test } from 'vitest';
import { bin } from '../../../test/fixtures/award';
import { profileOf } from '#law/organisation/profile';
import { openForTest } from '../storage/open-for-test';
import { enter, knownOf, otherBin as other, storedHere, typeSection, wholeProfile as whole } from './for-test';
import type { Known } from './known';
import { storedProfile } from './profile';
import { chosenOf, keepBy, keptChoices, meantBy, turnTo, withHeard, type Choice } from './several';

const known = (...bins: string[]): Known => knownOf(...bins.map((each) => ({ bin: each })));
const start = async () => {
  const storage = await openForTest();
  const choices = async (heard: Known | null = null) => {
    const read = await storage.read(['profile'], keptChoices);
    return read.ok ? withHeard(read.value, heard) : [];
  };
  const shown = async (heard: Known | null = null) => (await choices(heard)).map(({ bin: each, atHand }) => `${each}${atHand ? ' at hand' : ''}`);
  const turn = async (to: string | null, heard: Known | null = null) => turnTo(storage, (to !== null && chosenOf(await choices(heard), to)) || null, 8);
  return { storage, choices, shown, turn };
};

test('two organisations on one device: each keeps its data as they were typed, one is at hand', async () => {
  const { storage, shown, turn } = await start();
  await enter(storage, whole(), 7);
  const first = await storedHere(storage);
  expect((await turn(null)).ok).toBe(true);
  expect((await storedHere(storage)).typed).toEqual({});
  await typeSection(storage, 'organisation', { name: 'Екінші', bin: other }, 9);
  await typeSection(storage, 'bank', { iban: 'kz 86' }, 9);
  expect(await shown()).toEqual([`${other} at hand`, bin]);
  await turn(bin);
  expect(await storedHere(storage)).toEqual(first);
  expect(await shown()).toEqual([`${bin} at hand`, other]);
  await turn(other);
  expect((await storedHere(storage)).typed).toEqual({ organisation: { name: 'Екінші', bin: other }, bank: { iban: 'kz 86' } });
});

test('what is typed in a tab that was opened for one goes to that one, when another tab has turned to another', async () => {
  const { storage, shown, turn } = await start();
  await enter(storage, whole(), 7);
  const page = await storedHere(storage);
  await turn(null);
  await typeSection(storage, 'organisation', { name: 'Екінші', bin: other }, 9);
  const second = await storedHere(storage);
  await typeSection(storage, 'organisation', { ...whole().organisation, name: 'Бірінші, жаңа атаумен' }, 10, page);
  await typeSection(storage, 'bank', { iban: 'kz 99' }, 10, page);
  expect(await storedHere(storage)).toEqual(second);
  const { typed } = await storedHere(storage, page.key);
  expect([typed['organisation'], typed['bank']]).toEqual([{ ...whole().organisation, name: 'Бірінші, жаңа атаумен' }, { ...whole().bank, iban: 'kz 99' }]);
  expect(await shown()).toEqual([`${other} at hand`, bin]);
});

test('a page that was begun and left empty in one tab is no other one’s later: its number is given to nobody', async () => {
  const { storage, shown, turn } = await start();
  await enter(storage, whole(), 7);
  await turn(null);
  const left = await storedHere(storage);
  await turn(bin);
  await turn(null);
  await typeSection(storage, 'organisation', { name: 'Екінші', bin: other }, 9);
  await typeSection(storage, 'bank', { name: 'Басқаның банкі' }, 10, left);
  expect((await storedHere(storage)).typed).toEqual({ organisation: { name: 'Екінші', bin: other } });
  expect(await shown()).toEqual([`${other} at hand`, bin, '']);
});

test('an old list in one tab: what another tab has brought to hand, or begun to keep, is not made twice', async () => {
  const { storage, choices, shown } = await start();
  await enter(storage, whole(), 7);
  const heard = (await choices(known(bin, other))).find((each) => each.bin === other) ?? null;
  await turnTo(storage, heard, 8);
  const kept = (await choices()).find((each) => each.bin === bin) ?? null;
  await turnTo(storage, heard, 9);
  await turnTo(storage, kept, 10);
  const rows = () => storage.read(['profile'], (db) => db.profile.toArray());
  const before = await rows();
  await turnTo(storage, kept, 11);
  expect(await rows()).toEqual(before);
  expect(await shown()).toEqual([`${bin} at hand`, other]);
  await turnTo(storage, heard, 12);
  expect(await shown()).toEqual([`${other} at hand`, bin]);
  expect(chosenOf(await choices(), other)?.bin).toBe(other);
});

test('what has no BIN yet is put by too, and two such do not cover one another', async () => {
  const { storage, choices, turn } = await start();
  for (const [name, at] of [['А', 1], ['Б', 2]] as const) {
    await typeSection(storage, 'organisation', { name }, at);
    await turn(null);
  }
  expect((await choices()).map(({ name }) => name)).toEqual(['А', 'Б']);
});

test('I4: a BIN that another has already covers nothing of the other: both stand, and are told apart', async () => {
  const { storage, choices, shown, turn } = await start();
  await enter(storage, whole(), 7);
  await turn(null);
  // «No word that anybody typed» is in a key: a lock leaves keys open (seal-rows.ts).
  const keys = await storage.read(['profile'], (db) => db.profile.toCollection().primaryKeys());
  expect(keys.ok && keys.value.join(' ')).not.toContain(bin);
  await typeSection(storage, 'organisation', { name: 'Екінші', bin }, 9);
  expect(new Set((await choices()).map(({ key }) => key)).size).toBe(2);
  await turn(null);
  expect(await shown()).toEqual([bin, bin]);
  expect((await choices()).map(({ typed }) => profileOf(typed).organisation.name).sort()).toEqual(['Екінші', whole().organisation.name].sort());
});

test('an organisation that was only heard of can be chosen: its BIN and name come, the rest is left open', async () => {
  const { storage, shown, turn } = await start();
  await enter(storage, whole(), 7);
  expect(await shown(known(bin, other, other))).toEqual([`${bin} at hand`, other]);
  await turn(other, known(bin, other));
  expect((await storedHere(storage)).typed).toEqual({ organisation: { bin: other, name: `Ұйым ${other}` } });
});

test('a form of another organisation is not compared with the one at hand; one with a slip in its BIN is', () => {
  const choice = (key: string, its: string): Choice => ({ key, bin: its, name: key, typed: {}, atHand: key === 'here' });
  const meant = (at: string, inForm: string, ...others: string[]) => meantBy([choice('here', at), ...others.map((each, n) => choice(`${n}`, each))], inForm)?.key;
  expect(meant(bin, other)).toBe(undefined);
  expect([meant(bin, other, other), meant(bin, bin, other)]).toEqual(['0', 'here']);
  expect([meant(bin, ''), meant('', other), meant('', ''), meant(bin, '05034000123'), meant('050340001230', other)]).toEqual(Array(5).fill('here'));
});

test('a form that was filed for another organisation is kept by, once', async () => {
  const { storage, shown } = await start();
  await enter(storage, whole(), 7);
  const keep = () => storage.save(['profile'], (db) => keepBy(db, whole({ name: 'Екінші', bin: other }), 9));
  expect([await keep(), await keep()]).toEqual([{ ok: true, value: true }, { ok: true, value: false }]);
  expect(await shown()).toEqual([`${bin} at hand`, other]);
  const read = await storage.read(['profile'], storedProfile);
  expect(read.ok && profileOf(read.value.typed)).toEqual(whole());
});
