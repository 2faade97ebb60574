/** One open draft: its definition, its editor and what the screens show of both. */
import { awardPackage } from '#law/forms/award';
import type { Package } from '#law/form/fields';
import { openChannel } from '$lib/drafts/channel';
import { openDraft } from '$lib/drafts/drafts';
import { openEditor, type Editor, type OpenConflict, type Status } from '$lib/drafts/editor';
import { saveOnLeave } from '$lib/drafts/autosave';
import { answersFrom, type Unit } from '$lib/drafts/units';
import { deviceStorage } from '$lib/storage/device';
import type { Storage, StorageState } from '$lib/storage/storage';
import type { DraftRow, FileRow, UnitRow } from '$lib/storage/tables';
import { update } from '$lib/ui/update.svelte';

export type SaveState = 'idle' | 'saving' | 'saved' | 'failed' | 'memory';
const packages: readonly Package[] = [awardPackage];

export class DraftSession {
  draft = $state.raw<DraftRow>() as DraftRow;
  files = $state.raw<readonly FileRow[]>([]);
  /** Grows with each change: what is derived from the editor's units is derived again. */
  version = $state(0);
  /** This page is sealing it: it goes on by its own way. */
  sending = $state(false);
  /** Keys not yet handed to the editor. */
  typing = $state(false);
  status = $state.raw<Status>('saved');
  conflicts = $state.raw<readonly OpenConflict[]>([]);
  #touched = $state(false);
  #memory = $state(false);
  /** Why nothing can be written just now, while the storage tries to come back. */
  #broken = $state<string>();
  /** What open inputs hold back goes to the editor when asked. */
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- a list of callbacks; nothing is drawn from it
  readonly #commits = new Set<() => void>();
  readonly #stops: (() => void)[] = [];

  constructor(
    readonly pack: Package,
    readonly storage: Storage,
    readonly editor: Editor,
    draft: DraftRow,
    files: readonly FileRow[],
  ) {
    this.draft = draft;
    this.files = files;
    this.conflicts = editor.conflicts();
    this.#stops.push(
      editor.onStatus((status) => this.#follow(status)),
      editor.onOutside(() => this.#refresh()),
      storage.onState((state: StorageState) => {
        this.#memory = state.kind === 'memory';
        this.#broken = state.kind === 'broken' ? state.reason : undefined;
      }),
      storage.watch(
        async (db) => ({ draft: await db.drafts.get(draft.id), files: await db.files.where('draft').equals(draft.id).toArray() }),
        (now) => this.#adopt(now.draft, now.files),
      ),
      saveOnLeave({ flush: () => this.flush() }, document, window),
      update.before(async () => (await this.flush()) === 'saved'),
    );
  }

  /** I8: never ahead of the truth. */
  get save(): SaveState {
    if (this.reason !== undefined) return 'failed';
    if (this.typing || this.status === 'saving') return 'saving';
    if (this.#memory) return 'memory';
    return this.#touched ? 'saved' : 'idle';
  }
  get reason(): string | undefined {
    if (typeof this.status === 'object') return this.status.notSaved;
    // P2: tries that take seconds are not «saving».
    return this.status === 'saving' ? this.#broken : undefined;
  }
  get units(): readonly Unit[] {
    void this.version;
    return this.editor.units();
  }
  get answers(): Record<string, Record<string, unknown>> {
    return answersFrom(this.pack, this.units);
  }

  typed(): void {
    this.typing = true;
    this.#touched = true;
  }
  /** Gives the way to take it back. */
  onCommit(commit: () => void): () => void {
    this.#commits.add(commit);
    return () => void this.#commits.delete(commit);
  }
  onOutside(listener: (row: UnitRow) => void): () => void {
    return this.editor.onOutside(listener);
  }
  flush(): Promise<Status> {
    for (const commit of this.#commits) commit();
    return this.editor.flush();
  }
  async close(): Promise<void> {
    await this.flush();
    for (const stop of this.#stops) stop();
    await this.editor.close();
  }

  #follow(status: Status): void {
    this.status = status;
    this.#refresh();
  }
  #refresh(): void {
    this.version += 1;
    // Another window's or another device's words come without a save of this one.
    if (this.status !== 'saving') this.conflicts = this.editor.conflicts();
  }
  #adopt(draft: DraftRow | undefined, files: readonly FileRow[]): void {
    if (draft) this.draft = draft;
    this.files = files.filter((file) => file.deletedAt === null).sort((a, b) => a.addedAt - b.addedAt);
  }
}

/** Null when this device has no such draft, or not its edition. */
export async function openSession(id: string, packs = packages): Promise<DraftSession | null> {
  const storage = await deviceStorage();
  const opened = await openDraft(storage, id);
  if (!opened.ok) return null;
  const { draft, units, files } = opened.value;
  const pack = packs.find((known) => known.id === draft.package && known.edition === draft.edition);
  if (!pack) return null;
  const after = (ms: number, run: () => void) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  };
  const editor = openEditor({ storage, channel: openChannel(), now: Date.now, after }, id, units);
  return new DraftSession(pack, storage, editor, draft, files);
}
