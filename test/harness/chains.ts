import type { ChainEvent } from '#law/filing/event';
import type { Host } from './host';
import { rows } from './requests';

/** A call's events as the books hold them. */
export const chainOf = async (host: Host, call: string): Promise<ChainEvent[]> =>
  (await rows(host, `SELECT chain, seq, kind, subject, at, body, prev, hash FROM events WHERE chain = '${call}' ORDER BY seq`)).map(
    (row) => ({ ...row, seq: Number(row['seq']) }) as ChainEvent,
  );
