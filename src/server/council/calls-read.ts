import { decisions } from '#law/council/admission';
import type { OfficeCall, OfficeCallsAnswer } from '#law/council/calls-acts';
import { callTerms } from '#law/council/terms';
import type { Instant } from '#law/filing/wire';
import { closeOf } from '../calls/rows';
import { now } from '../engine';
import { awaits, stands } from '../filing/states';
import { forOffice } from '../office/guard';
import { all, type App } from '../rows';
import { latest } from './standing';
import { draftOf, draftRows, type DraftRow } from './calls';
import { momentsOf } from './stage';

type Counts = Record<'awaiting' | 'registered' | (typeof decisions)[number], number>;

const countsOf = (app: App): ReadonlyMap<string, Counts> => {
  const counts = new Map<string, Counts>();
  const of = (call: string): Counts => {
    const known = counts.get(call) ?? { awaiting: 0, registered: 0, admitted: 0, returned: 0, refused: 0 };
    counts.set(call, known);
    return known;
  };
  const shape = { call: '', of: '', n: 0 };
  for (const { call, n } of all(app, `SELECT call, '' AS of, count(*) AS n FROM submissions WHERE ${awaits} GROUP BY call`, {}, shape)) of(call).awaiting = n;
  const decided = `SELECT submissions.call AS call, coalesce(admissions.decision, '') AS of, count(*) AS n FROM submissions
    LEFT JOIN admissions ON admissions.submission = submissions.id AND ${latest} WHERE ${stands} GROUP BY submissions.call, admissions.decision`;
  for (const { call, of: decision, n } of all(app, decided, {}, shape)) {
    of(call).registered += n;
    const name = decisions.find((each) => each === decision);
    if (name !== undefined) of(call)[name] += n;
  }
  return counts;
};

const callOf = (app: App, row: DraftRow, counts: Counts | undefined, at: Instant): OfficeCall => {
  const draft = draftOf(row);
  const stage = momentsOf(app, row.id);
  const council = row.council !== '';
  const closesAt = closeOf(row);
  return {
    id: row.id, announced: row.announced, draft, council, stage, closesAt,
    extension: row.extendedTo === '' ? null : { announced: row.closesAt, from: row.downFrom, to: row.downTo },
    counts: counts ?? { awaiting: 0, registered: 0, admitted: 0, returned: 0, refused: 0 },
    // Of a call without a council the program does not know what was done elsewhere.
    terms: council ? callTerms({ year: row.year, closesAt, ...stage }, at) : [],
  };
};

/** GET /api/otinim/office/calls: every call, drafts too, with where it stands and what is due. */
export const giveOfficeCalls = forOffice((e) => {
  const at = now();
  const counts = countsOf(e.app);
  const answer: OfficeCallsAnswer = { now: at, calls: draftRows(e.app).map((row) => callOf(e.app, row, counts.get(row.id), at)) };
  return e.json(200, answer);
});
