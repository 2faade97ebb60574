/** F1, annex 1 of the Rules of Order 52: the application. */
import { awardDirections } from '../directions';
import { choice, confirm, date, files, group, longText, section, text } from '../form/build';
import { signedPage, drawnSignature } from './papers';

export const nameFields = {
  surname: text({ cites: 'F1', max: 100 }),
  givenName: text({ cites: 'F1', max: 100 }),
  patronymic: text({ cites: 'F1', max: 100, optional: true }),
};

export const applicationSections = {
  direction: section('F1', {
    direction: choice(awardDirections, { cites: 'AW-5' }),
  }),
};

/**
 * One signing for the three annexes: each asks for the same date, position, signature and name.
 * What is signed is kept as files; an electronic signature will be a further `method`.
 */
export const signatureSections = {
  consent: section('package', {
    agreed: confirm({ cites: 'own' }),
    version: text({ cites: 'own', max: 20, when: { field: 'agreed', is: true } }),
    language: choice(['kk', 'ru', 'en'], { cites: 'own', when: { field: 'agreed', is: true } }),
    text: longText({ cites: 'own', max: 5000, when: { field: 'agreed', is: true } }),
  }),
  signature: section('package', {
    position: text({ cites: 'F1', max: 200 }),
    person: group('person', nameFields, { cites: 'F1' }),
    filledOn: date({ cites: 'F1', checks: ['notFuture'] }),
    method: choice(['page', 'drawn'], { cites: 'F1' }),
    page: files({ cites: 'F1', min: 1, max: 6, kinds: signedPage, when: { field: 'method', is: 'page' } }),
    drawn: files({ cites: 'F1', min: 1, max: 1, kinds: drawnSignature, when: { field: 'method', is: 'drawn' } }),
  }),
};
