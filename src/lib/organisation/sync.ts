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
import { baseKey } from './known';
import { isEmpty, readStored, replaceProfile } from './profile';

/** What both sides agreed on last. */
interface Base {
  readonly rev: number;
  /** Of the profile's text: settings are not sealed. */
  readonly print: string;
}

export type Synced =
  /** Nothing to do, or not of this organisation. */
  | { readonly tag: 'same' | 'other' }
  | { readonly tag: 'taken' | 'sent'; readonly rev: number }
  /** Both changed it: paths where they say different things. */
  | { readonly tag: 'differs'; readonly here: Profile; readonly there: Profile; readonly paths: readonly string[] }
  | { readonly tag: 'waits' }
  | { readonly tag: 'refused'; readonly code: string };

export interface SyncDeps {
  readonly storage: Storage;
  readonly now: () => number;
  readonly save: (id: string, body: { readonly rev: number; readonly profile: Profile }) => Promise<Reply<Saved>>;
}

const baseOf = async (storage: Storage, organisation: string): Promise<Base | null> => {
  const read = await storage.read(['settings'], (db) => db.settings.get(baseKey(organisation)));
  return read.ok && typeof read.value?.value === 'string' ? (JSON.parse(read.value.value) as Base) : null;
};
const setBase = async (storage: Storage, organisation: string, rev: number, text: string): Promise<void> =>
  void (await storage.save(['settings'], (db) => db.settings.put({ key: baseKey(organisation), value: JSON.stringify({ rev, print: printOf(text) } satisfies Base) })));

type Told = Pick<Organisation, 'id' | 'bin' | 'state' | 'profile' | 'profileRev'>;

/** `choice` is the person's, when both sides have changed it. */
export const syncProfile = async (deps: SyncDeps, { id, bin, state, profile, profileRev }: Told, choice?: 'here' | 'there'): Promise<Synced> => {
  const { storage } = deps;
  const stored = await readStored(storage);
  const here = profileOf(stored.typed);
  const there = profile === null ? null : profileOf(profile);
  const text = canonical(here);
  const take = async (whole: Profile): Promise<Synced> => {
    const kept = await replaceProfile(storage, whole, deps.now());
    if (!kept.ok) return { tag: 'waits' };
    await setBase(storage, id, profileRev, canonical(whole));
    return { tag: 'taken', rev: profileRev };
  };
  if (isEmpty(stored)) return there === null ? { tag: 'same' } : take(there);
  // A device may hold another organisation's data: they are not this one's to have.
  if (here.organisation.bin !== bin) return { tag: 'other' };
  if (state === 'refused') return { tag: 'same' };
  if (there !== null && canonical(there) === text) {
    await setBase(storage, id, profileRev, text);
    return { tag: 'same' };
  }
  const known = await baseOf(storage, id);
  if (there !== null && choice !== 'here') {
    if (choice === 'there' || known?.print === printOf(text)) return take(there);
    if (known?.rev !== profileRev) {
      const paths = profileDifferences(here, there);
      // One side only says more: the fuller fields of both are the profile.
      return { tag: 'differs', here, there, paths };
    }
  }
  const reply = await deps.save(id, { rev: profileRev, profile: here });
  if (reply.ok) {
    await setBase(storage, id, reply.value.rev, text);
    return { tag: 'sent', rev: reply.value.rev };
  }
  // Changed meanwhile: the next look at the server tells how.
  if (reply.failure.kind === 'refused' && reply.failure.code !== 'organisation.changed') return { tag: 'refused', code: reply.failure.code };
  return { tag: 'waits' };
};
