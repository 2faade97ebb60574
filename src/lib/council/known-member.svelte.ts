/** What this device knows of the councils on which somebody sits, followed while a screen is open. */
import { criteriaSetOf, type CriteriaSet } from '#law/criteria/set';
import type { MemberSeat } from '#law/council/seats-wire';
import type { MemberSheets } from '#law/council/sheets-wire';
import { session } from '../session/session.svelte';
import type { Database } from '../storage/database';
import type { ActRow, CouncilFileRow, CouncilRow, LockedSheetsRow, SheetRow } from '../storage/council-tables';
import { live } from '../ui/live.svelte';
import { listActs } from './act-store';
import { endsAt, visibleOf } from './forget';
import { stateOf, type OwnState } from './sheet-state';

interface Everything {
  readonly councils: readonly CouncilRow[];
  readonly acts: readonly ActRow[];
  readonly sheets: readonly SheetRow[];
  readonly locked: readonly LockedSheetsRow[];
  /** «owner paper» of texts that are here. */
  readonly texts: ReadonlySet<string>;
  readonly files: readonly CouncilFileRow[];
}
const nothing: Everything = { councils: [], acts: [], sheets: [], locked: [], texts: new Set(), files: [] };

const everything = async (db: Database): Promise<Everything> => {
  const [councils, acts, sheets, locked, keys, files] = await Promise.all([
    db.councils.toArray(), listActs(db), db.sheets.toArray(), db.lockedSheets.toArray(), db.councilPapers.toCollection().primaryKeys(), db.councilFiles.toArray(),
  ]);
  return { councils, acts, sheets, locked, texts: new Set(keys.map((key) => key.join(' '))), files };
};

/** A paper as its member's list shows it; `id` is empty for one that they are recused from (CI-2: its number alone). */
export interface KnownPaper {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly direction: string;
  readonly own: OwnState | null;
  readonly sheet: SheetRow | null;
  readonly held: boolean;
}
export interface KnownSeat {
  readonly seat: MemberSeat;
  readonly set: CriteriaSet | null;
  readonly papers: readonly KnownPaper[];
  readonly locked: MemberSheets | null;
  /** When what was taken along goes. */
  readonly until: number;
  /** Its acts that are not done. */
  readonly waiting: readonly ActRow[];
  readonly bytes: number;
}

const knownSeat = (all: Everything, { owner, fetchedAt }: CouncilRow, seat: MemberSeat): KnownSeat => {
  const { call } = seat;
  const acts = all.acts.filter((act) => act.owner === owner && act.call === call);
  const locked = all.locked.find((row) => row.owner === owner && row.call === call)?.answer ?? null;
  const may = new Set(visibleOf(seat));
  const papers = seat.papers.map((paper): KnownPaper => {
    if ('recused' in paper || !may.has(paper.id)) return { id: '', number: paper.number, name: '', direction: '', own: null, sheet: null, held: false };
    const sheet = all.sheets.find((row) => row.owner === owner && row.paper === paper.id);
    return { ...paper, own: stateOf(paper.id, { sheet, acts, own: locked?.own ?? [] }), sheet: sheet ?? null, held: all.texts.has(`${owner} ${paper.id}`) };
  });
  const files = all.files.filter((file) => file.owner === owner && file.call === call);
  return {
    seat, set: criteriaSetOf(seat.settings.criteria), papers, locked, until: endsAt({ fetchedAt }, seat),
    waiting: acts.filter(({ state }) => state !== 'done'),
    bytes: files.reduce((sum, { size }) => sum + size, 0),
  };
};

/** Of the account that is signed in; another's that this device once showed stays hidden. */
export const knownMember = () => {
  const all = live(everything, nothing);
  const owner = $derived(session.account?.id ?? null);
  const row = $derived(all.value.councils.find((one) => one.owner === owner) ?? null);
  const seats = $derived(row ? row.answer.seats.map((seat) => knownSeat(all.value, row, seat)) : []);
  return {
    get known() {
      return all.known;
    },
    get owner() {
      return owner;
    },
    get seats() {
      return seats;
    },
    get fetchedAt() {
      return row?.fetchedAt ?? null;
    },
    seatOf: (call: string): KnownSeat | null => seats.find(({ seat }) => seat.call === call) ?? null,
  };
};
