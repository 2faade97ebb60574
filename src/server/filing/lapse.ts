import { formatInstant, milliseconds } from '#law/instant';
import { now } from '../engine';
import { progress } from './register';
import { awaits } from './states';
import { all } from '../rows';

/** A file whose last byte came in time may still be hashed and stored: it counts. */
const slack = 10 * 60_000;

/** At most so many in one round: the next one comes in minutes, and each holds the one writer for a moment. */
const most = 200;

/**
 * By cron: settles submissions whose time for files is over, instead of only when they are next sent. What
 * came in whole is registered, the rest lapses (`submission.lapsed`) and stands in nobody's way (AW-5).
 */
export const settleOverdue = (app: core.App): number => {
  const overdue = all(
    app,
    `SELECT id FROM submissions WHERE ${awaits} AND "attachmentsUntil" < {:now}
     ORDER BY "attachmentsUntil" LIMIT ${most}`,
    { now: formatInstant(milliseconds(now()) - slack) },
    { id: '' },
  );
  for (const { id } of overdue) {
    try {
      progress(app, id);
    } catch (error) {
      // One that cannot be settled must not keep the others from it (P8).
      app.logger().error('lapse: a submission could not be settled', 'submission', id, 'error', String(error));
    }
  }
  return overdue.length;
};
