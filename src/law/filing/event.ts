/** A call's event chain: each event names the hash of the one before, so that no line can be changed or lost. */
import { canonical } from './canonical';
import type { Hash, Instant, Sha256 } from './wire';

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

/** What the first event of a chain names as the one before. */
export const firstPrev: Sha256 = '0'.repeat(64);

/**
 * sha256(prev + "\n" + canonical({chain, seq, kind, subject, at, body})). `body` is canonical already, so the whole is put
 * together in the order of its keys, and nothing is parsed: a chain of a large council has 17 000 events.
 */
export const eventHash = ({ chain, seq, kind, subject, at, body, prev }: Omit<ChainEvent, 'hash'>, sha256: Hash): Sha256 => {
  const [when, of, what, whose] = [at, chain, kind, subject].map((text) => JSON.stringify(text));
  return sha256(`${prev}\n{"at":${when ?? ''},"body":${body},"chain":${of ?? ''},"kind":${what ?? ''},"seq":${canonical(seq)},"subject":${whose ?? ''}}`);
};

/** A document in the chain: whoever has document and salt can show that it is this one; nobody else learns it. */
export const commitment = (salt: string, documentHash: Sha256, sha256: Hash): Sha256 => sha256(salt + documentHash);

/** A place in a chain that somebody keeps elsewhere: a receipt, a published answer, a device's memory. */
export interface ChainHead {
  readonly seq: number;
  readonly hash: Sha256;
}

/** What of a chain is asked for. */
export interface Expected {
  /** The call's id: a sound chain of another call is not this one. */
  readonly chain: string;
  /** The place after which `events` begin, already verified; from the beginning when left out. */
  readonly after?: ChainHead;
  /** A head kept elsewhere. A chain that was cut or written anew does not pass through it. */
  readonly head?: ChainHead;
}

/**
 * `chain.other`: an event of another call. `chain.gap`: one is missing, repeated or out of its place.
 * `chain.link`: it names another one before it. `chain.hash`: it was changed. `chain.rewritten`: sound, but
 * not what the known head saw. `chain.cut`: events that the known head saw are gone from the end.
 */
export type Break = 'chain.other' | 'chain.gap' | 'chain.link' | 'chain.hash' | 'chain.rewritten' | 'chain.cut';

export type Verified =
  | { readonly ok: true; readonly seq: number; readonly head: Sha256 }
  /** `seq` is the place, counted from 1, of the first event that is not what it was. */
  | { readonly ok: false; readonly seq: number; readonly code: Break };

/** Before the first event. */
export const beginning: ChainHead = { seq: 0, hash: firstPrev };

const isCanonical = (body: string): boolean => {
  try {
    return canonical(JSON.parse(body)) === body;
  } catch {
    return false;
  }
};

const breakOf = (event: ChainEvent, before: ChainHead, { chain, head }: Expected, sha256: Hash): Break | null => {
  if (event.chain !== chain) return 'chain.other';
  if (event.seq !== before.seq + 1) return 'chain.gap';
  if (event.prev !== before.hash) return 'chain.link';
  if (!isCanonical(event.body) || eventHash(event, sha256) !== event.hash) return 'chain.hash';
  return head?.seq === event.seq && head.hash !== event.hash ? 'chain.rewritten' : null;
};

/**
 * Walks a chain in its order, whole or from a verified place on. Any change of any byte of any event names
 * that event, and nothing before it. Without a known head nothing can be said of events cut off from the end.
 */
export const verifyChain = (events: readonly ChainEvent[], expected: Expected, sha256: Hash): Verified => {
  let before = expected.after ?? beginning;
  for (const event of events) {
    const code = breakOf(event, before, expected, sha256);
    if (code !== null) return { ok: false, seq: before.seq + 1, code };
    before = { seq: event.seq, hash: event.hash };
  }
  if (expected.head !== undefined && expected.head.seq > before.seq) return { ok: false, seq: before.seq + 1, code: 'chain.cut' };
  return { ok: true, seq: before.seq, head: before.hash };
};
