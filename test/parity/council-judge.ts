/** The council's part of the law, as the parity suite asks it. */
import { candidatesOf, type PaperPeople, type Voice } from '#law/council/candidates';
import { replay, type Books } from '#law/council/replay';
import { resultOf } from '#law/council/result';
import { seatFaults, type Member } from '#law/council/seats';
import { warningsOf } from '#law/council/warnings';
import { canonical } from '#law/filing/canonical';

export type CouncilVector =
  /** A council counted again from its chain, sound or broken. */
  | { readonly kind: 'recount'; readonly books: Books; readonly decidedOn: string }
  /** Likenesses of members with those who stand in papers. */
  | { readonly kind: 'candidates'; readonly voices: readonly Voice[]; readonly papers: readonly PaperPeople[] }
  | { readonly kind: 'seats'; readonly members: readonly Member[]; readonly applicants: readonly string[]; readonly shares: boolean };

export const judgeCouncil = (vector: CouncilVector, sha256: (text: string) => string): string => {
  switch (vector.kind) {
    case 'recount': {
      const counted = replay(vector.books, { sha256, decidedOn: vector.decidedOn });
      if (!counted.ok) return canonical(counted);
      const result = resultOf(counted.input, sha256);
      return canonical({ result, warnings: warningsOf(result) });
    }
    case 'candidates':
      return canonical(candidatesOf(vector.voices, vector.papers));
    case 'seats':
      return canonical(seatFaults(vector.members, vector.applicants, { shares: vector.shares }));
  }
};
