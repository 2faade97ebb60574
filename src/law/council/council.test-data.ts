/** For tests: short ways to write a council down. */
import { createHash } from 'node:crypto';
import type { CriterionKey } from '../criteria/set';
import type { CouncilCall, ResultInput } from './result';
import { apartOf, recusalsOf, type Declaration, type Paper, type Verdict } from './recusal';
import { awardSettings, type CouncilSettings } from './settings';
import type { Sheet } from './sheet';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export const paper = (id: string, over: Partial<Paper> = {}): Paper => ({
  id, number: `СЫЙ-2026-${id}`, group: '4', bin: `bin-${id}`, registeredAt: '2026-08-01T00:00:00.000Z', ...over,
});

export const sheet = (member: string, of: string, points: readonly number[], over: Partial<Sheet> = {}): Sheet => ({
  id: `${member}-${of}`, member, paper: of, comments: {}, revision: 1, lockedAt: '2026-10-01T00:00:00.000Z', reopenedAt: null,
  points: Object.fromEntries(points.map((point, at) => [`c${String(at + 1)}` as CriterionKey, point])),
  ...over,
});

export const declares = (member: string, bins: readonly string[] = [], over: Partial<Declaration> = {}): Declaration => ({
  id: `declaration-${member}`, member, declaredAt: '2026-09-10T00:00:00.000Z', stance: bins.length > 0 ? 'presence' : 'absence',
  named: bins.map((bin) => ({ question: 'q1' as const, bin })), ...over,
});

export const call = (settings: Partial<CouncilSettings> = {}): CouncilCall => ({
  id: 'call', seed: 'seed', decidedOn: '2026-11-20', settings: { ...awardSettings, ...settings },
});

/** What a council goes by, with what was declared and found; `counted` is what the result sees of it. */
export interface Told extends Omit<ResultInput, 'declared' | 'recusals' | 'papers' | 'groups'> {
  readonly papers: readonly Paper[];
  readonly declarations: readonly Declaration[];
  readonly verdicts: readonly Verdict[];
}
export const told = (over: Partial<Told>): Told => ({
  call: call(), members: ['a', 'b', 'c'], papers: [], declarations: ['a', 'b', 'c'].map((member) => declares(member)), verdicts: [], sheets: [], ...over,
});
export const counted = ({ declarations, verdicts, ...rest }: Told): ResultInput => ({
  ...rest, groups: rest.papers.map(({ group }) => group), declared: declarations.map(({ member }) => member), recusals: recusalsOf(declarations, verdicts, rest.papers).map(apartOf),
});
export const input = (over: Partial<Told>): ResultInput => counted(told(over));
