/** Who is signed in, as kept on the device. Read at the start without the SDK, which comes with the first sign-in. */
import { roles, type Account } from './remote';

export const credentialsKey = 'otinim.session';

export interface Credentials {
  readonly token: string;
  readonly account: Account;
}

type Kept = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>;

const isAccount = (value: unknown): value is Account =>
  typeof value === 'object' && value !== null &&
  'id' in value && typeof value.id === 'string' &&
  'email' in value && typeof value.email === 'string' &&
  'verified' in value && typeof value.verified === 'boolean' &&
  (!('role' in value) || roles.some((role) => role === value.role));

const parse = (text: string | null): Credentials | null => {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    if (typeof value !== 'object' || value === null || !('token' in value) || !('account' in value)) return null;
    return typeof value.token === 'string' && isAccount(value.account) ? { token: value.token, account: value.account } : null;
  } catch {
    return null;
  }
};

export interface CredentialStore {
  readonly get: () => Credentials | null;
  readonly set: (credentials: Credentials | null) => void;
  /** A locked device keeps the token elsewhere than in localStorage, where anybody could read it. */
  readonly moveTo: (kept: Kept) => void;
}

/** In localStorage, so that tabs share it; in memory where that is refused (P13). */
export const credentialStore = (first: Kept | null): CredentialStore => {
  let kept = first;
  let memory: Credentials | null = null;
  return {
    moveTo: (next) => void (kept = next),
    get: () => {
      try {
        return kept ? parse(kept.getItem(credentialsKey)) : memory;
      } catch {
        return memory;
      }
    },
    set: (credentials) => {
      memory = credentials;
      try {
        if (credentials) kept?.setItem(credentialsKey, JSON.stringify(credentials));
        else kept?.removeItem(credentialsKey);
      } catch {
        // Kept in memory: the session lasts as long as the page.
      }
    },
  };
};

/** Seconds until the token's own end (JWT `exp`); 0 for what is no token. Not a check: the server checks. */
export const tokenEnds = (token: string): number => {
  try {
    const body = token.split('.')[1] ?? '';
    const claims: unknown = JSON.parse(atob(body.replace(/-/g, '+').replace(/_/g, '/')));
    const ends = typeof claims === 'object' && claims !== null && 'exp' in claims ? claims.exp : 0;
    return typeof ends === 'number' ? ends : 0;
  } catch {
    return 0;
  }
};
