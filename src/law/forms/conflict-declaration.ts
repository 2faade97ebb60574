/** F11, annex 3-1 of Order 303: the notice on conflict of interest (CI-1). Each «yes» names its organisation. */
import { bin, choice, confirm, date, group, longText, packageOf, rows, section, text } from '../form/build';
import type { Answers, Fields } from '../form/fields';

const name = {
  surname: text({ cites: 'F11', max: 100 }),
  givenName: text({ cites: 'F11', max: 100 }),
  patronymic: text({ cites: 'F11', max: 100, optional: true }),
};

const asked = () => choice(['no', 'yes'], { cites: 'CI-1' });
const named = <const F extends Fields>(question: string, details: F) =>
  rows(
    {
      organisation: text({ cites: 'CI-1', max: 500 }),
      // By BIN recusal follows by itself (CI-2).
      bin: bin({ cites: 'CI-2' }),
      ...details,
    },
    { cites: 'CI-1', min: 1, max: 30, when: { field: question, is: 'yes' } },
  );

export const conflictDeclaration = packageOf({
  id: 'conflict-declaration',
  edition: 'social-order-2021',
  sections: {
    parties: section('F11', {
      // CI-5: whoever it is addressed to is written, for awards and grants have their own.
      stateBody: text({ cites: 'F11', max: 300 }),
      expert: group('person', name, { cites: 'F11' }),
    }),
    q1: section('F11', {
      answer: asked(),
      list: named('answer', { as: choice(['member', 'founder'], { cites: 'CI-1' }) }),
    }),
    q2: section('F11', {
      answer: asked(),
      list: named('answer', { body: text({ cites: 'CI-1', max: 300 }), position: text({ cites: 'CI-1', max: 200 }) }),
    }),
    q3: section('F11', {
      answer: asked(),
      list: named('answer', { services: text({ cites: 'CI-1', max: 500 }) }),
    }),
    q4: section('F11', {
      answer: asked(),
      list: named('answer', { worker: text({ cites: 'CI-1', max: 300 }), kinship: text({ cites: 'CI-1', max: 100 }) }),
    }),
    q5: section('F11', {
      answer: asked(),
      what: longText({ cites: 'CI-1', max: 3000, when: { field: 'answer', is: 'yes' } }),
      // CI-4: any personal interest that may sway a decision; it may be with nobody that has a BIN.
      list: rows(
        { organisation: text({ cites: 'CI-1', max: 500 }), bin: bin({ cites: 'CI-2' }) },
        { cites: 'CI-2', min: 0, max: 30, when: { field: 'answer', is: 'yes' } },
      ),
    }),
    stance: section('F11', {
      stance: choice(['absence', 'presence'], { cites: 'CI-1' }),
      confirm: confirm({ cites: 'CI-1' }),
      filledOn: date({ cites: 'F11', checks: ['notFuture'] }),
    }),
  },
});

export type DeclarationSections = (typeof conflictDeclaration)['sections'];
export type DeclarationAnswers = Answers<DeclarationSections>;
