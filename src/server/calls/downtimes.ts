import type { Downtime } from '#law/filing/extension';
import { decideUntil, latestClose, lostOf, proposedClose } from '#law/filing/extension';
import type { DowntimesAnswer } from '#law/filing/office-wire';
import type { Call } from '#law/filing/wire';
import { idIn } from '../read-body';
import { findCall } from './rows';
import { now } from '../engine';
import { forOffice } from '../office/guard';
import { all, first, type App } from '../rows';

const shape = { id: '', from: '', to: '' };

export const findDowntime = (app: App, id: string): Downtime | undefined =>
  first(app, 'SELECT id, "from", "to" FROM downtimes WHERE id = {:id}', { id }, shape);

/** The latest gaps that touch a call's term. */
const within = (app: App, call: Call): Downtime[] =>
  all(
    app,
    'SELECT id, "from", "to" FROM downtimes WHERE "to" > {:opensAt} AND "from" < {:closesAt} ORDER BY "from" DESC LIMIT 50',
    { opensAt: call.opensAt, closesAt: call.closesAt },
    shape,
  );

/** GET /api/otinim/office/calls/{id}/downtimes: what was measured, and what it would give back. */
export const giveDowntimes = forOffice((e) => {
  const call = findCall(e.app, idIn(e));
  if (call === undefined) return e.json(404, { code: 'call.unknown' });
  const answer: DowntimesAnswer = {
    now: now(),
    call,
    downtimes: within(e.app, call).map((gap) => ({
      ...gap,
      lost: lostOf(call, gap),
      proposed: proposedClose(call, gap),
      latest: latestClose(call, gap),
      decideUntil: decideUntil(call, gap),
    })),
  };
  return e.json(200, answer);
});
