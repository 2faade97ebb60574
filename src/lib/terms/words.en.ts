import { plural } from '../i18n/plural';
import type { TermsWords } from './words.kk';

export const termsEn: TermsWords = {
  title: 'Extending a term',
  lead: 'The time in which the server did not answer was taken from applicants. Here is what was measured, and the term is extended for it.',
  term: 'Term of filing',
  opens: 'Opens',
  announced: 'Announced close',
  closes: 'Close that counts',
  extended: 'Extended',
  ground: 'Ground',
  groundText: (gap) => `The server did not answer: ${gap}`,
  downtimes: 'Measured downtime',
  downtimesLead: 'The server leaves a mark every minute. A silence longer than two minutes is written down as downtime; nobody enters or changes it by hand.',
  none: 'No downtime was measured',
  noneLead: 'The server ran without a break in the term of this call. There is no ground to extend it.',
  lasted: 'Lasted',
  lost: 'Taken from the term',
  proposed: 'Proposed close',
  latest: 'Latest possible close',
  decideUntil: 'May be decided until',
  duration: (hours, minutes) =>
    [hours > 0 ? plural('en', hours, { one: '1 hour', other: `${hours} hours` }) : '', minutes > 0 || hours === 0 ? plural('en', minutes, { one: '1 minute', other: `${minutes} minutes` }) : '']
      .filter(Boolean)
      .join(' '),
  decide: 'Extend…',
  decideFor: (gap) => `Extend the term: ${gap}`,
  asked: 'Extend the term',
  choose: 'Until when applications are taken',
  choices: { proposed: 'The lost hours are given back', latest: 'The latest that may be set' },
  what: 'A term cannot be shortened or set back afterwards. The decision and its ground go into the call’s chain of events and are shown to all. Those who filed and those turned away as late are told.',
  confirm: 'Extend',
  done: 'The term was extended',
  isGround: 'The term was extended for this downtime',
  why: {
    'extension.ground': 'This downtime took nothing from the term of the call.',
    'extension.earlier': 'The term ends later than this already.',
    'extension.long': 'A term cannot be extended past the next working day.',
    'extension.over': 'The day in which it could be decided is over.',
  },
  refused: 'It was not extended. Reload the page and look again.',
};
