import { formatInstant, milliseconds } from '#law/instant';
import { findSubmission } from './books';
import { now } from '../engine';
import { notify } from '../notices/notify';
import { concernedBy } from './ownership';
import { awaits } from './states';
import { all } from '../rows';

const hour = 3_600_000;
const shape = { id: '', attachmentsUntil: '' };

/** By cron: whose files are still missing a day before their time ends is told so. What is past it is `settleOverdue`'s. */
export const watchDeadlines = (app: core.App): void => {
  const at = now();
  const from = (ms: number): string => formatInstant(milliseconds(at) + ms);
  // Not in its first hour: its files are on their way.
  const soon = all(
    app,
    `SELECT id, "attachmentsUntil" FROM submissions
     WHERE ${awaits} AND "attachmentsUntil" BETWEEN {:at} AND {:end} AND "arrivedAt" < {:settled}
       AND files > (SELECT count(*) FROM attachments WHERE submission = submissions.id) LIMIT 200`,
    { at, end: from(24 * hour), settled: from(-hour) },
    shape,
  );
  for (const { id, attachmentsUntil: until } of soon) {
    app.runInTransaction((tx) => {
      const submission = findSubmission(tx, id);
      if (submission === undefined || submission.number !== '' || submission.withdrawnAt !== '') return;
      for (const person of concernedBy(submission)) notify(tx, person, 'submission.lapsing', { call: submission.call, submission: id, until });
    });
  }
};
