/** The person's organisations for screens: what was heard last at once, the server's answer when it comes. */
import { deviceRemote } from '../remote/device-remote';
import { fetchOrganisations, saveProfile } from '../remote/organisations';
import type { Failure, Reply } from '../remote/remote';
import { deviceStorage } from '../storage/device';
import { keepKnown, knownIn, organisationOf, type Known } from './known';
import { readStored } from './profile';
import { profileOf } from '#law/organisation/profile';
import { keptChoices, turnTo, type Choice } from './several';
import { syncProfile, type Synced } from './sync';

class Organisations {
  known = $state.raw<Known | null>(null);
  /** Why the last look at the server failed. */
  failure = $state.raw<Failure | null>(null);
  synced = $state.raw<Synced | null>(null);

  async recall(): Promise<void> {
    const account = deviceRemote().remote.account()?.id ?? null;
    const read = await (await deviceStorage()).read(['profile'], (db) => knownIn(db, account));
    this.known = read.ok ? read.value : null;
  }
  /** Asks the server, keeps what it says, and brings the profile together. */
  async refresh(): Promise<Reply<unknown>> {
    const reply = await fetchOrganisations();
    this.failure = reply.ok ? null : reply.failure;
    const account = deviceRemote().remote.account()?.id;
    if (!reply.ok || account === undefined || reply.value.person !== account) return reply;
    this.known = { account, answer: reply.value, fetchedAt: Date.now() };
    await keepKnown(await deviceStorage(), this.known);
    await this.sync();
    return reply;
  }
  /** The data of another organisation come to hand; of none yet, a new one begins. */
  async turn(to: Choice | null): Promise<boolean> {
    const turned = await turnTo(await deviceStorage(), to, Date.now());
    this.synced = null;
    if (turned.ok && to && this.known && navigator.onLine) await this.sync();
    return turned.ok;
  }
  async sync(choice?: 'here' | 'there'): Promise<void> {
    const storage = await deviceStorage();
    const { bin } = profileOf((await readStored(storage)).typed).organisation;
    const all = this.known?.answer.organisations ?? [];
    // A new device has no BIN yet: the only organisation of the person is theirs.
    const [only] = all.length === 1 && bin === '' ? all : [];
    const kept = only && (await storage.read(['profile'], keptChoices));
    const isNew = kept?.ok === true && !kept.value.some((choice) => choice.bin === only?.bin);
    const told = only && isNew ? only : organisationOf(this.known, bin);
    this.synced = told && (await syncProfile({ storage, now: Date.now, save: saveProfile }, told, choice));
    if (this.synced?.tag === 'sent') await this.refetch();
  }
  private async refetch(): Promise<void> {
    const reply = await fetchOrganisations();
    const account = deviceRemote().remote.account()?.id;
    if (!reply.ok || account === undefined) return;
    this.known = { account, answer: reply.value, fetchedAt: Date.now() };
    await keepKnown(await deviceStorage(), this.known);
  }
}

export const organisations = new Organisations();
