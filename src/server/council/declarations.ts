import { conflictLimits, type Declare } from '#law/council/conflict-acts';
import { readDeclaration } from '#law/council/read-declaration';
import { declarationStatement } from '#law/council/signature';
import { isHash } from '../read-body';
import { salt, sha256 } from '../engine';
import { insert } from '../rows';
import { kind } from './act';
import { committed, happened } from './event';
import { declarationsOf } from './declarations-rows';
import { seatsOf } from './member-guard';
import { settleRecusals } from './recusals';
import { checkSigned } from './signed';
import { settingsOf, stageOf } from './stage';

/**
 * CI-1, CI-3: before anything is seen, and again whenever something changes; earlier ones stay. Until the decision:
 * a conflict that is told of after scoring still takes its points out of the mean (CI-2).
 */
export const declare = kind<Declare>({
  members: ['text', 'sha256'],
  read: ({ text, sha256: hash }) => (typeof text === 'string' && text.length <= conflictLimits.text && isHash(hash) ? { text, sha256: hash } : null),
  signs: true,
  perform: (tx, { id, call, text, sha256: hash }, { person, signed }, at) => {
    const seat = seatsOf(tx, person).find((each) => each.call === call);
    if (seat === undefined || settingsOf(tx, call) === undefined) return { code: 'seat.none' };
    if (stageOf(tx, call).decidedAt !== '') return { code: 'council.decided' };
    const read = readDeclaration({ id, text, sha256: hash }, { call, now: at, sha256 });
    if (!read.ok) {
      const [first] = read.findings;
      return { code: 'declaration.refused', params: { path: first?.path ?? '', finding: first?.code ?? '' } };
    }
    if (declarationsOf(tx, call).filter((each) => each.seat === seat.id).length >= conflictLimits.declarations) return { code: 'declaration.many' };
    const by = checkSigned(tx, { call, seat: seat.id, person, signed, at }, { written: text, statement: (words) => declarationStatement({ call, words }) });
    if ('code' in by) return by;
    const grain = signed?.grain ?? salt();
    happened(tx, { call, kind: 'declaration.made', subject: seat.id, at, body: { declaration: committed(grain, text), ...by.body } });
    insert(tx, 'declarations', { id, call, seat: seat.id, text, sha256: hash, salt: grain, at });
    settleRecusals(tx, call, at);
    return null;
  },
});
