import { ruleNamesKk } from '#law/rules/names.kk';

/** How a ground is named to who has never seen our numbers. */
export const rulesKk = {
  of: ruleNamesKk,
  /** «F2.3»: the third line of the second annex. */
  form: { 1: '1-қосымша, өтініш', 2: '2-қосымша, сауалнама', 3: '3-қосымша, қызмет сипаттамасы', 11: '3-1-қосымша, мүдделер қақтығысы туралы хабарлама' },
  line: (form: string, line: string) => `${form}, ${line}-тармақ`,
};
export type RulesWords = typeof rulesKk;
