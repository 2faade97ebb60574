import { describe, expect, it } from 'vitest';
import type { Attachment } from '../filing/document';
import { limits } from '../filing/wire';
import { choice, date, files, group, packageOf, rows, section, text } from './build';
import { checkPackage, finding } from './check';

const letter = files({ cites: 'AW-3', min: 1, max: 2, kinds: ['pdf', 'png'] });
const pack = () => packageOf({
  id: 'sample', edition: 'sample-1',
  sections: {
    papers: section('package', { charter: files({ cites: 'AW-3', min: 1, max: 100, kinds: ['pdf', 'png'] }) }),
    people: section('F2', {
      paid: choice(['no', 'yes'], { cites: 'F2.1' }),
      since: date({ cites: 'F2.2', checks: ['notFuture'], when: { field: 'paid', is: 'yes' } }),
      head: group('person', { surname: text({ cites: 'F2.8', max: 3 }) }, { cites: 'F2.8' }),
      list: rows({ name: text({ cites: 'F2.9' }), letter }, { cites: 'F2.10', min: 1, max: 2 }),
    }),
  },
});
const row = (id: string) => ({ id, name: 'Әсел' });
const answers = (people: object = {}) => ({ papers: {}, people: { paid: 'no', since: '', head: { surname: 'Әли' }, list: [row('r1')], ...people } });
const file = (over: Partial<Attachment> = {}): Attachment =>
  ({ id: 'attachment00001', slot: 'papers.charter', name: 'Жарғы.pdf', kind: 'pdf', size: 1000, sha256: 'a', ...over });
const charter = file();
const letterOf = (id: string, over: Partial<Attachment> = {}) => file({ slot: `people.list.${id}.letter`, name: 'Хат.pdf', sha256: `letter ${id}`, ...over });

const today = '2026-08-15';
const found = (people: object = {}, attachments: readonly Attachment[] = [charter, letterOf('r1')]) =>
  checkPackage(pack(), answers(people), { attachments, today });

it('a finding is an error without figures unless said otherwise', () =>
  expect(finding('CO-1', 'a.b', 'required')).toEqual({ rule: 'CO-1', path: 'a.b', code: 'required', severity: 'error', params: {} }));

it('finds nothing where nothing is wrong', () => expect(found()).toEqual([]));

describe('answers', () => {
  it.each<[string, object, ReturnType<typeof finding>[]]>([
    ['empty', { paid: '' }, [finding('F2.1', 'people.paid', 'required')]],
    ['of a group', { head: { surname: 'Әлиев' } }, [finding('F2.8', 'people.head.surname', 'text.long', { max: 3, have: 5 })]],
    ['relevant', { paid: 'yes', since: '2026-08-16' }, [finding('F2.2', 'people.since', 'date.future', { today })]],
    ['not relevant', { paid: 'no', since: '2026-08-16' }, []],
    ['of a row', { list: [{ id: 'r1', name: '' }] }, [finding('F2.9', 'people.list.r1.name', 'required')]],
  ])('%s', (_, people, expected) => expect(found(people)).toEqual(expected));
});

describe('rows', () => {
  it('too few', () => expect(found({ list: [] }, [charter])).toEqual([finding('F2.10', 'people.list', 'rows.few', { min: 1, have: 0 })]));
  it('as many as allowed', () => expect(found({ list: [row('r1'), row('r2')] }, [charter, letterOf('r1'), letterOf('r2')])).toEqual([]));
  it('one more', () => {
    const list = ['r1', 'r2', 'r3'].map(row);
    expect(found({ list }, [charter, ...list.map(({ id }) => letterOf(id))])).toEqual([finding('F2.10', 'people.list', 'rows.many', { max: 2, have: 3 })]);
  });
  it('the same id twice', () =>
    expect(found({ list: [row('r1'), row('r1')] })).toEqual([finding('F2.10', 'people.list', 'rows.duplicate', { id: 'r1' })]));
});

describe('AW-3: files of a field', () => {
  const slot = 'people.list.r1.letter';
  const letters = (...overs: Partial<Attachment>[]) => [charter, ...overs.map((over, at) => letterOf('r1', { sha256: `letter ${at}`, ...over }))];
  it.each<[string, Attachment[], ReturnType<typeof finding>[]]>([
    ['none', letters(), [finding('AW-3', slot, 'files.few', { min: 1, have: 0 })]],
    ['as many as allowed', letters({}, {}), []],
    ['one more', letters({}, {}, {}), [finding('AW-3', slot, 'files.many', { max: 2, have: 3 })]],
    ['another kind', letters({ kind: 'docx', name: 'Хат.docx' }), [finding('AW-3', slot, 'file.kind', { name: 'Хат.docx', kind: 'docx' })]],
    ['any kind of those allowed', letters({ kind: 'png' }), []],
    ['nothing in it', letters({ size: 0 }), [finding('AW-3', slot, 'file.empty', { name: 'Хат.pdf' })]],
    ['one byte', letters({ size: 1 }), []],
    ['as large as allowed', letters({ size: limits.file }), []],
    ['one byte more', letters({ size: limits.file + 1 }), [finding('AW-3', slot, 'file.large', { name: 'Хат.pdf', size: limits.file + 1, max: limits.file })]],
  ])('%s', (_, attachments, expected) => expect(found({}, attachments)).toEqual(expected));
});

describe('AW-3: files of the package', () => {
  it('where nothing asks for one', () =>
    expect(found({}, [charter, letterOf('r1'), letterOf('r9')])).toEqual([finding('AW-3', 'people.list.r9.letter', 'file.slot', { name: 'Хат.pdf' })]));
  it('the same one twice, wherever it stands', () =>
    expect(found({}, [charter, letterOf('r1', { sha256: charter.sha256 })])).toEqual([finding('AW-3', 'people.list.r1.letter', 'file.duplicate', { name: 'Хат.pdf' })]));

  const many = (count: number, size = 1) => Array.from({ length: count }, (_, at) => file({ sha256: `many ${at}`, size }));
  const total = (size: number, have: number) => finding('own', '', 'files.total', { size, max: limits.filesTotal, have, files: limits.files });
  const most = limits.filesTotal / limits.file;
  it.each<[string, Attachment[], ReturnType<typeof finding>[]]>([
    ['as many as allowed', many(limits.files - 1), []],
    ['one more', many(limits.files), [total(limits.files + 1, limits.files + 1)]],
    ['as many bytes as allowed', [...many(most - 1, limits.file), file({ sha256: 'last', size: limits.file - 1 })], []],
    ['one byte more', many(most, limits.file), [total(limits.filesTotal + 1, most + 1)]],
  ])('all together, %s', (_, charters, expected) =>
    expect(found({}, [...charters, letterOf('r1', { size: 1 })])).toEqual(expected));
});
