import type { Failure } from '../remote/remote';
import type { OrganisationWords } from './words.kk';

/** Why it did not work, in words. */
export const refusalOf = (failure: Failure, { reasons }: Pick<OrganisationWords, 'reasons'>): string => {
  if (failure.kind === 'offline') return reasons.offline;
  if (failure.kind === 'unauthorised') return reasons['session.required'];
  if (failure.kind === 'trouble') return reasons.other;
  return failure.code in reasons ? reasons[failure.code as keyof typeof reasons] : reasons.other;
};
