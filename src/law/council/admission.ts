/**
 * Admissibility: what an officer says of each finding, and what may be decided upon it. The findings are the
 * applicant's own (Q1): the same function gave them before sending.
 */
import { finding } from '../form/check';
import type { Cite } from '../form/fields';
import type { Finding } from '../form/finding';

/** `returned`: incomplete, given back (AW-3); `refused`: the law bars it. */
export const decisions = ['admitted', 'returned', 'refused'] as const;
export type Decision = (typeof decisions)[number];

/** CO-2: what the NGO database answered, as the office read it there; empty when it was not asked. */
export const databaseAnswers = ['', 'onTime', 'late', 'none'] as const;
export type DatabaseAnswer = (typeof databaseAnswers)[number];

/** Where a finding is from: the filing as it arrived, what the books say today, the NGO database. */
export interface Found extends Finding {
  readonly from: 'filing' | 'books' | 'database';
}
/** What an officer found in the papers themselves: no program sees that a copy is of another organisation. */
export const officeCode = 'office.found';
export const officeRules = ['AW-2', 'AW-3', 'AW-4', 'AW-5', 'AW-6', 'CO-1'] as const satisfies readonly Cite[];

export interface Verdict {
  /** Of the finding; of the office's own, the rule that it goes by. */
  readonly rule: string;
  readonly code: string;
  readonly path: string;
  readonly verdict: 'confirmed' | 'overruled';
  readonly reason: string;
}

const keyOf = ({ code, path }: Pick<Verdict, 'code' | 'path'>): string => `${code} ${path}`;

/** Each once, the filing's own first: what the books say of the same again adds nothing. */
export const foundOf = (given: { readonly filing: readonly Finding[]; readonly books: readonly Finding[]; readonly database: DatabaseAnswer }): readonly Found[] => {
  const database: Finding[] = given.database === 'late' || given.database === 'none'
    // CO-2 only warns: for awards it is no condition.
    ? [{ ...finding('CO-2', 'eligibility.database', 'award.database'), severity: 'warning' }]
    : [];
  const all = (['filing', 'books', 'database'] as const).flatMap((from) => (from === 'database' ? database : given[from]).map((each): Found => ({ ...each, from })));
  return all.filter((each, at) => all.findIndex((other) => keyOf(other) === keyOf(each)) === at);
};

/** Confirmed, and of those that bar an application: not of those that only warn. */
const barring = (verdicts: readonly Verdict[], found: readonly Found[]): readonly Verdict[] => {
  const errors = new Set(found.filter(({ severity }) => severity === 'error').map(keyOf));
  return verdicts.filter((each) => each.verdict === 'confirmed' && (each.code === officeCode || errors.has(keyOf(each))));
};

/** Rules that a refusal goes by, each once: «AW-3,AW-5». */
export const clausesOf = (verdicts: readonly Verdict[], found: readonly Found[]): string =>
  [...new Set(barring(verdicts, found).map(({ rule }) => rule))].sort().join();

export type DecisionCode = 'admission.unjudged' | 'admission.strange' | 'admission.unreasoned' | 'admission.barred' | 'admission.groundless' | 'admission.wordless';
export interface DecisionFault {
  readonly code: DecisionCode;
  readonly params?: Readonly<Record<string, string | number>>;
}

interface Decided {
  readonly decision: Decision;
  readonly verdicts: readonly Verdict[];
  readonly found: readonly Found[];
  readonly reason: string;
  /** AW-7: once the list is out, a change of mind is told with its reason. */
  readonly listed: boolean;
}

/** Why a decision may not be made so; null when it may. */
export const decisionFault = ({ decision, verdicts, found, reason, listed }: Decided): DecisionFault | null => {
  const known = new Map(found.map((each) => [keyOf(each), each]));
  const said = new Set(verdicts.map((each) => (each.code === officeCode ? `${keyOf(each)} ${each.rule}` : keyOf(each))));
  const own = verdicts.filter(({ code }) => code === officeCode);
  const strange = verdicts.filter((each) => each.code !== officeCode && known.get(keyOf(each))?.rule !== each.rule);
  if (strange.length > 0 || said.size !== verdicts.length || own.some(({ verdict }) => verdict !== 'confirmed')) return { code: 'admission.strange' };
  const unjudged = found.filter((each) => !said.has(keyOf(each)));
  if (unjudged.length > 0) return { code: 'admission.unjudged', params: { count: unjudged.length } };
  // What is put aside, and what no program found, needs words; what the law found speaks for itself.
  if (verdicts.some((each) => (each.verdict === 'overruled' || each.code === officeCode) && each.reason === '')) return { code: 'admission.unreasoned' };
  const clauses = clausesOf(verdicts, found);
  if (decision === 'admitted' && clauses !== '') return { code: 'admission.barred', params: { clauses } };
  if (decision !== 'admitted' && clauses === '') return { code: 'admission.groundless' };
  if ((decision !== 'admitted' || listed) && reason === '') return { code: 'admission.wordless' };
  return null;
};
