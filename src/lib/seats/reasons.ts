/** Why it did not work, in words. */
import type { Failure } from '../remote/remote';
import type { SeatsWords } from './words.kk';

type Words = Pick<SeatsWords, 'reasons'>;

export const worded = (code: string, { reasons }: Words): string => (code in reasons ? reasons[code as keyof typeof reasons] : reasons.other);

export const reasonOf = (failure: Failure, words: Words): string => {
  if (failure.kind === 'offline') return words.reasons.offline;
  if (failure.kind === 'unauthorised') return words.reasons['session.required'];
  return failure.kind === 'trouble' ? words.reasons.other : worded(failure.code, words);
};
