/** Rows of the books that operations read and write. */
import type { Answer, Instant } from '#law/filing/wire';
import { byMember } from '../organisations/filer';
import { all, first, insert, run, type App } from '../rows';

const operationShape = { id: '', owner: '', kind: '', hash: '', arrivedAt: '', answer: '' };
export type OperationRow = { readonly [K in keyof typeof operationShape]: string };

export const findOperation = (app: App, id: string): OperationRow | undefined =>
  first(app, 'SELECT id, owner, kind, hash, "arrivedAt", answer FROM operations WHERE id = {:id}', { id }, operationShape);

/** An operation as it came in; without an answer when none could be found yet. */
export const writeOperation = (tx: App, row: Omit<OperationRow, 'answer'>, answer?: { readonly status: string }): void => {
  insert(tx, 'operations', { ...row, answer: answer === undefined ? '' : JSON.stringify(answer) });
};

/** Gives an operation its final answer: once, a trigger sees to that. */
export const answerOperation = (tx: App, id: string, answer: Answer): void => {
  run(tx, 'UPDATE operations SET answer = {:answer} WHERE id = {:id}', { id, answer: JSON.stringify(answer) });
};

const submissionShape = {
  id: '', call: '', owner: '', bin: '', direction: '', sha256: '', text: '', salt: '', files: 0, arrivedAt: '',
  attachmentsUntil: '', number: '', registeredAt: '', withdrawnAt: '', lapsedAt: '', channel: '', enteredAt: '', erasedAt: '', replaces: '', replacedAt: '',
};
export type SubmissionRow = { readonly [K in keyof typeof submissionShape]: (typeof submissionShape)[K] };
const submissionColumns = Object.keys(submissionShape).map((column) => `"${column}"`).join(', ');

export const findSubmission = (app: App, id: string): SubmissionRow | undefined =>
  first(app, `SELECT ${submissionColumns} FROM submissions WHERE id = {:id}`, { id }, submissionShape);

/** Hashes of the attachments that the host has counted, hashed and stored. */
export const storedHashes = (app: App, submission: string): Set<string> =>
  new Set(all(app, 'SELECT sha256 FROM attachments WHERE submission = {:submission}', { submission }, { sha256: '' }).map((row) => row.sha256));

/**
 * Other filings of a BIN in a call that stand (AW-5): neither withdrawn, replaced nor lapsed. One whose time for
 * attachments is over stands only when all of them came: it will be registered at its next sending. Of a
 * BIN that the office has checked, only what its organisation's people filed: a stranger bars nobody.
 */
export const standing = (app: App, { organisation, ...where }: { readonly call: string; readonly bin: string; readonly except: string; readonly at: Instant; readonly organisation: string | null }) =>
  all(
    app,
    `SELECT id AS submission, direction FROM submissions
     WHERE call = {:call} AND bin = {:bin} AND id != {:except} AND "withdrawnAt" = '' AND "lapsedAt" = '' AND "replacedAt" = ''
       AND (number != '' OR "attachmentsUntil" >= {:at}
         OR files <= (SELECT count(*) FROM attachments WHERE submission = submissions.id))
       ${organisation === null ? '' : `AND ${byMember('{:organisation}')}`}`,
    organisation === null ? { ...where } : { ...where, organisation },
    { submission: '', direction: '' },
  );
