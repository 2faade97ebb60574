import { almatyDate } from '#law/almaty';
import type { Keepable, RetentionAnswer } from '#law/filing/office-wire';
import { keptUntil, retentionYearsOf, type Ground } from '#law/filing/retention';
import { isId } from '../read-body';
import { announcedCalls } from '../calls/rows';
import { now } from '../engine';
import { erase } from './erase';
import { readTexts } from './body';
import { forOffice } from './guard';
import { notify } from '../notices/notify';
import { all, columnsOf, type App } from '../rows';

const most = 200;
const shape = {
  id: '', call: '', number: '', bin: '', direction: '', arrivedAt: '', withdrawnAt: '', lapsedAt: '', replacedAt: '', erasedAt: '', files: 0,
};
const columns = columnsOf(shape, 'submissions');
const over = `("withdrawnAt" != '' OR "lapsedAt" != '' OR "replacedAt" != '')`;

const keepables = (app: App, where: string, params: Readonly<Record<string, string>> = {}): Keepable[] =>
  all(app, `SELECT ${columns} FROM submissions WHERE ${where} ORDER BY "arrivedAt", id LIMIT ${most}`, params, shape);

/** Those whose call's term of keeping is over; nothing is erased by it. */
const dueOf = (app: App, at: string): Keepable[] =>
  announcedCalls(app)
    .filter((call) => keptUntil(call) <= at)
    .flatMap(({ id }) => keepables(app, `call = {:id} AND "erasedAt" = '' AND (number != '' OR ${over})`, { id }))
    .slice(0, most);

const erasedOf = (app: App): RetentionAnswer['erased'] =>
  all(
    app,
    `SELECT ${columns}, json_extract(events.body, '$.ground') AS ground FROM submissions
     JOIN events ON events.subject = submissions.id AND events.kind = 'submission.erased'
     WHERE "erasedAt" != '' ORDER BY "erasedAt" DESC LIMIT ${most}`,
    {},
    { ...shape, ground: '' },
  ).map(({ ground, ...row }) => ({ ...row, ground: ground as Ground }));

/** GET /api/otinim/office/retention: what is due, what goes on request, what is gone. A dry run of all of it. */
export const giveRetention = forOffice((e) => {
  const at = now();
  const due = dueOf(e.app, at);
  const answer: RetentionAnswer = {
    now: at,
    calls: announcedCalls(e.app).map((call) => ({ id: call.id, title: call.title, retentionYears: retentionYearsOf(call), keptUntil: keptUntil(call) })),
    due,
    onRequest: keepables(e.app, `"erasedAt" = '' AND ${over}`).filter(({ id }) => !due.some((each) => each.id === id)),
    erased: erasedOf(e.app),
  };
  return e.json(200, answer);
}, ['administrator']);

/** POST /api/otinim/office/erasures: one filing, named twice. Administrators alone. */
export const eraseFiling = forOffice((e) => {
  const body = readTexts(e, ['submission', 'ground', 'typed']);
  if (body === null || !isId(body.submission) || !['request', 'retention'].includes(body.ground)) return e.json(400, { code: 'body.malformed' });
  const fault = erase(e.app, { submission: body.submission, ground: body.ground as Ground, typed: body.typed });
  if (fault !== null) return e.json(fault.endsWith('.unknown') ? 404 : 422, { code: fault });
  return e.json(200, { submission: body.submission });
}, ['administrator']);

const offices = `SELECT id FROM users WHERE role IN ('secretary', 'administrator')
  AND NOT EXISTS (SELECT 1 FROM notices WHERE person = users.id AND code = 'retention.due' AND ("readAt" = '' OR json_extract(params, '$.day') = {:day}))`;

/**
 * By cron: tells the office how many are due, once a day at most, and not again whoever has not read it yet.
 * It proposes; a person erases.
 */
export const tellDue = (app: core.App): void => {
  const at = now();
  const count = dueOf(app, at).length;
  if (count === 0) return;
  const day = almatyDate(at);
  app.runInTransaction((tx) => {
    for (const { id } of all(tx, offices, { day }, { id: '' })) notify(tx, id, 'retention.due', { count, day });
  });
};
