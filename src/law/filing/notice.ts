/** What a person is told of, by code; the words are the app's and the letter's. */
import type { IsoDate } from '../dates';
import type { Instant } from './wire';

/** What the words of each need. Ids, numbers and instants only: no personal data. */
export interface NoticeParams {
  'submission.registered': { readonly call: string; readonly submission: string; readonly number: string };
  /** `reason`: code of the first finding that refused it. */
  'submission.refused': { readonly call: string; readonly submission: string; readonly reason: string };
  /** Files are still missing, and their time is nearly over. */
  'submission.lapsing': { readonly call: string; readonly submission: string; readonly until: Instant };
  'submission.lapsed': { readonly call: string; readonly submission: string };
  'submission.withdrawn': { readonly call: string; readonly submission: string; readonly number: string };
  /** `submission` is the old one, `by` the new. */
  'submission.replaced': { readonly call: string; readonly submission: string; readonly number: string; readonly by: string; readonly byNumber: string };
  /** Of a council that the person sits on. */
  'council.approved': { readonly call: string };
  /** CI-1: seated for a while, and not declared yet. */
  'council.declare': { readonly call: string };
  /** CI-2: `number` is the paper's. `since`: the same may happen again. */
  'council.recused': { readonly call: string; readonly number: string; readonly since: Instant };
  /** Another device's key was enrolled for the person's seat: it should be their own. */
  'council.key': { readonly call: string; readonly since: Instant };
  'council.restored': { readonly call: string; readonly number: string; readonly since: Instant };
  /** The secretary asks a member of the council to score it again. */
  'sheet.reopened': { readonly call: string; readonly paper: string; readonly number: string; readonly sheet: string };
  /** To the office: so many filings may be erased, as seen on `day` (of Almaty). */
  'retention.due': { readonly count: number; readonly day: IsoDate };
  /** `decision`: id of the decision; a later one is news again. `clauses`: rules of the law, «AW-3,AW-5». */
  'admission.admitted': { readonly call: string; readonly submission: string; readonly number: string; readonly decision: string };
  'admission.returned': { readonly call: string; readonly submission: string; readonly number: string; readonly clauses: string; readonly decision: string };
  'admission.refused': { readonly call: string; readonly submission: string; readonly number: string; readonly clauses: string; readonly decision: string };
  /** To a secretary: a term of the office's own (AW-1, AW-7, AW-10). `step`: which of the two reminders before the day. */
  'term.due': { readonly call: string; readonly term: string; readonly day: string; readonly step: number };
  'term.overdue': { readonly call: string; readonly term: string; readonly day: string };
  /** AW-10. `share`: tenge; 0 where the call names no sum. */
  'result.received': { readonly call: string; readonly submission: string; readonly number: string; readonly share: number };
  /** `outcome`: why (`council/outcome`). `rank`: 0 without a place, `of` so many; `mean`: «11,33», empty without one. */
  'result.notReceived': {
    readonly call: string; readonly submission: string; readonly number: string;
    readonly outcome: string; readonly rank: number; readonly of: number; readonly mean: string;
  };
  /** To everybody in it: the office has decided. `at`: what was checked may be refused later. */
  'organisation.checked': { readonly organisation: string; readonly bin: string; readonly at: Instant };
  'organisation.refused': { readonly organisation: string; readonly bin: string; readonly at: Instant };
  /** To who signs: an invitation was accepted, somebody left. */
  'organisation.joined': { readonly organisation: string; readonly bin: string; readonly at: Instant };
  'organisation.left': { readonly organisation: string; readonly bin: string; readonly at: Instant };
  /** To the one whom it concerns: `role` as `organisation/wire`. */
  'organisation.role': { readonly organisation: string; readonly bin: string; readonly role: string; readonly at: Instant };
  'organisation.removed': { readonly organisation: string; readonly bin: string; readonly at: Instant };
  'call.extended': { readonly call: string; readonly closesAt: Instant };
}
export type NoticeCode = keyof NoticeParams;

/** As `GET /api/otinim/notices` gives it. `code` may be newer than the device: it is then worded in general. */
export interface Notice {
  readonly id: string;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly at: Instant;
  /** Empty while unread. */
  readonly readAt: Instant | '';
}
export interface NoticesAnswer {
  readonly now: Instant;
  /** Newest first, at most 200. */
  readonly notices: readonly Notice[];
}
