/** What a call's chain tells of its council: read once, in order. Protocol, result and recount start from it. */
import type { ChainEvent } from '../filing/event';
import { isIsoDate, type IsoDate } from '../dates';
import type { Instant, Sha256 } from '../filing/wire';
import { bodyOf, idsIn, isStoryKind, settingsIn, type Bodies, type StoryKind } from './story-body';
import type { Apart } from './recusal';
import { quorumOf, type CouncilSettings } from './settings';

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

/** What the office or an applicant changed where points already stood: nobody can say that it was done blindly. */
export interface AfterPoints extends Place {
  readonly kind: 'submission.returned' | 'submission.refused' | 'submission.withdrawn' | 'submission.lapsed' | 'submission.replaced' | 'seat.ended' | 'sheet.reopened';
  /** Empty for a seat. */
  readonly paper: string;
  /** Empty for a paper. */
  readonly seat: string;
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
  /** In the order of the chain; late recusals stand in `recusals`. */
  readonly afterPoints: readonly AfterPoints[];
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
const after = (story: Open<Story>, event: ChainEvent, where: Pick<AfterPoints, 'paper' | 'seat'>): void => {
  story.afterPoints = [...story.afterPoints, { ...place(event), kind: event.kind as AfterPoints['kind'], ...where }];
};
/** A paper goes: a matter of record where it was let in and somebody's points stand on it. */
const goes = (story: Open<Story>, event: ChainEvent): void => {
  const { subject: paper } = event;
  if (stands(story, paper) && [...story.locked.keys()].some((here) => here.endsWith(` ${paper}`))) after(story, event, { paper, seat: '' });
};
const admitted = (story: Open<Story>, { subject }: ChainEvent): boolean => paperIs(story, subject, { decision: 'admitted' });
const declined = (of: 'returned' | 'refused') => (story: Open<Story>, _: unknown, event: ChainEvent): boolean => {
  goes(story, event);
  return paperIs(story, event.subject, { decision: of });
};
/** Who sits: as last approved, and not ended since. */
const sitting = ({ council, ended }: Open<Story>): readonly string[] => (council?.seats ?? []).filter((seat) => !ended.has(seat));
const stands = ({ papers }: Open<Story>, id: string): boolean => papers.get(id)?.decision === 'admitted' && papers.get(id)?.gone === false;
const gone = (story: Open<Story>, _: unknown, event: ChainEvent): boolean => {
  goes(story, event);
  return paperIs(story, event.subject, { gone: true });
};
/** Each takes its event into the story, or says that it could not have happened. */
const tellers: Tellers = {
  // Once: who could announce again could choose quorum and ties by the points.
  'call.announced': (story, { settings }) => story.settings === null && (story.settings = settingsIn(settings)) !== null,
  'submission.registered': (story, { number }, { subject, at }) => {
    if (story.papers.has(subject)) return false;
    story.papers.set(subject, { id: subject, number, registeredAt: at, decision: null, gone: false });
    return true;
  },
  'submission.withdrawn': gone,
  'submission.lapsed': gone,
  'submission.replaced': gone,
  // After the close nobody would score it.
  'submission.admitted': (story, _, event) => story.closed === null && admitted(story, event),
  'submission.returned': declined('returned'),
  'submission.refused': declined('refused'),
  // AW-2, AW-7: what came in time by post may be entered after the list, which then comes once more with it. The
  // first one's hash stays the seed: whoever could draw twice could choose.
  'list.published': (story, { list }, event) => story.closed === null && (story.list = { ...place(event), list, hash: story.list?.hash ?? event.hash }) !== null,
  // What is counted at the close has its members.
  'seat.ended': (story, _, event) => {
    const { subject: seat } = event;
    if (story.closed !== null) return false;
    if (!story.ended.has(seat) && [...story.locked.keys()].some((here) => here.startsWith(`${seat} `))) after(story, event, { paper: '', seat });
    return Boolean(story.ended.add(seat));
  },
  // GR-5: by the list of applicants.
  'council.approved': (story, { seats, chair, deputy }, event) => {
    if (story.closed !== null || story.list === null) return false;
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
  // CI-2, I5: by who sits, declared and is not recused, of a paper that was let in, once, before the close.
  'sheet.locked': (story, { seat, paper, revision, sheet }, event) => {
    const here = `${seat} ${paper}`;
    const may = story.closed === null && sitting(story).includes(seat) && story.declared.has(seat) && !story.recusals.has(here) && stands(story, paper);
    if (!may || story.locked.has(here) || story.sheets.has(event.subject)) return false;
    story.locked.set(here, event.subject);
    story.sheets.set(event.subject, { id: event.subject, seat, paper, revision, sheet, reopenedAt: null, ...place(event) });
    return true;
  },
  'sheet.reopened': (story, _, event) => {
    const { subject, at } = event;
    const sheet = story.sheets.get(subject);
    if (!sheet || sheet.reopenedAt !== null || story.closed !== null) return false;
    after(story, event, { paper: sheet.paper, seat: sheet.seat });
    story.locked.delete(`${sheet.seat} ${sheet.paper}`);
    story.sheets.set(subject, { ...sheet, reopenedAt: at });
    return true;
  },
  'scoring.closed': (story, _, event) => story.closed === null && story.council !== null && (story.closed = place(event)) !== null,
  // By its members, each once, and enough of them.
  'sitting.held': (story, { heldOn, present: ids }, event) => {
    const [seats, present] = [sitting(story), idsIn(ids)];
    const known = isIsoDate(heldOn) && new Set(present).size === present.length && present.every((seat) => seats.includes(seat));
    if (!known || story.closed === null || story.settings === null || present.length < quorumOf(story.settings, seats.length)) return false;
    story.sitting = { ...place(event), heldOn, present };
    return true;
  },
  // Once, by a sitting, and not before its day.
  'council.decided': (story, { decidedOn, result }, event) => {
    if (story.sitting === null || story.decided !== null || !isIsoDate(decidedOn) || decidedOn < story.sitting.heldOn) return false;
    story.decided = { ...place(event), decidedOn, result };
    return true;
  },
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
    afterPoints: [], closed: null, sitting: null, decided: null,
  };
  for (const event of events) {
    // What comes after the decision changes nothing in it; only a second one would.
    const counts = isStoryKind(event.kind) && (story.decided === null || event.kind === 'council.decided');
    const code = counts ? tell(story, event.kind as StoryKind, event) : null;
    if (code !== null) return { ok: false, seq: event.seq, kind: event.kind, code };
  }
  return { ok: true, story };
};
