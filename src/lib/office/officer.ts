import { officers, type Account } from '../remote/remote';

/** Whether the office's screens are this person's. What they may do, the server decides by its own books. */
export const isOfficer = (account: Account | null): boolean => account?.role !== undefined && officers.includes(account.role);
