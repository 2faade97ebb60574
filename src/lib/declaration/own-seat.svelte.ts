/** What this device knows of somebody's seat on a call's council, and of the declarations on their way. */
import type { MemberSeat } from '#law/council/seats-wire';
import { listActs } from '../council/act-store';
import { session } from '../session/session.svelte';
import type { ActRow, CouncilRow } from '../storage/council-tables';
import type { Database } from '../storage/database';
import { live } from '../ui/live.svelte';

const everything = async (db: Database) => ({ councils: await db.councils.toArray(), acts: await listActs(db) });
const nothing: { councils: CouncilRow[]; acts: ActRow[] } = { councils: [], acts: [] };

export const ownSeat = (call: () => string) => {
  const all = live(everything, nothing);
  const owner = $derived(session.account?.id ?? null);
  const answer = $derived(all.value.councils.find((row) => row.owner === owner)?.answer ?? null);
  const seat = $derived<MemberSeat | null>(answer?.seats.find((one) => one.call === call()) ?? null);
  const given = $derived(seat?.declarations.map(({ id }) => id) ?? []);
  /** Those that the server has not been heard to have. */
  const acts = $derived(all.value.acts.filter((act) => act.owner === owner && act.call === call() && act.kind === 'declare' && !given.includes(act.id)));
  return {
    get known() {
      return all.known;
    },
    get owner() {
      return owner;
    },
    get seat() {
      return seat;
    },
    get waiting() {
      return acts.filter(({ state }) => state === 'queued' || state === 'sending');
    },
    get refused() {
      return acts.find(({ state }) => state === 'refused') ?? null;
    },
    /** Done, though the list has not come again yet. */
    get arrived() {
      return acts.filter(({ state }) => state === 'done');
    },
  };
};
