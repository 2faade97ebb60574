/** A member and a paper, with all that is known of a conflict between them. */
import type { Candidate } from '#law/council/candidates';
import type { KeptRecusal, KeptVerdict, OfficeConflicts } from '#law/council/seats-wire';

export interface Pair {
  readonly seat: string;
  readonly member: string;
  readonly paper: OfficeConflicts['papers'][number];
  readonly found: readonly Candidate[];
  /** The earliest first; the last one counts. */
  readonly verdicts: readonly KeptVerdict[];
  readonly recusals: readonly KeptRecusal[];
  /** `open`: something is alike, nobody declared it and nobody has decided. */
  readonly state: 'recused' | 'open' | 'cleared';
}

const stateOf = ({ verdicts, recusals }: Pick<Pair, 'verdicts' | 'recusals'>): Pair['state'] =>
  recusals.some(({ until }) => until === '') ? 'recused' : verdicts.length > 0 || recusals.length > 0 ? 'cleared' : 'open';

const urgency = { open: 0, recused: 1, cleared: 2 } as const;

/** Those of which anything is known: what waits first, then by number. */
export const pairsOf = ({ seats, papers, candidates, verdicts, recusals }: OfficeConflicts): readonly Pair[] =>
  seats.flatMap(({ id: seat, name: member }) =>
    papers.flatMap((paper): readonly Pair[] => {
      const about = <T extends { readonly paper: string }>(list: readonly T[], of: (one: T) => string): readonly T[] => list.filter((one) => one.paper === paper.id && of(one) === seat);
      const facts = { found: about(candidates, (one) => one.member), verdicts: about(verdicts, (one) => one.seat), recusals: about(recusals, (one) => one.seat) };
      return facts.found.length + facts.verdicts.length + facts.recusals.length === 0 ? [] : [{ seat, member, paper, ...facts, state: stateOf(facts) }];
    }),
  ).sort((a, b) => urgency[a.state] - urgency[b.state] || (a.paper.number < b.paper.number ? -1 : 1));
