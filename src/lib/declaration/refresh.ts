import type { MemberCouncils } from '#law/council/seats-wire';
import { deviceRemote } from '../remote/device-remote';
import { askAs } from '../remote/signed';
import { deviceStorage } from '../storage/device';

const read = (body: unknown): MemberCouncils | null => (typeof body === 'object' && body !== null && 'seats' in body && 'now' in body ? (body as MemberCouncils) : null);

/** Asks what somebody sits on, and keeps it for when there is no network. */
export const refreshSeats = async (owner: string): Promise<'fresh' | 'offline'> => {
  const reply = await askAs(deviceRemote().deps, owner, { path: '/api/otinim/council', within: 30_000, read });
  if (!reply.ok) return 'offline';
  const fetchedAt = Date.now();
  await (await deviceStorage()).keep(['councils'], (db) => db.councils.put({ owner, answer: reply.value, fetchedAt, offset: Date.parse(reply.value.now) - fetchedAt }));
  return 'fresh';
};
