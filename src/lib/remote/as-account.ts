/** Requests in the name of one account and of no other. */
import type { CredentialStore } from './credentials';
import type { Reply } from './remote';
import { request, type Call, type RequestDeps } from './request';

export interface SignedDeps extends RequestDeps {
  readonly credentials: CredentialStore;
}

/** The token, when it is of that account; a switch in mid-run must not act under another name (I2). */
export const tokenOf = ({ credentials }: SignedDeps, owner: string): string | null => {
  const kept = credentials.get();
  return kept?.account.id === owner ? kept.token : null;
};

export const askAs = async <T>(deps: SignedDeps, owner: string, call: Omit<Call<T>, 'token'>): Promise<Reply<T>> => {
  const token = tokenOf(deps, owner);
  if (token === null) return { ok: false, failure: { kind: 'unauthorised' } };
  const reply = await request(deps, { ...call, token });
  // A token that the server does not take is of no use: the screen asks to sign in again.
  if (!reply.ok && reply.failure.kind === 'unauthorised' && deps.credentials.get()?.token === token) deps.credentials.set(null);
  return reply;
};
