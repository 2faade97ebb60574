/** What a filled F11 means for the council (CI-1, CI-2). */
import type { DeclarationAnswers } from '../forms/conflict-declaration';
import { questions, type Declaration, type Question } from './recusal';

/** The organisations that a «yes» names, by question. A list under a «no» is not part of the answer. */
export const namedIn = (answers: DeclarationAnswers): Declaration['named'] =>
  questions.flatMap((question) =>
    answers[question].answer === 'yes' ? answers[question].list.map(({ bin }) => ({ question, bin })) : [],
  );

/** What does not fit together in a declaration; asked about before sending, never refused. */
export type StanceDoubt =
  | { readonly kind: 'absence'; readonly question: Question; readonly bin: string }
  | { readonly kind: 'presence' };

/**
 * A «yes» about an applicant beside «absence», or «presence» without any «yes»; of normalised answers.
 * Membership of an NGO that takes no part is no conflict by itself.
 */
export const stanceDoubt = (answers: DeclarationAnswers, applicants: readonly string[]): StanceDoubt | null => {
  const hit = namedIn(answers).find(({ bin }) => applicants.includes(bin));
  if (answers.stance.stance === 'absence') return hit ? { kind: 'absence', ...hit } : null;
  return questions.some((question) => answers[question].answer === 'yes') ? null : { kind: 'presence' };
};
