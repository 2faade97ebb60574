/** Stored submissions beside the chain that tells of them: what a row says must be what its events say. */
import { commitment, type ChainEvent } from './event';
import type { Hash, Instant, Sha256 } from './wire';

export interface Stored {
  readonly id: string;
  readonly sha256: Sha256;
  /** Empty once erased, as `salt` is. */
  readonly text: string;
  readonly salt: string;
  readonly number: string;
  readonly arrivedAt: Instant;
  readonly withdrawnAt: string;
  readonly lapsedAt: string;
  readonly replacedAt: string;
  readonly erasedAt: string;
}

/**
 * `audit.unknown`: the chain does not tell of it. `audit.text`: the text is not the one that was hashed.
 * `audit.commitment`: the document is not the one in the chain. `audit.state`: number, arrival or state is not
 * the chain's. `audit.erased`: gone without an event, or still there after one.
 */
export type Discrepancy = 'audit.unknown' | 'audit.text' | 'audit.commitment' | 'audit.state' | 'audit.erased';

const bodyOf = ({ body }: ChainEvent): Readonly<Record<string, unknown>> => JSON.parse(body) as Readonly<Record<string, unknown>>;

/** @param events of a verified chain whose subject this submission is. */
export const audit = (stored: Stored, events: readonly ChainEvent[], sha256: Hash): Discrepancy | null => {
  const of = (kind: string): ChainEvent | undefined => events.find((event) => event.kind === `submission.${kind}`);
  const arrived = of('received') ?? of('entered');
  if (arrived === undefined) return 'audit.unknown';
  const erased = of('erased');
  const empty = stored.text === '' && stored.salt === '';
  if ((erased !== undefined) !== empty || stored.erasedAt !== (erased?.at ?? '')) return 'audit.erased';
  if (!empty) {
    if (sha256(stored.text) !== stored.sha256) return 'audit.text';
    if (bodyOf(arrived)['commitment'] !== commitment(stored.salt, stored.sha256, sha256)) return 'audit.commitment';
  }
  const registered = of('registered');
  const same =
    stored.arrivedAt === (arrived.kind === 'submission.entered' ? bodyOf(arrived)['arrivedAt'] : arrived.at) &&
    stored.number === (registered === undefined ? '' : bodyOf(registered)['number']) &&
    stored.withdrawnAt === (of('withdrawn')?.at ?? '') &&
    stored.lapsedAt === (of('lapsed')?.at ?? '') &&
    stored.replacedAt === (of('replaced')?.at ?? '');
  return same ? null : 'audit.state';
};
