import { describe, expect, it } from 'vitest';
import { checkFields } from '../form/check';
import { emptyAnswers } from '../form/empty';
import { conflictDeclaration, type DeclarationAnswers } from '../forms/conflict-declaration';
import { namedIn, stanceDoubt } from './declaration';

const bin = '190240000102';
const answers = (over: Partial<DeclarationAnswers> = {}): DeclarationAnswers => {
  const empty = emptyAnswers(conflictDeclaration) as DeclarationAnswers;
  return { ...empty, q1: { ...empty.q1, answer: 'no' }, q2: { ...empty.q2, answer: 'no' }, q3: { ...empty.q3, answer: 'no' }, q4: { ...empty.q4, answer: 'no' }, q5: { ...empty.q5, answer: 'no' }, stance: { stance: 'absence', confirm: true, filledOn: '2026-09-10' }, ...over };
};
const yes = { answer: 'yes', list: [{ id: 'a', organisation: 'Үміт', bin, as: 'founder' }] } as DeclarationAnswers['q1'];
const faults = (section: keyof DeclarationAnswers, values: object) =>
  checkFields(conflictDeclaration.sections[section].fields, section, values as never, { attachments: [], today: '2026-09-10' }).map(({ path, code }) => [path, code]);

describe('CI-1: annex 3-1 asks five things', () => {
  it('each needs an answer, and a «yes» its organisation with the detail', () => {
    for (const question of ['q1', 'q2', 'q3', 'q4', 'q5'] as const) {
      expect(faults(question, { answer: '', list: [], what: '' })).toContainEqual([`${question}.answer`, 'required']);
      expect(faults(question, { answer: 'no', list: [], what: '' })).toEqual([]);
    }
    for (const question of ['q1', 'q2', 'q3', 'q4'] as const) expect(faults(question, { answer: 'yes', list: [] })).toEqual([[`${question}.list`, 'rows.few']]);
    expect(faults('q5', { answer: 'yes', list: [], what: '' })).toEqual([['q5.what', 'required']]);
    expect(faults('q4', { answer: 'yes', list: [{ id: 'a', organisation: 'Үміт', bin, worker: '', kinship: '' }] })).toEqual([['q4.list.a.worker', 'required'], ['q4.list.a.kinship', 'required']]);
  });
  it('CI-4: any other personal interest in an applicant counts as the four named ones do', () => {
    const other = { answer: 'yes', what: 'Бұрынғы жұбайы басқарады', list: [{ id: 'a', organisation: 'Үміт', bin }] } as DeclarationAnswers['q5'];
    expect(namedIn(answers({ q5: other }))).toEqual([{ question: 'q5', bin }]);
  });
  it('CI-5: the addressee is written, so that awards and grants have their own', () => {
    const expert = { surname: 'Ахметов', givenName: 'Асан', patronymic: '' };
    for (const stateBody of ['Мәдениет және ақпарат министрлігі', 'Грант операторы']) expect(faults('parties', { stateBody, expert })).toEqual([]);
    expect(faults('parties', { stateBody: '', expert })).toEqual([['parties.stateBody', 'required']]);
  });
  it('who does not confirm has not declared', () => {
    expect(faults('stance', { stance: 'absence', confirm: false, filledOn: '2026-09-10' })).toEqual([['stance.confirm', 'confirm.required']]);
  });
});

describe('CI-2: recusal follows from what is named', () => {
  it('a «yes» gives BIN and question; a list under a «no» gives nothing', () => {
    expect(namedIn(answers({ q1: yes }))).toEqual([{ question: 'q1', bin }]);
    expect(namedIn(answers({ q1: { ...yes, answer: 'no' } }))).toEqual([]);
  });
  it('«absence» beside a «yes» about an applicant is asked about, about another it is not', () => {
    expect(stanceDoubt(answers({ q1: yes }), [bin])).toEqual({ kind: 'absence', bin, question: 'q1' });
    expect(stanceDoubt(answers({ q1: yes }), ['999'])).toBe(null);
    const presence = { stance: 'presence', confirm: true, filledOn: '2026-09-10' } as const;
    expect(stanceDoubt(answers({ stance: presence }), [bin])).toEqual({ kind: 'presence' });
    expect(stanceDoubt(answers({ stance: presence, q1: yes }), [bin])).toBe(null);
  });
});
