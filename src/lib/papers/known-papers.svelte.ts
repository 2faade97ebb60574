/** Everything that this device knows of a person's papers, followed while a screen is open. */
import type { CallsRow, PapersRow } from '../storage/tables';
import type { Database } from '../storage/database';
import { session } from '../session/session.svelte';
import { live } from '../ui/live.svelte';
import { paperList, type PaperItem } from './paper-list';

interface Everything {
  readonly rows: readonly PapersRow[];
  readonly calls: CallsRow | null;
  readonly list: (owner: string | null) => readonly PaperItem[];
}
const nothing: Everything = { rows: [], calls: null, list: () => [] };

const everything = async (db: Database): Promise<Everything> => {
  const [drafts, outbox, receipts, rows, calls] = await Promise.all([
    db.drafts.toArray(), db.outbox.toArray(), db.receipts.toArray(), db.papers.toArray(), db.calls.get('latest'),
  ]);
  const papersOf = (owner: string | null) => rows.find((row) => row.owner === owner)?.papers ?? [];
  return { rows, calls: calls ?? null, list: (owner) => paperList({ drafts, outbox, receipts, papers: papersOf(owner) }) };
};

/** Papers of the account that is signed in; another's that this phone once showed stay hidden. */
export const knownPapers = () => {
  const all = live(everything, nothing);
  const owner = $derived(session.account?.id ?? null);
  const items = $derived(all.value.list(owner));
  const row = $derived(all.value.rows.find((one) => one.owner === owner) ?? null);
  return {
    get known() {
      return all.known;
    },
    get items() {
      return items;
    },
    get fetchedAt() {
      return row?.fetchedAt ?? null;
    },
    get calls() {
      return all.value.calls;
    },
  };
};
