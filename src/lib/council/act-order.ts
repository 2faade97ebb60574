/** Who goes next. Acts of one call keep their order: a renewed declaration must not overtake the first (CI-3). */
import { mostActs } from '#law/council/act';
import type { ActRow } from '../storage/council-tables';

/** Bytes of one request: the server takes 512 KiB. */
const most = 400_000;
/** P8: after so many stumbles of the server an act stands in nobody's way any more. */
const patience = 5;

const troubled = ({ reason }: ActRow): boolean => reason !== null && (reason.startsWith('server.') || reason.startsWith('request.'));
const aside = (row: ActRow): boolean => troubled(row) && row.attempts >= patience;
const weigh = ({ body }: ActRow): number => new TextEncoder().encode(JSON.stringify(body)).length;

/** The next request, of rows in their turn; what made the server stumble travels alone. */
export const nextActs = (rows: readonly ActRow[], { now, owner }: { readonly now: number; readonly owner: string }): readonly ActRow[] => {
  /** Calls in which an earlier act is not due yet. */
  const held = new Set<string>();
  const batch: ActRow[] = [];
  let weight = 0;
  for (const row of rows) {
    if (row.owner !== owner || row.state !== 'queued' || held.has(row.call)) continue;
    const due = row.nextAt <= now;
    if (due && troubled(row) && batch.length === 0) return [row];
    if (!due || troubled(row)) {
      if (!aside(row)) held.add(row.call);
      continue;
    }
    weight += weigh(row);
    if (batch.length > 0 && (weight > most || batch.length === mostActs)) break;
    batch.push(row);
  }
  return batch;
};

/** When the timer should ring; null when nothing waits for time to pass. */
export const wakeAt = (rows: readonly ActRow[], owner: string | null): number | null => {
  const times = rows.filter((row) => row.state === 'queued' && row.owner === owner).map(({ nextAt }) => nextAt);
  return times.length > 0 ? Math.min(...times) : null;
};
