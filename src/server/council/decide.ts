/** The council's decision: the result as the chain counts it, and nothing that anybody wrote by hand. */
import type { Decide } from '#law/council/result-acts';
import { almatyDate } from '#law/almaty';
import { isIsoDate } from '#law/dates';
import { canonical } from '#law/filing/canonical';
import { sha256 } from '../engine';
import { insert } from '../rows';
import { kind } from './act';
import { countAgain } from './books';
import { happened } from './event';
import { sittingOf } from './sittings';
import { reach, settingsOf, stageOf } from './stage';

export const decideCouncil = kind<Decide>({
  members: ['decidedOn'],
  read: ({ decidedOn }) => (typeof decidedOn === 'string' && isIsoDate(decidedOn) ? { decidedOn } : null),
  perform: (tx, { id, call, decidedOn }, { person }, at) => {
    const stage = stageOf(tx, call);
    if (settingsOf(tx, call) === undefined) return { code: 'council.none' };
    if (stage.closedAt === '') return { code: 'sitting.scoring' };
    if (stage.decidedAt !== '') return { code: 'council.decided' };
    const sitting = sittingOf(tx, call);
    if (sitting === null) return { code: 'decision.sitting' };
    if (decidedOn < sitting.heldOn) return { code: 'decision.early', params: { heldOn: sitting.heldOn } };
    if (decidedOn > almatyDate(at)) return { code: 'decision.future' };
    const counted = countAgain(tx, call, decidedOn);
    if (!counted.ok) return counted.code === 'decision.mci' ? { code: 'decision.mci' } : { code: 'decision.broken', params: { code: counted.code, seq: counted.seq, kind: counted.kind } };
    const result = canonical(counted.result);
    const hash = sha256(result);
    happened(tx, { call, kind: 'council.decided', subject: call, at, body: { decidedOn, result: hash } });
    insert(tx, 'decisions', { id, call, decidedOn, result, sha256: hash, by: person, at });
    reach(tx, call, 'decidedAt', at);
    return null;
  },
});
