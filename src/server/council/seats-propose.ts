import type { EndSeat, InviteToSeat, ProposeSeat } from '#law/council/seat-acts';
import { seatLimits } from '#law/council/seat-acts';
import { canonical } from '#law/filing/canonical';
import { formatInstant, milliseconds } from '#law/instant';
import { hasExactly, isId } from '../read-body';
import { salt } from '../engine';
import { first, insert, run, type App } from '../rows';
import { kind, type Fault } from './act';
import { committed, happened } from './event';
import { isBinOrNone, isHash, isOneOf, wordsOf } from './fields';
import { findSeat, seatsOfCall } from './seats-rows';
import { settleRecusals } from './recusals';
import { settingsOf, stageOf } from './stage';

/** Seats change from the announcement until scoring is closed: what is counted then has its members. */
export const seatsOpen = (app: App, call: string): Fault => {
  if (settingsOf(app, call) === undefined) return { code: 'council.none' };
  return stageOf(app, call).closedAt === '' ? null : { code: 'council.closed' };
};

const readProposal = (body: Readonly<Record<string, unknown>>): ProposeSeat | null => {
  const { id, call, seat, proposedBy, bin, years, replaces } = body;
  const name = wordsOf(body['name'], seatLimits.name);
  const education = wordsOf(body['education'], seatLimits.education, { empty: true });
  const known = hasExactly(body, 'id', 'kind', 'call', 'seat', 'name', 'proposedBy', 'bin', 'years', 'education', 'replaces') &&
    isOneOf(['chair', 'deputy', 'member'], seat) && isOneOf(['operator', 'ngo'], proposedBy) && isBinOrNone(bin) &&
    typeof years === 'number' && Number.isInteger(years) && years >= 0 && years <= seatLimits.years && (replaces === '' || isId(replaces));
  if (!known || name === null || education === null) return null;
  return { id: String(id), kind: 'seat.propose', call: String(call), seat, name, proposedBy, bin, years, education, replaces };
};

/** GR-4: anybody may be proposed; what stands against them is shown, and bars the approval. */
export const proposeSeat = kind<ProposeSeat>({
  read: readProposal,
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
  read: (body) => {
    const { id, call, seat, token } = body;
    const known = hasExactly(body, 'id', 'kind', 'call', 'seat', 'token') && isId(seat) && isHash(token);
    return known ? { id: String(id), kind: 'seat.invite', call: String(call), seat, token } : null;
  },
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
  read: (body) => {
    const { id, call, seat, by } = body;
    const reason = wordsOf(body['reason'], seatLimits.reason, { multiline: true });
    const known = hasExactly(body, 'id', 'kind', 'call', 'seat', 'by', 'reason') && isId(seat) && (by === '' || isId(by)) && seat !== by;
    return known && reason !== null ? { id: String(id), kind: 'seat.end', call: String(call), seat, by, reason } : null;
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
