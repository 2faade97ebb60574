/** Who sits on a council, and who may (GR-3, GR-4). */
import type { CouncilSettings } from './settings';

export interface Member {
  readonly id: string;
  /** GR-3: put forward by the operator, or by an NGO. Awards know no shares. */
  readonly proposedBy: 'operator' | 'ngo';
  readonly seat: 'chair' | 'deputy' | 'member';
  /** BIN of the organisation that the person belongs to, if any. */
  readonly organisation: string | null;
  /** GR-4: whole years of work in one of the directions, and whether the education it needs is shown. */
  readonly years: number;
  readonly educated: boolean;
}

/** GR-3: at most so many. */
export const mostSeats = 15;

/** GR-3: 30 % experts of the operator, rounded to the nearest seat ◦, halves up; the rest are the NGOs'. */
export const sharesOf = (seats: number): { readonly operator: number; readonly ngo: number } => {
  const operator = Math.floor((seats * 30 + 50) / 100);
  return { operator, ngo: seats - operator };
};

export type SeatCode =
  | 'seats.many' | 'seats.none' | 'seats.chair' | 'seats.deputy' | 'seats.shares'
  | 'seat.applicant' | 'seat.education' | 'seat.years' | 'seat.twice';
export interface SeatFault {
  readonly rule: 'GR-3' | 'GR-4';
  readonly code: SeatCode;
  readonly member: string | null;
}

export interface SeatRules {
  /** GR-3: grants keep shares; an award's council is the ministry's own ◦. */
  readonly shares: boolean;
}
/** GR-3 asks for shares of grants alone; they are known by their criteria. */
export const seatRulesOf = ({ criteria }: Pick<CouncilSettings, 'criteria'>): SeatRules => ({ shares: criteria.startsWith('grant') });

const ofOne = (member: Member, applicants: ReadonlySet<string>): readonly SeatFault[] => {
  const fault = (rule: SeatFault['rule'], code: SeatCode): SeatFault => ({ rule, code, member: member.id });
  return [
    // GR-3: an NGO's person may sit only if that NGO has not applied.
    ...(member.organisation !== null && applicants.has(member.organisation) ? [fault('GR-3', 'seat.applicant')] : []),
    ...(member.educated ? [] : [fault('GR-4', 'seat.education')]),
    ...(member.years >= 2 ? [] : [fault('GR-4', 'seat.years')]),
  ];
};

/** What stands against a composition; empty when it may be approved. `applicants` are BINs. */
export const seatFaults = (members: readonly Member[], applicants: readonly string[], { shares }: SeatRules): readonly SeatFault[] => {
  const whole = (code: SeatCode): SeatFault => ({ rule: 'GR-3', code, member: null });
  const wanted = sharesOf(members.length);
  const sitting = (seat: Member['seat']): number => members.filter((member) => member.seat === seat).length;
  const applied = new Set(applicants);
  const ids = members.map(({ id }) => id);
  return [
    ...(members.length === 0 ? [whole('seats.none')] : []),
    ...(members.length > mostSeats ? [whole('seats.many')] : []),
    ...(sitting('chair') === 1 ? [] : [whole('seats.chair')]),
    ...(sitting('deputy') === 1 ? [] : [whole('seats.deputy')]),
    ...(shares && members.filter(({ proposedBy }) => proposedBy === 'operator').length !== wanted.operator ? [whole('seats.shares')] : []),
    ...members.filter(({ id }, at) => ids.indexOf(id) !== at).map(({ id }): SeatFault => ({ rule: 'GR-3', code: 'seat.twice', member: id })),
    ...members.flatMap((member) => ofOne(member, applied)),
  ];
};
