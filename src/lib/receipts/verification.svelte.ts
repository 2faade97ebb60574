/** What the server says of a receipt, and what it could not be asked (I8: not reached is not «false»). */
import type { ReceiptCheck } from '#law/filing/wire';
import { deviceRemote } from '$lib/remote/device-remote';
import { verifyReceipt } from '$lib/remote/verify';
import { documentHash } from './document-hash';
import type { Held } from './receipt-link';

export type Outcome = { readonly kind: 'unknown' | 'offline' | 'busy' } | { readonly kind: 'true'; readonly check: ReceiptCheck };

export class Verification {
  busy = $state(false);
  outcome = $state.raw<Outcome | null>(null);
  /** The file that was compared last, and whether it is the document. */
  compared = $state.raw<{ readonly name: string; readonly same: boolean } | null>(null);
  #held: Held | null = null;
  #turn = 0;

  async ask(held: Held): Promise<void> {
    this.#held = held;
    this.compared = null;
    this.outcome = await this.#send(null);
  }
  async compare(file: File): Promise<void> {
    const answer = await this.#send(await documentHash(file));
    if (answer?.kind === 'true') this.compared = { name: file.name, same: answer.check.document === true };
    else this.outcome = answer;
  }

  /** Null when something else was asked meanwhile. */
  async #send(sha256: string | null): Promise<Outcome | null> {
    if (!this.#held) return this.outcome;
    const turn = (this.#turn += 1);
    this.busy = true;
    const reply = await verifyReceipt(deviceRemote().deps, { ...this.#held, sha256 });
    if (turn !== this.#turn) return this.outcome;
    this.busy = false;
    if (reply.ok) return { kind: 'true', check: reply.value };
    if (reply.failure.kind === 'refused') return { kind: 'unknown' };
    return { kind: reply.failure.kind === 'trouble' && reply.failure.status === 429 ? 'busy' : 'offline' };
  }
}
