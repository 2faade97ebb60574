/** Requests in the name of one account and of no other. */
import type { CredentialStore } from './credentials';
import type { Reply, Role } from './remote';
import { request, type Call, type RequestDeps } from './request';

export interface RemoteDeps extends RequestDeps {
  readonly credentials: CredentialStore;
}
export const unauthorised = { ok: false, failure: { kind: 'unauthorised' } } as const;
/** What the server says of another role, by its own books; the device knows it without asking. */
const notTheirs = { ok: false, failure: { kind: 'refused', status: 403, code: 'session.role' } } as const;

/** The token, when it is of that account; a switch in mid-run must not act under another name (I2). */
export const tokenOf = ({ credentials }: RemoteDeps, owner: string): string | null => {
  const kept = credentials.get();
  return kept?.account.id === owner ? kept.token : null;
};

/** A token that the server does not take is of no use: the screen asks to sign in again. */
export const watched = <T>({ credentials }: RemoteDeps, token: string, reply: Reply<T>): Reply<T> => {
  const refused = !reply.ok && reply.failure.kind === 'unauthorised';
  if (refused && credentials.get()?.token === token) credentials.set(null);
  return reply;
};

export interface AccountCall<T> extends Omit<Call<T>, 'token'> {
  /** Whose question it is; of another role it is not put. A role that is not known (of an older build) may be any. */
  readonly of?: readonly Role[];
}
export const askAs = async <T>(deps: RemoteDeps, owner: string, { of, ...call }: AccountCall<T>): Promise<Reply<T>> => {
  const token = tokenOf(deps, owner);
  if (token === null) return unauthorised;
  const role = deps.credentials.get()?.account.role;
  if (of && role && !of.includes(role)) return notTheirs;
  return watched(deps, token, await request(deps, { ...call, token }));
};

/** As whoever is signed in when it is asked. */
export const askNow = <T>(deps: RemoteDeps, call: AccountCall<T>): Promise<Reply<T>> => askAs(deps, deps.credentials.get()?.account.id ?? '', call);
