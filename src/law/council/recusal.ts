/** CI-2: whom a conflict takes away from which papers, and why. */
import type { Instant } from '../filing/wire';
import { order } from '../order';

export const questions = ['q1', 'q2', 'q3', 'q4', 'q5'] as const;
export type Question = (typeof questions)[number];

/** Annex 3-1 as it counts: which organisations a member named, and under which question (CI-1). */
export interface Declaration {
  readonly id: string;
  readonly member: string;
  readonly declaredAt: Instant;
  readonly stance: 'absence' | 'presence';
  readonly named: readonly { readonly question: Question; readonly bin: string }[];
}

/** What the office decided about a conflict that was found by comparing names; its reason is kept (Q4). */
export interface Verdict {
  readonly id: string;
  readonly member: string;
  readonly paper: string;
  readonly conflict: boolean;
  readonly at: Instant;
}

export interface Paper {
  /** The submission's id. */
  readonly id: string;
  /** Its registration number. */
  readonly number: string;
  /** Those with whom it competes: a direction (awards) or a topic (grants). */
  readonly group: string;
  readonly bin: string;
  readonly registeredAt: Instant;
}

export type Ground =
  | { readonly kind: 'declared'; readonly declaration: string; readonly question: Question }
  | { readonly kind: 'found'; readonly verdict: string };
export interface Recusal {
  readonly member: string;
  readonly paper: string;
  readonly grounds: readonly Ground[];
}

/** A recusal as it counts and as the chain tells it: without what was declared. */
export interface Apart {
  readonly member: string;
  readonly paper: string;
  readonly ground: 'declared' | 'found';
}
/** `declared` where the member said so, whatever was found beside. */
export const apartOf = ({ member, paper, grounds }: Recusal): Apart => ({ member, paper, ground: grounds.some(({ kind }) => kind === 'declared') ? 'declared' : 'found' });

/** Of each member the latest declaration; earlier ones stay on record (CI-3). Ties of time by id. */
const standingDeclarations = (declarations: readonly Declaration[]): ReadonlyMap<string, Declaration> => {
  const latest = new Map<string, Declaration>();
  for (const each of declarations) {
    const other = latest.get(each.member);
    const later = !other || each.declaredAt > other.declaredAt || (each.declaredAt === other.declaredAt && each.id > other.id);
    if (later) latest.set(each.member, each);
  }
  return latest;
};

/** Of each member and paper the latest verdict. */
const standingVerdicts = (verdicts: readonly Verdict[]): readonly Verdict[] => {
  const latest = new Map<string, Verdict>();
  for (const each of verdicts) {
    const place = `${each.member} ${each.paper}`;
    const other = latest.get(place);
    if (!other || each.at > other.at || (each.at === other.at && each.id > other.id)) latest.set(place, each);
  }
  return [...latest.values()];
};

/**
 * Every pair of member and paper that a conflict keeps apart, with all its grounds, in the order of papers
 * and members. A declaration counts against every paper of an organisation it names, later ones included.
 */
export const recusalsOf = (declarations: readonly Declaration[], verdicts: readonly Verdict[], papers: readonly Paper[]): readonly Recusal[] => {
  const grounds = new Map<string, Ground[]>();
  const add = (member: string, paper: string, ground: Ground): void => {
    const place = `${member} ${paper}`;
    grounds.set(place, [...(grounds.get(place) ?? []), ground]);
  };
  for (const { id, member, named } of standingDeclarations(declarations).values()) {
    for (const { question, bin } of named) {
      for (const paper of papers) if (paper.bin === bin) add(member, paper.id, { kind: 'declared', declaration: id, question });
    }
  }
  const known = new Set(papers.map(({ id }) => id));
  for (const { id, member, paper, conflict } of standingVerdicts(verdicts)) {
    if (conflict && known.has(paper)) add(member, paper, { kind: 'found', verdict: id });
  }
  return [...grounds]
    .map(([place, list]): Recusal => ({ member: place.split(' ')[0] ?? '', paper: place.split(' ')[1] ?? '', grounds: list }))
    .sort((a, b) => order(a.paper, b.paper) || order(a.member, b.member));
};
