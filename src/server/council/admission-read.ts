import { databaseAnswers, decisions, type DatabaseAnswer, type Decision, type Verdict } from '#law/council/admission';
import type { AdmissionAnswer, AdmissionLine, AdmissionListAnswer, DecisionRow } from '#law/council/calls-acts';
import type { Channel, FilingState } from '#law/filing/journal';
import type { Finding } from '#law/form/finding';
import { findSubmission, type SubmissionRow } from '../filing/books';
import { stands } from '../filing/states';
import { findCall, recipientsOf } from '../calls/rows';
import { now } from '../engine';
import { readyJournal } from '../journal/fill';
import { findLine } from '../journal/rows';
import { forOffice } from '../office/guard';
import { idIn } from '../read-body';
import { all, first, type App } from '../rows';
import { judge, statedDatabase } from './admission-judge';
import { latest } from './standing';
import { awaitingIn, publishedIn } from './list';
import { settingsOf, stageOf } from './stage';

const decisionOf = (text: string): Decision | '' => decisions.find((each) => each === text) ?? '';

const lineShape = { id: '', number: '', name: '', bin: '', direction: '', channel: '', arrivedAt: '', findings: '', others: 0, awards: 0, decision: '', decidedAt: '' };
const linesOf = (app: App, call: string): AdmissionLine[] =>
  all(
    app,
    `SELECT submissions.id AS id, submissions.number AS number, coalesce(journal.name, '') AS name, submissions.bin AS bin, submissions.direction AS direction,
       CASE submissions.channel WHEN '' THEN 'web' ELSE submissions.channel END AS channel, submissions."arrivedAt" AS "arrivedAt", coalesce(journal.findings, '') AS findings,
       (SELECT count(*) FROM submissions other WHERE other.call = submissions.call AND other.bin = submissions.bin AND other.id != submissions.id
         AND other."withdrawnAt" = '' AND other."replacedAt" = '' AND other."lapsedAt" = '') AS others,
       (SELECT count(*) FROM recipients WHERE recipients.bin = submissions.bin) AS awards,
       coalesce(admissions.decision, '') AS decision, coalesce(admissions.at, '') AS "decidedAt"
     FROM submissions LEFT JOIN journal ON journal.id = submissions.id LEFT JOIN admissions ON admissions.submission = submissions.id AND ${latest}
     WHERE submissions.call = {:call} AND ${stands} ORDER BY submissions.ordinal`,
    { call },
    lineShape,
  ).map(({ findings, decision, channel, ...line }) => ({
    ...line, channel: channel as Channel, decision: decisionOf(decision), findings: findings === '' ? [] : (JSON.parse(findings) as Finding[]),
  }));

/** GET /api/otinim/office/calls/{id}/admission: three queries, however many applications there are. */
export const listAdmission = forOffice((e) => {
  const id = idIn(e);
  const call = settingsOf(e.app, id) !== undefined ? findCall(e.app, id) : undefined;
  if (call === undefined) return e.json(404, { code: 'call.unknown' });
  readyJournal(e.app);
  const [{ listedAt }, lines] = [stageOf(e.app, call.id), linesOf(e.app, call.id)];
  const listed = new Set(publishedIn(e.app, call.id).map(({ number }) => number));
  const answer: AdmissionListAnswer = {
    now: now(), call: call.id, closesAt: call.closesAt, listedAt, awaiting: awaitingIn(e.app, call.id), lines,
    unlisted: listedAt === '' ? 0 : lines.filter(({ number }) => !listed.has(number)).length,
  };
  return e.json(200, answer);
});

const decisionShape = { id: '', decision: '', findings: '', reason: '', by: '', at: '' };
const decisionsOf = (app: App, submission: string): DecisionRow[] =>
  all(
    app,
    `SELECT admissions.id AS id, decision, findings, reason, coalesce(users.name, '') AS by, at FROM admissions LEFT JOIN users ON users.id = admissions.by
     WHERE submission = {:submission} ORDER BY at DESC, admissions.rowid DESC`,
    { submission },
    decisionShape,
  ).flatMap(({ decision, findings, ...row }) => {
    const said = JSON.parse(findings === '' ? '{"database":"","findings":[]}' : findings) as { readonly database: DatabaseAnswer; readonly findings: readonly Verdict[] };
    const named = decisionOf(decision);
    return named === '' ? [] : [{ ...row, ...said, decision: named }];
  });

const filingShape = { id: '', number: '', arrivedAt: '', direction: '', channel: '', state: '', call: '', year: 0, decision: '' };
const filingsOf = (app: App, { id, bin }: SubmissionRow): AdmissionAnswer['history']['filings'] =>
  all(
    app,
    `SELECT journal.id AS id, journal.number AS number, journal."arrivedAt" AS "arrivedAt", journal.direction AS direction, journal.channel AS channel, journal.state AS state,
       journal.call AS call, coalesce(calls.year, 0) AS year, coalesce(admissions.decision, '') AS decision
     FROM journal LEFT JOIN calls ON calls.id = journal.call LEFT JOIN admissions ON admissions.submission = journal.id AND ${latest}
     WHERE journal.bin = {:bin} AND journal.id != {:id} ORDER BY journal."arrivedAt" DESC LIMIT 50`,
    { bin, id },
    filingShape,
  ).map(({ state, decision, channel, ...row }) => ({ ...row, channel: channel as Channel, state: state as FilingState, decision: decisionOf(decision) }));

/** The next by number without a decision, from the beginning again after the last. */
const nextOf = (app: App, { id, call }: SubmissionRow): string =>
  first(
    app,
    `SELECT submissions.id AS id FROM submissions WHERE call = {:call} AND id != {:id} AND ${stands}
       AND NOT EXISTS (SELECT 1 FROM admissions WHERE admissions.submission = submissions.id)
     ORDER BY ordinal < (SELECT ordinal FROM submissions WHERE id = {:id}), ordinal LIMIT 1`,
    { call, id },
    { id: '' },
  )?.id ?? '';

/** GET /api/otinim/office/admission/{id}?database=…: the findings too that an answer of the NGO database would bring (CO-2). */
export const giveAdmission = forOffice((e) => {
  const id = idIn(e);
  const asked = databaseAnswers.find((each) => each === (e.request?.url?.query().get('database') ?? ''));
  if (asked === undefined) return e.json(400, { code: 'query.malformed' });
  readyJournal(e.app);
  const row = findSubmission(e.app, id);
  const line = row && findLine(e.app, row.id);
  const call = row && findCall(e.app, row.call);
  if (row === undefined || line === undefined || call === undefined || row.number === '' || settingsOf(e.app, call.id) === undefined) return e.json(404, { code: 'application.unknown' });
  const readable = row.text !== '';
  const answer: AdmissionAnswer = {
    now: now(), call: call.id, closesAt: call.closesAt, listedAt: stageOf(e.app, call.id).listedAt, line, readable,
    found: readable ? judge(e.app, row, asked) : [],
    stated: statedDatabase(row),
    history: { filings: filingsOf(e.app, row), awards: recipientsOf(e.app, row.bin).map(({ direction, decidedOn }) => ({ direction, decidedOn })) },
    decisions: decisionsOf(e.app, row.id),
    next: nextOf(e.app, row),
  };
  return e.json(200, answer);
});
