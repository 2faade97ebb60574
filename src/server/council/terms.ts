/** Q10: whoever has to keep a term hears of it before it ends, and once it is over. */
import { remindersOf } from '#law/council/terms';
import { closeOf } from '../calls/rows';
import { now } from '../engine';
import { notify } from '../notices/notify';
import { all, type App } from '../rows';
import { draftRows } from './calls';
import { stageOf } from './stage';

const secretaries = (app: App): string[] => all(app, "SELECT id FROM users WHERE role = 'secretary' AND verified = 1", {}, { id: '' }).map(({ id }) => id);

/** By cron. The same reminder is told once to each, however often this is called: `notify` sees to that. */
export const remindOfTerms = (app: core.App): void => {
  const at = now();
  for (const row of draftRows(app)) {
    if (row.council === '') continue;
    const reminders = remindersOf({ year: row.year, closesAt: closeOf(row), ...stageOf(app, row.id) }, at);
    if (reminders.length === 0) continue;
    app.runInTransaction((tx) => {
      for (const person of secretaries(tx)) {
        for (const { code, term, day, step } of reminders) {
          if (code === 'term.due') notify(tx, person, code, { call: row.id, term, day, step });
          else notify(tx, person, code, { call: row.id, term, day });
        }
      }
    });
  }
};
