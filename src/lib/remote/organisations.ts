/** Organisations as whoever is signed in may ask of them. Every failure is a value. */
import type { Profile } from '#law/organisation/profile';
import type { InvitationLook, OrganisationsAnswer, Role } from '#law/organisation/wire';
import { askAs, askNow, type AccountCall } from './as-account';
import { deviceRemote } from './device-remote';
import type { Made, Saved } from './organisation-answers';
import { applicants, type Reply } from './remote';

const within = 30_000;
const root = '/api/otinim';

const ask = <T>(call: Omit<AccountCall<T>, 'within'>): Promise<Reply<T>> => askNow(deviceRemote().deps, { within, of: applicants, ...call, path: root + call.path });
const anything = (body: unknown): true | null => (typeof body === 'object' && body !== null ? true : null);

export const fetchOrganisations = async (): Promise<Reply<OrganisationsAnswer>> => {
  const { readOrganisations } = await import('./organisation-answers');
  return ask({ path: '/organisations', read: readOrganisations });
};
export const claimOrganisation = (body: { readonly id: string; readonly bin: string; readonly name: string; readonly note: string }): Promise<Reply<true>> =>
  ask({ path: '/organisations', body, read: anything });
/** In that account's name alone. */
export const saveProfile =
  (owner: string) =>
  async (id: string, body: { readonly rev: number; readonly profile: Profile }): Promise<Reply<Saved>> => {
    const { readSaved } = await import('./organisation-answers');
    return askAs(deviceRemote().deps, owner, { path: `${root}/organisations/${id}/profile`, body, within, read: readSaved, of: applicants });
  };
/** `none` takes the person out. */
export const changeMember = (id: string, body: { readonly person: string; readonly role: Role | 'none' }): Promise<Reply<true>> =>
  ask({ path: `/organisations/${id}/members`, body, read: anything });
export const makeInvitation = async (id: string, body: { readonly id: string; readonly role: Role }): Promise<Reply<Made>> => {
  const { readMade } = await import('./organisation-answers');
  return ask({ path: `/organisations/${id}/invitations`, body, read: readMade });
};
export const revokeInvitation = (id: string, invitation: string): Promise<Reply<true>> =>
  ask({ path: `/organisations/${id}/revoke`, body: { invitation }, read: anything });
export const lookAtInvitation = async (token: string): Promise<Reply<InvitationLook>> => {
  const { readLook } = await import('./organisation-answers');
  return ask({ path: '/invitations/look', body: { token }, read: readLook });
};
export const acceptInvitation = (token: string): Promise<Reply<true>> => ask({ path: '/invitations/accept', body: { token }, read: anything });
