/** Requests in the name of one account and of no other. */
import type { CredentialStore } from './credentials';
import type { Reply } from './remote';
import { request, type Call, type RequestDeps } from './request';

export interface RemoteDeps extends RequestDeps {
  readonly credentials: CredentialStore;
}
export const unauthorised = { ok: false, failure: { kind: 'unauthorised' } } as const;

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

export const askAs = async <T>(deps: RemoteDeps, owner: string, call: Omit<Call<T>, 'token'>): Promise<Reply<T>> => {
  const token = tokenOf(deps, owner);
  return token === null ? unauthorised : watched(deps, token, await request(deps, { ...call, token }));
};

/** As whoever is signed in when it is asked. */
export const askNow = <T>(deps: RemoteDeps, call: Omit<Call<T>, 'token'>): Promise<Reply<T>> => askAs(deps, deps.credentials.get()?.account.id ?? '', call);
