import { isSeatToken, type AcceptSeat } from '#law/council/seat-acts';
import type { SeatLook } from '#law/council/seats-wire';
import type { Instant } from '#law/filing/wire';
import { hasExactly, isId, readBody } from '../read-body';
import { now, sha256 } from '../engine';
import { run, type App } from '../rows';
import { kind, type Fault } from './act';
import { happened } from './event';
import { forMember, seatsOf } from './member-guard';
import { seatsOpen } from './seats-propose';
import { applicantOfPerson, findSeatByToken, type SeatRow } from './seats-rows';
import { titleOf } from './title';

/** The seat that a link leads to now: of a wrong, an old and another call's link nothing is said. */
const opened = (app: App, { call, token, person, at }: { readonly call: string; readonly token: string; readonly person: string; readonly at: Instant }): SeatRow | NonNullable<Fault> => {
  const row = findSeatByToken(app, call, sha256(token));
  if (row === undefined || row.endedAt !== '') return { code: 'seat.unknown' };
  if (row.acceptedAt !== '') return row.person === person ? row : { code: 'seat.used' };
  return row.invitedUntil <= at ? { code: 'seat.expired' } : row;
};

/** Once, by one, who is nobody's of an applicant (GR-3) and holds no other seat of the call. */
export const acceptSeat = kind<AcceptSeat>({
  members: ['token'],
  read: ({ token }) => (isSeatToken(token) ? { token } : null),
  perform: (tx, { call, token }, { person }, at) => {
    const row = opened(tx, { call, token, person, at });
    if ('code' in row) return row;
    if (row.acceptedAt !== '') return null;
    const shut = seatsOpen(tx, call);
    if (shut) return shut;
    if (seatsOf(tx, person).some((each) => each.call === call)) return { code: 'seat.twice' };
    // GR-3: an NGO's person may sit only if that NGO has not applied.
    if (applicantOfPerson(tx, call, person) !== null) return { code: 'seat.applicant' };
    happened(tx, { call, kind: 'seat.accepted', subject: row.id, at, body: { seat: row.seat } });
    run(tx, 'UPDATE seats SET person = {:person}, "acceptedAt" = {:at} WHERE id = {:id}', { id: row.id, person, at });
    return null;
  },
});

/** POST /api/otinim/council/seat { call, token }: what it is, before it is taken. */
export const lookAtSeat = forMember((e, person) => {
  const read = readBody(e, 1024);
  if (!read.ok) return e.json(read.status, { code: read.code });
  const { call, token } = read.body;
  if (!hasExactly(read.body, 'call', 'token')) return e.json(400, { code: 'body.malformed' });
  const row = isId(call) && isSeatToken(token) ? opened(e.app, { call, token, person, at: now() }) : { code: 'seat.unknown' };
  const title = isId(call) ? titleOf(e.app, call) : undefined;
  if ('code' in row || title === undefined) return e.json(404, { code: 'code' in row ? row.code : 'seat.unknown' });
  const answer: SeatLook = { ...title, name: row.name, seat: row.seat, until: row.invitedUntil, taken: row.acceptedAt !== '' };
  return e.json(200, answer);
});
