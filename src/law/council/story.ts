/** What a call's chain tells of its council: read once, in order. Protocol, result and recount start from it. */
import type { ChainEvent } from '../filing/event';
import type { IsoDate } from '../dates';
import type { Instant, Sha256 } from '../filing/wire';
import { bodyOf, idsIn, isStoryKind, settingsIn, type Bodies, type StoryKind } from './story-body';
import type { Apart } from './recusal';
import type { CouncilSettings } from './settings';

/** Where in the chain something stands. */
export interface Place {
  readonly seq: number;
  readonly at: Instant;
}
export interface FiledPaper {
  readonly id: string;
  readonly number: string;
  readonly registeredAt: Instant;
  readonly decision: 'admitted' | 'returned' | 'refused' | null;
  /** Withdrawn, lapsed or replaced. */
  readonly gone: boolean;
}
/** `late`: its member had already locked points, which count no more. */
export interface ToldRecusal extends Apart, Place {
  readonly late: boolean;
}
export interface LockedSheet extends Place {
  readonly id: string;
  readonly seat: string;
  readonly paper: string;
  readonly revision: number;
  readonly sheet: Sha256;
  readonly reopenedAt: Instant | null;
}
export interface Council extends Place {
  readonly seats: readonly string[];
  readonly chair: string;
  readonly deputy: string;
}

export interface Story {
  readonly call: string;
  readonly settings: CouncilSettings | null;
  readonly papers: ReadonlyMap<string, FiledPaper>;
  /** AW-7, as last published. `hash` is of the first publication: the seed of every lot. */
  readonly list: (Place & { readonly list: Sha256; readonly hash: Sha256 }) | null;
  /** As last approved. */
  readonly council: Council | null;
  readonly ended: ReadonlySet<string>;
  /** Seat to its latest declaration. */
  readonly declared: ReadonlyMap<string, Instant>;
  /** Standing ones, by «seat paper». */
  readonly recusals: ReadonlyMap<string, ToldRecusal>;
  readonly sheets: ReadonlyMap<string, LockedSheet>;
  /** «seat paper» to the id of the sheet that is locked there now. */
  readonly locked: ReadonlyMap<string, string>;
  readonly closed: Place | null;
  readonly sitting: (Place & { readonly heldOn: IsoDate; readonly present: readonly string[] }) | null;
  readonly decided: (Place & { readonly decidedOn: IsoDate; readonly result: Sha256 }) | null;
}

/** `story.body`: not a body of its kind. `story.order`: it could not happen then (CI-2, I5). */
export type StoryBreak = { readonly ok: false; readonly seq: number; readonly kind: string; readonly code: 'story.body' | 'story.order' };
export type Told = { readonly ok: true; readonly story: Story } | StoryBreak;

type Open<T> = { -readonly [K in keyof T]: T[K] extends ReadonlyMap<infer A, infer B> ? Map<A, B> : T[K] extends ReadonlySet<infer A> ? Set<A> : T[K] };
type Tellers = { readonly [K in StoryKind]: (story: Open<Story>, body: Bodies[K], event: ChainEvent) => boolean };

