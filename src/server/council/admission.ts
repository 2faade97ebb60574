/** Deciding about an application. Decisions are never changed: a later one takes the place of an earlier. */
import { clausesOf, databaseAnswers, decisionFault, decisions, officeCode, officeRules, type Decision, type Verdict } from '#law/council/admission';
import type { DecideAdmission } from '#law/council/calls-acts';
import { canonical } from '#law/filing/canonical';
import type { Instant } from '#law/filing/wire';
import { isRecord } from '#law/record';
import { findSubmission, type SubmissionRow } from '../filing/books';
import { findCall } from '../calls/rows';
import { salt } from '../engine';
import { notify } from '../notices/notify';
import { concernedBy } from '../filing/ownership';
import { hasExactly, isId, type Body } from '../read-body';
import { first, insert, type App } from '../rows';
import { kind, type Actor, type Fault } from './act';
import { judge } from './admission-judge';
import { latest } from './standing';
import { committed, happened } from './event';
import { isOneOf } from './fields';
import { settleRecusals } from './recusals';
import { settingsOf, stageOf } from './stage';

/** Words of a person: lines, no other control characters, nothing around them. */
const isWords = (value: unknown, most: number): value is string => typeof value === 'string' && value.length <= most && value.trim() === value && !/[\u0000-\u0009\u000b-\u001f\u007f]/.test(value);

const matches = (value: unknown, pattern: RegExp): value is string => typeof value === 'string' && pattern.test(value);

const verdictOf = (value: unknown): Verdict | null => {
  if (!isRecord(value) || !hasExactly(value, 'rule', 'code', 'path', 'verdict', 'reason')) return null;
  const { rule, code, path, verdict, reason } = value;
  const named = matches(rule, /^[A-Za-z0-9.-]{1,12}$/) && matches(code, /^[a-z_.]{1,60}$/) && matches(path, /^[A-Za-z0-9.]{0,200}$/);
  if (!named || !isOneOf(['confirmed', 'overruled'], verdict) || !isWords(reason, 2000)) return null;
  return code !== officeCode || isOneOf(officeRules as readonly string[], rule) ? { rule, code, path, verdict, reason } : null;
};

type Decided = Omit<DecideAdmission, 'kind'>;
const readDecision = ({ submission, previous, decision, database, findings, reason }: Body): Omit<Decided, 'id' | 'call'> | null => {
  if (!isId(submission) || !(previous === '' || isId(previous)) || !isOneOf(decisions, decision) || !isOneOf(databaseAnswers, database)) return null;
  if (!Array.isArray(findings) || findings.length > 60 || !isWords(reason, 4000)) return null;
  const verdicts = (findings as unknown[]).map(verdictOf);
  return verdicts.includes(null) ? null : { submission, previous, decision, database, findings: verdicts as Verdict[], reason };
};

/** The decision that stands about a submission. */
const standingDecision = (app: App, submission: string): { readonly id: string; readonly at: Instant } | undefined =>
  first(app, `SELECT id, at FROM admissions WHERE submission = {:submission} AND ${latest}`, { submission }, { id: '', at: '' });

const ended = ({ withdrawnAt, replacedAt, lapsedAt }: SubmissionRow): boolean => withdrawnAt !== '' || replacedAt !== '' || lapsedAt !== '';

/** Whether its time is now, whatever is decided. */
const timeFault = (tx: App, { call: id, decision }: Decided, at: Instant): Fault => {
  const call = findCall(tx, id);
  if (call === undefined || settingsOf(tx, id) === undefined) return { code: 'call.unknown' };
  const { closedAt, decidedAt } = stageOf(tx, id);
  if (at < call.closesAt) return { code: 'admission.filing', params: { closesAt: call.closesAt } };
  if (decidedAt !== '') return { code: 'admission.closed' };
  // Nobody would score it any more.
  return closedAt !== '' && decision === 'admitted' ? { code: 'admission.scored' } : null;
};

const kinds = { admitted: 'submission.admitted', returned: 'submission.returned', refused: 'submission.refused' } as const;
const write = (tx: App, act: Decided, row: SubmissionRow, clauses: string, { actor, at }: { readonly actor: Actor; readonly at: Instant }): void => {
  const { id, call, submission, decision, database, findings: said, reason: words } = act;
  const grain = salt();
  const findings = canonical({ database, findings: said });
  const reason = committed(grain, canonical({ database, findings: said, reason: words }));
  if (decision === 'admitted') happened(tx, { call, kind: kinds.admitted, subject: submission, at, body: { reason } });
  else happened(tx, { call, kind: kinds[decision], subject: submission, at, body: { clauses, reason } });
  insert(tx, 'admissions', { id, call, submission, decision, findings, reason: words, salt: grain, by: actor.person, at });
  const { number } = row;
  for (const person of row.channel === '' ? concernedBy(row) : []) {
    if (decision === 'admitted') notify(tx, person, 'admission.admitted', { call, submission, number, decision: id });
    else notify(tx, person, `admission.${decision satisfies Exclude<Decision, 'admitted'>}`, { call, submission, number, clauses, decision: id });
  }
};

export const decideAdmission = kind<DecideAdmission>({
  members: ['submission', 'previous', 'decision', 'database', 'findings', 'reason'],
  read: readDecision,
  perform: (tx, act, actor, at) => {
    const early = timeFault(tx, act, at);
    if (early !== null) return early;
    const row = findSubmission(tx, act.submission);
    if (row === undefined || row.call !== act.call || row.number === '') return { code: 'application.unknown' };
    if (ended(row)) return { code: 'application.ended' };
    if (row.erasedAt !== '') return { code: 'admission.erased' };
    // Another officer may have decided meanwhile: neither word is lost unread.
    // And the latest by time is what counts: a clock set back must not leave the new one unheard.
    const before = standingDecision(tx, row.id);
    if ((before?.id ?? '') !== act.previous || (before !== undefined && before.at >= at)) return { code: 'admission.changed' };
    const found = judge(tx, row, act.database);
    const fault = decisionFault({ decision: act.decision, verdicts: act.findings, found, reason: act.reason, listed: stageOf(tx, act.call).listedAt !== '' });
    if (fault !== null) return fault;
    write(tx, act, row, clausesOf(act.findings, found), { actor, at });
    // CI-2: what is let in later is kept from whoever named its organisation before.
    settleRecusals(tx, act.call, at);
    return null;
  },
});
