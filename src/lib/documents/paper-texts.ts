import type { awardKk } from '#law/texts/award.kk';
import type { PaperLanguage } from './paper';

/** The words of the papers in one language. */
export interface PaperTexts {
  readonly language: PaperLanguage;
  readonly law: Readonly<Record<keyof typeof awardKk, string>>;
  readonly regions: Readonly<Record<string, string>>;
  readonly months: readonly string[];
  /** The end of a project that still runs. */
  readonly running: string;
  readonly unofficial: string | null;
  readonly origin: (number: string, sha256: string) => string;
}
