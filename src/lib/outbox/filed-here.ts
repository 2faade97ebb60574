import type { FiledDocument } from '#law/filing/document';
import type { AwardAnswers } from '#law/forms/award';
import type { OutboxRow } from '../storage/tables';

/** What this device has sent and the server has registered, of the same organisation in the same call (AW-5). */
export function filedHere(items: readonly OutboxRow[], call: string, bin: string): { readonly submission: string; readonly direction: string }[] {
  const withdrawn = new Set(items.filter(({ kind, state }) => kind === 'withdraw' && state === 'withdrawn').map(({ text }) => text));
  return items
    .filter((item) => item.kind === 'submit' && item.state === 'registered' && item.call === call && !withdrawn.has(item.id))
    .map((item) => ({ id: item.id, answers: (JSON.parse(item.text) as FiledDocument).answers as AwardAnswers }))
    .filter(({ answers }) => answers.organisation.bin === bin)
    .map(({ id, answers }) => ({ submission: id, direction: answers.direction.direction }));
}
