/** How far a call has come, for the office. */
import type { OfficeCall } from '#law/council/calls-acts';
import type { Instant } from '#law/filing/wire';

export type CallStep = 'draft' | 'before' | 'open' | 'closed' | 'checking' | 'listed' | 'scoring' | 'decided' | 'published';

export const stepOf = (call: OfficeCall, now: Instant): CallStep => {
  const { stage, announced, council, draft } = call;
  if (!announced) return 'draft';
  if (stage.publishedAt !== '') return 'published';
  if (stage.decidedAt !== '') return 'decided';
  if (stage.approvedAt !== '' && stage.listedAt !== '') return 'scoring';
  if (stage.listedAt !== '') return 'listed';
  if (now < draft.opensAt) return 'before';
  if (now < call.closesAt) return 'open';
  return council ? 'checking' : 'closed';
};
export const stepTones = { draft: 'plain', before: 'plain', open: 'good', closed: 'plain', checking: 'busy', listed: 'busy', scoring: 'busy', decided: 'warn', published: 'good' } as const satisfies Record<CallStep, string>;
