import { extensionFault } from '#law/filing/extension';
import type { Call, Instant } from '#law/filing/wire';
import { isInstant } from '#law/instant';
import { idIn, isId } from '../read-body';
import { findCall } from './rows';
import { append } from '../chain/append';
import { findDowntime } from './downtimes';
import { now } from '../engine';
import { readTexts } from '../office/body';
import { forOffice, type Officer } from '../office/guard';
import { notify, personsOfCall } from '../notices/notify';
import { all, run, type App } from '../rows';

/** Refused as late between the close that was and now: they hear that they may file again. */
const turnedAway = (tx: App, { closesAt }: Call): string[] =>
  all(
    tx,
    `SELECT DISTINCT owner AS person FROM operations WHERE kind = 'submit' AND "arrivedAt" >= {:closesAt} AND answer LIKE {:late}`,
    { closesAt, late: `%"call.late"%${closesAt}%` },
    { person: '' },
  ).map(({ person }) => person);

interface Decision {
  readonly call: string;
  readonly downtime: string;
  readonly closesAt: Instant;
}

/** Event first: a trigger lets the call say only what the chain says with its ground. */
const write = (tx: App, call: Call, { from, to }: { readonly from: Instant; readonly to: Instant }, closesAt: Instant, by: Officer['role']): void => {
  const people = new Set([...personsOfCall(tx, call.id), ...turnedAway(tx, call)]);
  append(tx, { chain: call.id, kind: 'call.extended', subject: call.id, at: now(), body: { closesAt, from, to, by } });
  run(tx, 'UPDATE calls SET "extendedTo" = {:closesAt}, "downFrom" = {:from}, "downTo" = {:to} WHERE id = {:id}', { id: call.id, closesAt, from, to });
  // Files of what was received may follow until the call's close, whichever that is.
  run(
    tx,
    'UPDATE submissions SET "attachmentsUntil" = {:closesAt} WHERE call = {:call} AND "attachmentsUntil" < {:closesAt} AND "lapsedAt" = \'\'',
    { call: call.id, closesAt },
  );
  for (const person of people) notify(tx, person, 'call.extended', { call: call.id, closesAt });
};

const decide = (tx: App, { call: id, downtime, closesAt }: Decision, by: Officer['role']): string | null => {
  const call = findCall(tx, id);
  if (call === undefined) return 'call.unknown';
  const gap = findDowntime(tx, downtime);
  const { extension } = call;
  // The same decision again, after a lost answer.
  if (gap !== undefined && extension?.from === gap.from && extension.to === gap.to && call.closesAt === closesAt) return null;
  const fault = extensionFault(call, gap, closesAt, now());
  if (fault !== null || gap === undefined) return fault ?? 'extension.ground';
  write(tx, call, gap, closesAt, by);
  return null;
};

/** POST /api/otinim/office/calls/{id}/extension: moves a close, later and for what was measured alone (Q2). */
export const extendCall = forOffice((e, { role }) => {
  const call = idIn(e);
  const body = readTexts(e, ['downtime', 'closesAt']);
  if (call === '' || body === null || !isId(body.downtime) || !isInstant(body.closesAt)) return e.json(400, { code: 'body.malformed' });
  let fault: string | null = null;
  e.app.runInTransaction((tx) => {
    fault = decide(tx, { call, ...body }, role);
  });
  if (fault !== null) return e.json(fault === 'call.unknown' ? 404 : 422, { code: fault });
  return e.json(200, { call: findCall(e.app, call) });
});
