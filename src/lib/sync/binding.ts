/**
 * Whose mirror a draft is in. A draft is bound to one account, once; another account on the same device
 * never gets it. What was begun before anybody had signed in is nobody's until the person says so.
 */
import type { Database } from '../storage/database';
import type { Storage } from '../storage/storage';
import type { DraftRow } from '../storage/tables';
import type { Outcome } from '../storage/trouble';

export interface MirrorSetting {
  readonly on: boolean;
  /** Since when this account has been signed in here without a break: what was begun since is its own. */
  readonly from: number;
}
const key = (account: string): string => `mirror.${account}`;

export const readSetting = async (db: Database, account: string): Promise<MirrorSetting | null> => {
  const row = await db.settings.get(key(account));
  const parts = typeof row?.value === 'string' ? row.value.split(' ') : [];
  return parts.length === 2 ? { on: parts[0] === 'on', from: Number(parts[1]) } : null;
};
const writeSetting = (db: Database, account: string, { on, from }: MirrorSetting): Promise<unknown> =>
  db.settings.put({ key: key(account), value: `${on ? 'on' : 'off'} ${from}` });

export const turnMirror = (storage: Storage, account: string, on: boolean, now: number): Promise<Outcome<void>> =>
  storage.save(['settings'], async (db) => {
    const before = await readSetting(db, account);
    await writeSetting(db, account, { on, from: before?.from ?? now });
  });

/** At a sign-in: on, unless the person turned it off before. */
export const signedIn = (storage: Storage, account: string, now: number): Promise<Outcome<void>> =>
  storage.save(['settings'], async (db) => {
    const before = await readSetting(db, account);
    await writeSetting(db, account, { on: before?.on ?? true, from: now });
  });

/** At a start with somebody signed in already: as it was. */
export const stillSignedIn = (storage: Storage, account: string, now: number): Promise<Outcome<void>> =>
  storage.save(['settings'], async (db) => {
    if (!(await readSetting(db, account))) await writeSetting(db, account, { on: true, from: now });
  });

const nobodys = (draft: DraftRow): boolean => draft.account === undefined && draft.deletedAt === null && draft.sealedAs === null;

/** In the mirror of another than who is signed in: what is written in it comes to that one's devices. */
export const isAnothers = ({ account }: Pick<DraftRow, 'account'>, signedIn: string | null): boolean =>
  signedIn !== null && account !== undefined && account !== '' && account !== signedIn;

/** Drafts that were begun while this account was signed in go to it without a question. */
export const bindOwn = (storage: Storage, account: string): Promise<Outcome<void>> =>
  storage.save(['drafts', 'settings'], async (db) => {
    const setting = await readSetting(db, account);
    if (!setting?.on) return;
    const own = (await db.drafts.toArray()).filter((draft) => nobodys(draft) && draft.createdAt >= setting.from);
    await db.drafts.bulkPut(own.map((draft) => ({ ...draft, account })));
  });

/** Begun before: the person is asked. For `storage.watch`. */
export const listUnbound = async (db: Database, account: string): Promise<DraftRow[]> => {
  const setting = await readSetting(db, account);
  if (!setting?.on) return [];
  return (await db.drafts.toArray()).filter((draft) => nobodys(draft) && draft.createdAt < setting.from);
};

/** @param account empty: they stay on this device alone */
export const bindAll = (storage: Storage, ids: readonly string[], account: string): Promise<Outcome<void>> =>
  storage.save(['drafts'], async (db) => {
    const drafts = (await db.drafts.bulkGet([...ids])).filter((draft) => draft !== undefined && draft.account === undefined);
    await db.drafts.bulkPut(drafts.map((draft) => ({ ...(draft as DraftRow), account })));
  });
