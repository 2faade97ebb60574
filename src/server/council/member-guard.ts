import { all, columnsOf, type App } from '../rows';

const shape = { id: '', call: '', name: '', seat: '', bin: '', acceptedAt: '', approvedAt: '' };
export type OwnSeat = { readonly [K in keyof typeof shape]: string };

/** Seats that a person holds now: taken, and not ended. */
export const seatsOf = (app: App, person: string): OwnSeat[] =>
  all(app, `SELECT ${columnsOf(shape)} FROM seats WHERE person = {:person} AND "acceptedAt" != '' AND "endedAt" = '' ORDER BY "acceptedAt" DESC`, { person }, shape);

/**
 * A handler for any confirmed account that is not of the office: whoever holds no seat gets what is theirs, which is
 * nothing. 401 for nobody, 403 for an unconfirmed address and for the office.
 */
export const forMember = (handle: (e: core.RequestEvent, person: string) => void) => (e: core.RequestEvent): void => {
  const { auth } = e;
  if (auth === undefined || auth === null) return e.json(401, { code: 'session.required' });
  const role = auth.getString('role');
  if (auth.collection().name !== 'users' || (role !== 'applicant' && role !== 'expert')) return e.json(403, { code: 'session.role' });
  if (!auth.getBool('verified')) return e.json(403, { code: 'session.unverified' });
  e.response.header().set('Cache-Control', 'private, no-store');
  return handle(e, auth.id);
};
