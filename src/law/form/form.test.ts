import { fc } from '../property.test-seed';
import { describe, expect, it } from 'vitest';
import { awardAnswers } from '../../../test/fixtures/award';
import { awardPackage } from '../forms/award';
import { awardLabelsEn } from '../forms/award.labels.en';
import { awardLabelsKk } from '../forms/award.labels.kk';
import { awardLabelsRu } from '../forms/award.labels.ru';
import { group, rows, text } from './build';
import { checkFields } from './check';
import { emptyAnswers, emptyRow, emptyValues } from './empty';
import type { Field, Fields } from './fields';
import { normalise, normaliseValues } from './normalise';
import { answersShape, schemaOf } from './schema';

const today = '2026-08-15';
const inputs = (fields: Fields): number =>
  Object.values(fields).reduce((sum, field) => sum + (field.type === 'group' ? inputs(field.fields) : field.type === 'rows' ? inputs(field.row) : 1), 0);

/** Anything that a person or a program could put where an answer of this field stands. */
const typed = (field: Field): fc.Arbitrary<unknown> => {
  switch (field.type) {
    case 'confirm':
    case 'toggle':
      return fc.boolean();
    case 'group':
      return values(field.fields);
    case 'rows':
      return fc.array(values(field.row).map((row) => ({ id: 'r1', ...(row as object) })), { maxLength: 2 });
    case 'choice':
      return fc.oneof(fc.constantFrom(...field.options), fc.string());
    default:
      return fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', ' 8 701 234 56 78 ', '2026-2-30', '--', 'кz86 125k', 'Ә\u0301\r\nі'));
  }
};
const values = (fields: Fields): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(Object.fromEntries(Object.entries(fields).filter(([, f]) => f.type !== 'files').map(([key, f]) => [key, typed(f)])));

describe.each(Object.entries(awardPackage.sections))('section %s', (key, section) => {
  it('has at most 40 inputs on a screen', () => expect(inputs(section.fields)).toBeLessThanOrEqual(40));
  it('normalises to what stays as it is, of the strict shape', () => {
    fc.assert(
      fc.property(values(section.fields), (answers) => {
        const once = normaliseValues(section.fields, answers);
        expect(normaliseValues(section.fields, once as Record<string, unknown>)).toEqual(once);
      }),
      { numRuns: 50 },
    );
  });
  it('gives the screen the faults that the check finds (one definition)', () => {
    fc.assert(
      fc.property(values(section.fields), (answers) => {
        const normal = normaliseValues(section.fields, answers) as Record<string, unknown>;
        const leaves = Object.fromEntries(Object.entries(section.fields).filter(([, f]) => f.type !== 'rows' && f.type !== 'files'));
        const result = schemaOf(section.fields, today).safeParse(answers);
        const onScreen = result.success ? [] : result.error.issues.map((issue) => `${key}.${issue.path.join('.')} ${issue.message}`);
        const inCheck = checkFields(leaves, key, normal, { attachments: [], today }).map(({ path, code }) => `${path} ${code}`);
        expect(onScreen).toEqual(inCheck);
      }),
      { numRuns: 50 },
    );
  });
});

describe('one screen of a section', () => {
  const name = text({ cites: 'F2.1' });
  const screen = () => schemaOf({ name, head: group('person', { name }, { cites: 'F2.8' }), list: rows({ name }, { cites: 'AW-3', min: 1, max: 2 }) }, today);
  it.each<[string, object]>([['are not there', {}], ['are wrong', { list: [{ id: '', name: '' }] }]])(
    'leaves rows to their own screens, whether they %s', (_, list) =>
      expect(screen().safeParse({ name: 'Ә', head: { name: 'Б' }, ...list }).success).toBe(true));
  it('names the code at its field', () => {
    expect(screen().safeParse({ name: '', head: { name: '' } }).error?.issues).toMatchObject([
      { code: 'custom', message: 'required', path: ['name'] }, { code: 'custom', message: 'required', path: ['head', 'name'] },
    ]);
  });
  it('takes no answer of another type', () =>
    expect(screen().safeParse({ name: 5, head: { name: 'Б' } }).error?.issues[0]).toMatchObject({ code: 'invalid_type', path: ['name'] }));
  it('leaves what was typed as it was typed', () =>
    expect(screen().safeParse({ name: ' Ә ', head: { name: ' Б ' } }).data).toEqual({ name: ' Ә ', head: { name: ' Б ' } }));
});

describe('an empty application', () => {
  it('has the strict shape', () => expect(answersShape(awardPackage).safeParse(emptyAnswers(awardPackage)).success).toBe(true));
  it('is its own normal form', () => expect(normalise(awardPackage, emptyAnswers(awardPackage))).toEqual(emptyAnswers(awardPackage)));
  it('is made of nothing for whatever is missing', () => expect(normalise(awardPackage, {})).toEqual(emptyAnswers(awardPackage)));
  it('has rows with ids', () => {
    const { row } = awardPackage.sections.projects.fields.list;
    expect(emptyRow(row, 'p9')).toEqual({ id: 'p9', ...emptyValues(row) });
  });
});

describe('normal answers', () => {
  it('keep what was typed right', () => {
    const { consent: _, ...rest } = awardAnswers();
    const normal = normalise(awardPackage, rest);
    expect(normal.organisation).toEqual(rest.organisation);
    expect(normal.contribution).toEqual(rest.contribution);
  });
});

describe('words', () => {
  const blanks = (words: unknown, path = ''): string[] =>
    typeof words === 'string' ? (words.trim() === '' ? [path] : []) : Object.entries(words as object).flatMap(([k, v]) => blanks(v, `${path}.${k}`));
  it.each([['kk', awardLabelsKk], ['ru', awardLabelsRu], ['en', awardLabelsEn]])('of %s are none of them blank', (_, words) => expect(blanks(words)).toEqual([]));
});
