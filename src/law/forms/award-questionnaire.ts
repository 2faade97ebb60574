/** F2, annex 2 of the Rules of Order 52: the questionnaire, eleven numbered lines. */
import { bic, bin, choice, date, email, group, iban, longText, phone, section, text, toggle } from '../form/build';
import type { Cite } from '../form/fields';
import { regions } from '../regions';

const addressFields = (cites: Cite) => ({
  postcode: text({ cites, max: 10, optional: true }),
  region: choice(regions, { cites }),
  locality: text({ cites, max: 120 }),
  street: text({ cites, max: 200 }),
});

export const questionnaireSections = {
  organisation: section('F2', {
    name: text({ cites: 'F2.1', max: 500 }),
    registeredOn: date({ cites: 'F2.2', checks: ['notFuture', 'notBeforeIndependence'] }),
    bin: bin({ cites: 'F2.3' }),
  }),
  addresses: section('F2', {
    legal: group('address', addressFields('F2.4'), { cites: 'F2.4' }),
    same: toggle({ cites: 'F2.5' }),
    actual: group('address', addressFields('F2.5'), {
      cites: 'F2.5',
      copyOf: { field: 'legal', when: { field: 'same', is: true } },
    }),
  }),
  charter: section('F2', {
    subject: longText({ cites: 'F2.6', max: 4000 }),
    goals: longText({ cites: 'F2.7', max: 4000 }),
  }),
  head: section('F2', {
    person: group(
      'person',
      {
        surname: text({ cites: 'F2.8', max: 100 }),
        givenName: text({ cites: 'F2.8', max: 100 }),
        patronymic: text({ cites: 'F2.8', max: 100, optional: true }),
      },
      { cites: 'F2.8' },
    ),
    position: text({ cites: 'F2.8', max: 200 }),
    phone: phone({ cites: 'F2.8' }),
    secondPhone: phone({ cites: 'F2.8', optional: true }),
    email: email({ cites: 'F2.8' }),
  }),
  bank: section('F2', {
    name: text({ cites: 'F2.9', max: 300 }),
    address: text({ cites: 'F2.9', max: 300 }),
    bic: bic({ cites: 'F2.10' }),
    iban: iban({ cites: 'F2.11' }),
  }),
};
