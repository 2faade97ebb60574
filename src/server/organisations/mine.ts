import { almatyDate } from '#law/almaty';
import { checkBin } from '#law/bin';
import { canonical } from '#law/filing/canonical';
import { readProfile } from '#law/organisation/profile';
import { limitsOf } from '#law/organisation/wire';
import { normaliseText, wellFormed } from '#law/text';
import { now } from '../engine';
import { hasExactly, idIn, isId, readBody } from '../read-body';
import { first, insert } from '../rows';
import { isNo, no, say, sayNo, type No } from '../answer';
import { findOrganisation, keepProfile, tellAll } from './books';
import { checkedFor } from './filer';
import { applicantOf, beginMembership, roleOf } from './people';

/** GET /api/otinim/organisations: those that the person is in, and what a device shows of them without a network. */
export const giveOrganisations = (e: core.RequestEvent): void => {
  const who = applicantOf(e);
  if (!who.ok) return sayNo(e, who);
  const at = now();
  return say(e, 200, { now: at, person: who.person, organisations: tellAll(e.app, who.person, at) });
};

const textOf = (value: unknown, max: number): string | null => {
  if (typeof value !== 'string' || value.length > max * 2) return null;
  const text = normaliseText(value, { multiline: true });
  return text.length <= max && wellFormed(text) ? text : null;
};

/**
 * POST /api/otinim/organisations { id, bin, name, note }: «this is ours». Whoever claims is the first to sign
 * for it; others may claim the same BIN beside, and learn nothing of one another: the office decides.
 */
export const claimOrganisation = (e: core.RequestEvent): void => {
  const who = applicantOf(e);
  if (!who.ok) return sayNo(e, who);
  const read = readBody(e, 16 * 1024);
  if (!read.ok) return sayNo(e, read);
  const { id, bin } = read.body;
  if (!hasExactly(read.body, 'id', 'bin', 'name', 'note') || !isId(id) || typeof bin !== 'string') return sayNo(e, no(400, 'body.malformed'));
  const [name, note] = [textOf(read.body.name, limitsOf.name), textOf(read.body.note, limitsOf.note)];
  if (checkBin(bin) !== null) return sayNo(e, no(422, 'organisation.bin'));
  if (name === null || name === '' || note === null) return sayNo(e, no(422, 'organisation.name'));
  const { person } = who;
  const at = now();
  let outcome: No | { readonly id: string } = no(500, 'organisation.failed');
  e.app.runInTransaction((tx) => {
    const same = findOrganisation(tx, id);
    if (same !== undefined) {
      outcome = same.claimedBy === person && same.bin === bin ? { id } : no(409, 'operation.conflict');
      return;
    }
    const mine = first(
      tx,
      `SELECT count(*) AS n, count(CASE WHEN bin = {:bin} THEN 1 END) AS twice FROM organisations WHERE "claimedBy" = {:person} AND state = 'claimed'`,
      { person, bin },
      { n: 0, twice: 0 },
    );
    // A checked organisation's people invite; there is nothing to claim.
    if (checkedFor(tx, bin) !== null) outcome = no(409, 'organisation.checked');
    else if ((mine?.twice ?? 0) > 0) outcome = no(409, 'organisation.claimed');
    else if ((mine?.n ?? 0) >= limitsOf.claims) outcome = no(429, 'organisation.many');
    else {
      insert(tx, 'organisations', { id, bin, name, state: 'claimed', claimedBy: person, claimedAt: at, note });
      beginMembership(tx, { organisation: id, person, role: 'signs', since: at, givenBy: person });
      outcome = { id };
    }
  });
  return isNo(outcome) ? sayNo(e, outcome) : say(e, 200, outcome);
};

/** POST /api/otinim/organisations/{id}/profile { rev, profile }: compare-and-set, so that no one's later words are lost (I4). */
export const keepOrganisationProfile = (e: core.RequestEvent): void => {
  const who = applicantOf(e);
  if (!who.ok) return sayNo(e, who);
  const read = readBody(e, limitsOf.profile);
  if (!read.ok) return sayNo(e, read);
  const { rev } = read.body;
  if (!hasExactly(read.body, 'rev', 'profile') || !Number.isSafeInteger(rev)) return sayNo(e, no(400, 'body.malformed'));
  const at = now();
  const profile = readProfile(read.body.profile, almatyDate(at));
  if (profile === null) return sayNo(e, no(422, 'organisation.profile'));
  const id = idIn(e);
  let outcome: No | { readonly rev: number; readonly at: string } = no(500, 'organisation.failed');
  e.app.runInTransaction((tx) => {
    const row = findOrganisation(tx, id);
    if (row === undefined || roleOf(tx, id, who.person) === null) outcome = no(404, 'organisation.unknown');
    else if (row.state === 'refused') outcome = no(409, 'organisation.refused');
    else if (profile.organisation.bin !== row.bin) outcome = no(422, 'organisation.bin');
    // The first try's answer may have been lost.
    else if (row.profile === canonical(profile)) outcome = { rev: row.profileRev, at: row.profileAt };
    else if (row.profileRev !== rev) outcome = no(409, 'organisation.changed');
    else {
      keepProfile(tx, id, { profile, rev: row.profileRev + 1, at, by: who.person });
      outcome = { rev: row.profileRev + 1, at };
    }
  });
  return isNo(outcome) ? sayNo(e, outcome) : say(e, 200, outcome);
};
