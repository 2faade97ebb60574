import { erasureFault, type Ground } from '#law/filing/retention';
import { answerOperation, findSubmission, type SubmissionRow } from '../filing/books';
import { findCall } from '../calls/rows';
import { append } from '../chain/append';
import { now } from '../engine';
import { forgetLine } from '../journal/line';
import { refusedFor } from '../filing/refusal';
import { run } from '../rows';

/** What is asked: which filing, on what ground, and its number as the officer typed it. */
export interface Erasure {
  readonly submission: string;
  readonly ground: Ground;
  readonly typed: string;
}

/** What an officer types to say that this one is meant: the number, or the BIN of what was never numbered. */
export const nameOf = ({ number, bin }: Pick<SubmissionRow, 'number' | 'bin'>): string => (number === '' ? bin : number);

/** Bytes of uploads that were begun and never became files. `<owner>-<submission>-`, or all of an owner's. */
export const dropParts = (app: core.App, beginning: string): void => {
  const folder = $filepath.join(app.dataDir(), 'uploads');
  try {
    for (const entry of $os.readDir(folder)) {
      const name = entry?.name() ?? '';
      if (name.startsWith(beginning)) $os.remove($filepath.join(folder, name));
    }
  } catch {
    // No upload was ever begun: there is no such folder.
  }
};

/**
 * Takes away what is personal of a filing: text, salt, attachments, names in its answer and in the journal, what
 * its person was told of it. Number, BIN, direction and hash stay, and so does the chain, in which nothing of it was ever readable. Never undone.
 * What a device mirrored is its owner's own.
 *
 * @returns a dotted code when it may not be.
 */
export const erase = (app: core.App, { submission: id, ground, typed }: Erasure): string | null => {
  const row = findSubmission(app, id);
  if (row === undefined) return 'submission.unknown';
  if (typed !== nameOf(row)) return 'erasure.typed';
  let fault: string | null = null;
  app.runInTransaction((tx) => {
    const here = findSubmission(tx, id);
    // Erased before: the answer was lost, or another officer was first.
    if (here === undefined || here.erasedAt !== '') return;
    const call = findCall(tx, here.call);
    const at = now();
    fault = call === undefined ? 'call.unknown' : erasureFault(here, call, { ground, now: at });
    if (fault !== null) return;
    append(tx, { chain: here.call, kind: 'submission.erased', subject: id, at, body: { ground } });
    run(tx, `UPDATE submissions SET text = '', salt = '', "erasedAt" = {:at} WHERE id = {:id}`, { id, at });
    // What was said of it when it was admitted or refused may name people too.
    run(tx, `UPDATE admissions SET findings = '', reason = '', salt = '' WHERE submission = {:id}`, { id });
    answerOperation(tx, id, refusedFor(id, here.arrivedAt, 'submission.erased'));
    forgetLine(tx, id);
    // Whose it was, and what became of it, was told; a filing that is gone is told of no more.
    run(tx, `DELETE FROM notices WHERE json_extract(params, '$.submission') = {:id} OR json_extract(params, '$.by') = {:id}`, { id });
    // By record, so that PocketBase takes the files away once the transaction is through.
    for (const attachment of tx.findRecordsByFilter('attachments', 'submission = {:id}', '', 0, 0, { id })) if (attachment) tx.delete(attachment);
  });
  if (fault === null) dropParts(app, `${row.owner}-${row.id}-`);
  return fault;
};
