import { formatInstant, milliseconds } from '#law/instant';
import { limitsOf, roles, type Role } from '#law/organisation/wire';
import { now, sha256 } from '../engine';
import { hasExactly, idIn, isId, readBody } from '../read-body';
import { columnsOf, first, insert, run, type App } from '../rows';
import { isNo, no, say, sayNo, type No } from '../answer';
import { findOrganisation, openInvitations } from './books';
import { applicantOf, beginMembership, membersOf, roleOf } from './people';
import { tellSigners } from './tell';

const day = 86_400_000;
const shape = { id: '', organisation: '', role: '', tokenHash: '', madeBy: '', expiresAt: '', usedAt: '', revokedAt: '' };
type Row = { readonly [K in keyof typeof shape]: string };
const columns = columnsOf(shape);
const findBy = (app: App, column: 'id' | 'tokenHash', value: string): Row | undefined =>
  first(app, `SELECT ${columns} FROM invitations WHERE "${column}" = {:value}`, { value }, shape);

/**
 * POST /api/otinim/organisations/{id}/invitations { id, role }: a link that works once, for 14 days. The token
 * is told once and kept as its hash. The same id again (its answer was lost) makes a new token: the old one
 * was seen by nobody.
 */
export const makeInvitation = (e: core.RequestEvent): void => {
  const who = applicantOf(e);
  if (!who.ok) return sayNo(e, who);
  const read = readBody(e, 2048);
  if (!read.ok) return sayNo(e, read);
  const { id, role } = read.body;
  if (!hasExactly(read.body, 'id', 'role') || !isId(id) || !roles.includes(role as Role)) return sayNo(e, no(400, 'body.malformed'));
  const organisation = idIn(e);
  const { person } = who;
  const at = now();
  const expiresAt = formatInstant(milliseconds(at) + limitsOf.days * day);
  const token = $security.randomString(40);
  let outcome: No | object = no(500, 'organisation.failed');
  e.app.runInTransaction((tx) => {
    const row = findOrganisation(tx, organisation);
    const own = roleOf(tx, organisation, person);
    if (row === undefined || own === null) outcome = no(404, 'organisation.unknown');
    else if (own !== 'signs') outcome = no(403, 'organisation.role');
    else if (row.state === 'refused') outcome = no(409, 'organisation.refused');
    else {
      const before = findBy(tx, 'id', id);
      const mine = before?.organisation === organisation && before.madeBy === person && before.role === role && before.usedAt === '' && before.revokedAt === '';
      if (before !== undefined && !mine) outcome = no(409, 'operation.conflict');
      else if (before === undefined && openInvitations(tx, organisation, at).length >= limitsOf.invitations) outcome = no(429, 'organisation.many');
      else {
        if (before === undefined) insert(tx, 'invitations', { id, organisation, role: role as Role, tokenHash: sha256(token), madeBy: person, madeAt: at, expiresAt });
        else run(tx, 'UPDATE invitations SET "tokenHash" = {:hash}, "expiresAt" = {:expiresAt} WHERE id = {:id}', { id, hash: sha256(token), expiresAt });
        outcome = { id, token, expiresAt };
      }
    }
  });
  return isNo(outcome) ? sayNo(e, outcome) : say(e, 200, outcome);
};

/** POST /api/otinim/organisations/{id}/revoke { invitation }. */
export const revokeInvitation = (e: core.RequestEvent): void => {
  const who = applicantOf(e);
  if (!who.ok) return sayNo(e, who);
  const read = readBody(e, 2048);
  if (!read.ok) return sayNo(e, read);
  const { invitation } = read.body;
  if (!hasExactly(read.body, 'invitation') || !isId(invitation)) return sayNo(e, no(400, 'body.malformed'));
  const organisation = idIn(e);
  let outcome: No | undefined;
  e.app.runInTransaction((tx) => {
    const own = roleOf(tx, organisation, who.person);
    if (own === null) outcome = no(404, 'organisation.unknown');
    else if (own !== 'signs') outcome = no(403, 'organisation.role');
    else if (findBy(tx, 'id', invitation)?.organisation !== organisation) outcome = no(404, 'invitation.unknown');
    else {
      run(tx, `UPDATE invitations SET "revokedAt" = {:at}, "revokedBy" = {:person} WHERE id = {:id} AND "usedAt" = '' AND "revokedAt" = ''`, { id: invitation, at: now(), person: who.person });
    }
  });
  return outcome === undefined ? say(e, 200, { id: invitation }) : sayNo(e, outcome);
};

/** What a token leads to now. Used, revoked, out of date and never made are told apart to who holds the link. */
const opened = (app: App, token: unknown, at: string): Row | No => {
  if (typeof token !== 'string' || !/^[A-Za-z0-9]{40}$/.test(token)) return no(404, 'invitation.unknown');
  const row = findBy(app, 'tokenHash', sha256(token));
  if (row === undefined) return no(404, 'invitation.unknown');
  if (row.usedAt !== '') return no(409, 'invitation.used');
  if (row.revokedAt !== '' || row.expiresAt <= at) return no(410, 'invitation.over');
  // Who made it may have lost the right since.
  if (roleOf(app, row.organisation, row.madeBy) !== 'signs') return no(410, 'invitation.over');
  return findOrganisation(app, row.organisation)?.state === 'refused' ? no(410, 'invitation.over') : row;
};

const readToken = (e: core.RequestEvent): { readonly token: unknown } | No => {
  const read = readBody(e, 1024);
  if (!read.ok) return read;
  return hasExactly(read.body, 'token') ? { token: read.body.token } : no(400, 'body.malformed');
};

/** POST /api/otinim/invitations/look { token }: whose invitation it is, before it is taken. */
export const lookAtInvitation = (e: core.RequestEvent): void => {
  const who = applicantOf(e);
  if (!who.ok) return sayNo(e, who);
  const given = readToken(e);
  if (isNo(given)) return sayNo(e, given);
  const row = opened(e.app, given.token, now());
  if (isNo(row)) return sayNo(e, row);
  const organisation = findOrganisation(e.app, row.organisation);
  return say(e, 200, { name: organisation?.name ?? '', bin: organisation?.bin ?? '', role: row.role, expiresAt: row.expiresAt });
};

/** POST /api/otinim/invitations/accept { token }: once, by one. */
export const acceptInvitation = (e: core.RequestEvent): void => {
  const who = applicantOf(e);
  if (!who.ok) return sayNo(e, who);
  const given = readToken(e);
  if (isNo(given)) return sayNo(e, given);
  const { person } = who;
  const at = now();
  let outcome: No | { readonly organisation: string } = no(500, 'organisation.failed');
  e.app.runInTransaction((tx) => {
    const row = opened(tx, given.token, at);
    if (isNo(row)) {
      outcome = row;
      return;
    }
    const { organisation } = row;
    if (roleOf(tx, organisation, person) !== null) outcome = no(409, 'invitation.member');
    else if (membersOf(tx, organisation).length >= limitsOf.members) outcome = no(429, 'organisation.many');
    else {
      beginMembership(tx, { organisation, person, role: row.role as Role, since: at, givenBy: row.madeBy });
      run(tx, 'UPDATE invitations SET "usedAt" = {:at}, "usedBy" = {:person} WHERE id = {:id}', { id: row.id, at, person });
      tellSigners(tx, { organisation, at, but: person }, 'joined');
      outcome = { organisation };
    }
  });
  return isNo(outcome) ? sayNo(e, outcome) : say(e, 200, outcome);
};
