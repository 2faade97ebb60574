/** Acts of the office upon a call and its council, and why they were not done. */
import type { Act, ActsAnswer } from '#law/council/act';
import { looksLike } from '../remote/looks-like';
import { askOffice } from '../remote/office';
import type { Failure, Reply } from '../remote/remote';

/** Words by code; `offline` and `other` for what has no code of its own. */
export type Reasons = { readonly offline: string; readonly other: string };

const read = looksLike<ActsAnswer>('answers');
/** A result is counted from its whole chain before it is answered. */
const within = 120_000;
/** One after another; each stands or falls alone. The same act again, after a lost answer, is the same deed. */
export const actOffice = (acts: readonly Act[]): Promise<Reply<ActsAnswer>> => askOffice({ path: '/council', body: { acts }, within, read });

export const worded = (code: string, reasons: Reasons): string => (reasons as Readonly<Record<string, string | undefined>>)[code] ?? reasons.other;

export const reasonOf = (failure: Failure, reasons: Reasons): string => {
  switch (failure.kind) {
    case 'offline':
      return reasons.offline;
    case 'unauthorised':
      return worded('session.required', reasons);
    case 'trouble':
      return reasons.other;
    case 'refused':
      return worded(failure.code, reasons);
  }
};

/** Why not all was done, in words; empty when it was. */
export const troubleOf = (reply: Reply<ActsAnswer>, reasons: Reasons): string => {
  if (!reply.ok) return reasonOf(reply.failure, reasons);
  for (const answer of reply.value.answers) if (answer.status === 'refused') return worded(answer.code, reasons);
  return reply.value.answers.length === 0 ? reasons.other : '';
};
