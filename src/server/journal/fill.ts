/** Lines for submissions that have none: filed before there was a journal. */
import { binOf, checkFiled, consentOf, directionOf } from '#law/award/check';
import type { AwardDocument } from '#law/filing/read';
import { findCall } from '../calls/rows';
import { sha256 } from '../engine';
import { foldAnew, writeLine } from './line';
import { all, run, type App } from '../rows';

const lineless = 'SELECT id FROM submissions WHERE text != \'\' AND channel = \'\' AND NOT EXISTS (SELECT 1 FROM journal WHERE journal.id = submissions.id) LIMIT 200';
const shape = { id: '', call: '', text: '', files: 0, arrivedAt: '' };

const fill = (tx: App, { id }: { readonly id: string }): void => {
  const [row] = all(tx, 'SELECT id, call, text, files, "arrivedAt" FROM submissions WHERE id = {:id}', { id }, shape);
  const call = row && findCall(tx, row.call);
  if (row === undefined || call === undefined) return;
  const document = JSON.parse(row.text) as AwardDocument;
  const { name } = document.answers.organisation;
  // What refuses was settled at its arrival; what only warns is said by the text and the call alone.
  const findings = checkFiled(document, { now: row.arrivedAt, call, recipients: [], filed: [], parent: undefined, consentHash: sha256(consentOf(document)) });
  writeLine(tx, {
    id, call: row.call, bin: binOf(document), direction: directionOf(document), name, region: document.answers.addresses.legal.region,
    channel: 'web', arrivedAt: row.arrivedAt, files: row.files, findings,
  });
  // The trigger brings what has become of it.
  run(tx, 'UPDATE submissions SET files = files WHERE id = {:id}', { id });
};

const known = 'otinimJournal';

/**
 * Before the office's first question after a start: submissions from before there was a journal, and needles
 * that an older folding made. Every other time it costs nothing.
 */
export const readyJournal = (app: core.App): void => {
  if (app.store().get(known) === true) return;
  for (let missing = all(app, lineless, {}, { id: '' }); missing.length > 0; ) {
    const before = missing;
    app.runInTransaction((tx) => before.forEach((row) => fill(tx, row)));
    missing = all(app, lineless, {}, { id: '' });
    // What cannot be read must not be tried for ever.
    if (JSON.stringify(missing) === JSON.stringify(before)) break;
  }
  foldAnew(app);
  app.store().set(known, true);
};
