/** The same check as the server's, over what would be entered now. */
import { checkEntered, statedArrival } from '#law/award/entered';
import type { Finding } from '#law/form/finding';
import { finding } from '#law/form/check';
import { prepare } from '#law/filing/seal';
import { paperPackage } from '#law/forms/paper-award';
import type { StandingAnswer } from '#law/filing/office-wire';
import type { DraftSession } from '../forms/draft-session.svelte';
import type { CallsRow } from '../storage/tables';

interface Known {
  readonly calls: CallsRow | null;
  /** Null while the server could not be asked: it asks its own books when the entry comes. */
  readonly standing: StandingAnswer['standing'] | null;
  /** By the server's clock, milliseconds. */
  readonly now: number;
}
export interface Entered {
  readonly findings: readonly Finding[];
  readonly arrivedAt: string | null;
}

export const checkEntry = ({ draft, files, answers: typed }: DraftSession, { calls, standing, now }: Known): Entered => {
  const { answers, attachments } = prepare({ package: paperPackage, answers: typed, attachments: files });
  const arrivedAt = statedArrival(answers.intake);
  const call = calls?.answer.calls.find(({ id }) => id === draft.call);
  if (!call) return { findings: [finding('AW-1', '', 'call.unknown')], arrivedAt };
  const document = { id: draft.id, edition: draft.edition, attachments, answers };
  const recipients = calls?.answer.recipients ?? [];
  const filed = (standing ?? []).map(({ submission, direction }) => ({ submission, direction }));
  return { findings: checkEntered(document, { now: new Date(now).toISOString(), call, recipients, filed, consentHash: '' }), arrivedAt };
};
