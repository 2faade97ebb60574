import { deviceRemote } from '../remote/device-remote';
import type { Reply } from '../remote/remote';
import { askAs } from '../remote/as-account';
import { deviceStorage } from '../storage/device';
import { eraseHere } from './erase-here';

/** How many filings stand on. */
const read = (body: unknown): { readonly standing: number } | null =>
  typeof body === 'object' && body !== null && 'standing' in body && typeof body.standing === 'number' ? { standing: body.standing } : null;

/** Erases the account on the server, and what this device keeps for it. */
export const eraseAccount = async (account: string, password: string): Promise<Reply<{ readonly standing: number }>> => {
  const reply = await askAs(deviceRemote().deps, account, { path: '/api/otinim/account/erasure', body: { password }, within: 120_000, read });
  if (!reply.ok) return reply;
  await eraseHere(await deviceStorage(), account);
  return reply;
};
