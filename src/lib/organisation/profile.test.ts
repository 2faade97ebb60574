import { expect, test } from 'vitest';
import { awardAnswers, bin } from '../../../test/fixtures/award';
import { profileOf } from '#law/organisation/profile';
import { createDraft } from '../drafts/drafts';
import { openForTest } from '../storage/open-for-test';
import type { UnitValues } from '../storage/tables';
import { isEmpty, lacksProfile, profileIn, profileUnits, readStored, rememberProfile, replaceProfile, saveSection } from './profile';

const now = () => 5;
const whole = () => profileOf({ ...awardAnswers(), eligibility: { kind: 'fund' } });

test('the first form that is filed makes the profile; a later one does not change it behind the person’s back', async () => {
  const storage = await openForTest();
  const draft = async (name: string): Promise<string> => {
    const made = await createDraft({ storage, now }, {
      package: 'award', edition: 'award-2018', call: null,
      units: [{ unit: 'organisation', values: { name, bin }, order: 0 }, { unit: 'projects', values: {}, order: 0 }],
    });
    return made.ok ? made.value.id : '';
  };
  expect(await rememberProfile(storage, await draft('Үміт'), 5)).toEqual({ ok: true, value: true });
  expect(await rememberProfile(storage, await draft('Басқа'), 6)).toEqual({ ok: true, value: false });
  const stored = await readStored(storage);
  expect(stored.typed['organisation']).toEqual({ name: 'Үміт', bin, registeredOn: '' });
  expect(profileUnits(stored).map(({ unit }) => unit)).toEqual(['organisation']);
});

test('it is offered to a draft that says nothing of the organisation, whatever it says of the contest', async () => {
  const storage = await openForTest();
  expect(isEmpty(await readStored(storage))).toBe(true);
  await replaceProfile(storage, whole(), 7);
  const units = profileUnits(await readStored(storage));
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
  await saveSection(storage, 'bank', { iban: 'kz 86' } as UnitValues, 9);
  expect(await readStored(storage)).toEqual({ typed: { bank: { iban: 'kz 86' } }, savedAt: 9 });
});
