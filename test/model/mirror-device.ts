/** One device of a person: a real database, real editors, the real mirror; its network and its life are the test's. */
import { awardPackage } from '#law/forms/award';
import type { MirrorAnswer, MirrorRequest } from '#law/mirror/wire';
import { openChannel } from '$lib/drafts/channel';
import { createDraft, readDraft, removeDraft, restoreDraft } from '$lib/drafts/drafts';
import { deleteForGood, purge } from '$lib/drafts/purge';
import { openEditor } from '$lib/drafts/editor';
import { submitDraft } from '$lib/outbox/submit';
import type { Reply } from '$lib/remote/remote';
import { newEngine, openForTest } from '$lib/storage/open-for-test';
import type { Storage } from '$lib/storage/storage';
import type { DraftRow, OutboxRow, UnitRow } from '$lib/storage/tables';
import { runMirror, type MirrorEnd } from '$lib/sync/mirror';
import type { MirrorServer } from './mirror-server';

export class Crash extends Error {}
export type Fault = 'none' | 'request lost' | 'answer lost' | 'die before' | 'die after';
export const account = 'personperson000';

const value = <T>(outcome: { ok: true; value: T } | { ok: false; code: string }): T => {
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
};
const offline: Reply<never> = { ok: false, failure: { kind: 'offline' } };

export class MirrorDevice {
  private readonly engine = newEngine();
  storage!: Storage;
  time = 1_790_000_000_000;

  constructor(private readonly server: MirrorServer, private readonly name: string) {}

  async open(): Promise<this> {
    this.storage = await openForTest(this.engine);
    return this;
  }
  async begin(id: string): Promise<void> {
    const draft = value(await createDraft({ storage: this.storage, now: () => (this.time += 1) }, {
      id, title: id, package: awardPackage.id, edition: awardPackage.edition, call: 'callcallcall000', units: [{ unit: 'organisation', values: { name: id }, order: 0 }],
    }));
    value(await this.storage.save(['drafts'], (db) => db.drafts.update(draft.id, { account })));
  }
  async units(draft: string): Promise<readonly UnitRow[]> {
    return value(await this.storage.read(['drafts', 'units', 'files'], (db) => readDraft(db, draft)))?.units ?? [];
  }
  async drafts(): Promise<DraftRow[]> {
    return value(await this.storage.read(['drafts'], (db) => db.drafts.toArray()));
  }
  async items(): Promise<OutboxRow[]> {
    return value(await this.storage.read(['outbox'], (db) => db.outbox.toArray()));
  }
  private async edit(draft: string, by: (editor: ReturnType<typeof openEditor>) => void): Promise<void> {
    const rows = await this.units(draft);
    const time = { now: () => (this.time += 1), after: () => () => {} };
    const editor = openEditor({ storage: this.storage, channel: openChannel(`${this.name}.${draft}`), ...time }, draft, rows);
    by(editor);
    const last = await editor.close();
    if (last !== 'saved') throw new Error(JSON.stringify(last));
  }
  async write(draft: string, unit: string, field: string, word: string): Promise<void> {
    await this.edit(draft, (editor) => editor.stage(unit, { [field]: word }));
  }
  async settle(draft: string, choose: (words: readonly unknown[]) => number): Promise<{ seen: unknown[]; chosen: unknown } | null> {
    let done: { seen: unknown[]; chosen: unknown } | null = null;
    await this.edit(draft, (editor) => {
      const [conflict] = editor.conflicts();
      if (!conflict) return;
      const seen = [conflict.saved, ...conflict.others];
      const chosen = seen[choose(seen)] ?? conflict.saved;
      editor.resolve(conflict, chosen);
      done = { seen, chosen };
    });
    return done;
  }
  async removeRow(draft: string, unit: string): Promise<void> {
    await this.edit(draft, (editor) => editor.removeRow(unit));
  }
  async removeDraft(draft: string): Promise<void> {
    value(await removeDraft({ storage: this.storage, now: () => (this.time += 1) }, draft));
  }
  /** Undo, on the device where it was thrown away. */
  async restoreDraft(draft: string): Promise<void> {
    value(await restoreDraft({ storage: this.storage, now: () => (this.time += 1) }, draft));
  }
  /** Started again after all that was thrown away is past its days. */
  async purge(): Promise<void> {
    value(await purge({ storage: this.storage, now: () => this.time + 40 * 86_400_000 }));
  }
  /** Out of the bin by the person's word; whether it went. */
  async deleteForGood(draft: string): Promise<boolean> {
    return value(await deleteForGood({ storage: this.storage }, draft));
  }
  /** The receipt came. */
  async receive(draft: string): Promise<void> {
    value(await this.storage.save(['outbox'], (db) => db.outbox.update(draft, { state: 'registered' })));
  }
  async submit(draft: string): Promise<OutboxRow | null> {
    const submitted = await submitDraft({ storage: this.storage, now: () => (this.time += 1), account: () => null }, { draft, language: 'kk' });
    return submitted.ok ? submitted.value : null;
  }
  /** @param during what the person does while a request is on its way */
  async run(fault: () => Fault, during: () => Promise<void> = async () => {}): Promise<MirrorEnd | 'died'> {
    const send = async (request: MirrorRequest): Promise<Reply<MirrorAnswer>> => {
      const what = fault();
      if (what === 'die before') throw new Crash();
      if (what === 'request lost') return offline;
      // As the wire does: nothing is shared.
      const answer = JSON.parse(JSON.stringify(this.server.take(JSON.parse(JSON.stringify(request)) as MirrorRequest))) as MirrorAnswer;
      await during();
      if (what === 'die after') throw new Crash();
      return what === 'answer lost' ? offline : { ok: true, value: answer };
    };
    try {
      return await runMirror({ storage: this.storage, send, now: () => (this.time += 1), tell: () => {} }, account);
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
      this.storage.close();
      await this.open();
      return 'died';
    }
  }
}
