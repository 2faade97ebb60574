/** Notices of the server and of this device, followed while a screen is open. */
import { formatInstant } from '#law/instant';
import { callsView } from '../calls/calls-view.svelte';
import { papersDeps, papersView } from '../papers/papers-view.svelte';
import { session } from '../session/session.svelte';
import type { Database } from '../storage/database';
import type { DraftRow, NoticesRow } from '../storage/tables';
import { live } from '../ui/live.svelte';
import { draftDeadlines } from './draft-deadlines';
import { markRead } from './notices';

const seenKey = 'notices.seen';
const listOf = (value: unknown): readonly string[] => (typeof value === 'string' && value !== '' ? value.split(' ') : []);

const everything = async (db: Database) => ({
  rows: await db.notices.toArray(),
  drafts: await db.drafts.toArray(),
  seen: listOf((await db.settings.get(seenKey))?.value),
});
const nothing: { rows: NoticesRow[]; drafts: DraftRow[]; seen: readonly string[] } = { rows: [], drafts: [], seen: [] };

export const knownNotices = () => {
  const all = live(everything, nothing);
  const owner = $derived(session.account?.id ?? null);
  const row = $derived(all.value.rows.find((one) => one.owner === owner));
  const deadlines = $derived(draftDeadlines(all.value.drafts, callsView.row?.answer.calls ?? [], formatInstant(callsView.now())));
  const unreadHere = $derived(deadlines.filter(({ id }) => !all.value.seen.includes(id)));
  const notices = $derived(row?.notices ?? []);
  const unread = $derived(notices.filter(({ readAt }) => readAt === ''));

  return {
    get known() {
      return all.known;
    },
    get notices() {
      return notices;
    },
    get deadlines() {
      return deadlines.map((deadline) => ({ ...deadline, fresh: unreadHere.includes(deadline) }));
    },
    get unread() {
      return unread.length + unreadHere.length;
    },
    get fetchedAt() {
      return row?.fetchedAt ?? null;
    },
    async readAll(): Promise<void> {
      const deps = await papersDeps();
      const seen = [...all.value.seen, ...unreadHere.map(({ id }) => id)].slice(-100).join(' ');
      await deps.storage.save(['settings'], (db) => db.settings.put({ key: seenKey, value: seen }));
      if (owner !== null && unread.length > 0) await markRead(deps, owner, unread.map(({ id }) => id));
      await papersView.refresh();
    },
  };
};
