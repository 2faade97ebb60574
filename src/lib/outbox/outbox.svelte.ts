/** The outbox for screens: its items with their states and bytes, and what a person may do. */
import { SvelteMap } from 'svelte/reactivity';
import type { FiledDocument } from '#law/filing/document';
import type { Receipt } from '#law/filing/wire';
import { deviceRemote } from '../remote/device-remote';
import { session } from '../session/session.svelte';
import { deviceStorage } from '../storage/device';
import type { OutboxRow } from '../storage/tables';
import type { Outcome } from '../storage/trouble';
import { discard, payNow, retryNow, takeOver, withdraw, type ActionDeps, type ActionTrouble } from './actions';
import { alone } from './alone';
import { deviceMeter, onMeter } from './meter';
import { onOccasions, startRunner, type Runner } from './runner';
import { listOutbox, outboxStore } from './store';
import type { SubmitTrouble } from './submit';

// What a person asks for now and then knows the forms (15 KB gzip); the queue, which runs on every page, does not.
type NewVersion = typeof import('./new-version').makeNewVersion;
type ExportItem = typeof import('./export-item').exportItem;

const after = (ms: number, run: () => void): (() => void) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

class Outbox {
  items = $state.raw<readonly OutboxRow[]>([]);
  /** Bytes on the server, finer than an item's own `sent` while its files go; by item. */
  readonly sent = new SvelteMap<string, number>();
  private runner: Runner | null = null;

  /** Once, in the browser. Gives the way to stop. */
  async start(): Promise<() => void> {
    const storage = await deviceStorage();
    const known = await storage.read(['outbox'], listOutbox);
    if (known.ok) this.items = known.value;
    const stopWatching = storage.watch(listOutbox, (items) => (this.items = items));
    const runner = startRunner({
      store: outboxStore(storage),
      remote: deviceRemote().remote,
      alone: alone(navigator.locks),
      now: () => Date.now(),
      chance: () => Math.random(),
      meter: deviceMeter,
      onProgress: (id, sent) => this.sent.set(id, sent),
      after,
    });
    this.runner = runner;
    const stopListening = onOccasions(runner, window, document);
    const stopMeter = onMeter(() => void runner.kick());
    const stopSession = session.onChange(() => void runner.kick());
    return () => {
      stopWatching();
      stopListening();
      stopMeter();
      stopSession();
      runner.stop();
    };
  }

  async submit(draft: string, language: FiledDocument['language'], mayCost?: boolean): Promise<Outcome<OutboxRow, SubmitTrouble>> {
    const { submitDraft } = await import('./submit');
    const submitted = await submitDraft({ storage: await deviceStorage(), now: () => Date.now(), account: () => deviceRemote().remote.account()?.id ?? null }, { draft, language, ...(mayCost !== undefined && { mayCost }) });
    this.kick();
    return submitted;
  }
  async retry(id: string): Promise<Outcome<OutboxRow, ActionTrouble>> {
    return this.kicked(await retryNow(await this.deps(), id));
  }
  /** Its files may go on a line that costs. */
  async pay(id: string): Promise<Outcome<OutboxRow, ActionTrouble>> {
    return this.kicked(await payNow(await this.deps(), id));
  }
  async takeOver(id: string): Promise<Outcome<OutboxRow, ActionTrouble>> {
    return this.kicked(await takeOver(await this.deps(), id));
  }
  async withdraw(id: string): Promise<Outcome<OutboxRow, ActionTrouble>> {
    return this.kicked(await withdraw(await this.deps(), id));
  }
  async discard(id: string): ReturnType<typeof discard> {
    return discard(await this.deps(), id);
  }
  async newVersion(id: string): ReturnType<NewVersion> {
    return (await import('./new-version')).makeNewVersion(await this.deps(), id);
  }
  async export(id: string): ReturnType<ExportItem> {
    return (await import('./export-item')).exportItem(await deviceStorage(), id);
  }
  async receipt(id: string): Promise<Receipt | null> {
    const read = await (await deviceStorage()).read(['receipts'], (db) => db.receipts.get(id));
    return read.ok ? (read.value?.receipt ?? null) : null;
  }
  /** Sends now whatever may be sent, and looks whether the session still stands. */
  kick(): void {
    void this.runner?.kick().then(() => session.read());
  }
  private kicked<T>(outcome: T): T {
    this.kick();
    return outcome;
  }
  private async deps(): Promise<ActionDeps> {
    return { storage: await deviceStorage(), now: () => Date.now() };
  }
}

export const outbox = new Outbox();
