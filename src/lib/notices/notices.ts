/** What a person was told, kept on the device; marked as read here first, told to the server when it can be. */
import type { Notice } from '#law/filing/notice';
import type { PapersDeps, PapersTrouble } from '../papers/papers';
import { troubleFrom } from '../papers/papers';
import type { Storage } from '../storage/storage';
import type { NoticesRow } from '../storage/tables';
import { done, failed, type Outcome } from '../storage/trouble';

const empty = (owner: string): NoticesRow => ({ owner, notices: [], toTell: [], fetchedAt: 0 });

/** What was read here stays read, although the server did not know of it yet when it answered. */
const merged = (before: NoticesRow, notices: readonly Notice[], now: number): NoticesRow => {
  const read = new Map(before.notices.map((notice) => [notice.id, notice.readAt]));
  return {
    ...before,
    notices: notices.map((notice) => (notice.readAt === '' ? { ...notice, readAt: read.get(notice.id) ?? '' } : notice)),
    toTell: before.toTell.filter((id) => notices.some((notice) => notice.id === id && notice.readAt === '')),
    fetchedAt: now,
  };
};

const changeRow = (storage: Storage, owner: string, by: (row: NoticesRow) => NoticesRow): Promise<Outcome<NoticesRow>> =>
  storage.save(['notices'], async (db) => {
    const row = by((await db.notices.get(owner)) ?? empty(owner));
    await db.notices.put(row);
    return row;
  });

/** Tells what was read, then asks for what is new. */
export const refreshNotices = async ({ storage, remote, now }: PapersDeps, owner: string): Promise<Outcome<NoticesRow, PapersTrouble>> => {
  const before = await storage.read(['notices'], (db) => db.notices.get(owner));
  if (!before.ok) return before;
  const toTell = before.value?.toTell ?? [];
  if (toTell.length > 0) await remote.tellRead(toTell, owner);
  const reply = await remote.fetchNotices(owner);
  if (!reply.ok) return failed(troubleFrom(reply.failure));
  const kept = await changeRow(storage, owner, (row) => merged(row, reply.value.notices, now()));
  return kept.ok ? done(kept.value) : kept;
};

export const markRead = ({ storage, now }: Pick<PapersDeps, 'storage' | 'now'>, owner: string, ids: readonly string[]): Promise<Outcome<NoticesRow>> =>
  changeRow(storage, owner, (row) => {
    const fresh = row.notices.filter(({ id, readAt }) => ids.includes(id) && readAt === '').map(({ id }) => id);
    const at = new Date(now()).toISOString();
    return {
      ...row,
      notices: row.notices.map((notice) => (fresh.includes(notice.id) ? { ...notice, readAt: at } : notice)),
      toTell: [...new Set([...row.toTell, ...fresh])].slice(-200),
    };
  });