const place = ({ seq, at }: ChainEvent): Place => ({ seq, at });
const paperIs = (story: Open<Story>, id: string, over: Partial<FiledPaper>): true => {
  const paper = story.papers.get(id);
  // What was never registered counts nowhere, whatever is said of it.
  if (paper) story.papers.set(id, { ...paper, ...over });
  return true;
};
const decision = (of: FiledPaper['decision']) => (story: Open<Story>, _: unknown, { subject }: ChainEvent): boolean => paperIs(story, subject, { decision: of });
const gone = (story: Open<Story>, _: unknown, { subject }: ChainEvent): boolean => paperIs(story, subject, { gone: true });
/** Each takes its event into the story, or says that it could not have happened. */
const tellers: Tellers = {
  'call.announced': (story, { settings }) => (story.settings = settingsIn(settings)) !== null,
  'submission.registered': (story, { number }, { subject, at }) => {
    story.papers.set(subject, { id: subject, number, registeredAt: at, decision: null, gone: false });
    return true;
  },
  'submission.withdrawn': gone,
  'submission.lapsed': gone,
  'submission.replaced': gone,
  'submission.admitted': decision('admitted'),
  'submission.returned': decision('returned'),
  'submission.refused': decision('refused'),
  // AW-2, AW-7: what came in time by post may be entered after the list, which then comes once more with it. The
  // first one's hash stays the seed: whoever could draw twice could choose.
  'list.published': (story, { list }, event) => story.closed === null && (story.list = { ...place(event), list, hash: story.list?.hash ?? event.hash }) !== null,
  'seat.ended': (story, _, { subject }) => Boolean(story.ended.add(subject)),
  'council.approved': (story, { seats, chair, deputy }, event) => {
    story.council = { ...place(event), seats: idsIn(seats), chair, deputy };
    return true;
  },
  'declaration.made': (story, _, { subject, at }) => Boolean(story.declared.set(subject, at)),
  'member.recused': (story, { seat, ground }, event) => {
    if (ground !== 'declared' && ground !== 'found') return false;
    const late = story.locked.has(`${seat} ${event.subject}`);
    story.recusals.set(`${seat} ${event.subject}`, { member: seat, paper: event.subject, ground, late, ...place(event) });
    return true;
  },
  'member.restored': (story, { seat }, { subject }) => story.recusals.delete(`${seat} ${subject}`),
  // CI-2, I5: by who declared and is not recused, once, before the close.
  'sheet.locked': (story, { seat, paper, revision, sheet }, event) => {
    const here = `${seat} ${paper}`;
    const may = story.closed === null && story.declared.has(seat) && !story.recusals.has(here) && !story.locked.has(here);
    if (!may || story.sheets.has(event.subject)) return false;
    story.locked.set(here, event.subject);
    story.sheets.set(event.subject, { id: event.subject, seat, paper, revision, sheet, reopenedAt: null, ...place(event) });
    return true;
  },
  'sheet.reopened': (story, _, { subject, at }) => {
    const sheet = story.sheets.get(subject);
    if (!sheet || story.closed !== null) return false;
    story.locked.delete(`${sheet.seat} ${sheet.paper}`);
    story.sheets.set(subject, { ...sheet, reopenedAt: at });
    return true;
  },
  'scoring.closed': (story, _, event) => story.closed === null && (story.closed = place(event)) !== null,
  'sitting.held': (story, { heldOn, present }, event) => story.closed !== null && (story.sitting = { ...place(event), heldOn, present: idsIn(present) }) !== null,
  'council.decided': (story, { decidedOn, result }, event) =>
    story.closed !== null && story.decided === null && (story.decided = { ...place(event), decidedOn, result }) !== null,
};

const tell = <K extends StoryKind>(story: Open<Story>, kind: K, event: ChainEvent): StoryBreak['code'] | null => {
  const body = bodyOf(kind, event.body);
  if (body === null) return 'story.body';
  return tellers[kind](story, body, event) ? null : 'story.order';
};

/** @param events a verified chain, from its beginning; kinds that decide nothing are passed over. */
export const storyOf = (call: string, events: readonly ChainEvent[]): Told => {
  const story: Open<Story> = {
    call, settings: null, papers: new Map(), list: null, council: null, ended: new Set(), declared: new Map(), recusals: new Map(), sheets: new Map(), locked: new Map(),
    closed: null, sitting: null, decided: null,
  };
  for (const event of events) {
    // What comes after the decision changes nothing in it; only a second one would.
    const counts = isStoryKind(event.kind) && (story.decided === null || event.kind === 'council.decided');
    const code = counts ? tell(story, event.kind as StoryKind, event) : null;
    if (code !== null) return { ok: false, seq: event.seq, kind: event.kind, code };
  }
  return { ok: true, story };
};
