/** Signing up and in. The one file that knows PocketBase's client, which loads at the first use. */
import type { CredentialStore } from './credentials';
import { roles, type Account, type Reply } from './remote';
import { failureOf } from './request';

export interface AccountDeps {
  readonly base: string;
  readonly credentials: CredentialStore;
  readonly now: () => number;
}

interface Refusal {
  readonly status: number;
  readonly response: { readonly code?: unknown; readonly data?: Readonly<Record<string, { readonly code?: string }>> };
}

const within = 20_000;

const client = async ({ base, credentials }: AccountDeps) => {
  const { default: PocketBase, BaseAuthStore } = await import('pocketbase');
  const store = new BaseAuthStore();
  const kept = credentials.get();
  if (kept) store.save(kept.token, null);
  const pocketbase = new PocketBase(base, store);
  // Two screens may ask the same at once; the SDK would cancel the first.
  pocketbase.autoCancellation(false);
  return pocketbase;
};

const accountOf = (record: Readonly<Record<string, unknown>>): Account => ({
  id: String(record['id']), email: String(record['email']), verified: record['verified'] === true,
  role: roles.find((role) => role === record['role']) ?? 'applicant',
});

/** `validation_not_unique` on the address is the one refusal that a screen words apart. */
const codeOf = ({ status, response }: Refusal): string => {
  const code = response.data?.['email']?.code ?? response.data?.['password']?.code;
  if (code === 'validation_not_unique') return 'account.exists';
  if (response.data?.['password']) return 'account.password';
  if (response.data?.['email']) return 'account.email';
  // Our host keeps the demonstration's accounts to its own machine.
  if (response.code === 'session.demonstration') return 'session.demonstration';
  return status === 400 ? 'account.refused' : 'unknown';
};

const asReply = async <T>(deps: AccountDeps, work: () => Promise<T>): Promise<Reply<T>> => {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    // The SDK's own error has a status; anything else is the network, or its chunk that could not be had.
    const refusal = error as Partial<Refusal>;
    if (typeof refusal.status !== 'number' || !refusal.response) return { ok: false, failure: { kind: 'offline' } };
    const { status } = refusal;
    const failure = failureOf({ status, body: null, header: () => null }, deps.now());
    const code = codeOf({ status, response: refusal.response });
    return { ok: false, failure: failure.kind === 'refused' ? { ...failure, code } : failure };
  }
};

export interface MailChange {
  readonly language?: 'kk' | 'ru' | 'en';
  readonly mailOff?: boolean;
}

export interface Accounts {
  /** Makes the account and signs in; the letter that confirms the address is asked for, and not waited for. */
  readonly signUp: (email: string, password: string) => Promise<Reply<Account>>;
  readonly signIn: (email: string, password: string) => Promise<Reply<Account>>;
  /** Forgets the token. Drafts and outbox stay untouched (P8, P16). */
  readonly signOut: () => void;
  readonly refresh: () => Promise<Reply<Account>>;
  readonly requestVerification: (email: string) => Promise<Reply<boolean>>;
  /** By the letter's link; where it is the address of who is signed in, the session knows at once. */
  readonly confirmAddress: (token: string) => Promise<Reply<boolean>>;
  /** Changes what is named, and tells what stands. */
  readonly mailSettings: (change: MailChange) => Promise<Reply<{ readonly mailOff: boolean }>>;
}

export const accounts = (deps: AccountDeps): Accounts => {
  const signal = () => AbortSignal.timeout(within);
  const keep = (auth: { token: string; record: Readonly<Record<string, unknown>> }): Account => {
    const account = accountOf(auth.record);
    deps.credentials.set({ token: auth.token, account });
    return account;
  };
  const refresh: Accounts['refresh'] = async () => {
    const asked = deps.credentials.get()?.token;
    // An answer that comes late brings nobody back who has signed out meanwhile, in place of another least of all.
    const stands = (): boolean => deps.credentials.get()?.token === asked;
    const reply = await asReply(deps, async () => {
      const auth = await (await client(deps)).collection('users').authRefresh({ signal: signal() });
      return stands() ? keep(auth) : accountOf(auth.record);
    });
    if (!reply.ok && reply.failure.kind === 'unauthorised' && stands()) deps.credentials.set(null);
    return reply;
  };
  const signIn: Accounts['signIn'] = (email, password) =>
    asReply(deps, async () => keep(await (await client(deps)).collection('users').authWithPassword(email, password, { signal: signal() })));

  return {
    signIn,
    signUp: async (email, password) => {
      const made = await asReply(deps, async () =>
        (await client(deps)).collection('users').create({ email, password, passwordConfirm: password }, { signal: signal() }),
      );
      // The answer to the first try may have been lost: the same address and password then simply sign in.
      if (!made.ok && !(made.failure.kind === 'refused' && made.failure.code === 'account.exists')) return made;
      const signed = await signIn(email, password);
      if (!signed.ok) return made.ok ? signed : made;
      if (made.ok) void asReply(deps, async () => (await client(deps)).collection('users').requestVerification(email, { signal: signal() }));
      return signed;
    },
    signOut: () => deps.credentials.set(null),
    refresh,
    requestVerification: (email) =>
      asReply(deps, async () => (await client(deps)).collection('users').requestVerification(email, { signal: signal() })),
    confirmAddress: async (token) => {
      const confirmed = await asReply(deps, async () => (await client(deps)).collection('users').confirmVerification(token, { signal: signal() }));
      if (confirmed.ok && deps.credentials.get() !== null) await refresh();
      return confirmed;
    },
    mailSettings: (change) => {
      const id = deps.credentials.get()?.account.id ?? '';
      return asReply(deps, async () => {
        const record = await (await client(deps)).collection('users').update(id, change, { signal: signal() });
        return { mailOff: record['mailOff'] === true };
      });
    },
  };
};
