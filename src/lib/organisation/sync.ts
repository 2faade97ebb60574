/**
 * The profile between this device and the organisation's people. The server compares and sets; what was
 * changed on both sides is shown to the person, and nothing is overwritten in silence (I4).
 */
import { canonical } from '#law/filing/canonical';
import { profileDifferences, profileOf, type Profile } from '#law/organisation/profile';
import type { Organisation } from '#law/organisation/wire';
import type { Saved } from '../remote/organisation-answers';
import type { Reply } from '../remote/remote';
import type { Storage } from '../storage/storage';
import { printOf } from '../sync/bodies';
import { baseKey, organisationOf, type Known } from './known';
import { isEmpty, replaceProfile, storedProfile } from './profile';
import { keptChoices, type Choice } from './several';

/** What both sides agreed on last. */
interface Base {
  readonly rev: number;
  /** Of the profile's text: settings are not sealed. */
  readonly print: string;
  /** Whose data they were on this device: those of another that bear the same BIN were agreed on by nobody. Absent: kept before there were numbers. */
  readonly key?: string;
}

/** Changed on both sides: paths where they say different things. */
export interface Differs {
  readonly tag: 'differs';
  readonly here: Profile;
  readonly there: Profile;
  readonly rev: number;
  readonly paths: readonly string[];
}
/** The data of this device were shared as another's claim of the same BIN, under another account: they go in nobody's name unasked. */
export interface Asks {
  readonly tag: 'asks';
  readonly here: Profile;
  readonly rev: number;
}
/** @param key of the organisation that was at hand (hand.ts): what is said is said of its data, and of no other's */
export type Synced = { readonly key: string } & (
  /** Nothing to do, or not of this organisation. */
  | { readonly tag: 'same' | 'other' }
  /** To: its number by now; what came to a page with nothing on it has one of its own. */
  | { readonly tag: 'taken'; readonly rev: number; readonly to: string }
  | { readonly tag: 'sent'; readonly rev: number }
  | Differs
  | Asks
  | { readonly tag: 'waits' }
  | { readonly tag: 'refused'; readonly code: string }
);
/** The person's word on what they were shown. */
export interface Choosing {
  readonly keep: 'here' | 'there';
  readonly shown: (Differs | Asks) & { readonly key: string };
}

export interface SyncDeps {
  readonly storage: Storage;
  readonly now: () => number;
  readonly save: (id: string, body: { readonly rev: number; readonly profile: Profile }) => Promise<Reply<Saved>>;
}

/** Which organisation of the person's the data at hand are; a new device has no BIN yet, and the only one is theirs. */
const toldOf = (known: Known, bin: string, kept: readonly Choice[]): Organisation | null => {
  const { organisations: all } = known.answer;
  const [only] = all.length === 1 && bin === '' ? all : [];
  return only && !kept.some((choice) => choice.bin === only.bin) ? only : organisationOf(known, bin);
};
/** All that is judged by, from one transaction: another tab may turn to another organisation between two. */
const look = async (storage: Storage, known: Known) => {
  const read = await storage.read(['profile', 'settings'], async (db) => {
    const stored = await storedProfile(db);
    const here = profileOf(stored.typed);
    const told = toldOf(known, here.organisation.bin, await keptChoices(db));
    const bases = new Map((await db.settings.where('key').startsWith(baseKey('')).toArray()).map((row) => [row.key, JSON.parse(String(row.value)) as Base]));
    const own = known.answer.organisations.map(({ id }) => baseKey(id));
    const others = [...bases].some(([name, { key }]) => key === stored.key && !own.includes(name));
    return { stored, here, told, base: (told && bases.get(baseKey(told.id))) ?? null, others };
  });
  return read.ok ? read.value : null;
};

/** Null: nothing could be looked at. */
export const syncProfile = async ({ storage, now, save }: SyncDeps, known: Known, choosing?: Choosing): Promise<Synced | null> => {
  const seen = await look(storage, known);
  if (!seen) return null;
  const { stored, here, told, base, others } = seen;
  const { key } = stored;
  const text = canonical(here);
  if (!told) return { key, tag: 'same' };
  const { id, bin, state, profileRev: rev } = told;
  const there = told.profile === null ? null : profileOf(told.profile);
  const agree = async (agreed: Base): Promise<void> =>
    void (await storage.save(['settings'], (db) => db.settings.put({ key: baseKey(id), value: JSON.stringify(agreed) })));
  const take = async (whole: Profile): Promise<Synced> => {
    const taken = await replaceProfile(storage, stored, whole, now());
    // Typed into, or put by, since it was looked at: the next look tells.
    if (!taken.ok || taken.value === null) return { key, tag: 'waits' };
    await agree({ rev, print: printOf(canonical(whole)), key: taken.value });
    return { key, tag: 'taken', rev, to: taken.value };
  };
  if (isEmpty(stored)) return there === null ? { key, tag: 'same' } : take(there);
  // A device may hold another organisation's data: they are not this one's to have.
  if (here.organisation.bin !== bin) return { key, tag: 'other' };
  if (state === 'refused') return { key, tag: 'same' };
  if (there !== null && canonical(there) === text) {
    await agree({ rev, print: printOf(text), key });
    return { key, tag: 'same' };
  }
  const agreed = (base?.key ?? key) === key ? base : null;
  // A word on what was shown counts for that alone.
  const isShown = choosing?.shown.key === key && choosing.shown.rev === rev && canonical(choosing.shown.here) === text;
  const choice = isShown ? choosing.keep : undefined;
  if (there !== null && choice !== 'here') {
    if (choice === 'there' || agreed?.print === printOf(text)) return take(there);
    // One side only says more: the fuller fields of both are the profile.
    if (agreed?.rev !== rev) return { key, tag: 'differs', here, there, rev, paths: profileDifferences(here, there) };
  }
  if (there === null && others && choice !== 'here') return { key, tag: 'asks', here, rev };
  const reply = await save(id, { rev, profile: here });
  if (reply.ok) {
    await agree({ rev: reply.value.rev, print: printOf(text), key });
    return { key, tag: 'sent', rev: reply.value.rev };
  }
  // Changed meanwhile: the next look at the server tells how.
  if (reply.failure.kind === 'refused' && reply.failure.code !== 'organisation.changed') return { key, tag: 'refused', code: reply.failure.code };
  return { key, tag: 'waits' };
};
