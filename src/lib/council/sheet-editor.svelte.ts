/** Autosave of one's own sheet: points at once, words at rest; «saved» only after the commit (I1, I8). */
import { restTimer } from '../forms/rest-timer';
import { deviceStorage } from '../storage/device';
import type { StorageTrouble } from '../storage/trouble';
import { changeSheet, type Place, type SheetChange } from './own-sheets';

const keyOf = (change: SheetChange): string => ('notes' in change ? 'notes' : `${'points' in change ? 'points' : 'comment'} ${change.criterion}`);

export class SheetEditor {
  state = $state<'idle' | 'saving' | 'saved' | 'failed'>('idle');
  trouble = $state<StorageTrouble | null>(null);
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- not shown: what is shown is `state`
  readonly #waiting = new Map<string, SheetChange>();
  #writing: Promise<void> = Promise.resolve();
  readonly #timer = restTimer(() => void this.flush());

  constructor(readonly place: Place) {}

  /** `typed`: more keys may follow. */
  change(change: SheetChange, typed = false): void {
    this.#waiting.set(keyOf(change), change);
    this.state = 'saving';
    if (typed) this.#timer.key();
    else void this.flush();
  }
  /** Everything typed is on the disk, or said not to be. True when it is. */
  async flush(): Promise<boolean> {
    this.#writing = this.#writing.then(() => this.#write());
    await this.#writing;
    return this.#waiting.size === 0;
  }
  async #write(): Promise<void> {
    const storage = await deviceStorage();
    for (const [key, change] of [...this.#waiting]) {
      const kept = await changeSheet(storage, this.place, change, Date.now());
      if (!kept.ok) {
        [this.state, this.trouble] = ['failed', kept.code];
        return;
      }
      // Typed on while it was written: that goes next.
      if (this.#waiting.get(key) === change) this.#waiting.delete(key);
    }
    if (this.#waiting.size === 0 && this.state === 'saving') this.state = 'saved';
    if (this.#waiting.size === 0 && this.state === 'failed') [this.state, this.trouble] = ['saved', null];
  }
}
