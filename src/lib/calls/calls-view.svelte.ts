/** Announced calls for screens: the cached answer first, the server's when it comes. */
import { deviceRemote } from '../remote/device-remote';
import { deviceStorage } from '../storage/device';
import type { CallsRow } from '../storage/tables';
import { bindDrafts, cachedCalls, clockIsWrong, openCalls, refreshCalls, serverNow } from './calls';

class CallsView {
  row = $state.raw<CallsRow | null>(null);
  /** Drafts for which more than one call is open: the person chooses (`bindCall`). */
  asked = $state.raw<readonly string[]>([]);
  readonly clockIsWrong = $derived(clockIsWrong(this.row));

  /** What this device knows without the network. */
  async recall(): Promise<void> {
    this.row = await cachedCalls(await deviceStorage());
  }
  async refresh(): Promise<void> {
    const storage = await deviceStorage();
    const now = () => Date.now();
    const fresh = await refreshCalls({ storage, remote: deviceRemote().remote, now });
    if (!fresh.ok) return;
    this.row = fresh.value;
    this.asked = await bindDrafts({ storage, now }, fresh.value);
  }
  /** Milliseconds by the server's clock, as well as is known. */
  now(): number {
    return serverNow(this.row, Date.now());
  }
  open(edition: string) {
    return this.row ? openCalls(this.row.answer, edition, this.now()) : [];
  }
}

export const callsView = new CallsView();
