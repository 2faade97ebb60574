/** One list of everything a person has: drafts, what waits here, what the server knows. Pure. */
import { stateOf, type Paper } from '#law/filing/papers';
import type { Receipt } from '#law/filing/wire';
import type { DraftRow, OutboxRow } from '../storage/tables';

export const paperStates = ['draft', 'waiting', 'registered', 'admitted', 'returned', 'declined', 'refused', 'withdrawn', 'replaced', 'lapsed'] as const;
export type PaperStatus = (typeof paperStates)[number];

export interface PaperItem {
  readonly id: string;
  readonly status: PaperStatus;
  readonly title: string;
  readonly call: string | null;
  readonly number: string;
  /** Milliseconds; when anything of it last changed, for the order. */
  readonly at: number;
  readonly draft?: DraftRow;
  /** The filing as this device sent it. */
  readonly item?: OutboxRow;
  /** A withdrawal of it that this device asked for. */
  readonly withdrawal?: OutboxRow;
  readonly paper?: Paper;
  readonly receipt?: Receipt;
}
export interface Known {
  readonly drafts: readonly DraftRow[];
  readonly outbox: readonly OutboxRow[];
  readonly receipts: readonly { readonly id: string; readonly receipt: Receipt }[];
  readonly papers: readonly Paper[];
}

/** What the server said stands over what this device last heard, but for an end that it heard of later. */
const statusOf = (item: OutboxRow | undefined, paper: Paper | undefined): PaperStatus => {
  if (item?.state === 'withdrawn' || item?.state === 'replaced') return item.state;
  const known = paper && stateOf(paper.events);
  // «refused» here is what was not registered; whatever was, and is then refused, is declined.
  if (known && known !== 'awaiting') return known === 'refused' ? 'declined' : known;
  if (item?.state === 'registered') return 'registered';
  if (item?.state === 'refused') return item.findings.some(({ code }) => code === 'attachments.late') ? 'lapsed' : 'refused';
  return 'waiting';
};

const lastOf = (item: OutboxRow | undefined, paper: Paper | undefined): number =>
  Math.max(0, item?.createdAt ?? 0, ...(paper?.events ?? []).map(({ at }) => Date.parse(at)));

/** Newest first. A draft that was sealed is shown as what was sent, not twice. */
export const paperList = ({ drafts, outbox, receipts, papers }: Known): readonly PaperItem[] => {
  const filings = new Map(outbox.filter(({ kind }) => kind === 'submit').map((item) => [item.id, item]));
  const known = new Map(papers.map((paper) => [paper.id, paper]));
  const receipt = new Map(receipts.map((row) => [row.id, row.receipt]));
  const withdrawals = new Map(outbox.filter(({ kind, state }) => kind === 'withdraw' && state !== 'refused').map((item) => [item.text, item]));
  const filed = [...new Set([...filings.keys(), ...known.keys()])].map((id): PaperItem => {
    const [item, paper, withdrawal, kept] = [filings.get(id), known.get(id), withdrawals.get(id), receipt.get(id)];
    return {
      id, status: statusOf(item, paper), title: item?.title || paper?.title || '', call: item?.call ?? paper?.call ?? null,
      number: kept?.number ?? paper?.number ?? '', at: lastOf(item, paper),
      ...(item && { item }), ...(paper && { paper }), ...(withdrawal && { withdrawal }), ...(kept && { receipt: kept }),
    };
  });
  const open = drafts
    .filter(({ id, deletedAt, sealedAs }) => deletedAt === null && sealedAs === null && !filings.has(id) && !known.has(id))
    .map((draft): PaperItem => ({ id: draft.id, status: 'draft', title: draft.title, call: draft.call, number: '', at: draft.updatedAt, draft }));
  return [...open, ...filed].sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));
};

export interface Wanted {
  readonly words: string;
  readonly status: PaperStatus | '';
}
/** Letters that two keyboards write in two ways are one to who searches. */
const folded = (text: string): string => text.toLowerCase().normalize('NFC').replace(/ё/g, 'е').replace(/[«»"'.,\s]+/g, ' ').trim();

/** By words of the title, the number and the call's title, all of which must be there. */
export const found = (items: readonly PaperItem[], { words, status }: Wanted, callTitle: (id: string) => string): readonly PaperItem[] => {
  const asked = folded(words).split(' ').filter(Boolean);
  return items.filter((item) => {
    if (status !== '' && item.status !== status) return false;
    const text = folded(`${item.title} ${item.number} ${item.call ? callTitle(item.call) : ''} ${item.paper?.bin ?? ''}`);
    return asked.every((word) => text.includes(word));
  });
};
