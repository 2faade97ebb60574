import type { Page } from '@playwright/test';
import type { Person, Role } from '../harness/people';

const key = 'otinim.session';

/** Signed in as the app keeps it, of a page at the host's address; signing in itself is walked in sending.spec. */
export const enterAs = (page: Page, { id, email, token }: Person, role: Role): Promise<void> =>
  page.evaluate(([name, kept]) => localStorage.setItem(name, kept), [key, JSON.stringify({ token, account: { id, email, verified: true, role } })] as const);

export const leave = (page: Page): Promise<void> => page.evaluate((name) => localStorage.removeItem(name), key);
