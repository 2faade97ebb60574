/** What a link brings after its #, which no server is told: kept in this tab over the way to the sign-in and back. */
type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export interface LinkPart<T> {
  /** Its name in the tab's memory. */
  readonly key: string;
  /** Null for what is no such link. */
  readonly read: (hash: string) => T | null;
}

/** The tab's own memory; null where the browser refuses it with cookies. */
const tabMemory = (): Kept | null => {
  try {
    return globalThis.sessionStorage;
  } catch {
    return null;
  }
};

export const linkHere = <T>({ key, read }: LinkPart<T>, hash: string, kept = tabMemory()): T | null => {
  const given = read(hash);
  if (given !== null) kept?.setItem(key, hash);
  return given ?? read(kept?.getItem(key) ?? '');
};

/** Once it has served. */
export const forgetLink = ({ key }: Pick<LinkPart<unknown>, 'key'>, kept = tabMemory()): void => kept?.removeItem(key);
