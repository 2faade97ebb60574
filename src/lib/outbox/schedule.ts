/** Who goes next, and when. */
import { limits } from '#law/filing/wire';
import type { OutboxRow } from '../storage/tables';

/** UTF-16 units of one request: the server takes 32 MB, a phone's network much less in one go. */
const batchText = 2_000_000;

/** Goes in that account's name: nobody else's has sent it, nor sealed it (a phone is handed on, a network comes later). */
export const isOf = ({ owner, sealedBy }: OutboxRow, account: string): boolean => (owner ?? sealedBy ?? account) === account;

const open = ({ state }: OutboxRow): boolean => state === 'queued' || state === 'awaiting';

/** After such an obstacle an item travels alone, so that a poisonous one stops no other (P8). */
const alone = ({ reason }: OutboxRow): boolean =>
  reason !== null && (reason.startsWith('server.') || reason.startsWith('request.'));

/** The oldest that are due, at most 50 of them and not too heavy together. */
export const nextBatch = (
  items: readonly OutboxRow[],
  { now, account }: { readonly now: number; readonly account: string },
): readonly OutboxRow[] => {
  const due = items.filter((item) => open(item) && item.nextAt <= now && isOf(item, account));
  const [first] = due;
  if (!first) return [];
  if (alone(first)) return [first];
  const batch: OutboxRow[] = [];
  let weight = 0;
  for (const item of due) {
    if (alone(item)) continue;
    weight += item.text.length;
    if (batch.length > 0 && (weight > batchText || batch.length === limits.operations)) break;
    batch.push(item);
  }
  return batch;
};

/** When the timer should ring; null when nothing waits for time to pass. */
export const wakeAt = (items: readonly OutboxRow[]): number | null => {
  const times = items.filter(open).map(({ nextAt }) => nextAt);
  return times.length > 0 ? Math.min(...times) : null;
};
