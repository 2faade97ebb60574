/**
 * Notices that the browser has thrown the database away (P3). The marker lives in localStorage: Safari
 * clears both after seven days, but quota eviction, «clear site data» of one kind and corruption do not.
 */
import type { Storage } from './storage';

const key = 'otinim.kept';

export type Marks = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Counts what would be missed, after each create, submit or removal. */
export const mark = async (storage: Storage, marks: Marks): Promise<void> => {
  const count = await storage.read(['drafts', 'outbox'], async (db) => (await db.drafts.count()) + (await db.outbox.count()));
  if (!count.ok) return;
  try {
    if (count.value === 0) marks.removeItem(key);
    else marks.setItem(key, String(count.value));
  } catch {
    // localStorage is refused where cookies are; the warning is then not possible.
  }
};

/** How many drafts and documents were here at the last visit, when now there is none; else 0. */
export const lost = async (storage: Storage, marks: Marks): Promise<number> => {
  let before = 0;
  try {
    before = Number(marks.getItem(key) ?? '0');
  } catch {
    return 0;
  }
  if (!(before > 0)) return 0;
  const now = await storage.read(['drafts', 'outbox'], async (db) => (await db.drafts.count()) + (await db.outbox.count()));
  return now.ok && now.value === 0 ? before : 0;
};
