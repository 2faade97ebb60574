/** Who asks, and what they are in an organisation. */
import type { Instant } from '#law/filing/wire';
import type { Role } from '#law/organisation/wire';
import { all, first, insert, run, type App } from '../rows';

/** An applicant with a confirmed address: an organisation is not for an address that nobody has shown to be theirs. */
export const applicantOf = (e: core.RequestEvent): { readonly ok: true; readonly person: string } | { readonly ok: false; readonly status: number; readonly code: string } => {
  const { auth } = e;
  if (auth === undefined || auth === null) return { ok: false, status: 401, code: 'session.required' };
  if (auth.collection().name !== 'users' || auth.getString('role') !== 'applicant') return { ok: false, status: 403, code: 'session.role' };
  if (!auth.verified()) return { ok: false, status: 403, code: 'session.unverified' };
  return { ok: true, person: auth.id };
};

export const roleOf = (app: App, organisation: string, person: string): Role | null => {
  const row = first(
    app,
    "SELECT role FROM memberships WHERE organisation = {:organisation} AND person = {:person} AND \"endedAt\" = ''",
    { organisation, person },
    { role: '' },
  );
  return row === undefined ? null : (row.role as Role);
};

const memberShape = { person: '', email: '', name: '', role: '', since: '' };
export const membersOf = (app: App, organisation: string) =>
  all(
    app,
    `SELECT m.person, u.email, u.name, m.role, m.since FROM memberships m JOIN users u ON u.id = m.person
     WHERE m.organisation = {:organisation} AND m."endedAt" = '' ORDER BY m.since, m.id`,
    { organisation },
    memberShape,
  ).map((row) => ({ ...row, role: row.role as Role }));

export const beginMembership = (tx: App, row: { readonly organisation: string; readonly person: string; readonly role: Role; readonly since: Instant; readonly givenBy: string }): void => {
  insert(tx, 'memberships', { id: $security.randomStringWithAlphabet(15, 'abcdefghijklmnopqrstuvwxyz0123456789'), ...row });
};

export const endMembership = (tx: App, where: { readonly organisation: string; readonly person: string; readonly at: Instant; readonly by: string }): void => {
  run(
    tx,
    `UPDATE memberships SET "endedAt" = {:at}, "endedBy" = {:by}
     WHERE organisation = {:organisation} AND person = {:person} AND "endedAt" = ''`,
    { ...where },
  );
};
