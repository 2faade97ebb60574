/** Why the device could not keep something, as a value. */
export type StorageTrouble =
  | 'storage.quota'
  /** The connection died or is refused just now (iOS in the background): worth another try. */
  | 'storage.closed'
  /** Another tab holds an older version open. */
  | 'storage.blocked'
  | 'storage.refused'
  | 'storage.failed';

export type Outcome<T, C extends string = StorageTrouble> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: C };

export const done = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });
export const failed = <C extends string>(code: C): { readonly ok: false; readonly code: C } => ({ ok: false, code });

const byName: Readonly<Record<string, StorageTrouble>> = {
  QuotaExceededError: 'storage.quota',
  DatabaseClosedError: 'storage.closed',
  InvalidStateError: 'storage.closed',
  TransactionInactiveError: 'storage.closed',
  TimeoutError: 'storage.closed',
  PrematureCommitError: 'storage.closed',
  AbortError: 'storage.closed',
  BlockedError: 'storage.blocked',
  VersionError: 'storage.blocked',
  SecurityError: 'storage.refused',
  NotAllowedError: 'storage.refused',
  MissingAPIError: 'storage.refused',
  OpenFailedError: 'storage.refused',
  UnknownError: 'storage.failed',
  DataError: 'storage.failed',
  DataCloneError: 'storage.failed',
  NotReadableError: 'storage.failed',
  ConstraintError: 'storage.failed',
};

const nameOf = (error: unknown): string => {
  if (typeof error !== 'object' || error === null || !('name' in error)) return '';
  return String(error.name);
};

const innerOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'inner' in error ? error.inner : null;

/** The trouble behind an exception of IndexedDB or Dexie; null for a fault of our own, which is thrown. */
export const troubleOf = (error: unknown): StorageTrouble | null => {
  // Dexie wraps the cause: an AbortError may hold the QuotaExceededError that says what to do.
  const inner = innerOf(error);
  const cause = inner && inner !== error ? troubleOf(inner) : null;
  if (cause) return cause;
  return byName[nameOf(error)] ?? null;
};
