/** Who is signed in, for screens. Signing out forgets the token and touches nothing else (P8, P16). */
import { credentialsKey } from '../remote/credentials';
import { deviceRemote, refreshSoon } from '../remote/device-remote';
import type { MailChange } from '../remote/accounts';
import type { Account, Reply, Role } from '../remote/remote';

class Session {
  account = $state.raw<Account | null>(null);
  private readonly listeners = new Set<() => void>();

  /** Once, in the browser. Gives the way to stop. */
  start(): () => void {
    this.read();
    // Another tab signed in or out.
    const hear = (event: StorageEvent): void => {
      if (event.key === credentialsKey || event.key === null) this.read();
    };
    addEventListener('storage', hear);
    // A page that comes back, frozen before or kept for «back», was told nothing meanwhile.
    const back = (): void => this.read();
    addEventListener('pageshow', back);
    document.addEventListener('visibilitychange', back);
    const { deps, accounts } = deviceRemote();
    if (navigator.onLine) void refreshSoon(deps, accounts, Date.now()).then(() => this.read());
    return () => {
      removeEventListener('storage', hear);
      removeEventListener('pageshow', back);
      document.removeEventListener('visibilitychange', back);
    };
  }
  /** The outbox goes on when somebody signs in. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
  /** Asks the server who this is now: a role may have been given since the last sign-in. */
  async renew(): Promise<void> {
    if (this.account) this.after(await deviceRemote().accounts.refresh());
  }
  /** For what is of some roles alone, when it is opened by another. */
  async renewUnless(theirs: readonly Role[]): Promise<void> {
    if (this.account && !(this.account.role && theirs.includes(this.account.role)) && navigator.onLine) await this.renew();
  }
  /** Looks again: the server may have turned a token down. */
  read(): void {
    const account = deviceRemote().remote.account();
    const changed = JSON.stringify(account) !== JSON.stringify(this.account);
    if (!changed) return;
    this.account = account;
    for (const listener of this.listeners) listener();
  }
  async signUp(email: string, password: string): Promise<Reply<Account>> {
    return this.after(await deviceRemote().accounts.signUp(email, password));
  }
  async signIn(email: string, password: string): Promise<Reply<Account>> {
    return this.after(await deviceRemote().accounts.signIn(email, password));
  }
  signOut(): void {
    deviceRemote().accounts.signOut();
    this.read();
  }
  async requestVerification(): Promise<Reply<boolean>> {
    if (!this.account) return { ok: false, failure: { kind: 'unauthorised' } };
    return deviceRemote().accounts.requestVerification(this.account.email);
  }
  async confirmAddress(token: string): Promise<Reply<boolean>> {
    return this.after(await deviceRemote().accounts.confirmAddress(token));
  }
  async mailSettings(change: MailChange): Promise<Reply<{ readonly mailOff: boolean }>> {
    if (!this.account) return { ok: false, failure: { kind: 'unauthorised' } };
    return deviceRemote().accounts.mailSettings(change);
  }
  private after<T>(reply: T): T {
    this.read();
    return reply;
  }
}

export const session = new Session();
