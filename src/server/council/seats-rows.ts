/** Seats as rows, and as the law knows them. */
import type { Member } from '#law/council/seats';
import { all, columnsOf, first, type App } from '../rows';

const shape = {
  id: '', call: '', name: '', proposedBy: '', seat: '', bin: '', years: 0, education: '', proposedAt: '', salt: '', token: '', invitedUntil: '',
  person: '', acceptedAt: '', approvedAt: '', endedAt: '', endReason: '', replaces: '',
};
type Row = { readonly [K in keyof typeof shape]: (typeof shape)[K] };
export type SeatRow = Omit<Row, 'seat' | 'proposedBy'> & Pick<Member, 'seat' | 'proposedBy'>;
const columns = columnsOf(shape);
const seatOfRow = (row: Row): SeatRow => ({ ...row, seat: row.seat as Member['seat'], proposedBy: row.proposedBy as Member['proposedBy'] });

/** Ended ones too, in the order in which they were proposed. */
export const seatsOfCall = (app: App, call: string): SeatRow[] =>
  all(app, `SELECT ${columns} FROM seats WHERE call = {:call} ORDER BY "proposedAt", id`, { call }, shape).map(seatOfRow);

export const findSeat = (app: App, call: string, id: string): SeatRow | undefined => {
  const row = first(app, `SELECT ${columns} FROM seats WHERE call = {:call} AND id = {:id}`, { call, id }, shape);
  return row && seatOfRow(row);
};
export const findSeatByToken = (app: App, call: string, token: string): SeatRow | undefined => {
  const row = first(app, `SELECT ${columns} FROM seats WHERE call = {:call} AND token = {:token}`, { call, token }, shape);
  return row && seatOfRow(row);
};

const rank = { chair: 0, deputy: 1, member: 2 } as const;
/** What would be approved: seats that are taken and not ended; the chair first. */
export const compositionOf = (seats: readonly SeatRow[]): SeatRow[] =>
  seats.filter(({ acceptedAt, endedAt }) => acceptedAt !== '' && endedAt === '').sort((a, b) => rank[a.seat] - rank[b.seat]);

/** SQL: filings that make their organisation an applicant, whatever the office says of them (GR-3). */
const applied = `submissions.call = {:call} AND submissions."withdrawnAt" = '' AND submissions."lapsedAt" = ''`;

export const applicantBins = (app: App, call: string): string[] =>
  all(app, `SELECT DISTINCT bin FROM submissions WHERE ${applied} ORDER BY bin`, { call }, { bin: '' }).map(({ bin }) => bin);

/**
 * GR-3: the applicant whose person somebody is: they filed it, or are of an organisation whose BIN has one, be it
 * only by their own claim. A paper that the office entered is not the officer's.
 */
export const applicantOfPerson = (app: App, call: string, person: string): string | null =>
  first(
    app,
    `SELECT bin FROM submissions WHERE ${applied} AND (
       (owner = {:person} AND channel = '')
       OR bin IN (SELECT o.bin FROM memberships m JOIN organisations o ON o.id = m.organisation
                  WHERE m.person = {:person} AND m."endedAt" = '' AND o.state != 'refused'))
     ORDER BY bin LIMIT 1`,
    { call, person },
    { bin: '' },
  )?.bin ?? null;

/** BINs of organisations that somebody belongs or belonged to, for whoever looks for conflicts (Q4). */
export const binsOfPerson = (app: App, person: string): string[] =>
  person === ''
    ? []
    : all(app, `SELECT DISTINCT o.bin FROM memberships m JOIN organisations o ON o.id = m.organisation WHERE m.person = {:person} AND o.state != 'refused'`, { person }, { bin: '' })
        .map(({ bin }) => bin);

/** As the law judges it: an applicant's person is that organisation's, whichever the proposal names. */
export const memberOf = (app: App, { call, id, seat, proposedBy, bin, years, education, person }: SeatRow): Member => {
  const organisation = (person === '' ? null : applicantOfPerson(app, call, person)) ?? (bin === '' ? null : bin);
  return { id, seat, proposedBy, years, educated: education !== '', organisation };
};
