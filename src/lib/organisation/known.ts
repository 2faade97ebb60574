/** What this device last heard of the person's organisations: for screens without a network, with its date. */
import type { Filing, Organisation, OrganisationsAnswer } from '#law/organisation/wire';
import type { Filer } from '#law/organisation/filer';
import type { Database } from '../storage/database';
import type { Storage } from '../storage/storage';
import type { ProfileRow } from '../storage/tables';

export interface Known {
  readonly account: string;
  readonly answer: OrganisationsAnswer;
  /** By the device's clock. */
  readonly fetchedAt: number;
}
/** Among the profiles, which a lock seals: people's names and addresses are in it. */
export const knownSection = 'known/answer';
/** The setting with what this device and the server agreed on last of an organisation's data. */
export const baseKey = (organisation: string): string => `profile.base.${organisation}`;

export const keepKnown = async (storage: Storage, known: Known): Promise<void> =>
  void (await storage.save(['profile'], (db) =>
    db.profile.put({ section: knownSection, values: { text: JSON.stringify(known) }, rows: [], savedAt: known.fetchedAt }),
  ));

export const knownOfRow = (row: ProfileRow | undefined): Known | null => {
  const text = row?.values['text'];
  return typeof text === 'string' ? (JSON.parse(text) as Known) : null;
};
/** Of that account alone: a phone may be shared. */
export const ofAccount = (known: Known | null, account: string | null): Known | null => (account !== null && known?.account === account ? known : null);
/** Whoever it was said to. For `storage.watch`. */
export const heardIn = async (db: Database): Promise<Known | null> => knownOfRow(await db.profile.get(knownSection));
export const knownIn = async (db: Database, account: string | null): Promise<Known | null> => ofAccount(knownOfRow(await db.profile.get(knownSection)), account);

/** The organisation of a BIN; one that is checked before a claim, a claim before one that was refused. */
export const organisationOf = (known: Known | null, bin: string): Organisation | null => {
  const order = ['checked', 'claimed', 'refused'];
  return (
    [...(known?.answer.organisations ?? [])]
      .filter((each) => bin !== '' && each.bin === bin)
      .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state))[0] ?? null
  );
};

/** A fact to the law, where this device has heard of the BIN; only who is in it hears of it. */
export const filerIn = (known: Known | null, bin: string): Filer | undefined => {
  const organisation = organisationOf(known, bin);
  return organisation?.state === 'checked' ? { checked: true, role: organisation.role } : undefined;
};

const stands = ({ state }: Filing): boolean => state === 'awaiting' || state === 'registered';
/** AW-5: what the organisation's people have standing in a call; undefined where nobody could tell this device. */
export const filedIn = (known: Known | null, bin: string, call: string): { readonly submission: string; readonly direction: string }[] | undefined => {
  const organisation = organisationOf(known, bin);
  if (organisation?.state !== 'checked') return undefined;
  return organisation.filings.filter((each) => each.call === call && stands(each)).map(({ id, direction }) => ({ submission: id, direction }));
};
