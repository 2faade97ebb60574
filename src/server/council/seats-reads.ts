import type { Candidate } from '#law/council/candidates';
import { seatFaults, seatRulesOf, sharesOf } from '#law/council/seats';
import type { KeptRecusal, KeptVerdict, OfficeConflicts, OfficeCouncil, OfficeSeat } from '#law/council/seats-wire';
import { idIn } from '../read-body';
import { now } from '../engine';
import { forOffice } from '../office/guard';
import { all, first, type App } from '../rows';
import { admittedPapers, registeredPapers } from './admitted';
import { declarationOf, declarationsOf, standingOnes } from './declarations-rows';
import { recusalRows, standingRecusals } from './recusals';
import { applicantBins, compositionOf, memberOf, seatsOfCall, type SeatRow } from './seats-rows';
import { momentsOf, settingsOf } from './stage';
import { titleOf } from './title';
import { candidatesIn } from './verdicts-candidates';

const lastApproved = (app: App, call: string): string => {
  const row = first(app, "SELECT body FROM events WHERE chain = {:call} AND kind = 'council.approved' ORDER BY seq DESC LIMIT 1", { call }, { body: '' });
  return row ? (JSON.parse(row.body) as { readonly seats: string }).seats : '';
};
const emailOf = (app: App, person: string): string => (person === '' ? '' : first(app, 'SELECT email FROM users WHERE id = {:person}', { person }, { email: '' })?.email ?? '');

const officeSeats = (app: App, call: string, rows: readonly SeatRow[]): OfficeSeat[] => {
  const declared = new Map(standingOnes(declarationsOf(app, call)).map((row) => [row.seat, declarationOf(row)]));
  const standing = standingRecusals(app, call);
  return rows.map(({ call: _call, salt: _salt, token: _token, person, ...row }) => {
    const declaration = declared.get(row.id);
    return {
      ...row, email: emailOf(app, person), declaredAt: declaration?.declaredAt ?? '', stance: declaration?.stance ?? '',
      recused: standing.filter(({ seat }) => seat === row.id).length,
    };
  });
};

/** GET /api/otinim/office/council/{id}: stages, seats, and what stands against the composition. */
export const giveOfficeCouncil = forOffice((e) => {
  const id = idIn(e);
  const title = titleOf(e.app, id);
  const settings = title && settingsOf(e.app, id);
  if (title === undefined || settings === undefined) return e.json(404, { code: 'council.none' });
  const seats = seatsOfCall(e.app, id);
  const composition = compositionOf(seats);
  const [rules, bins] = [seatRulesOf(settings), applicantBins(e.app, id)];
  const members = composition.map((row) => memberOf(e.app, row));
  const operator = members.filter(({ proposedBy }) => proposedBy === 'operator').length;
  const ids = composition.map((row) => row.id);
  const answer: OfficeCouncil = {
    now: now(), ...title, stage: momentsOf(e.app, id), settings, applicants: bins.length, papers: admittedPapers(e.app, id).length,
    seats: officeSeats(e.app, id, seats), composition: ids, approved: ids.length > 0 && lastApproved(e.app, id) === ids.join(),
    faults: seatFaults(members, bins, rules),
    shares: { kept: rules.shares, operator, ngo: members.length - operator, wanted: sharesOf(members.length) },
  };
  return e.json(200, answer);
});

const verdictShape = { id: '', seat: '', paper: '', conflict: false, found: '', reason: '', at: '' };
const verdictsOf = (app: App, call: string): KeptVerdict[] =>
  all(app, 'SELECT id, seat, paper, conflict, found, reason, at FROM verdicts WHERE call = {:call} ORDER BY at, id', { call }, verdictShape)
    .map(({ found, ...row }) => ({ ...row, found: (found === '' ? [] : JSON.parse(found)) as Candidate[] }));

/** GET /api/otinim/office/council/{id}/conflicts: declarations word for word, likenesses, verdicts, recusals, past ones too. */
export const giveOfficeConflicts = forOffice((e) => {
  const id = idIn(e);
  const title = titleOf(e.app, id);
  if (title === undefined || settingsOf(e.app, id) === undefined) return e.json(404, { code: 'council.none' });
  const declarations = declarationsOf(e.app, id);
  const declared = new Map(declarations.map(({ seat, at }) => [seat, at]));
  const answer: OfficeConflicts = {
    now: now(), ...title, stage: momentsOf(e.app, id),
    seats: seatsOfCall(e.app, id).map((row) => ({ id: row.id, name: row.name, seat: row.seat, endedAt: row.endedAt, declaredAt: declared.get(row.id) ?? '' })),
    papers: registeredPapers(e.app, id).map(({ registeredAt: _at, region: _region, ...paper }) => paper),
    candidates: candidatesIn(e.app, id), verdicts: verdictsOf(e.app, id), declarations,
    recusals: recusalRows(e.app, id).map(({ id: _id, ...row }) => row as KeptRecusal),
  };
  return e.json(200, answer);
});
