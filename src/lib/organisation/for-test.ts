/** Organisations' data for the tests of what keeps them. */
import { awardAnswers } from '../../../test/fixtures/award';
import { profileOf, type Profile } from '#law/organisation/profile';
import type { Organisation } from '#law/organisation/wire';
import type { Storage } from '../storage/storage';
import type { UnitValues } from '../storage/tables';
import type { Known } from './known';
import { readStored, replaceProfile, saveSection, type Stored } from './profile';

/** Its control digit is right, like that of the fixture's own. */
export const otherBin = '050340001235';

export const wholeProfile = (over: Partial<Profile['organisation']> = {}): Profile => {
  const profile = profileOf({ ...awardAnswers(), eligibility: { kind: 'fund' } });
  return { ...profile, organisation: { ...profile.organisation, ...over } };
};
export const storedHere = async (storage: Storage, key?: string): Promise<Stored> => (await readStored(storage, key)) ?? { key: '', typed: {} };
/** As if typed on the page that was opened last, or on the one of that organisation. */
export const typeSection = async (storage: Storage, section: string, values: UnitValues, now: number, page?: Stored): Promise<void> => {
  const { key, typed } = page ?? (await storedHere(storage));
  const kept = await saveSection(storage, { key, section, was: typed[section] ?? {}, values }, now);
  if (!kept.ok) throw new Error(kept.code);
};
export const enter = async (storage: Storage, profile: Profile, now = 1) => replaceProfile(storage, await storedHere(storage), profile, now);

export const knownOf = (...organisations: (Pick<Organisation, 'bin'> & Partial<Organisation>)[]): Known => ({
  account: 'me', fetchedAt: 1,
  answer: {
    now: '', person: 'me',
    organisations: organisations.map((each) => ({
      id: each.bin, name: `Ұйым ${each.bin}`, state: 'checked', claimedAt: '', decidedAt: '', reason: '', role: 'signs',
      profile: null, profileRev: 0, profileAt: '', members: [], invitations: [], filings: [], awards: [], ...each,
    })),
  },
});
