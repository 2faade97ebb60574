/**
 * AW-7: the list of applicants. Its event's hash is the seed of every lot. It grows, and never changes, by what came
 * in time by post (AW-2) and was entered after it.
 */
import { applicantsText, type Applicant, type ApplicantsAnswer } from '#law/council/applicants';
import type { PublishList } from '#law/council/calls-acts';
import { findCall } from '../calls/rows';
import { now, sha256 } from '../engine';
import { awaits, stands } from '../filing/states';
import { readyJournal } from '../journal/fill';
import { idIn } from '../read-body';
import { all, first, run, type App } from '../rows';
import { kind } from './act';
import { latest } from './standing';
import { happened } from './event';
import { settleRecusals } from './recusals';
import { reach, settingsOf, stageOf } from './stage';

const lineShape = { number: '', name: '', direction: '', decision: '' };
/** Whatever stands registered, with the latest word about it; empty where there is none. */
const lines = (app: App, call: string) =>
  all(
    app,
    `SELECT submissions.number AS number, coalesce(journal.name, '') AS name, submissions.direction AS direction, coalesce(admissions.decision, '') AS decision
     FROM submissions LEFT JOIN journal ON journal.id = submissions.id
       LEFT JOIN admissions ON admissions.submission = submissions.id AND ${latest}
     WHERE submissions.call = {:call} AND ${stands} ORDER BY submissions.ordinal`,
    { call },
    lineShape,
  );
const applicantOf = ({ number, name, direction, decision }: Readonly<typeof lineShape>): Applicant => ({ number, name, direction, admitted: decision === 'admitted' ? 1 : 0 });

export const awaitingIn = (app: App, call: string): number =>
  first(app, `SELECT count(*) AS n FROM submissions WHERE call = {:call} AND ${awaits}`, { call }, { n: 0 })?.n ?? 0;

/** Empty before the publication. */
export const publishedIn = (app: App, call: string): readonly Applicant[] => {
  const { list } = first(app, 'SELECT list FROM councils WHERE call = {:call}', { call }, { list: '' }) ?? { list: '' };
  return list === '' ? [] : (JSON.parse(list) as { readonly applicants: readonly Applicant[] }).applicants;
};

/** So many numbers are named; the rest are counted. */
const named = 10;

export const publishList = kind<PublishList>({
  members: [],
  read: () => ({}),
  perform: (tx, { call: id }, _actor, at) => {
    const call = findCall(tx, id);
    if (call === undefined || settingsOf(tx, id) === undefined) return { code: 'call.unknown' };
    const { listedAt, closedAt } = stageOf(tx, id);
    if (closedAt !== '') return { code: 'list.published' };
    if (at < call.closesAt) return { code: 'list.filing', params: { closesAt: call.closesAt } };
    const awaiting = awaitingIn(tx, id);
    if (awaiting > 0) return { code: 'list.awaiting', params: { count: awaiting } };
    readyJournal(tx);
    const found = lines(tx, id);
    const open = found.filter(({ decision }) => decision === '');
    if (open.length > 0) return { code: 'list.undecided', params: { count: open.length, numbers: open.slice(0, named).map(({ number }) => number).join(', ') } };
    const before = listedAt === '' ? [] : publishedIn(tx, id);
    const numbers = new Set(before.map(({ number }) => number));
    const added = found.filter(({ number }) => !numbers.has(number)).map(applicantOf);
    if (listedAt !== '' && added.length === 0) return { code: 'list.published' };
    const text = applicantsText(id, [...before, ...added]);
    const hash = happened(tx, { call: id, kind: 'list.published', subject: id, at, body: { count: before.length + added.length, list: sha256(text) } });
    if (listedAt === '') reach(tx, id, 'listedAt', at, hash);
    run(tx, 'UPDATE councils SET list = {:text} WHERE call = {:id}', { id, text });
    settleRecusals(tx, id, at);
    return null;
  },
});

/** Who came in or went out since: the list itself stays as it was published. */
const changesSince = (app: App, call: string, at: string, text: string): ApplicantsAnswer['changes'] => {
  const { applicants } = JSON.parse(text) as { readonly applicants: readonly Applicant[] };
  const before = new Map(applicants.map(({ number, admitted }) => [number, admitted]));
  return all(
    app,
    `SELECT submissions.number AS number, admissions.decision AS decision, admissions.at AS at FROM admissions
     JOIN submissions ON submissions.id = admissions.submission WHERE admissions.call = {:call} AND admissions.at > {:at} AND ${latest} ORDER BY admissions.at`,
    { call, at },
    { number: '', decision: '', at: '' },
  )
    .map(({ number, decision, at: when }) => ({ number, admitted: decision === 'admitted' ? 1 : 0, at: when }) as const)
    .filter(({ number, admitted }) => before.get(number) !== admitted);
};

/** GET /api/otinim/calls/{id}/applicants: to everybody, once it is published. */
export const giveApplicants = (e: core.RequestEvent): void => {
  const call = idIn(e);
  const row = first(e.app, `SELECT "listedAt", list FROM councils WHERE call = {:call} AND "listedAt" != ''`, { call }, { listedAt: '', list: '' });
  const event = first(e.app, `SELECT seq, hash FROM events WHERE chain = {:call} AND kind = 'list.published' ORDER BY seq`, { call }, { seq: 0, hash: '' });
  if (row === undefined || event === undefined) return e.json(404, { code: 'applicants.unpublished' });
  const answer: ApplicantsAnswer = {
    now: now(), call, publishedAt: row.listedAt, text: row.list, sha256: sha256(row.list), event, changes: changesSince(e.app, call, row.listedAt, row.list),
  };
  e.response.header().set('Cache-Control', 'public, max-age=60');
  return e.json(200, answer);
};
