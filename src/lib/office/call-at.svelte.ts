/** The call that a page of the office is about, kept in its address so that it can be reloaded and sent on. */
import { replaceState } from '$app/navigation';
import { page } from '$app/state';
import type { Call } from '#law/filing/wire';
import { callsView } from '../calls/calls-view.svelte';

class CallAt {
  private chosen = $state<string | null>(null);
  readonly calls: readonly Call[] = $derived(callsView.row?.answer.calls ?? []);
  /** The one of the address, or the first. */
  readonly call: Call | undefined = $derived.by(() => {
    const asked = this.chosen ?? page.url.searchParams.get('call');
    return this.calls.find(({ id }) => id === asked) ?? this.calls[0];
  });
  choose(id: string): void {
    this.chosen = id;
    replaceState(`?call=${id}`, {});
  }
}
export const callAt = (): CallAt => new CallAt();
