import { formatInstant, milliseconds } from '#law/instant';
import { now } from '../engine';
import { notify } from '../notices/notify';
import { all } from '../rows';

const day = 86_400_000;

/** By cron: whoever has sat on an approved council for a day and has not declared is told so, once (CI-1). */
export const remindToDeclare = (app: core.App): void => {
  const since = formatInstant(milliseconds(now()) - day);
  const silent = all(
    app,
    `SELECT s.person, s.call FROM seats s JOIN councils c ON c.call = s.call
     WHERE s."approvedAt" != '' AND s."approvedAt" < {:since} AND s."endedAt" = '' AND c."listedAt" != '' AND c."closedAt" = ''
       AND NOT EXISTS (SELECT 1 FROM declarations d WHERE d.seat = s.id)`,
    { since },
    { person: '', call: '' },
  );
  if (silent.length === 0) return;
  app.runInTransaction((tx) => {
    for (const { person, call } of silent) notify(tx, person, 'council.declare', { call });
  });
};
