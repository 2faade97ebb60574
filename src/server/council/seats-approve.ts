import { seatFaults, seatRulesOf } from '#law/council/seats';
import { seatLimits, type ApproveCouncil } from '#law/council/seat-acts';
import { notify } from '../notices/notify';
import { run } from '../rows';
import { kind } from './act';
import { happened } from './event';
import { isIds } from './fields';
import { settleRecusals } from './recusals';
import { seatsOpen } from './seats-propose';
import { applicantBins, compositionOf, memberOf, seatsOfCall } from './seats-rows';
import { reach, settingsOf, stageOf } from './stage';

/** GR-3, GR-5: the composition that has taken its seats, once the list of applicants is out. Comes again after a change. */
export const approveCouncil = kind<ApproveCouncil>({
  members: ['seats'],
  read: ({ seats }) => (isIds(seats, seatLimits.seats) ? { seats } : null),
  perform: (tx, { call, seats }, _actor, at) => {
    const shut = seatsOpen(tx, call);
    if (shut) return shut;
    const settings = settingsOf(tx, call);
    if (settings === undefined) return { code: 'council.none' };
    // GR-5: who may sit is judged by the list of applicants.
    if (stageOf(tx, call).listedAt === '') return { code: 'council.unlisted' };
    const composition = compositionOf(seatsOfCall(tx, call));
    const ids = composition.map(({ id }) => id);
    if ([...seats].sort().join() !== [...ids].sort().join()) return { code: 'council.changed' };
    const [fault] = seatFaults(composition.map((row) => memberOf(tx, row)), applicantBins(tx, call), seatRulesOf(settings));
    if (fault) return { code: fault.code, params: { rule: fault.rule, member: fault.member ?? '' } };
    const sitting = (seat: string): string => composition.find((row) => row.seat === seat)?.id ?? '';
    happened(tx, { call, kind: 'council.approved', subject: call, at, body: { seats: ids.join(), chair: sitting('chair'), deputy: sitting('deputy') } });
    for (const { id, person, approvedAt } of composition) {
      if (approvedAt !== '') continue;
      run(tx, 'UPDATE seats SET "approvedAt" = {:at} WHERE id = {:id}', { id, at });
      notify(tx, person, 'council.approved', { call });
    }
    reach(tx, call, 'approvedAt', at);
    settleRecusals(tx, call, at);
    return null;
  },
});
