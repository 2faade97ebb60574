/** Rows of organisations, invitations and what is told of them. */
import { canonical } from '#law/filing/canonical';
import type { FilingState } from '#law/filing/journal';
import type { Instant } from '#law/filing/wire';
import type { ClaimState, Filing, Invitation, Organisation, Role } from '#law/organisation/wire';
import type { Profile } from '#law/organisation/profile';
import { recipientsOf } from '../calls/rows';
import { all, columnsOf, first, run, type App } from '../rows';
import { byMember } from './filer';
import { membersOf } from './people';

const shape = {
  id: '', bin: '', name: '', state: '', claimedBy: '', claimedAt: '', note: '', decidedBy: '', decidedAt: '', ground: '', reason: '',
  profile: '', profileRev: 0, profileAt: '', profileBy: '',
};
export type OrganisationRow = { readonly [K in keyof typeof shape]: (typeof shape)[K] };
const columns = columnsOf(shape, 'o');

export const findOrganisation = (app: App, id: string): OrganisationRow | undefined =>
  first(app, `SELECT ${columns} FROM organisations o WHERE o.id = {:id}`, { id }, shape);

/** Those that a person is in, with the role. */
const organisationsOf = (app: App, person: string) =>
  all(
    app,
    `SELECT ${columns}, m.role FROM organisations o JOIN memberships m ON m.organisation = o.id
     WHERE m.person = {:person} AND m."endedAt" = '' ORDER BY o.state, o."claimedAt", o.id`,
    { person },
    { ...shape, role: '' },
  );

/** Links that still lead somewhere. */
export const openInvitations = (app: App, organisation: string, at: Instant): Invitation[] =>
  all(
    app,
    `SELECT id, role, "madeAt", "expiresAt" FROM invitations
     WHERE organisation = {:organisation} AND "usedAt" = '' AND "revokedAt" = '' AND "expiresAt" > {:at} ORDER BY "madeAt", id`,
    { organisation, at },
    { id: '', role: '', madeAt: '', expiresAt: '' },
  ).map((row) => ({ ...row, role: row.role as Role }));

const filingShape = { id: '', call: '', owner: '', direction: '', number: '', arrivedAt: '', withdrawnAt: '', lapsedAt: '', replacedAt: '' };
const stateOf = ({ number, withdrawnAt, lapsedAt, replacedAt }: { readonly [K in keyof typeof filingShape]: string }): FilingState =>
  withdrawnAt !== '' ? 'withdrawn' : lapsedAt !== '' ? 'lapsed' : replacedAt !== '' ? 'replaced' : number !== '' ? 'registered' : 'awaiting';

const filingsOf = (app: App, { id, bin }: OrganisationRow, person: string): Filing[] =>
  all(
    app,
    `SELECT id, call, owner, direction, number, "arrivedAt", "withdrawnAt", "lapsedAt", "replacedAt" FROM submissions
     WHERE bin = {:bin} AND ${byMember('{:organisation}')} ORDER BY "arrivedAt" DESC LIMIT 100`,
    { bin, organisation: id },
    filingShape,
  ).map((row) => ({
    id: row.id, call: row.call, direction: row.direction, number: row.number, arrivedAt: row.arrivedAt,
    state: stateOf(row), mine: row.owner === person,
  }));

/** What a member is told: people and profile are theirs at once, the filings of a BIN when the office has checked it. */
export const tellAll = (app: App, person: string, at: Instant): Organisation[] =>
  organisationsOf(app, person).map((row) => ({
    id: row.id, bin: row.bin, name: row.name, state: row.state as ClaimState,
    claimedAt: row.claimedAt, decidedAt: row.decidedAt, reason: row.state === 'refused' ? row.reason : '',
    role: row.role as Role,
    profile: row.profile === '' ? null : (JSON.parse(row.profile) as Profile),
    profileRev: row.profileRev, profileAt: row.profileAt,
    members: membersOf(app, row.id),
    invitations: row.role === 'signs' ? openInvitations(app, row.id, at) : [],
    filings: row.state === 'checked' ? filingsOf(app, row, person) : [],
    awards: recipientsOf(app, row.bin).map(({ direction, decidedOn }) => ({ direction, decidedOn })),
  }));

export const keepProfile = (tx: App, id: string, { profile, rev, at, by }: { readonly profile: Profile; readonly rev: number; readonly at: Instant; readonly by: string }): void => {
  run(
    tx,
    'UPDATE organisations SET profile = {:profile}, "profileRev" = {:rev}, "profileAt" = {:at}, "profileBy" = {:by} WHERE id = {:id}',
    { id, profile: canonical(profile), rev, at, by },
  );
};
