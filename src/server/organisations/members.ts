import { roles, type Role } from '#law/organisation/wire';
import { now } from '../engine';
import { hasExactly, idIn, isId, readBody } from '../read-body';
import { no, say, sayNo, type No } from '../answer';
import { applicantOf, beginMembership, endMembership, membersOf } from './people';
import { tellMember, tellSigners } from './tell';

/**
 * POST /api/otinim/organisations/{id}/members { person, role }: another role, or `none` to leave or to be
 * taken out. Everyone may leave; all else is for who signs. The last who signs hands over first, so that
 * an organisation never stands with nobody to answer for it.
 */
export const changeMember = (e: core.RequestEvent): void => {
  const who = applicantOf(e);
  if (!who.ok) return sayNo(e, who);
  const read = readBody(e, 2048);
  if (!read.ok) return sayNo(e, read);
  const { person, role } = read.body;
  const fits = hasExactly(read.body, 'person', 'role') && isId(person) && (role === 'none' || roles.includes(role as Role));
  if (!fits) return sayNo(e, no(400, 'body.malformed'));
  const organisation = idIn(e);
  const at = now();
  let outcome: No | undefined;
  e.app.runInTransaction((tx) => {
    const members = membersOf(tx, organisation);
    const own = members.find((member) => member.person === who.person);
    const other = members.find((member) => member.person === person);
    if (own === undefined) outcome = no(404, 'organisation.unknown');
    else if (own.role !== 'signs' && !(person === who.person && role === 'none')) outcome = no(403, 'organisation.role');
    // Gone already: what is asked for is so.
    else if (other === undefined) outcome = role === 'none' ? undefined : no(404, 'organisation.person');
    else if (other.role === 'signs' && role !== 'signs' && members.filter((member) => member.role === 'signs').length === 1) {
      outcome = no(409, 'organisation.last_signer');
    } else if (other.role !== role) {
      endMembership(tx, { organisation, person, at, by: who.person });
      if (role !== 'none') beginMembership(tx, { organisation, person, role: role as Role, since: at, givenBy: who.person });
      if (person === who.person && role === 'none') tellSigners(tx, { organisation, at, but: person }, 'left');
      else if (person !== who.person) tellMember(tx, { organisation, at, person, role: role as Role | 'none' });
    }
  });
  return outcome === undefined ? say(e, 200, { person, role }) : sayNo(e, outcome);
};
