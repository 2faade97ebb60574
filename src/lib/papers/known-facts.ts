/** What this device knows of other filings, for the check before sending (AW-5). The server knows more. */
import type { Parent } from '#law/award/replace';
import type { FiledDocument } from '#law/filing/document';
import { stateOf, type Paper, type PaperState } from '#law/filing/papers';
import type { AwardAnswers } from '#law/forms/award';
import type { OutboxRow } from '../storage/tables';

interface Filed {
  readonly submission: string;
  readonly direction: string;
}
const ended: readonly PaperState[] = ['withdrawn', 'replaced', 'lapsed'];
/** What was given back or refused stands still: the server counts it so (AW-5). */
const stands = ({ events }: Paper): boolean => !ended.includes(stateOf(events));

/** Each once, with what the server said; what it says has ended does not stand, whatever was last heard here. */
export const standingWith = (known: readonly Filed[], papers: readonly Paper[], call: string, bin: string): readonly Filed[] => {
  const told = papers.filter((paper) => paper.call === call && paper.bin === bin);
  const over = new Set(told.filter((paper) => !stands(paper)).map(({ id }) => id));
  const elsewhere = told.filter(stands).map(({ id, direction }) => ({ submission: id, direction }));
  const all = new Map([...elsewhere, ...known].filter(({ submission }) => !over.has(submission)).map((one) => [one.submission, one]));
  return [...all.values()];
};

/** The filing that a draft was made to replace, as far as this device knows of it. */
export const parentOf = (id: string | null, papers: readonly Paper[], items: readonly OutboxRow[]): Parent | undefined => {
  const paper = papers.find((one) => one.id === id);
  if (paper) {
    const state = stateOf(paper.events);
    const replacedAt = paper.events.find(({ kind }) => kind === 'submission.replaced')?.at ?? '';
    return stands(paper) && state !== 'awaiting' || state === 'replaced' ? { submission: paper.id, call: paper.call, bin: paper.bin, replacedAt } : undefined;
  }
  const item = items.find((one) => one.id === id && one.kind === 'submit' && one.state === 'registered');
  if (!item) return undefined;
  const { organisation } = (JSON.parse(item.text) as FiledDocument).answers as AwardAnswers;
  return { submission: item.id, call: item.call ?? '', bin: organisation.bin, replacedAt: '' };
};
