/** Bodies of the events that the result is counted from: read strictly, since whoever recounts trusts nobody. */
import { criteriaSetOf } from '../criteria/set';
import { isRecord, type Unread } from '../record';
import type { CouncilEvents } from './events';
import { isTieStep, type CouncilSettings } from './settings';

/** Bodies by kind; the council's own, and those of filings that decide whether a paper counts. */
export interface Bodies extends Pick<CouncilEvents,
  'call.announced' | 'list.published' | 'seat.ended' | 'council.approved' | 'declaration.made' | 'member.recused' | 'member.restored'
  | 'sheet.locked' | 'sheet.reopened' | 'scoring.closed' | 'sitting.held' | 'council.decided' | 'submission.admitted' | 'submission.returned' | 'submission.refused'> {
  readonly 'submission.registered': { readonly number: string };
  readonly 'submission.withdrawn': object;
  readonly 'submission.lapsed': object;
  readonly 'submission.replaced': { readonly by: string };
}
export type StoryKind = keyof Bodies;

const text = 'text';
const whole = 'whole';
const members: { readonly [K in StoryKind]: Readonly<Record<string, 'text' | 'whole'>> } = {
  'call.announced': { settings: text },
  'submission.registered': { number: text },
  'submission.withdrawn': {},
  'submission.lapsed': {},
  'submission.replaced': { by: text },
  'submission.admitted': { reason: text },
  'submission.returned': { clauses: text, reason: text },
  'submission.refused': { clauses: text, reason: text },
  'list.published': { count: whole, list: text },
  'seat.ended': { by: text, reason: text },
  'council.approved': { seats: text, chair: text, deputy: text },
  'declaration.made': { declaration: text },
  'member.recused': { seat: text, ground: text },
  'member.restored': { seat: text },
  'sheet.locked': { seat: text, paper: text, revision: whole, sheet: text },
  'sheet.reopened': { reason: text },
  'scoring.closed': { sheets: whole },
  'sitting.held': { heldOn: text, present: text, protocol: text },
  'council.decided': { decidedOn: text, result: text },
};

const kinds: ReadonlySet<string> = new Set(Object.keys(members));
/** By its own names alone: every object answers to `constructor` and `__proto__`. */
export const isStoryKind = (kind: string): kind is StoryKind => kinds.has(kind);

const is = (value: unknown, type: 'text' | 'whole'): boolean => (type === 'text' ? typeof value === 'string' : Number.isSafeInteger(value));

/** Null for what is no object: a page reads a file before anybody has walked its chain. */
const unreadOf = (json: string): Unread | null => {
  try {
    const value: unknown = JSON.parse(json);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
};

/** Null where the body is not one of its kind. Members beyond its own are let be: they decide nothing. */
export const bodyOf = <K extends StoryKind>(kind: K, body: string): Bodies[K] | null => {
  const value = unreadOf(body);
  if (value === null) return null;
  return Object.entries(members[kind]).every(([key, type]) => is(value[key], type)) ? (value as unknown as Bodies[K]) : null;
};

const wholeOrNull = (value: unknown): boolean => value === null || Number.isSafeInteger(value);

/** The settings as they were announced, or null for what no settings are. */
export const settingsIn = (json: string): CouncilSettings | null => {
  const value = unreadOf(json);
  if (value === null) return null;
  const { criteria, quorumPercent, quorumLeast, ties, recipients, threshold, voidWhenSingle, award, leastMci, paperHours } = value;
  const sound =
    typeof criteria === 'string' && criteriaSetOf(criteria) !== null &&
    [quorumPercent, quorumLeast, recipients, paperHours].every((each) => Number.isSafeInteger(each)) &&
    [threshold, award, leastMci].every(wholeOrNull) && typeof voidWhenSingle === 'boolean' &&
    Array.isArray(ties) && ties.every(isTieStep);
  return sound ? (value as unknown as CouncilSettings) : null;
};

/** «a,b,c» as the chain writes lists of ids. */
export const idsIn = (text: string): readonly string[] => text.split(',').filter((id) => id !== '');
