/** What every form asks of an organisation: entered and checked once, carried into each new application. */
import { faultOf } from '../form/fault';
import type { Answers, Fields, LeafField, Package } from '../form/fields';
import { membersOf } from '../form/members';
import { normalise } from '../form/normalise';
import { section } from '../form/build';
import { awardPackage } from '../forms/award';
import { wellFormed } from '../text';
import { isRecord, type Unread } from '../record';

const { eligibility, organisation, addresses, charter, head, bank } = awardPackage.sections;

/** A package of its own, made of the forms' own fields: the same checks, the same words, CO-1 first. */
export const profilePackage = {
  id: 'organisation',
  edition: awardPackage.edition,
  sections: { eligibility: section('start', { kind: eligibility.fields.kind }), organisation, addresses, charter, head, bank },
} as const satisfies Package;

export type Profile = Answers<typeof profilePackage.sections>;
export type ProfileSection = keyof Profile;
export const profileSections = Object.keys(profilePackage.sections) as readonly ProfileSection[];


/** Leaves of a profile by path, in the forms' order. */
export const leavesOf = (profile: Unread): { readonly path: string; readonly field: LeafField; readonly value: string | boolean }[] => {
  const walk = (fields: Fields, path: string, values: Unread): ReturnType<typeof leavesOf> =>
    membersOf(fields).flatMap(({ key, field }) => {
      const [here, value] = [`${path}.${key}`, values[key]];
      if (field.type === 'group') return walk(field.fields, here, isRecord(value) ? value : {});
      if (field.type === 'files' || field.type === 'rows') return [];
      return [{ path: here, field, value: typeof value === 'boolean' || typeof value === 'string' ? value : '' }];
    });
  return Object.entries(profilePackage.sections).flatMap(([key, { fields }]) => {
    const values = profile[key];
    return walk(fields, key, isRecord(values) ? values : {});
  });
};

/** In normal form; sections and fields that a profile has not are left out. */
export const profileOf = (typed: Unread): Profile =>
  normalise(profilePackage, Object.fromEntries(profileSections.map((key) => [key, isRecord(typed[key]) ? typed[key] : {}])));

/**
 * A profile as a stranger sent it, in normal form; null when it is none, or holds what no form would take:
 * too long, or characters that cannot be filed. An unfinished one is a profile.
 */
export const readProfile = (sent: unknown, today: string): Profile | null => {
  if (!isRecord(sent) || Object.keys(sent).some((key) => !(profileSections as readonly string[]).includes(key))) return null;
  const profile = profileOf(sent);
  const refused = leavesOf(profile).some(({ field, value }) => {
    // No leaf is longer than the longest text, whatever its type says of its shape.
    if (typeof value === 'string' && (value.length > ('max' in field ? field.max : 300) || !wellFormed(value))) return true;
    return faultOf(field, value, today)?.code === 'choice.unknown';
  });
  return refused ? null : profile;
};

/** Paths at which two profiles say different things; what one of them leaves open is no difference. */
export const profileDifferences = (a: Unread, b: Unread): string[] => {
  const others = new Map(leavesOf(profileOf(b)).map(({ path, value }) => [path, value]));
  return leavesOf(profileOf(a))
    // A switch has no unsaid: what it turns shows in the fields beside it.
    .filter(({ path, value }) => typeof value === 'string' && value !== '' && others.get(path) !== '' && others.get(path) !== value)
    .map(({ path }) => path);
};
