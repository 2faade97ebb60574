/**
 * CI-2 on the device: what a member may not see any more is taken away at the next contact, from every table; what
 * was taken along goes when its hours are over, contact or none. Own points of a paper whose text ran out stay: they
 * are the member's own work (P15), and name nobody.
 */
import type { MemberCouncils, MemberSeat } from '#law/council/seats-wire';
import type { LockSheet } from '#law/council/sheet-acts';
import type { Database, TableName } from '../storage/database';
import type { ActRow, CouncilRow } from '../storage/council-tables';

/** What `forget` and `expire` touch. */
export const councilTables: readonly TableName[] = ['councils', 'councilPapers', 'councilFiles', 'councilBlobs', 'sheets', 'lockedSheets', 'acts', 'keys'];

/** Ids of the papers of a seat that may be held: none once the result is published. */
export const visibleOf = ({ stage, papers }: MemberSeat): readonly string[] =>
  stage.publishedAt === '' ? papers.flatMap((paper) => ('recused' in paper ? [] : [paper.id])) : [];

/** A clock that went back by more than this is no clock to wait by. */
const slack = 10 * 60_000;
/** When what was taken along of a seat's papers ends; contact puts it off. */
export const endsAt = (row: Pick<CouncilRow, 'fetchedAt'>, seat: MemberSeat): number => row.fetchedAt + seat.settings.paperHours * 3_600_000;
const isOver = (row: CouncilRow, seat: MemberSeat, now: number): boolean => now >= endsAt(row, seat) || now < row.fetchedAt - slack;

export const dropLooseBytes = async (db: Database): Promise<void> => {
  const wanted = new Set<unknown>(await db.councilFiles.orderBy('sha256').uniqueKeys());
  await db.councilBlobs.bulkDelete((await db.councilBlobs.toCollection().primaryKeys()).filter((key) => !wanted.has(key)));
};

const paperOf = ({ kind, body }: ActRow): string | null => (kind === 'sheet.lock' && body ? (body as LockSheet).paper : null);
/** The act stays, as what became of it; what it held goes. Not sent yet, it would be refused anyway. */
const emptied = (row: ActRow): ActRow => {
  const waits = row.state === 'queued' || row.state === 'sending';
  return { ...row, body: null, ...(waits && { state: 'refused', reason: null, answer: { id: row.id, status: 'refused', code: 'paper.missing' } }) };
};

/** Keeps of `owner` what `answer` lets them see, and nothing else. Inside a transaction over `councilTables`. */
export const forget = async (db: Database, owner: string, answer: MemberCouncils): Promise<void> => {
  const may = new Set(answer.seats.flatMap(visibleOf));
  const gone = (row: { readonly owner: string; readonly paper: string }): boolean => row.owner === owner && !may.has(row.paper);
  await db.councilPapers.filter(gone).delete();
  await db.councilFiles.filter(gone).delete();
  await db.sheets.filter(gone).delete();
  for (const row of await db.lockedSheets.toArray()) {
    if (row.owner !== owner) continue;
    const kept = <T extends { readonly paper: string }>(list: readonly T[]): T[] => list.filter(({ paper }) => may.has(paper));
    if (answer.seats.some(({ call }) => call === row.call)) await db.lockedSheets.put({ ...row, answer: { ...row.answer, own: kept(row.answer.own), others: kept(row.answer.others) } });
    else await db.lockedSheets.delete([owner, row.call]);
  }
  // Who has left the seat signs nothing more: the key has no use but to be found.
  await db.keys.filter((row) => row.owner === owner && !answer.seats.some(({ call }) => call === row.call)).delete();
  for (const row of await db.acts.toArray()) {
    const paper = paperOf(row);
    if (row.owner === owner && paper !== null && !may.has(paper)) await db.acts.put(emptied(row));
  }
  await dropLooseBytes(db);
};

/** Texts and files whose hours are over, of every account that was here. Inside the same tables. */
export const expire = async (db: Database, now: number): Promise<void> => {
  const rows = await db.councils.toArray();
  const over = (taken: { readonly owner: string; readonly call: string }): boolean => {
    const row = rows.find(({ owner }) => owner === taken.owner);
    const seat = row?.answer.seats.find(({ call }) => call === taken.call);
    return row === undefined || seat === undefined || isOver(row, seat, now);
  };
  await db.councilPapers.filter(over).delete();
  await db.councilFiles.filter(over).delete();
  await dropLooseBytes(db);
};
