/** One device under test: its database, its tabs, its clock, and what its person remembers having done. */
import { awardPackage } from '#law/forms/award';
import type { Receipt } from '#law/filing/wire';
import { createDraft, openDraft } from '$lib/drafts/drafts';
import { openChannel } from '$lib/drafts/channel';
import { openEditor } from '$lib/drafts/editor';
import { runOutbox, type EngineDeps } from '$lib/outbox/engine';
import { sha256Of } from '$lib/outbox/hash';
import { outboxStore } from '$lib/outbox/store';
import { submitDraft } from '$lib/outbox/submit';
import type { Account } from '$lib/remote/remote';
import { newEngine, openForTest } from '$lib/storage/open-for-test';
import type { Storage } from '$lib/storage/storage';
import type { OutboxRow } from '$lib/storage/tables';
import { Crash, faultyRemote, mortalDeps, type Weather } from './faulty';
import type { WireServer } from './wire-server';

export const person: Account = { id: 'personperson000', email: 'p@example.kz', verified: true };
export const stranger: Account = { id: 'strangerstrange', email: 's@example.kz', verified: true };

export interface Sealed {
  readonly text: string;
  readonly refusable: boolean;
}

const value = <T>(outcome: { ok: true; value: T } | { ok: false; code: string }): T => {
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
};

export class Device {
  private readonly engine = newEngine();
  private storage!: Storage;
  time = 1_790_000_000_000;
  account: Account | null = person;
  readonly drafts: string[] = [];
  /** What was sealed, as the person saw it at that moment. */
  readonly sealed = new Map<string, Sealed>();
  private locked = false;

  constructor(private readonly server: WireServer, private readonly weather: Weather) {}

  async open(): Promise<void> {
    this.storage = await openForTest(this.engine);
  }

  private deps(lock: boolean): EngineDeps {
    return {
      store: outboxStore(this.storage),
      remote: faultyRemote(this.server, this.weather, () => this.account),
      alone: async (work) => {
        if (!lock) return work();
        if (this.locked) return;
        this.locked = true;
        await work().finally(() => (this.locked = false));
      },
      now: () => this.time,
      chance: () => 0.5,
      meter: () => 'free',
      onProgress: () => {},
    };
  }

  async begin(name: string, files: readonly string[]): Promise<void> {
    const draft = value(await createDraft({ storage: this.storage, now: () => this.time }, {
      package: awardPackage.id, edition: awardPackage.edition, call: 'callcallcall000', title: name,
      units: [{ unit: 'organisation', values: { name }, order: 0 }],
    }));
    for (const [index, content] of files.entries()) {
      const blob = new Blob([`${content}${draft.id}${index}`]);
      const sha256 = await sha256Of(await blob.arrayBuffer());
      value(await this.storage.save(['files', 'blobs'], async (db) => {
        await db.blobs.put({ sha256, blob });
        await db.files.put({
          id: `file${index}${draft.id}`.slice(0, 15), draft: draft.id, slot: 'papers.founding', name: `${index}.pdf`, kind: 'pdf',
          size: blob.size, sha256, addedAt: index, deletedAt: null,
        });
      }));
    }
    this.drafts.push(draft.id);
  }

  async submit(id: string): Promise<void> {
    const deps = { storage: this.storage, now: () => this.time, account: () => null };
    // P5: a double click.
    const [first, second] = await Promise.all([1, 2].map(() => submitDraft(deps, { draft: id, language: 'kk' })));
    if (!first?.ok || !second?.ok) throw new Error('not submitted');
    if (first.value.text !== second.value.text) throw new Error('P5: two documents from one draft');
    if (!this.sealed.has(id)) this.sealed.set(id, { text: first.value.text, refusable: first.value.title.startsWith('refuse') });
  }

  /** P6: the person types on, and deletes files, after submitting. */
  async tamper(id: string): Promise<void> {
    const { units } = value(await openDraft(this.storage, id));
    const time = { now: () => this.time, after: () => () => {} };
    const editor = openEditor({ storage: this.storage, channel: openChannel(`model.${id}`), ...time }, id, units);
    editor.stage('organisation', { name: 'changed later' });
    await editor.close();
    value(await this.storage.save(['files'], (db) => db.files.where('draft').equals(id).delete()));
  }

  async run(how: { readonly lock: boolean; readonly mortal: boolean }): Promise<void> {
    const deps = this.deps(how.lock);
    try {
      await runOutbox(how.mortal ? mortalDeps(deps, this.weather) : deps);
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
      this.storage.close();
      this.locked = false;
      await this.open();
    }
  }

  async items(): Promise<readonly OutboxRow[]> {
    return value(await outboxStore(this.storage).items());
  }
  async receipt(id: string): Promise<Receipt | null> {
    return value(await this.storage.read(['receipts'], (db) => db.receipts.get(id)))?.receipt ?? null;
  }
  async holds(sha256: string): Promise<boolean> {
    return value(await outboxStore(this.storage).blob(sha256)) !== null;
  }
  close(): void {
    this.storage.close();
  }
}
