import type { CouncilEventKind, CouncilEvents } from '#law/council/events';
import { sealedSheet } from '#law/council/sealed-sheet';
import { commitment } from '#law/filing/event';
import type { Instant, Sha256 } from '#law/filing/wire';
import { append } from '../chain/append';
import { sha256 } from '../engine';
import type { App } from '../rows';

interface Happened<K extends CouncilEventKind> {
  readonly call: string;
  readonly kind: K;
  readonly subject: string;
  readonly at: Instant;
  readonly body: CouncilEvents[K];
}

/** Appends to the call's chain; only inside the writing transaction. */
export const happened = <K extends CouncilEventKind>(tx: App, { call, kind, subject, at, body }: Happened<K>): Sha256 =>
  append(tx, { chain: call, kind, subject, at, body: { ...body } });

/** How words stand in the chain: with the salt of their own row, so that they can be erased and still be shown. */
export const committed = (salt: string, words: string): Sha256 => commitment(salt, sha256(words), sha256);

/** How a locked sheet stands in the chain: its points can be revealed without its comments. `text`: canonical `SheetText`. */
export const committedSheet = (salt: string, text: string): Sha256 => sealedSheet(text, salt, sha256).commitment;
