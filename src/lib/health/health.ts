/** What the host tells the administrator of itself (pocketbase/office_health.go). */
export interface HealthAnswer {
  readonly now: string;
  readonly version: string;
  readonly commit: string;
  readonly startedAt: string;
  readonly database: { readonly bytes: number; readonly wal: number; readonly free: number };
  readonly memory: number;
  readonly backup: { readonly at: string; readonly name: string; readonly files: number; readonly missing: number; readonly failedAt?: string; readonly failure?: string };
  readonly scheduled: boolean;
  readonly letters: { readonly waiting: number; readonly oldest: string } | null;
  readonly hours: readonly { readonly hour: string; readonly accepted: number; readonly refused: number }[];
  /** Milliseconds of the last thousand, waiting included. */
  readonly operations: { readonly count: number; readonly p50: number; readonly p99: number };
  readonly hooks: { readonly pool: number; readonly busy: number; readonly most: number };
  /** Of the last day: told to wait; ended in an error of the host's. */
  readonly limited: number;
  readonly failed: number;
  /** Whether the machine's clock follows others; null when it does not say. */
  readonly clock: boolean | null;
  readonly proxy: boolean;
  readonly downtimes: readonly { readonly from: string; readonly to: string }[];
  readonly errors: readonly { readonly message: string; readonly count: number; readonly last: string }[];
}

/** Null when it is not an answer of ours. */
export const readHealth = (body: unknown): HealthAnswer | null => {
  const answer = body as Partial<HealthAnswer> | null;
  const whole = typeof answer === 'object' && answer !== null && Array.isArray(answer.hours) && Array.isArray(answer.errors) && typeof answer.database === 'object';
  return whole ? (answer as HealthAnswer) : null;
};

const hour = 3_600_000;
const giga = 1024 ** 3;
export const day = 24 * hour;

export type Warning =
  | 'backup.none' | 'backup.old' | 'backup.failed' | 'backup.missing' | 'disk.full' | 'disk.low'
  | 'clock.free' | 'letters.stuck' | 'answers.slow' | 'hooks.short' | 'errors.some';

/** What somebody has to look at, the worst first. */
export const warningsOf = (health: HealthAnswer): readonly Warning[] => {
  const { backup, database, letters, operations, hooks } = health;
  const now = Date.parse(health.now);
  const since = (instant: string) => now - Date.parse(instant);
  const failedLast = backup.failedAt !== undefined && backup.failedAt > backup.at;
  const found: readonly (readonly [Warning, boolean])[] = [
    // Below one GiB the host takes no attachments any more (pocketbase/uploads.go).
    ['disk.full', database.free < giga],
    ['backup.none', backup.at === ''],
    ['backup.missing', backup.missing > 0],
    ['backup.failed', failedLast],
    ['backup.old', backup.at !== '' && since(backup.at) > day],
    // An arrival is judged by this clock alone (Q2).
    ['clock.free', health.clock === false],
    ['disk.low', database.free >= giga && database.free < 5 * giga],
    ['letters.stuck', letters !== null && letters.waiting > 0 && since(letters.oldest) > hour],
    ['answers.slow', operations.count >= 20 && operations.p99 > 3000],
    ['hooks.short', hooks.most >= hooks.pool],
    ['errors.some', health.failed > 0],
  ];
  return found.filter(([, is]) => is).map(([code]) => code);
};
