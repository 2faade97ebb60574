import { expect, it } from 'vitest';
import { choice, confirm, date, files, group, iban, longText, packageOf, rows, section, text, toggle } from './build';
import type { Field } from './fields';

const when = { field: 'kind', is: 'a' } as const;
const copyOf = { field: 'legal', when } as const;

it.each<[string, () => Field, Field]>([
  ['a text of 300 that is asked for', () => text({ cites: 'F2.1' }), { type: 'text', max: 300, cites: 'F2.1', required: true }],
  ['a text of another length', () => text({ cites: 'F2.1', max: 5 }), { type: 'text', max: 5, cites: 'F2.1', required: true }],
  ['a long text of 10 000', () => longText({ cites: 'F3.1' }), { type: 'longText', max: 10_000, cites: 'F3.1', required: true }],
  ['a long text of another length', () => longText({ cites: 'F3.1', max: 5 }), { type: 'longText', max: 5, cites: 'F3.1', required: true }],
  ['what may stay empty', () => iban({ cites: 'F2.11', optional: true }), { type: 'iban', cites: 'F2.11', required: false }],
  ['relevance', () => confirm({ cites: 'own', when }), { type: 'confirm', cites: 'own', required: true, when }],
  ['a copy', () => text({ cites: 'F2.5', copyOf }), { type: 'text', max: 300, cites: 'F2.5', required: true, copyOf }],
  ['a toggle, which may be either', () => toggle({ cites: 'F2.5' }), { type: 'toggle', cites: 'F2.5', required: false }],
  ['a day without further checks', () => date({ cites: 'F2.2' }), { type: 'date', checks: [], cites: 'F2.2', required: true }],
  ['a day of the past', () => date({ cites: 'F2.2', checks: ['notFuture'] }), { type: 'date', checks: ['notFuture'], cites: 'F2.2', required: true }],
  ['a choice', () => choice(['a', 'b'], { cites: 'CO-1' }), { type: 'choice', options: ['a', 'b'], cites: 'CO-1', required: true }],
  ['files', () => files({ cites: 'AW-3', min: 1, max: 2, kinds: ['pdf'] }), { type: 'files', min: 1, max: 2, kinds: ['pdf'], cites: 'AW-3', required: true }],
])('fills in what is usual: %s', (_, build, field) => expect(build()).toStrictEqual(field));

it('nests: rows and groups in sections in a package', () => {
  const name = text({ cites: 'F2.8' });
  const fields = { head: group('person', { name }, { cites: 'F2.8' }), list: rows({ name }, { cites: 'AW-3', min: 2, max: 20 }) };
  expect(packageOf({ id: 'award', edition: 'award-2018', sections: { all: section('F2', fields) } })).toStrictEqual({
    id: 'award', edition: 'award-2018',
    sections: {
      all: {
        form: 'F2',
        fields: {
          head: { type: 'group', shape: 'person', fields: { name }, cites: 'F2.8', required: true },
          list: { type: 'rows', row: { name }, min: 2, max: 20, cites: 'AW-3', required: true },
        },
      },
    },
  });
});
