/** The person's organisations for screens: what was heard last at once, the server's answer when it comes. */
import { deviceRemote } from '../remote/device-remote';
import { fetchOrganisations, saveProfile } from '../remote/organisations';
import type { Failure, Reply } from '../remote/remote';
import { session } from '../session/session.svelte';
import { deviceStorage } from '../storage/device';
import { heardIn, keepKnown, ofAccount, type Known } from './known';
import { turnTo, type Choice } from './several';
import { syncProfile, type Choosing, type Synced } from './sync';

const signedIn = (): string | null => deviceRemote().remote.account()?.id ?? null;

class Organisations {
  private heard = $state.raw<Known | null>(null);
  /** Of whoever is signed in: a phone may be shared, and an account changes in another tab too. */
  known = $derived(ofAccount(this.heard, session.account?.id ?? null));
  /** Why the last look at the server failed. */
  failure = $state.raw<Failure | null>(null);
  synced = $state.raw<Synced | null>(null);

  async recall(): Promise<void> {
    const read = await (await deviceStorage()).read(['profile'], heardIn);
    this.heard = read.ok ? read.value : null;
  }
  /** Asks the server, keeps what it says, and brings the profile together. */
  async refresh(): Promise<Reply<unknown>> {
    const reply = await this.ask();
    this.failure = reply.ok ? null : reply.failure;
    if (reply.ok) await this.sync();
    return reply;
  }
  /** The data of another organisation come to hand; of none yet, a new one begins. */
  async turn(to: Choice | null): Promise<boolean> {
    const turned = await turnTo(await deviceStorage(), to, Date.now());
    if (turned.ok && to && this.known && navigator.onLine) await this.sync();
    return turned.ok;
  }
  async sync(choosing?: Choosing): Promise<void> {
    const known = ofAccount(this.heard, signedIn());
    if (!known) return;
    // In that account's name or not at all: another may be signed in by the time it goes.
    const save = saveProfile(known.account);
    this.synced = await syncProfile({ storage: await deviceStorage(), now: Date.now, save }, known, choosing);
    if (this.synced?.tag === 'sent') await this.ask();
  }
  private async ask(): Promise<Reply<unknown>> {
    const reply = await fetchOrganisations();
    const account = signedIn();
    // Asked as one person, answered while another is signed in: nobody's.
    if (!reply.ok || account === null || reply.value.person !== account) return reply;
    this.heard = { account, answer: reply.value, fetchedAt: Date.now() };
    await keepKnown(await deviceStorage(), this.heard);
    return reply;
  }
}

export const organisations = new Organisations();
