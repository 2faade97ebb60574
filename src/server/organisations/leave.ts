import type { Instant } from '#law/filing/wire';
import { no, type No } from '../answer';
import { all, run, type App } from '../rows';
import { endMembership, membersOf } from './people';

/** With nobody left, an organisation's data are nobody's: its profile goes, and anyone may ask for the BIN again. */
const close = (tx: App, id: string, at: Instant): void =>
  run(tx, `UPDATE organisations SET state = 'refused', reason = 'organisation.left', profile = '', note = '', "decidedAt" = {:at}, "decidedBy" = '' WHERE id = {:id}`, { id, at });

/**
 * A person's account ends: so do their memberships and the links that they made.
 *
 * @returns why not: others are left with nobody who signs, and the person has to hand over first.
 */
export const leaveAll = (tx: App, person: string, at: Instant): No | null => {
  const own = all(tx, `SELECT organisation FROM memberships WHERE person = {:person} AND "endedAt" = ''`, { person }, { organisation: '' });
  for (const { organisation } of own) {
    const members = membersOf(tx, organisation);
    const others = members.filter((member) => member.person !== person);
    if (others.length > 0 && !others.some(({ role }) => role === 'signs')) return no(409, 'organisation.last_signer');
    endMembership(tx, { organisation, person, at, by: person });
    if (others.length === 0) close(tx, organisation, at);
  }
  run(tx, `UPDATE organisations SET note = '' WHERE "claimedBy" = {:person}`, { person });
  run(tx, `UPDATE invitations SET "revokedAt" = {:at}, "revokedBy" = {:person} WHERE "madeBy" = {:person} AND "usedAt" = '' AND "revokedAt" = ''`, { person, at });
  return null;
};
