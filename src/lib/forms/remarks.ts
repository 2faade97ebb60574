import type { Finding } from '#law/form/finding';
import { howToMend, whatIsWrong } from '$lib/i18n/findings';
import type { DraftSession } from './draft-session.svelte';
import { wordsAt, type PackWords } from './loose-words';
import { sectionViews } from './section-state';

export interface Remark {
  readonly path: string;
  readonly label: string;
  readonly what: string;
  /** Both in one line: a question and a sentence have their mark already. */
  readonly line: string;
  readonly mend: string;
}

export const remarkOf = ({ path, code, params }: Finding, words: PackWords): Remark => {
  const label = wordsAt(words, path)?.label ?? '';
  const what = whatIsWrong(code, params);
  return { path, label, what, line: /[.:?]$/.test(label) ? `${label} ${what}` : `${label}: ${what}`, mend: howToMend(code, params) };
};

/** Everything that is wrong in one section now, in words. */
export const remarksIn = (session: DraftSession, section: string, words: PackWords, today: string): Remark[] =>
  (sectionViews(session.pack, session.answers, session.files, today).find(({ key }) => key === section)?.findings ?? []).map(
    (finding) => remarkOf(finding, words),
  );
