/** What an officer has said so far of an application; nothing of it is kept before the decision. */
import { clausesOf, officeCode, officeRules, type DatabaseAnswer, type Decision, type Found, type Verdict } from '#law/council/admission';

type OfficeRule = (typeof officeRules)[number];
export interface OwnFinding {
  readonly key: number;
  rule: OfficeRule;
  path: string;
  reason: string;
}
const keyOf = ({ code, path }: Pick<Found, 'code' | 'path'>): string => `${code} ${path}`;

export class Judging {
  found = $state.raw<readonly Found[]>([]);
  database = $state<DatabaseAnswer>('');
  reason = $state('');
  own = $state<OwnFinding[]>([]);
  private said = $state<Record<string, { verdict: Verdict['verdict'] | ''; reason: string }>>({});
  private counter = 0;

  constructor(found: readonly Found[]) {
    this.found = found;
  }
  of(finding: Found): { verdict: Verdict['verdict'] | ''; reason: string } {
    return this.said[keyOf(finding)] ?? { verdict: '', reason: '' };
  }
  judge(finding: Found, verdict: Verdict['verdict']): void {
    this.said[keyOf(finding)] = { ...this.of(finding), verdict };
  }
  word(finding: Found, reason: string): void {
    this.said[keyOf(finding)] = { ...this.of(finding), reason };
  }
  add(): void {
    this.own.push({ key: (this.counter += 1), rule: 'AW-3', path: '', reason: '' });
  }
  remove(key: number): void {
    this.own = this.own.filter((each) => each.key !== key);
  }
  /** As the act carries them: what is unjudged is left out, and the server says so. */
  get verdicts(): Verdict[] {
    const judged = this.found.flatMap((finding): Verdict[] => {
      const { verdict, reason } = this.of(finding);
      return verdict === '' ? [] : [{ rule: finding.rule, code: finding.code, path: finding.path, verdict, reason: reason.trim() }];
    });
    return [...judged, ...this.own.map(({ rule, path, reason }): Verdict => ({ rule, code: officeCode, path, verdict: 'confirmed', reason: reason.trim() }))];
  }
  get clauses(): string {
    return clausesOf(this.verdicts, this.found);
  }
  /** Decisions that what was said allows: a confirmed bar is not admitted, and without one nothing is refused. */
  get possible(): readonly Decision[] {
    return this.clauses === '' ? ['admitted'] : ['returned', 'refused'];
  }
}
