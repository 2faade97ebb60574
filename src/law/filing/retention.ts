/** How long personal data of a filing are kept, and when they may be erased. The chain stays whole: it holds none. */
import { endExclusive, lastDayOf } from '../almaty';
import { addCalendarDays, isoDate, isIsoDate, partsOf } from '../dates';
import { announcedClose, type Call, type Instant } from './wire';

/** `request`: the person asked, after the filing was taken back, replaced or lapsed. `retention`: the call's term is over. */
export type Ground = 'request' | 'retention';

export type ErasureFault =
  /** Stands in the contest: number, BIN, direction and what was filed are needed for its results (AW-7 to AW-10). */
  | 'erasure.standing'
  | 'erasure.early'
  | 'erasure.pending';

export interface Settled {
  readonly number: string;
  readonly withdrawnAt: string;
  readonly lapsedAt: string;
  readonly replacedAt: string;
}

/**
 * ◦ The sources name no term for applications. Five years: longer than the three in which an award bars
 * another (AW-6). A call fixes its own at its announcement; for one that was announced without, this counts,
 * since personal data are not kept for ever.
 */
export const usualYears = 5;
export const retentionYearsOf = ({ retentionYears = 0 }: Pick<Call, 'retentionYears'>): number => (retentionYears > 0 ? retentionYears : usualYears);

/**
 * The first moment after the call's term of keeping, in whole years after the last day of filing. 29 February
 * ends with 28 February.
 */
export const keptUntil = (call: Pick<Call, 'closesAt' | 'extension' | 'retentionYears'>): Instant => {
  const years = retentionYearsOf(call);
  const { year, month, day } = partsOf(lastDayOf(announcedClose(call)));
  const same = isoDate(year + years, month, day);
  return endExclusive(isIsoDate(same) ? same : addCalendarDays(isoDate(year + years, month + 1, 1), -1));
};

/** Null when it may be erased on that ground now. */
export const erasureFault = (
  { number, withdrawnAt, lapsedAt, replacedAt }: Settled,
  call: Pick<Call, 'closesAt' | 'extension' | 'retentionYears'>,
  { ground, now }: { readonly ground: Ground; readonly now: Instant },
): ErasureFault | null => {
  const over = withdrawnAt !== '' || lapsedAt !== '' || replacedAt !== '';
  // Awaiting its files: an upload may be under way.
  if (number === '' && !over) return 'erasure.pending';
  if (ground === 'request') return over ? null : 'erasure.standing';
  return now >= keptUntil(call) ? null : 'erasure.early';
};
