/** What the device asks when it can reach the server: what may be held, and own sheets. */
import type { MemberCouncils } from '#law/council/seats-wire';
import type { MemberSheets } from '#law/council/sheets-wire';
import type { Reply } from '../remote/remote';
import type { Storage } from '../storage/storage';
import { councilTables, expire, forget } from './forget';

export interface ContactDeps {
  readonly storage: Storage;
  readonly remote: {
    readonly fetchCouncils: (owner: string) => Promise<Reply<MemberCouncils>>;
    readonly fetchSheets: (call: string, owner: string) => Promise<Reply<MemberSheets>>;
  };
  readonly now: () => number;
}

/** Whether this account has sat on a council, as far as this device knows. */
export const sits = async (storage: Storage, owner: string): Promise<boolean> => {
  const read = await storage.read(['councils'], (db) => db.councils.get(owner));
  return read.ok && read.value !== undefined;
};

export const expireNow = ({ storage, now }: Pick<ContactDeps, 'storage' | 'now'>): Promise<unknown> => storage.save(councilTables, (db) => expire(db, now()));

/** CI-2: one transaction writes what may be seen and takes away what may not. `offline` where nobody answered. */
export const contact = async ({ storage, remote, now }: ContactDeps, owner: string): Promise<'fresh' | 'offline' | 'refused'> => {
  const reply = await remote.fetchCouncils(owner);
  if (!reply.ok) {
    await expireNow({ storage, now });
    return reply.failure.kind === 'refused' || reply.failure.kind === 'unauthorised' ? 'refused' : 'offline';
  }
  const [answer, fetchedAt] = [reply.value, now()];
  await storage.keep(councilTables, async (db) => {
    await db.councils.put({ owner, answer, fetchedAt, offset: Date.parse(answer.now) - fetchedAt });
    await forget(db, owner, answer);
    await expire(db, fetchedAt);
  });
  for (const { call, papers } of answer.seats) {
    if (papers.length === 0) continue;
    const sheets = await remote.fetchSheets(call, owner);
    if (!sheets.ok) continue;
    // Asked apart, so a recusal may lie between: what is kept goes through the same sieve.
    await storage.save(councilTables, async (db) => {
      await db.lockedSheets.put({ owner, call, answer: sheets.value, fetchedAt });
      await forget(db, owner, answer);
    });
  }
  return 'fresh';
};
