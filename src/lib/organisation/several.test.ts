import { expect, test } from 'vitest';
import { awardAnswers, bin } from '../../../test/fixtures/award';
import { profileOf } from '#law/organisation/profile';
import { openForTest } from '../storage/open-for-test';
import type { Known } from './known';
import { readStored, replaceProfile, saveSection, storedProfile } from './profile';
import { keepBy, keptChoices, meantBy, turnTo, withHeard, type Choice } from './several';

/** Its control digit is right. */
const other = '050340001235';
const whole = () => profileOf({ ...awardAnswers(), eligibility: { kind: 'fund' } });
const known = (...bins: string[]): Known => ({
  account: 'me', fetchedAt: 1,
  answer: { now: '', person: 'me', organisations: bins.map((each) => ({ id: each, bin: each, name: `Ұйым ${each}`, state: 'checked', role: 'signs', profile: null, profileRev: 0 })) } as unknown as Known['answer'],
});
const start = async () => {
  const storage = await openForTest();
  const choices = async (heard: Known | null = null) => {
    const read = await storage.read(['profile'], keptChoices);
    return read.ok ? withHeard(read.value, heard) : [];
  };
  const shown = async (heard: Known | null = null) => (await choices(heard)).map(({ bin: each, atHand }) => `${each}${atHand ? ' at hand' : ''}`);
  return { storage, choices, shown };
};

test('two organisations on one device: each keeps its data as they were typed, one is at hand', async () => {
  const { storage, choices, shown } = await start();
  await replaceProfile(storage, whole(), 7);
  const first = await readStored(storage);
  expect((await turnTo(storage, null, 8)).ok).toBe(true);
  expect(await readStored(storage)).toEqual({ typed: {}, savedAt: 0 });
  await saveSection(storage, 'organisation', { name: 'Екінші', bin: other }, 9);
  await saveSection(storage, 'bank', { iban: 'kz 86' }, 9);
  expect(await shown()).toEqual([`${other} at hand`, bin]);
  const back = (await choices()).find((each) => each.bin === bin) ?? null;
  await turnTo(storage, back, 10);
  expect(await readStored(storage)).toEqual(first);
  expect(await shown()).toEqual([`${bin} at hand`, other]);
  await turnTo(storage, (await choices()).find((each) => each.bin === other) ?? null, 11);
  expect((await readStored(storage)).typed).toEqual({ organisation: { name: 'Екінші', bin: other }, bank: { iban: 'kz 86' } });
});

test('what has no BIN yet is put by too, and two such do not cover one another', async () => {
  const { storage, choices } = await start();
  for (const [name, at] of [['А', 1], ['Б', 2]] as const) {
    await saveSection(storage, 'organisation', { name }, at);
    await turnTo(storage, null, at);
  }
  expect((await choices()).map(({ name }) => name)).toEqual(['А', 'Б']);
});

test('I4: a BIN that another has already covers nothing of the other: both stand, and are told apart', async () => {
  const { storage, choices, shown } = await start();
  await replaceProfile(storage, whole(), 7);
  await turnTo(storage, null, 8);
  // «No word that anybody typed» is in a key: a lock leaves keys open (seal-rows.ts).
  const keys = await storage.read(['profile'], (db) => db.profile.toCollection().primaryKeys());
  expect(keys.ok && keys.value.join(' ')).not.toContain(bin);
  await saveSection(storage, 'organisation', { name: 'Екінші', bin }, 9);
  expect(new Set((await choices()).map(({ key }) => key)).size).toBe(2);
  await turnTo(storage, null, 10);
  expect(await shown()).toEqual([bin, bin]);
  expect((await choices()).map(({ typed }) => profileOf(typed).organisation.name).sort()).toEqual(['Екінші', whole().organisation.name].sort());
});

test('an organisation that was only heard of can be chosen: its BIN and name come, the rest is left open', async () => {
  const { storage, choices, shown } = await start();
  await replaceProfile(storage, whole(), 7);
  expect(await shown(known(bin, other, other))).toEqual([`${bin} at hand`, other]);
  await turnTo(storage, (await choices(known(bin, other))).find((each) => each.bin === other) ?? null, 8);
  expect((await readStored(storage)).typed).toEqual({ organisation: { bin: other, name: `Ұйым ${other}` } });
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
  await replaceProfile(storage, whole(), 7);
  const filed = profileOf({ ...whole(), organisation: { name: 'Екінші', bin: other } });
  const keep = () => storage.save(['profile'], (db) => keepBy(db, filed, 9));
  expect([await keep(), await keep()]).toEqual([{ ok: true, value: true }, { ok: true, value: false }]);
  expect(await shown()).toEqual([`${bin} at hand`, other]);
  const read = await storage.read(['profile'], storedProfile);
  expect(read.ok && profileOf(read.value.typed)).toEqual(whole());
});
