import type { RuleNames } from './names.kk';

export const ruleNamesEn: RuleNames = {
  'AW-1': 'announcing a call', 'AW-2': 'term and way of filing', 'AW-3': 'complete papers', 'AW-4': 'projects and recommendations of three years', 'AW-5': 'one organisation, one direction',
  'AW-6': 'three years after an award', 'AW-7': 'list of applicants', 'AW-8': 'criteria', 'AW-9': 'size of the award', 'AW-10': 'publishing the recipients and payment', 'AW-11': 'terms of the call',
  'CO-1': 'a non-governmental organisation', 'CO-2': 'database of NGOs', 'CO-3': 'directions of Article 5', 'CO-4': 'language of a document', 'CO-5': 'working days', 'CO-7': 'counting of terms',
};
