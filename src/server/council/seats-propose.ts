import { seatLimits, type EndSeat, type InviteToSeat, type ProposeSeat } from '#law/council/seat-acts';
import { canonical } from '#law/filing/canonical';
import { formatInstant, milliseconds } from '#law/instant';
import { isHash, isId } from '../read-body';
import { salt } from '../engine';
import { first, insert, run, type App } from '../rows';
import { kind, type Fault } from './act';
import { committed, happened } from './event';
import { isBinOrNone, isOneOf, isWhole, wordsOf } from './fields';
import { findSeat, seatsOfCall } from './seats-rows';
import { settleRecusals } from './recusals';
import { settingsOf, stageOf } from './stage';

/** Seats change from the announcement until scoring is closed: what is counted then has its members. */
export const seatsOpen = (app: App, call: string): Fault => {
  if (settingsOf(app, call) === undefined) return { code: 'council.none' };
  return stageOf(app, call).closedAt === '' ? null : { code: 'council.closed' };
};

/** GR-4: anybody may be proposed; what stands against them is shown, and bars the approval. */
export const proposeSeat = kind<ProposeSeat>({
  members: ['seat', 'name', 'proposedBy', 'bin', 'years', 'education', 'replaces'],
  read: (body) => {
    const { seat, proposedBy, bin, years, replaces } = body;
    const name = wordsOf(body['name'], seatLimits.name);
    const education = wordsOf(body['education'], seatLimits.education, { empty: true });
    const known = isOneOf(['chair', 'deputy', 'member'], seat) && isOneOf(['operator', 'ngo'], proposedBy) && isBinOrNone(bin)
      && isWhole(years, 0, seatLimits.years) && (replaces === '' || isId(replaces));
    return known && name !== null && education !== null ? { seat, name, proposedBy, bin, years, education, replaces } : null;
  },
  perform: (tx, { id, call, seat, name, proposedBy, bin, years, education, replaces }, { person: by }, at) => {
    const shut = seatsOpen(tx, call);
    if (shut) return shut;
    const standing = seatsOfCall(tx, call).filter(({ endedAt }) => endedAt === '');
    if (standing.length >= seatLimits.seats) return { code: 'seats.many', params: { max: seatLimits.seats } };
    if (replaces !== '' && !standing.some((each) => each.id === replaces)) return { code: 'seat.unknown' };
    if (first(tx, 'SELECT id FROM seats WHERE id = {:id}', { id }, { id: '' })) return { code: 'operation.conflict' };
    const grain = salt();
    happened(tx, { call, kind: 'seat.proposed', subject: id, at, body: { seat, proposedBy, person: committed(grain, canonical({ bin, education, name, years })) } });
    insert(tx, 'seats', { id, call, seat, name, proposedBy, bin, years, education, replaces, by, proposedAt: at, salt: grain });
    return null;
  },
});

/** A link that works once, for 14 days. Another one makes the one before worthless. */
export const inviteToSeat = kind<InviteToSeat>({
  members: ['seat', 'token'],
  read: ({ seat, token }) => (isId(seat) && isHash(token) ? { seat, token } : null),
  perform: (tx, { call, seat, token }, _actor, at) => {
    const shut = seatsOpen(tx, call);
    if (shut) return shut;
    const row = findSeat(tx, call, seat);
    if (row === undefined || row.endedAt !== '') return { code: 'seat.unknown' };
    if (row.acceptedAt !== '') return { code: 'seat.taken' };
    if (first(tx, 'SELECT id FROM seats WHERE token = {:token} AND id != {:seat}', { token, seat }, { id: '' })) return { code: 'seat.token' };
    const until = formatInstant(milliseconds(at) + seatLimits.days * 86_400_000);
    run(tx, 'UPDATE seats SET token = {:token}, "invitedUntil" = {:until} WHERE id = {:seat}', { seat, token, until });
    return null;
  },
});

/** At once: whoever held it sees and does nothing more; what they did before stays on record. */
export const endSeat = kind<EndSeat>({
  members: ['seat', 'by', 'reason'],
  read: ({ seat, by, reason: typed }) => {
    const reason = wordsOf(typed, seatLimits.reason, { multiline: true });
    return isId(seat) && (by === '' || isId(by)) && seat !== by && reason !== null ? { seat, by, reason } : null;
  },
  perform: (tx, { call, seat, by, reason }, _actor, at) => {
    const shut = seatsOpen(tx, call);
    if (shut) return shut;
    const row = findSeat(tx, call, seat);
    if (row === undefined || row.endedAt !== '') return { code: 'seat.unknown' };
    const next = by === '' ? undefined : findSeat(tx, call, by);
    if (by !== '' && (next === undefined || next.endedAt !== '')) return { code: 'seat.unknown' };
    happened(tx, { call, kind: 'seat.ended', subject: seat, at, body: { by, reason: committed(row.salt, reason) } });
    run(tx, 'UPDATE seats SET "endedAt" = {:at}, "endReason" = {:reason}, token = \'\' WHERE id = {:seat}', { seat, at, reason });
    settleRecusals(tx, call, at);
    return null;
  },
});
