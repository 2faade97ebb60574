import { checkFiled } from '#law/award/check';
import { almatyDate } from '#law/almaty';
import type { FiledDocument } from '#law/filing/document';
import { prepare } from '#law/filing/seal';
import { checkPackage, finding } from '#law/form/check';
import type { Finding } from '#law/form/finding';
import { awardPackage, type AwardAnswers } from '#law/forms/award';
import { sha256OfText } from '$lib/outbox/hash';
import type { CallsRow, OutboxRow } from '$lib/storage/tables';
import type { DraftSession } from './draft-session.svelte';

interface Known {
  readonly calls: CallsRow | null;
  readonly outbox: readonly OutboxRow[];
  /** By the server's clock, as well as the device knows it. */
  readonly now: number;
}

/** What this device has sent and the server has registered, of the same organisation in the same call (AW-5). */
function filedHere(items: readonly OutboxRow[], call: string, bin: string) {
  const withdrawn = new Set(items.filter(({ kind, state }) => kind === 'withdraw' && state === 'withdrawn').map(({ text }) => text));
  return items
    .filter((item) => item.kind === 'submit' && item.state === 'registered' && item.call === call && !withdrawn.has(item.id))
    .map((item) => ({ id: item.id, answers: (JSON.parse(item.text) as FiledDocument).answers as AwardAnswers }))
    .filter(({ answers }) => answers.organisation.bin === bin)
    .map(({ id, answers }) => ({ submission: id, direction: answers.direction.direction }));
}

/** The same check as the server's, over what would be sealed now. */
export async function checkDraft(session: DraftSession, { calls, outbox, now }: Known): Promise<Finding[]> {
  const { draft, files } = session;
  const { answers, attachments } = prepare({ package: awardPackage, answers: session.answers, attachments: files });
  const instant = new Date(now).toISOString();
  const call = calls?.answer.calls.find(({ id }) => id === draft.call);
  if (!call) {
    return [finding('AW-1', '', 'call.unknown'), ...checkPackage(awardPackage, answers, { attachments, today: almatyDate(instant) })];
  }
  return checkFiled(
    { id: draft.id, edition: draft.edition, attachments, answers },
    {
      now: instant,
      call,
      recipients: calls?.answer.recipients ?? [],
      filed: filedHere(outbox, call.id, answers.organisation.bin),
      consentHash: await sha256OfText(answers.consent.text),
    },
  );
}
