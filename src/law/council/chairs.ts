/** Who leads which item of a sitting. */
import type { SittingFacts } from './result-acts';
import type { CouncilResult } from './result';

interface Presiding {
  readonly chair: string;
  readonly deputy: string;
  readonly facts: Pick<SittingFacts, 'present' | 'chairs'>;
  readonly recusals: CouncilResult['recusals'];
}

/** A conflict of the chair passes the item to the deputy; of both, to whom the sitting chose. Empty where nobody is left. */
export const leadOf = ({ chair, deputy, facts, recusals }: Presiding, paper: string): string => {
  const may = (seat: string): boolean => facts.present.includes(seat) && !recusals.some((each) => each.member === seat && each.paper === paper);
  const chosen = facts.chairs.find((each) => each.paper === paper)?.seat ?? '';
  return [chair, deputy, chosen].find((seat) => seat !== '' && may(seat)) ?? '';
};
