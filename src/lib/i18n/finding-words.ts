import type { FindingCode } from '#law/form/finding';

export type Params = Readonly<Record<string, string | number>>;
/** What is wrong, and what would mend it. */
export interface FindingWords {
  readonly what: string | ((params: Params) => string);
  readonly mend: string | ((params: Params) => string);
}
export type FindingsWords = Readonly<Record<FindingCode, FindingWords>>;
