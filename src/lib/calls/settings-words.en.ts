import type { CallSettingsWords } from './settings-words.kk';

export const callSettingsEn: CallSettingsWords = {
  title: 'Terms of the call',
  lead: 'What the law leaves open. They do not change after the announcement.',
  applicants: 'List of applicants', result: 'Result',
  labels: {
    criteria: 'Criteria', quorum: 'Quorum', ties: 'When points are equal', recipients: 'Recipients in one direction', award: 'Money of one direction',
    least: 'Smallest sum for a recipient', threshold: 'Lowest points', hours: 'Reading time on an expert’s device', replaceable: 'Replacing an application', grace: 'More time for files', retention: 'Keeping personal data',
  },
  criteria: {
    'award-2018': 'three criteria, 0–5 points each',
    'evaluation-2021': 'four criteria, 1–5 points each',
    'evaluation-2018': 'five criteria, 1–5 points each',
    'grant-2015': 'five criteria, up to 25 points',
    'grant-2015-local': 'six criteria, up to 28 points',
  },
  ties: {
    criteria: 'the mean of the first criterion is compared, then of the next',
    arrival: 'who was registered earlier goes first',
    draw: 'a lot is drawn from a published random number',
    share: 'equals share the place',
  },
  quorum: (percent, least) => `${percent === 100 ? 'all who can score' : percent === 50 ? 'more than half of those who can score' : `more than ${percent} % of those who can score`}, at least ${least}`,
  recipients: (n) => `${n}${n > 1 ? '; the award is shared equally' : ''}`,
  tenge: (sum) => `${sum} tenge`,
  noAward: 'not stated',
  least: (n) => `${n} MCI`,
  noLeast: 'no limit: this is the call’s own term, the law says 2 000 MCI',
  threshold: (n) => `more than ${n} % of the highest`,
  hours: (n) => `${n} hours after the last contact`,
  yes: 'possible until filing ends',
  no: 'not possible',
  grace: (n) => (n === 0 ? 'none' : `${n} hours after the application came`),
  retention: (n, fixed) => `years after filing ends: ${n}${fixed ? '' : ' (the call fixed no term)'}`,
};
