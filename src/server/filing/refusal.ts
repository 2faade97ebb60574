import { finding } from '#law/form/check';
import type { Finding, FindingCode } from '#law/form/finding';
import type { Answer, Instant } from '#law/filing/wire';

export const refused = (id: string, arrivedAt: Instant, findings: readonly Finding[]): Answer => ({ id, status: 'refused', arrivedAt, findings });

/** A refusal for one reason that is Otinim's own, not of a rule. */
export const refusedFor = (id: string, arrivedAt: Instant, code: FindingCode): Answer =>
  refused(id, arrivedAt, [finding('own', '', code)]);
