import type { OfficeSeat } from '#law/council/seats-wire';

export type SeatState = 'ended' | 'proposed' | 'invited' | 'over' | 'accepted' | 'approved' | 'declared';

/** How far a seat has come. `now` is the server's clock: an invitation ends by it. */
export const seatState = ({ endedAt, invitedUntil, acceptedAt, approvedAt, declaredAt }: OfficeSeat, now: string): SeatState => {
  if (endedAt !== '') return 'ended';
  if (acceptedAt === '') return invitedUntil === '' ? 'proposed' : invitedUntil <= now ? 'over' : 'invited';
  if (approvedAt === '') return 'accepted';
  return declaredAt === '' ? 'approved' : 'declared';
};
export const seatTones = { ended: 'plain', proposed: 'plain', invited: 'busy', over: 'warn', accepted: 'busy', approved: 'good', declared: 'good' } as const;
