/** What the device itself tells: the deadline of a draft is near. Nobody else knows of the draft. */
import type { Call, Instant } from '#law/filing/wire';
import { timeOf } from '../calendar/call-dates';
import type { DraftRow } from '../storage/tables';

export interface DraftDeadline {
  /** The same until the next, nearer reminder is due. */
  readonly id: string;
  readonly draft: string;
  readonly title: string;
  readonly closesAt: Instant;
  /** Days until the last day; 0 on it. */
  readonly left: number;
}
/** CO-7 ◦: a week before, and from the last day but one. */
const steps = [1, 7] as const;

export const draftDeadlines = (drafts: readonly DraftRow[], calls: readonly Call[], at: Instant): readonly DraftDeadline[] =>
  drafts
    .filter(({ deletedAt, sealedAs }) => deletedAt === null && sealedAs === null)
    .flatMap((draft) => {
      const call = calls.find(({ id }) => id === draft.call);
      if (!call) return [];
      const { phase, left } = timeOf(call, at);
      const step = steps.find((days) => left <= days);
      if ((phase !== 'open' && phase !== 'closing') || step === undefined) return [];
      return [{ id: `${draft.id}:${call.closesAt}:${step}`, draft: draft.id, title: draft.title, closesAt: call.closesAt, left }];
    });
