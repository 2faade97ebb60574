import type { FiledDocument } from '#law/filing/document';
import type { Answer, Instant, Receipt, Sha256 } from '#law/filing/wire';
import { answerOperation, findSubmission, storedHashes, type SubmissionRow } from './books';
import { findCall } from '../calls/rows';
import { append } from '../chain/append';
import { now } from '../engine';
import { notify } from '../notices/notify';
import { concernedBy } from './ownership';
import { refusedFor } from './refusal';
import { first, run, type App } from '../rows';

const missingOf = (files: FiledDocument['attachments'], stored: ReadonlySet<Sha256>): Sha256[] => [
  ...new Set(files.map((file) => file.sha256).filter((hash) => !stored.has(hash))),
];

/** Contest, year, order: the next of the call, read where it is written, so that none is left out or given twice. */
const numberOf = (tx: App, call: string): { readonly ordinal: number; readonly number: string } => {
  const last = first(tx, 'SELECT max(ordinal) AS ordinal FROM submissions WHERE call = {:call} AND ordinal > 0 HAVING max(ordinal) IS NOT NULL', { call }, { ordinal: 0 });
  const ordinal = (last?.ordinal ?? 0) + 1;
  const settings = findCall(tx, call);
  if (settings === undefined) throw new Error(`call ${call} is gone`);
  return { ordinal, number: `${settings.code}-${settings.year}-${String(ordinal).padStart(4, '0')}` };
};

/**
 * The old one goes as the new one comes, in one transaction. One that was withdrawn meanwhile is not replaced,
 * and one whose successor never becomes whole stays standing.
 */
const replace = (tx: App, { id: by, replaces }: SubmissionRow, byNumber: string, at: Instant): void => {
  const old = replaces === '' ? undefined : findSubmission(tx, replaces);
  if (old === undefined || old.withdrawnAt !== '') return;
  run(tx, 'UPDATE submissions SET "replacedAt" = {:at} WHERE id = {:id}', { id: old.id, at });
  append(tx, { chain: old.call, kind: 'submission.replaced', subject: old.id, at, body: { by } });
  for (const person of concernedBy(old)) {
    notify(tx, person, 'submission.replaced', { call: old.call, submission: old.id, number: old.number, by, byNumber });
  }
};

const register = (tx: App, submission: SubmissionRow, files: FiledDocument['attachments'], registeredAt: Instant): Answer => {
  const { id, call, arrivedAt, sha256 } = submission;
  const { ordinal, number } = numberOf(tx, call);
  run(tx, 'UPDATE submissions SET number = {:number}, ordinal = {:ordinal}, "registeredAt" = {:registeredAt} WHERE id = {:id}', { id, number, ordinal, registeredAt });
  // Before the registration, whose event is the head that the receipt names.
  replace(tx, submission, number, registeredAt);
  const head = append(tx, { chain: call, kind: 'submission.registered', subject: id, at: registeredAt, body: { number } });
  for (const person of concernedBy(submission)) notify(tx, person, 'submission.registered', { call, submission: id, number });
  const receipt: Receipt = {
    number, submission: id, call, arrivedAt, registeredAt, sha256,
    files: files.map(({ name, size, sha256: hash }) => ({ name, size, sha256: hash })),
    head,
    ...(submission.channel !== '' && { paper: { channel: submission.channel as 'post' | 'hand', enteredAt: submission.enteredAt } }),
  };
  return { id, status: 'registered', receipt };
};

const lapse = (tx: App, submission: SubmissionRow, at: Instant): Answer => {
  const { id, call, arrivedAt } = submission;
  run(tx, 'UPDATE submissions SET "lapsedAt" = {:at} WHERE id = {:id}', { id, at });
  append(tx, { chain: call, kind: 'submission.lapsed', subject: id, at, body: {} });
  for (const person of concernedBy(submission)) notify(tx, person, 'submission.lapsed', { call, submission: id });
  return refusedFor(id, arrivedAt, 'attachments.late');
};

/**
 * What has become of a submission that was received: registered when every file of its manifest is
 * stored, lapsed when it is not and the time for attachments is over, awaiting otherwise. Files that came
 * in time count however late the operation is repeated.
 *
 * @param at of now; the demonstration's filings are of days gone by
 */
export const progress = (app: core.App, id: string, at = now()): Answer => {
  let answer: Answer | undefined;
  const look = (tx: App, write: boolean): void => {
    const submission = findSubmission(tx, id);
    if (submission === undefined) throw new Error(`submission ${id} is gone`);
    const { arrivedAt, attachmentsUntil: until, withdrawnAt, erasedAt } = submission;
    if (erasedAt !== '') {
      answer = refusedFor(id, arrivedAt, 'submission.erased');
      return;
    }
    if (withdrawnAt !== '') {
      answer = { id, status: 'withdrawn', at: withdrawnAt };
      return;
    }
    const files = (JSON.parse(submission.text) as FiledDocument).attachments;
    const missing = missingOf(files, storedHashes(tx, id));
    if (missing.length > 0 && at <= until) answer = { id, status: 'awaiting', arrivedAt, missing, until };
    else if (write) {
      answer = missing.length === 0 ? register(tx, submission, files, at) : lapse(tx, submission, at);
      answerOperation(tx, id, answer);
    }
  };
  // Most repetitions only ask what is missing: no need to hold the one writer for that.
  look(app, false);
  if (answer === undefined) {
    app.runInTransaction((tx) => {
      // Another repetition may have been quicker.
      const done = first(tx, 'SELECT answer FROM operations WHERE id = {:id}', { id }, { answer: '' });
      if (done !== undefined && done.answer !== '') answer = JSON.parse(done.answer) as Answer;
      else look(tx, true);
    });
  }
  if (answer === undefined) throw new Error('the transaction left no answer');
  return answer;
};
