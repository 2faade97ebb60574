import { newBin, newId } from './filings';
import type { Host } from './host';
import { person, type Person } from './people';
import { json, request, type Reply } from './requests';

const base = '/api/otinim/organisations';
export const post = (host: Host, who: Person, path: string, body: unknown): Promise<Reply> => request(host, 'POST', path, { token: who.token, body });
export const codeOf = ({ status, text }: Reply): [number, string | undefined] => [status, (JSON.parse(text) as { code?: string }).code];

export interface Claimed {
  readonly id: string;
  readonly bin: string;
}
export const claim = async (host: Host, who: Person, bin = newBin()): Promise<Claimed> => {
  const id = newId();
  json(await post(host, who, base, { id, bin, name: `«Сынақ ${bin}» қоры`, note: 'Төрағамын' }));
  return { id, bin };
};
export const decide = (host: Host, officer: Person, { id }: Claimed, decision: 'checked' | 'refused' = 'checked', ground = 'Анықтама көрсетілді'): Promise<Reply> =>
  post(host, officer, `/api/otinim/office/organisations/${id}`, { decision, ground });

/** Claimed by one and checked by another. */
export const checkedOrganisation = async (host: Host, head: Person, bin = newBin()): Promise<Claimed> => {
  const claimed = await claim(host, head, bin);
  json(await decide(host, await person(host, 'secretary'), claimed));
  return claimed;
};
export const invite = async (host: Host, who: Person, { id }: Claimed, role: 'prepares' | 'signs' = 'prepares'): Promise<string> =>
  json<{ token: string }>(await post(host, who, `${base}/${id}/invitations`, { id: newId(), role })).token;
export const accept = (host: Host, who: Person, token: string): Promise<Reply> => post(host, who, '/api/otinim/invitations/accept', { token });
export const setRole = (host: Host, who: Person, { id }: Claimed, other: Person, role: 'prepares' | 'signs' | 'none'): Promise<Reply> =>
  post(host, who, `${base}/${id}/members`, { person: other.id, role });

/** A member of a checked organisation, by an invitation of who signs. */
export const join = async (host: Host, head: Person, organisation: Claimed, role: 'prepares' | 'signs'): Promise<Person> => {
  const someone = await person(host);
  json(await accept(host, someone, await invite(host, head, organisation, role)));
  return someone;
};
