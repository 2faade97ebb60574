import { fc } from '#law/property.test-seed';
import { expect, test } from 'vitest';
import { bin, files, group, packageOf, rows, section, text, toggle } from '#law/form/build';
import { newId } from './identifier';
import { answersFrom, unitsOf } from './units';

const cites = 'own';
const pack = packageOf({
  id: 'p', edition: 'e',
  sections: {
    organisation: section('F1', {
      name: text({ cites }), bin: bin({ cites }), open: toggle({ cites }),
      person: group('person', { surname: text({ cites }), givenName: text({ cites }) }, { cites }),
      paper: files({ cites, min: 0, max: 1, kinds: ['pdf'] }),
    }),
    projects: section('F3', {
      list: rows({ title: text({ cites }), letter: files({ cites, min: 0, max: 1, kinds: ['pdf'] }) }, { cites, min: 0, max: 9 }),
    }),
  },
});

const typed = fc.record({
  organisation: fc.record({
    name: fc.string(), bin: fc.string(), open: fc.boolean(),
    person: fc.record({ surname: fc.string(), givenName: fc.string() }),
  }),
  projects: fc.record({
    list: fc.uniqueArray(fc.record({ id: fc.stringMatching(/^[a-z0-9]{15}$/), title: fc.string() }), { selector: (row) => row.id }),
  }),
});

test('answers survive the way into units and back', () => {
  fc.assert(fc.property(typed, (answers) => {
    expect(answersFrom(pack, unitsOf(pack, answers))).toEqual(answers);
  }));
});

test('what nobody typed is empty, what the edition does not know stays out', () => {
  const answers = answersFrom(pack, [
    { unit: 'organisation', values: { name: 'Үміт', unknown: 'x', open: 'yes', person: 'flat' }, order: 0 },
    { unit: 'projects.list.b', values: { title: 'second' }, order: 2 },
    { unit: 'projects.list.a', values: { title: 'first', id: 'forged' }, order: 1 },
    { unit: 'stranger', values: {}, order: 0 },
  ]);
  expect(answers).toEqual({
    organisation: { name: 'Үміт', bin: '', open: false, person: { surname: '', givenName: '' } },
    projects: { list: [{ id: 'a', title: 'first' }, { id: 'b', title: 'second' }] },
  });
});

test('P5: ids are 15 letters or digits, every one of them possible', () => {
  const ids = Array.from({ length: 400 }, () => newId());
  expect(new Set(ids).size).toBe(400);
  for (const id of ids) expect(id).toMatch(/^[a-z0-9]{15}$/);
  expect(new Set(ids.join('')).size).toBe(36);
});
