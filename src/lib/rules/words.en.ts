import { ruleNamesEn } from '#law/rules/names.en';
import type { RulesWords } from './words.kk';

export const rulesEn: RulesWords = {
  of: ruleNamesEn,
  form: { 1: 'annex 1, application', 2: 'annex 2, questionnaire', 3: 'annex 3, activity', 11: 'annex 3-1, notice on conflict of interest' },
  line: (form, line) => `${form}, line ${line}`,
};
