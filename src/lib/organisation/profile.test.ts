import { expect, test } from 'vitest';
import { bin } from '../../../test/fixtures/award';
import { createDraft } from '../drafts/drafts';
import { openForTest } from '../storage/open-for-test';
import type { Storage } from '../storage/storage';
import { enter, otherBin, storedHere, typeSection, wholeProfile as whole } from './for-test';
import { isEmpty, lacksProfile, profileIn, profileUnits, rememberProfile, replaceProfile, withOpen } from './profile';
import { turnTo } from './several';

const now = () => 5;
const draftOf = async (storage: Storage, name: string): Promise<string> => {
  const made = await createDraft({ storage, now }, {
    package: 'award', edition: 'award-2018', call: null,
    units: [{ unit: 'organisation', values: { name, bin }, order: 0 }, { unit: 'projects', values: {}, order: 0 }],
  });
  return made.ok ? made.value.id : '';
};

test('the first form that is filed makes the profile; a later one does not change it behind the person’s back', async () => {
  const storage = await openForTest();
  expect(await rememberProfile(storage, await draftOf(storage, 'Үміт'), 5)).toEqual({ ok: true, value: true });
  expect(await rememberProfile(storage, await draftOf(storage, 'Басқа'), 6)).toEqual({ ok: true, value: false });
  const stored = await storedHere(storage);
  expect(stored.typed['organisation']).toEqual({ name: 'Үміт', bin, registeredOn: '' });
  expect(profileUnits(stored).map(({ unit }) => unit)).toEqual(['organisation']);
});

test('it is offered to a draft that says nothing of the organisation, whatever it says of the contest', async () => {
  const storage = await openForTest();
  expect(isEmpty(await storedHere(storage))).toBe(true);
  await enter(storage, whole(), 7);
  const units = profileUnits(await storedHere(storage));
  expect(units.map(({ unit }) => unit)).toEqual(['eligibility', 'organisation', 'addresses', 'charter', 'head', 'bank']);
  expect(lacksProfile([])).toBe(true);
  expect(lacksProfile([{ unit: 'eligibility', values: { kind: 'fund' } }, { unit: 'organisation', values: { name: '', open: false } }])).toBe(true);
  expect(lacksProfile(units)).toBe(false);
  // CO-1 comes along; what is of one contest does not.
  expect(units[0]?.values).toEqual({ kind: 'fund' });
  expect(profileIn(units)).toEqual(whole());
});

test('a section is kept as it was typed', async () => {
  const storage = await openForTest();
  await typeSection(storage, 'bank', { iban: 'kz 86' }, 9);
  expect((await storedHere(storage)).typed).toEqual({ bank: { iban: 'kz 86' } });
});

test('a form that is filed does not fill the page on which another organisation is being begun', async () => {
  const storage = await openForTest();
  const fresh = await storedHere(storage);
  await rememberProfile(storage, await draftOf(storage, 'Үміт'), 5);
  await typeSection(storage, 'organisation', { name: 'Екінші', bin: otherBin }, 6, fresh);
  expect((await storedHere(storage)).typed['organisation']).toMatchObject({ name: 'Үміт', bin });
  await turnTo(storage, null, 7);
  expect(await rememberProfile(storage, await draftOf(storage, 'Үміт'), 8)).toEqual({ ok: true, value: false });
  expect((await storedHere(storage)).typed).toEqual({});
});

test('I4: two tabs on one section: each writes what was changed in it, and covers nothing else', async () => {
  const storage = await openForTest();
  const page = await storedHere(storage);
  await typeSection(storage, 'addresses', { same: true, legal: { street: 'Абай, 1', postcode: '' } }, 5, page);
  await typeSection(storage, 'addresses', { same: false, legal: { street: '', postcode: '050000' } }, 6, page);
  expect((await storedHere(storage)).typed).toEqual({ addresses: { same: true, legal: { street: 'Абай, 1', postcode: '050000' } } });
  // Erased is changed too.
  const now = await storedHere(storage);
  await typeSection(storage, 'addresses', { same: true, legal: { street: '', postcode: '050000' } }, 7, now);
  expect((await storedHere(storage)).typed['addresses']).toMatchObject({ legal: { street: '' } });
});

test('I4: the profile is replaced as it was seen or not at all; another that is at hand by then is left alone', async () => {
  const storage = await openForTest();
  await enter(storage, whole(), 5);
  const seen = await storedHere(storage);
  await turnTo(storage, null, 6);
  await typeSection(storage, 'organisation', { name: 'Екінші', bin: otherBin }, 7);
  expect(await replaceProfile(storage, seen, whole({ name: 'Жаңа' }), 8)).toEqual({ ok: true, value: seen.key });
  expect(await replaceProfile(storage, seen, whole({ name: 'Ескі' }), 9)).toEqual({ ok: true, value: null });
  expect((await storedHere(storage, seen.key)).typed['organisation']).toMatchObject({ name: 'Жаңа' });
  expect((await storedHere(storage)).typed).toEqual({ organisation: { name: 'Екінші', bin: otherBin } });
});

test('what a form leaves open is not erased from the profile that is updated from it', () => {
  const form = { ...whole({ name: 'Жаңа' }), bank: { ...whole().bank, name: '' } };
  expect(withOpen(form, whole())).toEqual({ ...whole({ name: 'Жаңа' }) });
});
