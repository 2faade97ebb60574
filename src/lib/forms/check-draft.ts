import { checkFiled } from '#law/award/check';
import { almatyDate } from '#law/almaty';
import { prepare } from '#law/filing/seal';
import { checkPackage, finding } from '#law/form/check';
import type { Finding } from '#law/form/finding';
import { awardPackage } from '#law/forms/award';
import { filedIn, filerIn, knownIn, type Known as Organisations } from '$lib/organisation/known';
import { filedHere } from '$lib/outbox/filed-here';
import { sha256OfText } from '$lib/outbox/hash';
import { parentOf, standingWith } from '$lib/papers/known-facts';
import { deviceRemote } from '$lib/remote/device-remote';
import type { CallsRow, OutboxRow } from '$lib/storage/tables';
import type { DraftSession } from './draft-session.svelte';

interface Known {
  readonly calls: CallsRow | null;
  readonly outbox: readonly OutboxRow[];
  /** By the server's clock, as well as the device knows it. */
  readonly now: number;
}

/** With what the organisation's other people have sent, as far as this device has heard. */
function filedOf(outbox: readonly OutboxRow[], organisations: Organisations | null, call: string, bin: string) {
  const here = filedHere(outbox, call, bin);
  const others = filedIn(organisations, bin, call) ?? [];
  return [...here, ...others.filter(({ submission }) => !here.some((own) => own.submission === submission))];
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
  const account = deviceRemote().remote.account()?.id ?? null;
  const told = await session.storage.read(['profile'], (db) => knownIn(db, account));
  const organisations = told.ok ? told.value : null;
  const kept = await session.storage.read(['papers'], (db) => db.papers.toArray());
  const papers = kept.ok ? kept.value.flatMap((row) => row.papers) : [];
  const { bin } = answers.organisation;
  return checkFiled(
    { id: draft.id, edition: draft.edition, attachments, answers },
    {
      now: instant,
      call,
      recipients: calls?.answer.recipients ?? [],
      filed: standingWith(filedOf(outbox, organisations, call.id, bin), papers, call.id, bin),
      parent: parentOf(draft.parent, papers, outbox),
      filer: filerIn(organisations, bin),
      consentHash: await sha256OfText(answers.consent.text),
    },
  );
}
