import { takeActs, type Kinds } from './act';
import { forMember } from './member-guard';

/** By kind; each from the file of its matter. */
const kinds: Kinds = {};

/** POST /api/otinim/council: acts of a member. Each kind looks for the member's own seat in the act's call. */
export const takeMemberActs = forMember((e, person) => takeActs(e, kinds, { person, role: 'member' }));
