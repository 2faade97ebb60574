import { conflictLimits, type GiveVerdict } from '#law/council/conflict-acts';
import { canonical } from '#law/filing/canonical';
import { isId } from '../read-body';
import { salt } from '../engine';
import { insert } from '../rows';
import { kind } from './act';
import { registeredPapers } from './admitted';
import { committed, happened } from './event';
import { wordsOf } from './fields';
import { candidatesIn } from './verdicts-candidates';
import { settleRecusals } from './recusals';
import { findSeat } from './seats-rows';
import { settingsOf, stageOf } from './stage';

/**
 * Q4: what the office says of a likeness, with its reason and with what was alike when it said so. A conflict that
 * it learned of otherwise is one without a likeness. The latest counts; each stays.
 */
export const giveVerdict = kind<GiveVerdict>({
  members: ['seat', 'paper', 'conflict', 'reason'],
  read: ({ seat, paper, conflict, reason: typed }) => {
    const reason = wordsOf(typed, conflictLimits.reason, { multiline: true });
    return isId(seat) && isId(paper) && typeof conflict === 'boolean' && reason !== null ? { seat, paper, conflict, reason } : null;
  },
  perform: (tx, { id, call, seat, paper, conflict, reason }, { person: by }, at) => {
    if (settingsOf(tx, call) === undefined) return { code: 'council.none' };
    if (stageOf(tx, call).decidedAt !== '') return { code: 'council.decided' };
    const row = findSeat(tx, call, seat);
    if (row === undefined || row.endedAt !== '') return { code: 'seat.unknown' };
    if (!registeredPapers(tx, call).some((each) => each.id === paper)) return { code: 'paper.unknown' };
    const grain = salt();
    const found = canonical(candidatesIn(tx, call, { seat, paper }));
    happened(tx, { call, kind: 'verdict.given', subject: paper, at, body: { seat, conflict: conflict ? 1 : 0, reason: committed(grain, reason) } });
    insert(tx, 'verdicts', { id, call, seat, paper, conflict, found, reason, salt: grain, by, at });
    settleRecusals(tx, call, at);
    return null;
  },
});
