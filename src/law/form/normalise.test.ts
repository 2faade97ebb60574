import { describe, expect, it } from 'vitest';
import { bic, bin, choice, confirm, date, email, files, group, iban, longText, phone, rows, text, toggle } from './build';
import type { Field, Fields } from './fields';
import { awardAnswers } from '../../../test/fixtures/award';
import { abnormalPaths } from '../filing/abnormal';
import { awardPackage } from '../forms/award';
import { isNormal } from './normal';
import { normalise, normaliseValues } from './normalise';

const cites = 'own';
const normal = (fields: Fields, typed: Record<string, unknown>) => normaliseValues(fields, typed) as unknown;

describe('each type has its own normal form', () => {
  // Said so that no other type would make the same of it.
  it.each<[string, () => Field, unknown, unknown]>([
    ['text, one line', () => text({ cites }), ' «Жас  Қанат»\nқоры ', '«Жас Қанат» қоры'],
    ['long text, its lines', () => longText({ cites }), ' а  б\r\nв ', 'а  б\nв'],
    ['BIN', () => bin({ cites }), ' 1203 4000-0004а', '120340000004а'],
    ['IBAN', () => iban({ cites }), 'кz86 125k-zt50', 'KZ86125KZT50'],
    ['BIC', () => bic({ cites }), ' hsbk-kzkх ', 'HSBKKZKX'],
    ['phone', () => phone({ cites }), '8 (701) 234-56-78', '+77012345678'],
    ['e-mail', () => email({ cites }), ' A.b-c@EXAMPLE.org ', 'A.b-c@example.org'],
    ['date', () => date({ cites }), '5.3.2026', '2026-03-05'],
    ['choice', () => choice(['a'], { cites }), ' 8-A ', ' 8-A '],
    ['confirm', () => confirm({ cites }), true, true],
    ['a confirm that holds a text', () => confirm({ cites }), 'true', false],
    ['toggle', () => toggle({ cites }), true, true],
    ['a text that holds a number', () => text({ cites }), 5, ''],
    ['nothing', () => text({ cites }), undefined, ''],
    ['a group', () => group('person', { name: text({ cites }) }, { cites }), { name: ' Ә ', more: 1 }, { name: 'Ә' }],
    ['a group of nothing', () => group('person', { name: text({ cites }) }, { cites }), undefined, { name: '' }],
    ['rows', () => rows({ name: text({ cites }) }, { cites, min: 0, max: 1 }), [{ id: 'r1', name: ' Ә ', more: 1 }], [{ id: 'r1', name: 'Ә' }]],
    ['rows of nothing', () => rows({ name: text({ cites }) }, { cites, min: 0, max: 1 }), undefined, []],
  ])('%s', (_, field, typed, expected) => expect(normal({ field: field() }, { field: typed })).toEqual({ field: expected }));
  it('files are no answers, relevant or not', () => {
    const paper = { cites, min: 1, max: 1, kinds: ['pdf'] } as const;
    expect(normal({ paper: files(paper), other: files({ ...paper, when: { field: 'x', is: 'y' } }) }, { paper: 'x.pdf', other: 'y.pdf' })).toEqual({});
  });
});

describe('what the answers make of other answers', () => {
  const when = { field: 'same', is: true } as const;
  const address = () => ({
    legal: text({ cites }), same: toggle({ cites }), actual: text({ cites, copyOf: { field: 'legal', when } }),
  });
  it.each([[true, 'Абай, 10'], [false, 'Сәтбаев, 5']])('F2.5: the actual address where «the same» is %s', (same, actual) =>
    expect(normal(address(), { legal: ' Абай, 10 ', same, actual: 'Сәтбаев, 5' })).toEqual({ legal: 'Абай, 10', same, actual }));
  it.each<[string, Field, unknown, unknown]>([
    ['a text', text({ cites, when }), 'Ә', ''],
    ['a switch', confirm({ cites, when }), true, false],
    ['rows', rows({ name: text({ cites }) }, { cites, min: 0, max: 1, when }), [{ id: 'r1', name: 'Ә' }], []],
    ['a group', group('person', { name: text({ cites }) }, { cites, when }), { name: 'Ә' }, { name: '' }],
  ])('what is not asked is not filed: %s', (_, field, typed, empty) => {
    const fields = { same: toggle({ cites }), field };
    expect(normal(fields, { same: true, field: typed })).toEqual({ same: true, field: typed });
    expect(normal(fields, { same: false, field: typed })).toEqual({ same: false, field: empty });
  });
});

describe('what is normal is known without making it anew', () => {
  const answers = normalise(awardPackage, awardAnswers());
  const put = (section: keyof typeof answers, more: object) => ({ ...answers, [section]: { ...answers[section], ...more } });
  it('an application in its filed form', () => expect(isNormal(awardPackage, answers)).toBe(true));
  it.each<[string, Readonly<Record<string, unknown>>]>([
    ['a text with a blank after it', put('organisation', { name: `${answers.organisation.name} ` })],
    ['a long text with a line after it', put('charter', { goals: `${answers.charter.goals}\n` })],
    ['a code with a blank', put('organisation', { bin: ` ${answers.organisation.bin}` })],
    ['within a group', put('addresses', { legal: { ...answers.addresses.legal, street: 'Абай  10' } })],
    ['a row', put('projects', { list: answers.projects.list.map((row, at) => (at === 0 ? { ...row, title: ` ${row.title}` } : row)) })],
    ['F2.5: another address where it is «the same»', put('addresses', { same: true, actual: { ...answers.addresses.legal, street: 'Сәтбаев, 5' } })],
    ['an answer to what is not asked', put('eligibility', { received: 'no', receivedOn: '2025-01-01' })],
  ])('not %s', (_, other) => {
    expect(abnormalPaths(other, normalise(awardPackage, other))).not.toEqual([]);
    expect(isNormal(awardPackage, other)).toBe(false);
  });
});
