import { canonical } from '#law/filing/canonical';
import { beginning, eventHash, type ChainHead } from '#law/filing/event';
import type { CouncilEventKind } from '#law/council/events';
import type { Instant, Sha256 } from '#law/filing/wire';
import { sha256 } from '../engine';
import { first, insert, type App } from '../rows';

export interface NewEvent {
  readonly chain: string;
  readonly kind: CouncilEventKind | 'call.extended' | 'submission.entered' | 'submission.erased'
    | 'submission.received' | 'submission.registered' | 'submission.withdrawn' | 'submission.lapsed' | 'submission.replaced' | 'office.exported';
  readonly subject: string;
  readonly at: Instant;
  readonly body: Readonly<Record<string, string | number>>;
}

/** The last event of a chain, or the place before the first. */
export const headOf = (app: App, chain: string): ChainHead =>
  first(app, 'SELECT seq, hash FROM events WHERE chain = {:chain} ORDER BY seq DESC LIMIT 1', { chain }, { seq: 0, hash: '' }) ?? beginning;

/**
 * Appends to a call's chain and returns the new head. Only inside the writing transaction: there is one
 * writer, so the head that is read here is still the head when the row goes in, and (chain, seq) is unique.
 */
export const append = (tx: App, { body, ...event }: NewEvent): Sha256 => {
  const head = headOf(tx, event.chain);
  const linked = { ...event, seq: head.seq + 1, body: canonical(body), prev: head.hash };
  const hash = eventHash(linked, sha256);
  insert(tx, 'events', { ...linked, hash });
  return hash;
};
