/**
 * The council counted again from its call's chain and what was revealed: the one path by which server, device,
 * public page and command come to a result. It asks for no personal data and trusts nobody: every byte that
 * decides is bound to an event, and the first that is not what it was is named with its event.
 */
import { criteriaSetOf, isComplete, type CriteriaSet } from '../criteria/set';
import type { IsoDate } from '../dates';
import { verifyChain, type Break, type ChainEvent } from '../filing/event';
import type { Hash, Sha256 } from '../filing/wire';
import { order } from '../order';
import { isRecord } from '../record';
import { applicantsText, type Applicant } from './applicants';
import type { CountedPaper, ResultInput } from './result';
import { openCommitment, type OpenSheet } from './sealed-sheet';
import type { CountedSheet } from './sheet';
import { storyOf, type LockedSheet, type Story, type StoryBreak } from './story';

export interface RevealedSheet {
  readonly id: string;
  /** Canonical JSON of `OpenSheet`. */
  readonly open: string;
  readonly key: Sha256;
}
export interface Books {
  readonly call: string;
  /** The chain from its beginning. */
  readonly events: readonly ChainEvent[];
  readonly applicants: readonly Applicant[];
  readonly sheets: readonly RevealedSheet[];
}

/**
 * `replay.unfinished`: the chain has not come so far. `replay.list`: not the list that was published.
 * `replay.applicant`: an admitted paper that the list does not have. `replay.sheet`: not the sheet that was
 * locked. `replay.unrevealed`: one that counts is not shown. `replay.stray`: one that does not count is.
 */
export type ReplayCode = Break | StoryBreak['code'] | 'replay.unfinished' | 'replay.list' | 'replay.applicant' | 'replay.sheet' | 'replay.unrevealed' | 'replay.stray';
export interface Broken<C extends string = ReplayCode> {
  readonly ok: false;
  readonly code: C;
  /** The event that breaks; 0 and empty where none can be named. */
  readonly seq: number;
  readonly kind: string;
}
export type Replayed = { readonly ok: true; readonly input: ResultInput; readonly story: Story; readonly head: Sha256 } | Broken;

export const broken = <C extends string>(code: C, event: { readonly seq: number; readonly kind: string } = { seq: 0, kind: '' }): Broken<C> =>
  ({ ok: false, code, seq: event.seq, kind: event.kind });

/** Registered, admitted and still standing, by id. */
const countedPapers = (story: Story) => [...story.papers.values()].filter(({ decision, gone }) => decision === 'admitted' && !gone).sort((a, b) => order(a.id, b.id));

/** Ids of those who sit when it is decided. */
const membersOf = ({ council, ended }: Story): readonly string[] => (council?.seats ?? []).filter((seat) => !ended.has(seat));

/** CI-2: the sheets that count, by id: what is revealed, and nothing else of what was ever locked. */
export const countedSheets = (story: Story): readonly LockedSheet[] => {
  const papers = new Set(countedPapers(story).map(({ id }) => id));
  const members = new Set(membersOf(story));
  return [...story.sheets.values()]
    .filter(({ seat, paper, reopenedAt }) => reopenedAt === null && members.has(seat) && papers.has(paper) && !story.recusals.has(`${seat} ${paper}`))
    .sort((a, b) => order(a.id, b.id));
};

/** What is counted by itself is found in the list by its number; with whom it competes, the list says. */
const papersOf = (story: Story, applicants: readonly Applicant[]): readonly CountedPaper[] | LackingPaper => {
  const known = new Map(applicants.map((each) => [each.number, each]));
  const papers: CountedPaper[] = [];
  for (const { id, number, registeredAt } of countedPapers(story)) {
    const applicant = known.get(number);
    if (applicant === undefined) return { lacking: id };
    // A number is one paper's.
    known.delete(number);
    papers.push({ id, number, group: applicant.direction, registeredAt });
  }
  return papers;
};
interface LackingPaper {
  readonly lacking: string;
}

const parsed = (open: string): OpenSheet | null => {
  try {
    return JSON.parse(open) as OpenSheet | null;
  } catch {
    return null;
  }
};

interface Opening {
  readonly call: string;
  readonly set: CriteriaSet;
  readonly sha256: Hash;
}
/** The sheet, if it is the one that was locked there. */
const opened = (locked: LockedSheet, { id, open, key }: RevealedSheet, { call, set, sha256 }: Opening): CountedSheet | null => {
  const text = openCommitment(open, key, sha256) === locked.sheet ? parsed(open) : null;
  // EV-3, AW-8, GR-7: no sheet was ever locked with other points; whoever shows one made it up.
  if (text === null || !isRecord(text.points) || !isComplete(set, text.points)) return null;
  const { call: of, member, paper, points, revision } = text;
  const same = of === call && member === locked.seat && paper === locked.paper && revision === locked.revision;
  return same ? { id, member, paper, points, revision, reopenedAt: null } : null;
};

interface Asked {
  readonly sha256: Hash;
  /** The day of a decision that is being taken; of one that the chain has, its own. */
  readonly decidedOn?: IsoDate;
}

export const replay = ({ call, events, applicants, sheets }: Books, { sha256, decidedOn }: Asked): Replayed => {
  const walked = verifyChain(events, { chain: call }, sha256);
  const at = (seq: number): ChainEvent | undefined => events[seq - 1];
  if (!walked.ok) return broken(walked.code, { seq: walked.seq, kind: at(walked.seq)?.kind ?? '' });
  const told = storyOf(call, events);
  if (!told.ok) return told;
  const { story } = told;
  const { settings, list, council, closed } = story;
  const day = story.decided?.decidedOn ?? decidedOn;
  const set = criteriaSetOf(settings?.criteria ?? '');
  if (!settings || set === null || !list || !council || !closed || day === undefined) return broken('replay.unfinished');
  if (sha256(applicantsText(call, applicants)) !== list.list) return broken('replay.list', at(list.seq));
  const papers = papersOf(story, applicants);
  if ('lacking' in papers) return broken('replay.applicant', [...events].reverse().find(({ kind, subject }) => kind === 'submission.admitted' && subject === papers.lacking));

  const revealed = new Map(sheets.map((sheet) => [sheet.id, sheet]));
  const counted: CountedSheet[] = [];
  for (const locked of countedSheets(story)) {
    const sheet = revealed.get(locked.id);
    if (!sheet) return broken('replay.unrevealed', at(locked.seq));
    const open = opened(locked, sheet, { call, set, sha256 });
    if (!open) return broken('replay.sheet', at(locked.seq));
    counted.push(open);
  }
  if (counted.length !== sheets.length) {
    const known = new Set(counted.map(({ id }) => id));
    const stray = sheets.find(({ id }) => !known.has(id)) ?? sheets[0];
    return broken('replay.stray', at(story.sheets.get(stray?.id ?? '')?.seq ?? 0));
  }
  return {
    ok: true, story, head: walked.head,
    input: {
      call: { id: call, settings, seed: list.hash, decidedOn: day },
      members: membersOf(story), declared: [...story.declared.keys()], recusals: [...story.recusals.values()].map(({ member, paper, ground }) => ({ member, paper, ground })),
      papers, groups: applicants.map(({ direction }) => direction), sheets: counted,
    },
  };
};
