import type { Call } from '#law/filing/wire';
import { almatyDate } from '#law/almaty';

const day = 86_400_000;

/** A call as the home page shows it: the last day on which an application is taken, and days until then. */
export function callState(call: Pick<Call, 'opensAt' | 'closesAt'>, now: number) {
  const opens = Date.parse(call.opensAt);
  const closes = Date.parse(call.closesAt);
  // CO-7: `closesAt` is the first moment that is late, so the last day is the one before it.
  const to = almatyDate(new Date(closes - 1).toISOString());
  const today = almatyDate(new Date(now).toISOString());
  const state = now < opens ? 'soon' : now >= closes ? 'closed' : 'open';
  return {
    state,
    from: almatyDate(call.opensAt),
    to,
    left: Math.round((Date.parse(to) - Date.parse(today)) / day),
  } as const;
}
