/** Who chairs when the chair may not (CI-2, GR-3). */
import type { SittingFacts } from './result-acts';
import type { Member } from './seats';

export type ItemChair =
  | { readonly by: 'chair' | 'deputy'; readonly member: string }
  /** Both may not: the sources are silent ◦. The secretary names one of these, with the reason in the protocol. */
  | { readonly by: 'named'; readonly among: readonly string[] };

/**
 * Whoever is recused from a paper does not lead its item either: the chair's passes to the deputy.
 * @param seats those of the approved council. @param recusals standing ones, as they are kept.
 */
export const chairOf = (
  paper: string,
  seats: readonly Pick<Member, 'id' | 'seat'>[],
  recusals: readonly { readonly member: string; readonly paper: string }[],
): ItemChair => {
  const recused = new Set(recusals.filter((each) => each.paper === paper).map(({ member }) => member));
  const able = seats.filter(({ id }) => !recused.has(id));
  for (const by of ['chair', 'deputy'] as const) {
    const member = able.find(({ seat }) => seat === by);
    if (member) return { by, member: member.id };
  }
  return { by: 'named', among: able.map(({ id }) => id) };
};

interface Presiding {
  /** Those of the approved council. */
  readonly seats: readonly Pick<Member, 'id' | 'seat'>[];
  readonly facts: Pick<SittingFacts, 'present' | 'chairs'>;
  readonly recusals: readonly { readonly member: string; readonly paper: string }[];
}
export interface Lead {
  readonly by: ItemChair['by'];
  readonly member: string;
}

/** Who led an item of a sitting: of those who were there, the chair, the deputy, or whom the sitting named. Null: nobody. */
export const leadOf = ({ seats, facts: { present, chairs }, recusals }: Presiding, paper: string): Lead | null => {
  const chair = chairOf(paper, seats.filter(({ id }) => present.includes(id)), recusals);
  if (chair.by !== 'named') return chair;
  const named = chairs.find((each) => each.paper === paper)?.seat ?? '';
  return chair.among.includes(named) ? { by: 'named', member: named } : null;
};
