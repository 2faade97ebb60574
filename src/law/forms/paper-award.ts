/**
 * The award application that came on paper (AW-2: by post or by hand) and is entered by the office: the same
 * annexes and papers, with how it came before them, and scans of what was signed in place of signing.
 */
import { choice, date, files, group, packageOf, section, text, time } from '../form/build';
import type { Answers, Values } from '../form/fields';
import { awardPackage } from './award';
import { nameFields } from './award-application';
import { paperPackageId } from './paper-id';
import { signedPage } from './papers';

const intake = section('start', {
  channel: choice(['post', 'hand'], { cites: 'AW-2' }),
  // What counts for the deadline is what the stamp says; without an hour, the beginning of the day.
  arrivedOn: date({ cites: 'AW-2' }),
  arrivedTime: time({ cites: 'AW-2', optional: true }),
  postmarkedOn: date({ cites: 'AW-2', checks: ['notFuture'], when: { field: 'channel', is: 'post' } }),
  handedBy: text({ cites: 'own', max: 200, when: { field: 'channel', is: 'hand' } }),
  journal: text({ cites: 'own', max: 60 }),
  carrier: choice(['disc', 'usb', 'none'], { cites: 'AW-2' }),
  stamp: files({ cites: 'AW-2', min: 1, max: 4, kinds: signedPage }),
});

// No law makes a consent on a form of ours a part of the application (AW-3): its lack only warns.
const signedConsent = section('package', {
  given: choice(['paper', 'none'], { cites: 'own' }),
  page: files({ cites: 'own', min: 1, max: 4, kinds: signedPage, when: { field: 'given', is: 'paper' } }),
});

const signature = section('package', {
  position: text({ cites: 'F1', max: 200 }),
  person: group('person', nameFields, { cites: 'F1' }),
  filledOn: date({ cites: 'F1', checks: ['notFuture'] }),
  page: files({ cites: 'F1', min: 1, max: 20, kinds: signedPage }),
});

const { consent: _consent, signature: _signature, ...award } = awardPackage.sections;

export const paperPackage = packageOf({
  id: paperPackageId,
  edition: awardPackage.edition,
  sections: { intake, ...award, signedConsent, signature },
});

export type PaperPackage = typeof paperPackage;
export type PaperAnswers = Answers<PaperPackage['sections']>;
export type IntakeAnswers = Values<(typeof intake)['fields']>;
