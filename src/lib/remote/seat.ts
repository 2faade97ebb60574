/** A seat on a council, as somebody who holds its link. Every failure is a value. */
import type { SeatLook } from '#law/council/seats-wire';
import { deviceRemote } from './device-remote';
import { looksLike } from './looks-like';
import { members, type Reply } from './remote';
import { askAs } from './as-account';

export const lookAtSeat = (body: { readonly call: string; readonly token: string }, owner: string): Promise<Reply<SeatLook>> =>
  askAs(deviceRemote().deps, owner, { path: '/api/otinim/council/seat', body, within: 30_000, read: looksLike<SeatLook>('seat', 'taken', 'title'), of: members });
