/** How far a member's own sheet of a paper has come. What is told is never ahead of what the server said (I8). */
import type { LockSheet } from '#law/council/sheet-acts';
import type { OwnSheet } from '#law/council/sheets-wire';
import type { ActRow, SheetRow } from '../storage/council-tables';

/** `locked`: here, on its way; `handed`: the server has it; `refused`: it said why not; `reopened`: to be scored again. */
export type SheetState = 'none' | 'begun' | 'locked' | 'handed' | 'refused' | 'reopened';

export interface OwnState {
  readonly state: SheetState;
  /** Of the next locking, or of the sheet that is locked. */
  readonly revision: number;
  /** The last sheet that the server has. */
  readonly last: OwnSheet | null;
  /** The act that locks the revision. */
  readonly act: ActRow | null;
}
interface Known {
  readonly sheet: SheetRow | undefined;
  readonly acts: readonly ActRow[];
  /** The server's, of any paper. */
  readonly own: readonly OwnSheet[];
}

const lockOf = (paper: string, revision: number) => ({ kind, body }: ActRow): boolean =>
  kind === 'sheet.lock' && body !== null && (body as LockSheet).paper === paper && (body as LockSheet).revision === revision;

const isBegun = (sheet: SheetRow | undefined): boolean =>
  sheet !== undefined && (Object.keys(sheet.points).length > 0 || Object.values(sheet.comments).some((words) => words.trim() !== ''));

export const stateOf = (paper: string, { sheet, acts, own }: Known): OwnState => {
  const last = own.filter((each) => each.paper === paper).reduce<OwnSheet | null>((latest, each) => (latest && latest.revision > each.revision ? latest : each), null);
  if (last && last.reopenedAt === '') return { state: 'handed', revision: last.revision, last, act: null };
  const revision = (last?.revision ?? 0) + 1;
  const act = acts.findLast(lockOf(paper, revision)) ?? null;
  const told = (state: SheetState): OwnState => ({ state, revision, last, act });
  switch (act?.state) {
    case 'queued':
    case 'sending':
      return told('locked');
    case 'done':
      return told('handed');
    case 'refused':
      return told('refused');
    case undefined:
      return told(last ? 'reopened' : isBegun(sheet) ? 'begun' : 'none');
  }
};

/** Points may be changed until they are locked here. */
export const isOpen = (state: SheetState): boolean => state !== 'locked' && state !== 'handed';
