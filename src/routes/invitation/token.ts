const key = 'otinim.invitation';

/**
 * The link's token: from the address, or from this tab's memory after the way to the sign-in and back. It
 * stands after the #, which no server is told.
 */
export function tokenHere(hash: string, kept: Pick<Storage, 'getItem' | 'setItem'> | null): string | null {
  const given = /^#([A-Za-z0-9]{40})$/.exec(hash)?.[1];
  if (given) kept?.setItem(key, given);
  return given ?? kept?.getItem(key) ?? null;
}
