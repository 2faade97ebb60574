/** A call's journal as the screen shows it: filters, the lines loaded so far, what is chosen. */
import { SvelteSet } from 'svelte/reactivity';
import { noFilters, type JournalFilters, type JournalLine, type JournalPage } from '#law/filing/journal';
import type { Failure } from '../remote/remote';
import { askPage } from './ask';

export class Journal {
  filters = $state.raw<JournalFilters>(noFilters(''));
  lines = $state.raw<readonly JournalLine[]>([]);
  next = $state.raw<JournalPage['next']>(null);
  directions = $state.raw<JournalPage['directions']>([]);
  total = $state(0);
  /** Whether there has been an answer. */
  loaded = $state(false);
  busy = $state(false);
  failure = $state.raw<Failure | null>(null);
  readonly chosen = new SvelteSet<string>();
  /** All that match are chosen, those not loaded yet too. */
  all = $state(false);
  readonly count = $derived(this.all ? this.total : this.chosen.size);
  private run = 0;
  private anchor: string | null = null;

  async ask(filters: JournalFilters): Promise<void> {
    this.filters = filters;
    this.chooseNone();
    await this.load(null);
  }
  async more(): Promise<void> {
    if (this.next && !this.busy) await this.load(this.next);
  }
  private async load(place: JournalPage['next']): Promise<void> {
    const run = ++this.run;
    this.busy = true;
    const reply = await askPage(this.filters, place);
    // A later question has been asked meanwhile.
    if (run !== this.run) return;
    this.busy = false;
    this.failure = reply.ok ? null : reply.failure;
    if (!reply.ok) return;
    const { lines, next, directions, total } = reply.value;
    this.lines = place === null ? lines : [...this.lines, ...lines];
    if (this.all) for (const { id } of lines) this.chosen.add(id);
    [this.next, this.directions, this.total, this.loaded] = [next, directions, total, true];
  }

  /** With Shift, from the last one touched to this one. */
  choose(ids: readonly string[], on: boolean, range: boolean): void {
    const [only] = ids;
    const order = this.lines.map(({ id }) => id);
    let touched = ids;
    if (range && ids.length === 1 && only !== undefined && this.anchor !== null) {
      const ends = [order.indexOf(this.anchor), order.indexOf(only)].sort((a, b) => a - b);
      if (ends[0] !== -1) touched = order.slice(ends[0], (ends[1] ?? 0) + 1);
    }
    for (const id of touched) {
      if (on) this.chosen.add(id);
      else this.chosen.delete(id);
    }
    if (!on) this.all = false;
    this.anchor = ids.length === 1 ? (only ?? null) : null;
  }
  chooseMatching(): void {
    this.all = true;
    for (const { id } of this.lines) this.chosen.add(id);
  }
  chooseNone(): void {
    this.all = false;
    this.chosen.clear();
    this.anchor = null;
  }
}
