import { takeActs, type Kinds } from './act';
import { declare } from './declarations';
import { forMember } from './member-guard';
import { acceptSeat } from './seats-accept';
import { lockSheet } from './sheets';

/** By kind; each from the file of its matter. */
export const memberKinds: Kinds = {
  'seat.accept': acceptSeat,
  declare,
  'sheet.lock': lockSheet,
};

/** POST /api/otinim/council: acts of a member. Each kind looks for the member's own seat in the act's call. */
export const takeMemberActs = forMember((e, person) => takeActs(e, memberKinds, { person, role: 'member' }));
