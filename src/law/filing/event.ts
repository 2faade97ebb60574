/** A call's event chain: each event names the hash of the one before, so that no line can be changed or lost. */
import { canonical } from './canonical';
import type { Instant, Sha256 } from './wire';

export interface ChainEvent {
  /** The call's id. */
  readonly chain: string;
  /** 1, 2, 3 … without gaps. */
  readonly seq: number;
  /** `submission.registered`. */
  readonly kind: string;
  /** Whose event it is: a submission's id. */
  readonly subject: string;
  readonly at: Instant;
  /** Canonical JSON text. No personal data: a document stands here as `commitment`. */
  readonly body: string;
  readonly prev: Sha256;
  readonly hash: Sha256;
}

type Hash = (text: string) => Sha256;

/** What the first event of a chain names as the one before. */
export const firstPrev: Sha256 = '0'.repeat(64);

/** sha256(prev + "\n" + canonical({chain, seq, kind, subject, at, body})). */
export const eventHash = (event: Omit<ChainEvent, 'hash'>, sha256: Hash): Sha256 => {
  const { chain, seq, kind, subject, at, body, prev } = event;
  return sha256(`${prev}\n${canonical({ chain, seq, kind, subject, at, body: JSON.parse(body) as unknown })}`);
};

/** A document in the chain: whoever has document and salt can show that it is this one; nobody else learns it. */
export const commitment = (salt: string, documentHash: Sha256, sha256: Hash): Sha256 => sha256(salt + documentHash);

export type Verified =
  | { readonly ok: true; readonly head: Sha256 }
  /** `seq` is the place, counted from 1, of the first event that is not what it was. */
  | { readonly ok: false; readonly seq: number; readonly code: 'chain.gap' | 'chain.link' | 'chain.hash' };

const isCanonical = (body: string): boolean => {
  try {
    return canonical(JSON.parse(body)) === body;
  } catch {
    return false;
  }
};

/**
 * Walks a whole chain in its order. Any change of any byte of any event names that event, and nothing
 * before it. The head says nothing about events cut off from the end: compare it with one kept elsewhere.
 */
export const verifyChain = (events: readonly ChainEvent[], sha256: Hash): Verified => {
  let prev = firstPrev;
  const chain = events[0]?.chain;
  for (const [index, event] of events.entries()) {
    const seq = index + 1;
    if (event.seq !== seq || event.chain !== chain) return { ok: false, seq, code: 'chain.gap' };
    if (event.prev !== prev) return { ok: false, seq, code: 'chain.link' };
    if (!isCanonical(event.body) || eventHash(event, sha256) !== event.hash) return { ok: false, seq, code: 'chain.hash' };
    prev = event.hash;
  }
  return { ok: true, head: prev };
};
