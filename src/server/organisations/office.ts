/** The office checks whose a BIN is. */
import type { ClaimState, OfficeOrganisation } from '#law/organisation/wire';
import { limitsOf } from '#law/organisation/wire';
import { normaliseText, wellFormed } from '#law/text';
import { now } from '../engine';
import { forOffice } from '../office/guard';
import { hasExactly, idIn, readBody } from '../read-body';
import { all, run } from '../rows';
import { no, say, sayNo, type No } from '../answer';
import { findOrganisation } from './books';
import { byMember, checkedFor } from './filer';
import { tellDecided } from './tell';

const rowShape = {
  id: '', bin: '', name: '', state: '', claimedAt: '', claimant: '', note: '', decidedAt: '', decidedBy: '', ground: '', reason: '',
  members: 0, filings: 0, foreign: 0,
};
const states: readonly string[] = ['claimed', 'checked', 'refused'];

/** GET /api/otinim/office/organisations?state=claimed: oldest first, two hundred of them. */
export const giveOfficeOrganisations = forOffice((e) => {
  const asked = e.request?.url?.query().get('state') ?? '';
  const state = states.includes(asked) ? asked : 'claimed';
  const rows = all(
    e.app,
    `SELECT o.id, o.bin, o.name, o.state, o."claimedAt", coalesce(c.email, '') AS claimant, o.note, o."decidedAt",
       coalesce(d.email, '') AS "decidedBy", o.ground, o.reason,
       (SELECT count(*) FROM memberships WHERE organisation = o.id AND "endedAt" = '') AS members,
       (SELECT count(*) FROM submissions WHERE bin = o.bin AND ${byMember('o.id')}) AS filings,
       (SELECT count(*) FROM submissions WHERE bin = o.bin AND NOT ${byMember('o.id')}) AS "foreign"
     FROM organisations o LEFT JOIN users c ON c.id = o."claimedBy" LEFT JOIN users d ON d.id = o."decidedBy"
     WHERE o.state = {:state} ORDER BY o."claimedAt" ${state === 'claimed' ? '' : 'DESC'}, o.id LIMIT 200`,
    { state },
    rowShape,
  );
  const organisations: OfficeOrganisation[] = rows.map((row) => ({ ...row, state: row.state as ClaimState }));
  return say(e, 200, { now: now(), organisations });
});

/**
 * POST /api/otinim/office/organisations/{id} { decision, ground }: `checked` with what was looked at, `refused`
 * with a reason that its people read. One of a BIN is checked; the other claims of it are refused with it.
 * What was checked may be refused later: then anyone may file for the BIN again.
 */
export const decideOrganisation = forOffice((e, { id: person }) => {
  const read = readBody(e, 16 * 1024);
  if (!read.ok) return sayNo(e, read);
  const { decision, ground } = read.body;
  const known = hasExactly(read.body, 'decision', 'ground') && (decision === 'checked' || decision === 'refused') && typeof ground === 'string';
  if (!known) return sayNo(e, no(400, 'body.malformed'));
  const text = normaliseText(ground, { multiline: true });
  if (text === '' || text.length > limitsOf.note || !wellFormed(text)) return sayNo(e, no(422, 'organisation.ground'));
  const id = idIn(e);
  const at = now();
  let outcome: No | undefined;
  e.app.runInTransaction((tx) => {
    const row = findOrganisation(tx, id);
    if (row === undefined) outcome = no(404, 'organisation.unknown');
    else if (row.state === decision) outcome = undefined;
    else if (row.state === 'refused') outcome = no(409, 'organisation.refused');
    else if (decision === 'checked' && checkedFor(tx, row.bin) !== null) outcome = no(409, 'organisation.checked');
    else {
      const by = { at, person };
      const decided = '"decidedAt" = {:at}, "decidedBy" = {:person}';
      if (decision === 'checked') {
        run(tx, `UPDATE organisations SET state = 'checked', ground = {:text}, ${decided} WHERE id = {:id}`, { id, text, ...by });
        const others = all(tx, "SELECT id FROM organisations WHERE bin = {:bin} AND id != {:id} AND state = 'claimed'", { id, bin: row.bin }, { id: '' });
        run(tx, `UPDATE organisations SET state = 'refused', reason = 'organisation.other', ${decided} WHERE bin = {:bin} AND id != {:id} AND state = 'claimed'`, { id, bin: row.bin, ...by });
        for (const other of others) tellDecided(tx, { organisation: other.id, at }, 'refused');
      } else run(tx, `UPDATE organisations SET state = 'refused', reason = {:text}, ${decided} WHERE id = {:id}`, { id, text, ...by });
      tellDecided(tx, { organisation: id, at }, decision);
    }
  });
  return outcome === undefined ? say(e, 200, { id, state: decision }) : sayNo(e, outcome);
});
