import { expect, it } from 'vitest';
import { files, group, packageOf, rows, section, text } from './build';
import { slotsOf } from './slots';

const paper = files({ cites: 'AW-3', min: 1, max: 1, kinds: ['pdf'] });
const pack = () => packageOf({
  id: 'sample', edition: 'sample-1',
  sections: {
    papers: section('package', { name: text({ cites: 'own' }), paper }),
    more: section('package', {
      method: text({ cites: 'own' }),
      page: { ...paper, when: { field: 'method', is: 'page' } },
      person: group('person', { name: text({ cites: 'own' }), card: paper }, { cites: 'own' }),
      list: rows({ name: text({ cites: 'own' }), letter: { ...paper, when: { field: 'name', isNot: '' } } }, { cites: 'AW-3', min: 0, max: 9 }),
      old: rows({ paper }, { cites: 'own', min: 0, max: 9, when: { field: 'method', is: 'drawn' } }),
    }),
  },
});
const slots = (method: string) =>
  [...slotsOf(pack(), {
    papers: { name: '' },
    more: { method, person: { name: '' }, list: [{ id: 'r1', name: 'Ә' }, { id: 'r2', name: '' }, { id: 'r3', name: 'Б' }], old: [{ id: 'o1' }] },
  })].sort();

it('AW-3: a file belongs where a relevant field asks for one, in groups and rows too', () => {
  const always = ['more.list.r1.letter', 'more.list.r3.letter', 'more.person.card', 'papers.paper'];
  expect(slots('')).toEqual(always);
  expect(slots('page')).toEqual([...always, 'more.page'].sort());
  expect(slots('drawn')).toEqual([...always, 'more.old.o1.paper'].sort());
});
