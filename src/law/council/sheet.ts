/** One member's points for one paper. */
import type { CriterionKey, Points } from '../criteria/set';
import type { Instant } from '../filing/wire';

export interface Sheet {
  /** Made by the member's device. */
  readonly id: string;
  readonly member: string;
  /** The submission's id. */
  readonly paper: string;
  /** Whole points. */
  readonly points: Points;
  readonly comments: Readonly<Partial<Record<CriterionKey, string>>>;
  /** Grows with each locking after a reopening; the old sheet stays on record. */
  readonly revision: number;
  readonly lockedAt: Instant;
  /** Set by the secretary's event: this sheet counts no more, whatever came after it. */
  readonly reopenedAt: Instant | null;
}

/** What of a sheet the result is made from. */
export type CountedSheet = Pick<Sheet, 'id' | 'member' | 'paper' | 'points' | 'revision' | 'reopenedAt'>;

/**
 * The sheets that count: of each member and paper the locked one that nobody reopened, once however often it
 * came (Q7). Two that differ under one revision cannot be: the first by id stands, so every machine agrees. By paper.
 */
export const standingSheets = <S extends CountedSheet>(sheets: readonly S[]): ReadonlyMap<string, readonly S[]> => {
  const papers = new Map<string, Map<string, S>>();
  for (const sheet of sheets) {
    if (sheet.reopenedAt !== null) continue;
    let standing = papers.get(sheet.paper);
    if (standing === undefined) papers.set(sheet.paper, (standing = new Map()));
    const other = standing.get(sheet.member);
    if (!other || sheet.revision > other.revision || (sheet.revision === other.revision && sheet.id < other.id)) standing.set(sheet.member, sheet);
  }
  return new Map([...papers].map(([paper, standing]) => [paper, [...standing.values()]]));
};
