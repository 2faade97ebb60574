import { canonical } from '#law/filing/canonical';
import { eventHash, firstPrev } from '#law/filing/event';
import type { Instant, Sha256 } from '#law/filing/wire';
import { sha256 } from './engine';
import { first, insert, type App } from './rows';

export interface NewEvent {
  readonly chain: string;
  readonly kind: 'submission.received' | 'submission.registered' | 'submission.withdrawn' | 'submission.lapsed' | 'submission.replaced' | 'office.exported';
  readonly subject: string;
  readonly at: Instant;
  readonly body: Readonly<Record<string, string | number>>;
}

/**
 * Appends to a call's chain and returns the new head. Only inside the writing transaction: there is one
 * writer, so the head that is read here is still the head when the row goes in, and (chain, seq) is unique.
 */
export const append = (tx: App, { body, ...event }: NewEvent): Sha256 => {
  const head = first(tx, 'SELECT seq, hash FROM events WHERE chain = {:chain} ORDER BY seq DESC LIMIT 1', { chain: event.chain }, { seq: 0, hash: '' });
  const linked = { ...event, seq: (head?.seq ?? 0) + 1, body: canonical(body), prev: head?.hash ?? firstPrev };
  const hash = eventHash(linked, sha256);
  insert(tx, 'events', { ...linked, hash });
  return hash;
};
