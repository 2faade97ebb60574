/** Whether what came of organisations is what the wire promises (I7). */
import * as z from 'zod/mini';
import type { InvitationLook, OfficeOrganisation, OrganisationsAnswer } from '#law/organisation/wire';
import { reader } from './reader';

export interface Made {
  readonly id: string;
  readonly token: string;
  readonly expiresAt: string;
}
export interface Saved {
  readonly rev: number;
  readonly at: string;
}

const text = z.string();
const role = z.enum(['prepares', 'signs']);
const state = z.enum(['claimed', 'checked', 'refused']);
const values = z.record(text, z.unknown());
const organisations = z.object({
  now: text,
  person: text,
  organisations: z.array(z.object({
    id: text, bin: text, name: text, state, claimedAt: text, decidedAt: text, reason: text, role,
    profile: z.nullable(z.record(text, values)), profileRev: z.int(), profileAt: text,
    members: z.array(z.object({ person: text, email: text, name: text, role, since: text })),
    invitations: z.array(z.object({ id: text, role, madeAt: text, expiresAt: text })),
    filings: z.array(z.object({
      id: text, call: text, direction: text, number: text, arrivedAt: text, mine: z.boolean(),
      state: z.enum(['awaiting', 'registered', 'withdrawn', 'lapsed', 'replaced']),
    })),
    awards: z.array(z.object({ direction: text, decidedOn: text })),
  })),
});
const office = z.object({
  organisations: z.array(z.object({
    id: text, bin: text, name: text, state, claimedAt: text, claimant: text, note: text, decidedAt: text, decidedBy: text,
    ground: text, reason: text, members: z.int(), filings: z.int(), foreign: z.int(),
  })),
});

// A profile is read field by field where it is used: an edition may know more or fewer of them.
export const readOrganisations = reader<OrganisationsAnswer>(organisations);
export const readSaved = reader<Saved>(z.object({ rev: z.int(), at: text }));
export const readMade = reader<Made>(z.object({ id: text, token: text, expiresAt: text }));
export const readLook = reader<InvitationLook>(z.object({ name: text, bin: text, role, expiresAt: text }));
export const readOffice = reader<{ readonly organisations: readonly OfficeOrganisation[] }>(office);
