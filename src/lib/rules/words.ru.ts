import { ruleNamesRu } from '#law/rules/names.ru';
import type { RulesWords } from './words.kk';

export const rulesRu: RulesWords = {
  of: ruleNamesRu,
  form: { 1: 'приложение 1, заявление', 2: 'приложение 2, анкета', 3: 'приложение 3, описание деятельности', 11: 'приложение 3-1, уведомление о конфликте интересов' },
  line: (form, line) => `${form}, пункт ${line}`,
};
