/** What one application for an award consists of (AW-3), edition of Order 52 of 25 May 2018. */
import { choice, date, email, files, packageOf, phone, rows, section, text } from '../form/build';
import type { Answers } from '../form/fields';
import { activitySections } from './award-activity';
import { applicationSections, signatureSections } from './award-application';
import { questionnaireSections } from './award-questionnaire';
import { anyPaper } from './papers';

/** Kinds of organisation; those from `political-party` on are no NGO (CO-1). */
export const organisationKinds = [
  'public-association', 'fund', 'institution', 'union', 'other-noncommercial',
  'political-party', 'trade-union', 'religious', 'commercial', 'state',
] as const;
export const notNgo: readonly string[] = ['political-party', 'trade-union', 'religious', 'commercial', 'state'];

const eligibility = section('start', {
  kind: choice(organisationKinds, { cites: 'CO-1' }),
  received: choice(['no', 'yes'], { cites: 'AW-6' }),
  receivedOn: date({ cites: 'AW-6', checks: ['notFuture'], when: { field: 'received', is: 'yes' } }),
  database: choice(['onTime', 'late', 'none'], { cites: 'CO-2' }),
});

const recommendations = section('package', {
  // AW-3: at least two, from the NGO community or state bodies, with contact details.
  list: rows(
    {
      author: text({ cites: 'AW-3', max: 200 }),
      from: choice(['ngo', 'state-body'], { cites: 'AW-3' }),
      organisation: text({ cites: 'AW-3', max: 500 }),
      position: text({ cites: 'AW-3', max: 200 }),
      phone: phone({ cites: 'AW-3' }),
      email: email({ cites: 'AW-3', optional: true }),
      letter: files({ cites: 'AW-3', min: 1, max: 3, kinds: anyPaper }),
    },
    { cites: 'AW-3', min: 2, max: 20 },
  ),
});

const papers = section('package', {
  founding: files({ cites: 'AW-3', min: 1, max: 10, kinds: anyPaper }),
  registration: files({ cites: 'AW-3', min: 1, max: 5, kinds: anyPaper }),
  bankCertificate: files({ cites: 'AW-3', min: 1, max: 5, kinds: anyPaper }),
});

export const awardPackage = packageOf({
  id: 'award',
  edition: 'award-2018',
  sections: {
    eligibility,
    ...applicationSections,
    ...questionnaireSections,
    ...activitySections,
    recommendations,
    papers,
    ...signatureSections,
  },
});

export type AwardPackage = typeof awardPackage;
export type AwardAnswers = Answers<AwardPackage['sections']>;
export type AwardSection = keyof AwardPackage['sections'];
