/** What a member of a council asks of the server and tells it. */
import type { Act, ActAnswer } from '#law/council/act';
import type { MemberCouncils } from '#law/council/seats-wire';
import type { CouncilPaper, MemberSheets } from '#law/council/sheets-wire';
import { askAs, tokenOf, unauthorised, watched } from './as-account';
import { deviceRemote } from './device-remote';
import { members, type Reply } from './remote';

const within = 60_000;

export const sendActs = async (acts: readonly Act[], owner: string): Promise<Reply<readonly ActAnswer[]>> => {
  const { readActAnswers } = await import('./council-answers');
  return askAs(deviceRemote().deps, owner, { path: '/api/otinim/council', body: { acts }, within, read: readActAnswers, of: members });
};

export const fetchCouncils = async (owner: string): Promise<Reply<MemberCouncils>> => {
  const { readCouncils } = await import('./council-answers');
  return askAs(deviceRemote().deps, owner, { path: '/api/otinim/council', within, read: readCouncils, of: members });
};
export const fetchPaper = async (id: string, owner: string): Promise<Reply<CouncilPaper>> => {
  const { readPaper } = await import('./council-answers');
  return askAs(deviceRemote().deps, owner, { path: `/api/otinim/council/papers/${id}`, within, read: readPaper, of: members });
};
export const fetchSheets = async (call: string, owner: string): Promise<Reply<MemberSheets>> => {
  const { readSheets } = await import('./council-answers');
  return askAs(deviceRemote().deps, owner, { path: `/api/otinim/council/sheets/${call}`, within, read: readSheets, of: members });
};
/** Null: not there, or not for this person's eyes. */
export const fetchCouncilFile = async (id: string, owner: string): Promise<Reply<Blob | null>> => {
  const { deps } = deviceRemote();
  const token = tokenOf(deps, owner);
  if (token === null) return unauthorised;
  const { fetchBytes } = await import('./bytes');
  return watched(deps, token, await fetchBytes(deps, `/api/otinim/council/files/${id}`, token));
};
